// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/TableEditor.h"

#include "forms/FormAnswers.h"
#include "ui/kiosk/form/FieldBlock.h"
#include "ui/parts/Button.h"
#include "ui/parts/Paint.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MostRowsShown = 200;

QList<SchemaFault> faultsBelow(const QList<SchemaFault> &faults, const QString &step)
{
    QList<SchemaFault> below;
    for (const SchemaFault &fault : faults) {
        if (fault.pointer == step || fault.pointer.startsWith(step + u'/'))
            below.append({fault.pointer.mid(step.size()), fault.keyword});
    }
    return below;
}

}

TableRow::TableRow(const FormField &table)
    : m_head(new Button({}, Button::Kind::Text, Button::Size::Normal))
    , m_remove(new Button(tr("删掉"), Button::Kind::Red, Button::Size::Normal))
    , m_body(new QWidget)
{
    const int side = dressed(10, 24, 28);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, side, 0);
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_remove);
    auto *cells = new QVBoxLayout(m_body);
    cells->setContentsMargins(side, 0, side, side);
    cells->setSpacing(dressed(10, 24, 28));
    for (const FormField &column : table.columns) {
        auto *cell = new FieldBlock(column);
        m_cells.append(cell);
        cells->addWidget(cell);
        connect(cell, &FieldBlock::changed, this, &TableRow::changed);
        connect(cell, &FieldBlock::left, this, &TableRow::left);
    }
    for (qsizetype i = 0; i + 1 < m_cells.size(); ++i) {
        connect(m_cells[i], &FieldBlock::entered, m_cells[i + 1], [next = m_cells[i + 1]] { next->editor()->entry()->setFocus(); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, dressed(4, 8, 8), 0, dressed(4, 8, 8));
    column->setSpacing(dressed(4, 8, 12));
    column->addLayout(head);
    column->addWidget(m_body);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setSign(Icon::Bin);
    connect(m_head, &Button::activated, this, [this] { isOpen() ? setOpen(false) : opened(); });
    connect(m_remove, &Button::activated, this, &TableRow::removed);
    refreshHead();
}

QJsonObject TableRow::answer() const
{
    QJsonObject answer;
    for (const FieldBlock *cell : m_cells) {
        if (const QJsonValue value = cell->editor()->answer(); !value.isUndefined())
            answer.insert(cell->field().key, value);
    }
    return answer;
}

void TableRow::setAnswer(const QJsonObject &answer)
{
    for (const FieldBlock *cell : std::as_const(m_cells))
        cell->editor()->setAnswer(answer.value(cell->field().key));
    refreshHead();
}

void TableRow::setNumber(int number)
{
    m_number = number;
    refreshHead();
}

void TableRow::setOpen(bool open)
{
    m_body->setVisible(open);
    refreshHead();
}

bool TableRow::isOpen() const
{
    return !m_body->isHidden();
}

void TableRow::setLocked(bool locked)
{
    m_remove->setVisible(!locked);
    for (FieldBlock *cell : std::as_const(m_cells))
        cell->setOrigin({}, locked);
}

void TableRow::judge(const QList<SchemaFault> &faults, bool all)
{
    m_faulty = false;
    for (FieldBlock *cell : std::as_const(m_cells)) {
        cell->judge(faultsBelow(faults, u'/' + cell->field().key), all);
        m_faulty = m_faulty || (cell->isFaulty() && cell->wasLeft());
    }
    if (all && m_faulty)
        setOpen(true);
    refreshHead();
}

FieldBlock *TableRow::cell(const QString &column) const
{
    for (FieldBlock *cell : m_cells) {
        if (cell->field().key == column)
            return cell;
    }
    return nullptr;
}

QWidget *TableRow::entry() const
{
    for (const FieldBlock *cell : m_cells) {
        if (cell->isFaulty())
            return cell->editor()->entry();
    }
    return m_cells.first()->editor()->entry();
}

// 第 2 行 · 冯晴 · 厨师
void TableRow::refreshHead()
{
    constexpr qsizetype longest = 14;
    QStringList words{tr("第 %1 行").arg(m_number)};
    for (const FieldBlock *cell : std::as_const(m_cells)) {
        const QJsonValue value = cell->editor()->answer();
        if (!isOpen() && !value.isUndefined() && words.size() < 3)
            words.append(answerText(cell->field(), value).left(longest));
    }
    m_head->setText(words.join(QStringLiteral(" · ")));
    m_head->setSign(isOpen() ? Icon::ChevronUp : m_faulty ? Icon::Warning : Icon::ChevronDown);
    m_head->updateGeometry();
}

void TableRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paint::box(painter, rect(), paint::ControlRadius, theme.subtle, m_faulty ? theme.red.solid : theme.line2, m_faulty ? 2 : 1);
}

