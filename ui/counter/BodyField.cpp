// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/BodyField.h"

#include "core/Text.h"
#include "ui/casefile/FindKeys.h"
#include "ui/casefile/Unprintable.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int MostRows = 6;
constexpr int RowHeight = 30;
constexpr int Inset = 9;

// As far in as what is typed above.
class BodyRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, chosen ? theme.selected : option.state & QStyle::State_MouseOver ? theme.hover : theme.surface);
        if (chosen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.primary);
        paint::line(*painter, option.rect.adjusted(Inset, 0, -Inset, 0), index.data(Qt::DisplayRole).toString(),
                    fonts::text(TextStyle::Body, chosen ? Weight::Bold : Weight::Normal), theme.ink1);
    }
};

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

}

BodyField::BodyField(QWidget *parent)
    : QWidget(parent)
    , m_field(new ComboField(tr("应向"), {}, this))
    , m_place(new Panel(Panel::Ground::Surface, Panel::Shape::Card, this))
    , m_list(new QListWidget(m_place))
    , m_taken(new Label({}, TextStyle::Meta, Ink::Second))
{
    m_field->setObjectName(QStringLiteral("competentBody"));
    QComboBox *combo = m_field->combo();
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setCompleter(nullptr); // it would write the rest of a name by itself
    combo->installEventFilter(this);
    setFocusProxy(combo);
    m_list->setObjectName(QStringLiteral("fittingBodies"));
    m_list->setAccessibleName(tr("符合的机关"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame); // its place has an edge in every look
    m_list->setItemDelegate(new BodyRow(m_list));
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(1, 1, 1, 1);
    place->addWidget(m_list);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_taken->setObjectName(QStringLiteral("bodyTaken"));
    m_taken->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    column->addWidget(m_place);
    column->addWidget(m_taken);
    closeList();
    connect(combo->lineEdit(), &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(combo->lineEdit(), &QLineEdit::editingFinished, &m_whole, [this] { leave(); });
    // After the note of what stood there before was cleared.
    connect(combo, &QComboBox::currentTextChanged, this, [this] {
        if (std::exchange(m_typed, false))
            offer();
        else
            closeList();
        Q_EMIT changed();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &BodyField::dressTaken);
}

void BodyField::setBodies(const QList<PinyinEntry> &bodies)
{
    m_bodies = bodies;
    m_field->clear();
    for (const PinyinEntry &body : bodies)
        m_field->add(body.text);
    m_field->setCurrent(-1);
    setBody({});
}

QString BodyField::body() const
{
    return m_field->text().trimmed();
}

void BodyField::setBody(const QString &body)
{
    m_field->combo()->setEditText(body);
}

bool BodyField::isUnfinished() const
{
    return !body().isEmpty() && isLatin(body());
}

bool BodyField::isUnlisted() const
{
    return !body().isEmpty() && !isUnfinished() &&
           std::none_of(m_bodies.begin(), m_bodies.end(), [this](const PinyinEntry &known) { return known.text == body(); });
}

QStringList BodyField::fitting() const
{
    QStringList names;
    for (const PinyinEntry &known : m_bodies)
        if (matchesPinyin(known, body()))
            names.append(known.text);
    return names;
}

QString BodyField::fault() const
{
    if (isUnfinished()) {
        const qsizetype count = fitting().size();
        return count == 0 ? tr("名录里没有符合“%1”的，请写机关全称").arg(visible(body()))
                          : tr("名录里符合“%1”的有 %n 个，按 ↓ 选，回车选用", nullptr, int(count)).arg(visible(body()));
    }
    if (codePointCount(body()) < 4)
        return tr("请写机关全称；也可输拼音首字母，回车选用");
    if (findBlemish(body()))
        return tr("机关名称里有看不见的字符");
    return unprintableSentence(body());
}

void BodyField::showFault()
{
    m_field->setFault(fault());
    m_field->combo()->setFocus();
}

// A whole name needs no list of itself, and is the marked one where it is part of others: Enter leaves it as it was typed.
void BodyField::offer()
{
    const QStringList names = fitting();
    m_list->clear();
    for (const QString &name : names)
        (new QListWidgetItem(name, m_list))->setSizeHint({0, scaled(RowHeight)});
    if (names.isEmpty() || names == QStringList{body()}) {
        closeList();
        if (names.isEmpty() && !body().isEmpty())
            m_field->setHint(tr("名录里没有符合的，请写机关全称"), Tone::Amber);
        return;
    }
    m_list->setFixedHeight(qMin(MostRows, int(names.size())) * scaled(RowHeight));
    m_place->show();
    m_taken->show();
    m_list->setCurrentRow(qMax(0, int(names.indexOf(body()))));
}

void BodyField::dressTaken()
{
    const QListWidgetItem *row = m_list->currentItem();
    m_taken->setText(!row                   ? QString()
                     : m_list->count() == 1 ? tr("回车选用：%1").arg(row->text())
                                            : tr("回车选用：%1（共 %2 个，↑ ↓ 换）").arg(row->text(), QString::number(m_list->count())));
}

bool BodyField::closeList()
{
    const bool open = !m_place->isHidden();
    m_place->hide();
    m_taken->hide();
    return open;
}

void BodyField::take(int row)
{
    if (const QListWidgetItem *chosen = m_list->item(row))
        setBody(chosen->text());
    closeList();
}

// Nobody is named by going on: letters fit more than they mean.
void BodyField::leave()
{
    closeList();
    if (isUnfinished())
        m_field->setFault(fault());
}

bool BodyField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        event->ignore(); // the page turns its paper; the box would go through its names
        return true;
    }
    if (heldWith(*press))
        return QWidget::eventFilter(watched, event);
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down;
    if (m_place->isHidden()) {
        if (moves)
            offer();
        return moves || QWidget::eventFilter(watched, event);
    }
    return takeFindKey(
               event, m_list, true, [this](int row) { take(row); }, [] {}) ||
           QWidget::eventFilter(watched, event);
}

}
