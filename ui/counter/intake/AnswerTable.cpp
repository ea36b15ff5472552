// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/AnswerTable.h"

#include "ui/counter/intake/AnswerField.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/TabOrder.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype MostRowsShown = 30;

}

struct AnswerTable::Row {
    explicit Row(QWidget *parent)
        : body(new QWidget(parent))
        , name(new Label({}, TextStyle::Meta, Ink::Second, body))
    {
    }
    // Its button may be what is pressed.
    ~Row()
    {
        body->hide();
        body->deleteLater();
    }

    QJsonObject answer() const
    {
        QJsonObject row;
        for (const AnswerField *cell : cells)
            if (const QJsonValue said = cell->value(); !said.isUndefined())
                row.insert(cell->field().key, said);
        return row;
    }

    QWidget *body;
    Label *name;
    QList<AnswerField *> cells;
    Button *remove = nullptr;
};

AnswerTable::AnswerTable(const FormField &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_column(new QVBoxLayout(this))
    , m_more(new Label({}, TextStyle::Meta, Ink::Second, this))
    , m_add(new Button(tr("加一行"), Button::Kind::Secondary, Button::Size::Small, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_more);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_more->hide();
    m_add->setObjectName(QStringLiteral("addRow"));
    connect(m_add, &Button::activated, this, [this] {
        add();
        if (!m_rows.back()->cells.isEmpty())
            m_rows.back()->cells.first()->take();
    });
    add();
}

AnswerTable::~AnswerTable() = default;

void AnswerTable::add()
{
    auto row = std::make_unique<Row>(this);
    auto *column = new QVBoxLayout(row->body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(row->name);
    head->addStretch(1);
    column->addLayout(head);
    for (const FormField &asked : m_table.columns) {
        row->cells.append(new AnswerField(asked, row->body));
        row->cells.last()->setFocusPolicy(Qt::StrongFocus); // passed on; Qt gives no place to what takes no focus
        column->addWidget(row->cells.last());
        connect(row->cells.last(), &AnswerField::edited, this, [this, cell = row->cells.last()] {
            cell->setFault({});
            Q_EMIT edited();
        });
    }
    row->remove = new Button(tr("删去"), Button::Kind::Text, Button::Size::Small, row->body); // Tab comes to it after the cells
    head->addWidget(row->remove);
    row->remove->setObjectName(QStringLiteral("removeRow"));
    connect(row->remove, &Button::activated, this, [this, gone = row.get()] { remove(gone); });
    m_column->insertWidget(int(m_rows.size()), row->body);
    tabBefore(QList<QWidget *>(row->cells.begin(), row->cells.end()) << row->remove, m_add);
    m_rows.push_back(std::move(row));
    number();
}

void AnswerTable::remove(const Row *row)
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [row](const auto &one) { return one.get() == row; });
    const auto place = size_t(at - m_rows.begin());
    m_rows.erase(at);
    if (m_rows.empty())
        add();
    number();
    if (const auto &cells = m_rows[std::min(place, m_rows.size() - 1)]->cells; !cells.isEmpty())
        cells.first()->take();
    Q_EMIT edited();
}

void AnswerTable::number()
{
    const bool several = m_rows.size() > 1 || !m_rest.isEmpty();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->name->setText(tr("第 %1 行").arg(i + 1));
        m_rows[i]->name->setVisible(several);
        m_rows[i]->remove->setVisible(several);
        m_rows[i]->remove->setAccessibleName(tr("删去第 %1 行").arg(i + 1));
    }
    const int most = m_table.schema[u"maxItems"].toInt(int(MostRowsShown));
    m_add->setVisible(m_rest.isEmpty() && m_rows.size() < size_t(std::min<qsizetype>(most, MostRowsShown)));
    if (!m_rows.front()->cells.isEmpty())
        setFocusProxy(m_rows.front()->cells.first());
}

QJsonValue AnswerTable::value() const
{
    QJsonArray rows;
    for (const auto &row : m_rows)
        if (const QJsonObject said = row->answer(); !said.isEmpty())
            rows.append(said);
    for (const QJsonValue &row : m_rest)
        rows.append(row);
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows);
}

void AnswerTable::setValue(const QJsonValue &rows)
{
    const QJsonArray all = rows.toArray();
    m_rest = {};
    for (qsizetype i = MostRowsShown; i < all.size(); ++i)
        m_rest.append(all[i]);
    m_more->setText(tr("另有 %n 行，照原样留着", nullptr, int(m_rest.size())));
    m_more->setVisible(!m_rest.isEmpty());
    const size_t shown = size_t(std::clamp<qsizetype>(all.size(), 1, MostRowsShown));
    while (m_rows.size() > shown)
        m_rows.pop_back();
    while (m_rows.size() < shown)
        add();
    for (size_t i = 0; i < shown; ++i)
        for (AnswerField *cell : std::as_const(m_rows[i]->cells))
            cell->setValue(all.at(qsizetype(i))[cell->field().key]);
    number();
}

AnswerField *AnswerTable::cell(const QString &place) const
{
    int at = place.section(u'/', 1, 1).toInt();
    const QString key = place.section(u'/', 2, 2);
    for (const auto &row : m_rows) {
        if (row->answer().isEmpty() || at-- > 0)
            continue;
        const auto found =
            std::find_if(row->cells.begin(), row->cells.end(), [&key](const AnswerField *one) { return one->field().key == key; });
        return found == row->cells.end() ? nullptr : *found;
    }
    return nullptr;
}

void AnswerTable::clearFaults()
{
    for (const auto &row : m_rows)
        for (AnswerField *cell : std::as_const(row->cells))
            cell->clearFaults();
}

}