TableEditor::TableEditor(const FormField &field)
    : FieldEditor(field)
    , m_more(new Button(tr("再加一行"), Button::Kind::Secondary, Button::Size::Decision))
{
    auto *body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(dressed(8, 16, 24));
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setSign(Icon::Plus);
    setBody(body);
    append();
    refresh();
    connect(m_more, &Button::activated, this, [this] {
        TableRow *row = append();
        open(row);
        refresh();
        row->entry()->setFocus();
        Q_EMIT changed();
    });
}

int TableEditor::most() const
{
    return qMin(field().schema.value(u"maxItems").toInt(MostRowsShown), MostRowsShown);
}

TableRow *TableEditor::append()
{
    auto *row = new TableRow(field());
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    row->setNumber(int(m_rows.size()));
    row->setLocked(m_locked);
    connect(row, &TableRow::changed, this, &FieldEditor::changed);
    connect(row, &TableRow::left, this, &FieldEditor::left);
    connect(row, &TableRow::opened, this, [this, row] { open(row); });
    connect(row, &TableRow::removed, this, [this, row] { remove(row); });
    return row;
}

void TableEditor::remove(TableRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    if (m_rows.isEmpty())
        append();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setNumber(int(i) + 1);
    refresh();
    Q_EMIT changed();
}

void TableEditor::open(TableRow *row)
{
    for (TableRow *one : std::as_const(m_rows))
        one->setOpen(one == row);
}

void TableEditor::refresh()
{
    m_more->setVisible(!m_locked && m_rows.size() < most());
}

// A row in which nothing stands is none.
QJsonValue TableEditor::answer() const
{
    QJsonArray rows;
    for (const TableRow *row : m_rows) {
        if (const QJsonObject answer = row->answer(); !answer.isEmpty())
            rows.append(answer);
    }
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows);
}

void TableEditor::setAnswer(const QJsonValue &answer)
{
    const QJsonArray rows = answer.toArray();
    qDeleteAll(m_rows);
    m_rows.clear();
    for (qsizetype i = 0; i < qMin<qsizetype>(rows.size(), MostRowsShown); ++i)
        append()->setAnswer(rows[i].toObject());
    if (m_rows.isEmpty())
        append();
    open(rows.size() > 1 ? nullptr : m_rows.first());
    refresh();
}

void TableEditor::setLocked(bool locked)
{
    m_locked = locked;
    for (TableRow *row : std::as_const(m_rows))
        row->setLocked(locked);
    refresh();
}

// The answer has no empty rows; the pointers count those that are left.
void TableEditor::judgeWithin(const QList<SchemaFault> &faults, bool all)
{
    int number = 0;
    for (TableRow *row : std::as_const(m_rows)) {
        const bool counts = !row->answer().isEmpty();
        row->judge(counts ? faultsBelow(faults, u'/' + QString::number(number)) : QList<SchemaFault>(), all && counts);
        number += counts ? 1 : 0;
    }
}

QWidget *TableEditor::entry() const
{
    for (TableRow *row : m_rows) {
        if (row->isOpen())
            return row->entry();
    }
    return m_more;
}

FieldBlock *TableEditor::cell(int row, const QString &column) const
{
    return row < m_rows.size() ? m_rows[row]->cell(column) : nullptr;
}

}
