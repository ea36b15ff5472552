// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FindPopover.h"

#include "core/Text.h"
#include "desk/CaseDesk.h"
#include "ui/casefile/FindKeys.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int FinderWidth = 480;
constexpr int FinderRows = 6; // whole ones: none is cut

}

FindPopover::FindPopover(CaseDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new LineField({}, LineField::Variant::Search, LineField::Size::Normal, this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("FindPopover"));
    m_field->setObjectName(QStringLiteral("findText"));
    m_field->setPlaceholder(tr("刷证 / 流水号 / 姓名拼音 / 手机尾号"));
    m_field->setKeys(QStringLiteral("Esc"));
    m_field->edit()->setMaxLength(60);
    m_field->edit()->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("findList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_state = new StatePage(m_list, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_field);
    column->setSpacing(8);
    column->addWidget(m_state, 1);
    setFixedSize(scaled(FinderWidth), 16 + m_field->sizeHint().height() + 8 + FinderRows * scaled(60) + 16);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &FindPopover::search);
    connect(m_field, &LineField::edited, this, [this] {
        m_entered = false;
        m_soon.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { open(m_list->currentRow()); });
    connect(m_state, &StatePage::retry, this, &FindPopover::search);
}

void FindPopover::begin(const QString &text)
{
    m_field->setText(text);
    m_field->edit()->selectAll();
    m_field->edit()->setFocus();
    search();
}

void FindPopover::offer(const QList<QueueRow> &rows)
{
    m_soon.stop();
    m_asked = m_field->text().trimmed();
    show(rows);
}

void FindPopover::search()
{
    const QString text = m_field->text().trimmed();
    m_soon.stop();
    m_asked = text;
    m_rows.clear(); // of whoever was looked for before
    m_list->clear();
    m_waits = false;
    if (codePointCount(text) < 2) {
        m_state->showEmpty({Icon::Search, Tone::Grey, tr("输入流水号、证件号、姓名、拼音或手机尾号"), tr("至少两个字符")});
        return;
    }
    m_waits = true;
    m_state->showLoading();
    whenAnswered(m_desk.find(text), this, [this, text](const Result<QList<QueueRow>> &rows) {
        if (text != m_asked)
            return;
        const bool entered = std::exchange(m_entered, false);
        if (!rows) {
            m_waits = false;
            const Said said = Words::say(rows.error());
            return m_state->showFailed({Icon::Search, Tone::Red, said.fact, said.meaning});
        }
        show(*rows);
        if (entered && rows->size() == 1)
            open(0);
    });
}

// Before the answer is here: what was asked last is opened where it is the only one, and chosen from where it is not.
void FindPopover::enter()
{
    if (m_field->text().trimmed() != m_asked)
        search();
    m_entered = m_waits;
}

void FindPopover::show(const QList<QueueRow> &rows)
{
    m_waits = false;
    m_rows = rows;
    if (rows.isEmpty()) {
        auto *read = new Button(tr("刷证找"));
        read->setKeys(QStringLiteral("F2"));
        connect(read, &Button::activated, this, &FindPopover::readAsked);
        m_state->showEmpty(
            {Icon::Search, Tone::Grey, tr("没有符合“%1”的办件").arg(visible(m_asked)), tr("试试姓名的拼音、流水号末 6 位或手机末 4 位")},
            {read});
        return;
    }
    m_list->clear();
    for (const QueueRow &row : rows) {
        const QString holder = row.holder && !row.holder->mine ? tr(" · %1办理中").arg(Words::window(row.holder->window)) : QString();
        // Names and items are cut where there is no room, the number is not.
        auto *item = new QListWidgetItem(visible(row.applicant), m_list);
        const QString remark = tr("%1%2 · %3").arg(row.shortNo, holder, row.item);
        const QString status = Words::status(wordFor(row.status), row.licence);
        item->setData(RowDelegate::Remark, remark);
        item->setData(RowDelegate::BadgeText, status);
        item->setData(Qt::AccessibleTextRole, QStringList{item->text(), remark, status}.join(u' '));
        item->setData(RowDelegate::BadgeTone, int(row.state ? Tone::Blue : Tone::Grey));
    }
    m_list->setCurrentRow(0);
    m_state->showContent();
}

void FindPopover::open(int row)
{
    if (row >= 0 && row < m_rows.size())
        Q_EMIT chosen(m_rows[row]);
}

bool FindPopover::eventFilter(QObject *watched, QEvent *event)
{
    const bool answered = !m_waits && m_field->text().trimmed() == m_asked;
    return takeFindKey(
               event, m_list, answered, [this](int row) { open(row); }, [this] { enter(); }) ||
           QWidget::eventFilter(watched, event);
}

}
