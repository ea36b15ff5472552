// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/MovedView.h"

#include "ui/office/MovedRows.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MovedPage = 100;
constexpr QLatin1String NotFound{"YC001"};
constexpr int BeforeEnd = 8; // rows before the end at which the next page is asked for

}

MovedView::MovedView(OfficeDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_rows(new MovedRows(this))
    , m_name(Label::bold({}, TextStyle::Verdict))
    , m_count(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_export(new Button(tr("导出"), Button::Kind::Secondary, Button::Size::Small))
    , m_view(new QListView)
{
    setObjectName(QStringLiteral("MovedView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(scaled(48));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    auto *back = new Button(tr("返回年历"), Button::Kind::Secondary, Button::Size::Small);
    back->setKeys(QStringLiteral("Esc"));
    m_name->setElide(Qt::ElideRight);
    m_export->setSign(Icon::Download);
    m_export->setKeys(QStringLiteral("Ctrl E"));
    row->addWidget(back);
    row->addWidget(m_name);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_export);
    column->addWidget(head);
    m_count->setObjectName(QStringLiteral("movedCount"));
    m_view->setObjectName(QStringLiteral("moved"));
    m_view->setAccessibleName(tr("变动的日期"));
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state = new StatePage(m_view, this);
    column->addWidget(m_state, 1);
    setFocusProxy(m_view);
    connect(back, &Button::activated, this, &MovedView::leaveWanted);
    connect(m_export, &Button::activated, this, &MovedView::exportWanted);
    connect(m_state, &StatePage::retry, this, &MovedView::reload);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &MovedView::askFurther);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MovedView::askFurther);
}

QString MovedView::titleOf(int year)
{
    return tr("%1 年安排变动的日期").arg(year);
}

void MovedView::open(int year)
{
    m_year = year;
    m_name->setText(titleOf(year));
    m_count->setText({});
    m_rows->clear();
    reload();
}

// What was shown is names: they leave the screen with the list.
void MovedView::clear()
{
    ++m_asked;
    m_year = 0;
    m_rows->clear();
}

void MovedView::reload()
{
    if (m_year == 0)
        return;
    if (m_rows->rowCount() == 0)
        m_state->showLoading();
    m_isWhole = false;
    wantList(true);
}

// Anew: from its beginning. The hall gives a list up after an hour; what was read stays, and the next one goes on below it.
void MovedView::wantList(bool anew)
{
    m_waiting = true;
    m_failed = false;
    whenAnswered(m_desk.wantMoved(RequestId::make(), m_year), this, [this, anew, question = ++m_asked](const Result<MovedListId> &list) {
        if (question != m_asked)
            return;
        if (!list)
            return fail(list.error());
        m_list = *list;
        m_isFresh = true;
        if (anew)
            m_rows->clear();
        askPage();
    });
}

void MovedView::goOn()
{
    if (!m_failed || m_waiting || m_year == 0)
        return;
    if (m_rows->rowCount() == 0)
        reload();
    else
        askPage();
}

void MovedView::askPage()
{
    const qint64 before = m_rows->rows().isEmpty() ? 0 : m_rows->rows().last().id;
    m_waiting = true;
    m_failed = false;
    whenAnswered(m_desk.moved(m_list, before, MovedPage), this, [this, question = m_asked](const Result<QList<MovedDate>> &page) {
        if (question == m_asked)
            receive(page);
    });
}

void MovedView::receive(const Result<QList<MovedDate>> &page)
{
    m_waiting = false;
    if (!page && page.error().is(NotFound) && !m_isFresh)
        return wantList(false);
    if (!page)
        return fail(page.error());
    m_isFresh = false;
    m_isWhole = page->size() < MovedPage;
    m_rows->append(*page);
    const int rows = m_rows->rowCount();
    m_count->setText(m_isWhole ? tr("%n 个", nullptr, rows) : tr("已列 %n 个，往下还有", nullptr, rows));
    if (rows == 0)
        return m_state->showEmpty({Icon::Tick, Tone::Green, tr("没有日期变动"), tr("这一年的安排没有移动过谁的时限")});
    m_state->showContent();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_rows->index(0));
}

// Rows that stand there stay, and above them stands that there are more.
void MovedView::fail(const Error &error)
{
    m_waiting = false;
    m_failed = true;
    m_isFresh = false;
    if (const int rows = m_rows->rowCount(); rows > 0)
        return m_count->setText(tr("已列 %n 个，往下没有读到", nullptr, rows));
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
}

void MovedView::askFurther()
{
    if (m_waiting || m_isWhole || m_year == 0 || m_rows->rows().isEmpty())
        return;
    const QModelIndex last = m_view->indexAt(QPoint(8, m_view->viewport()->height() - 2));
    const int seen = qMax(m_view->currentIndex().row(), last.isValid() ? last.row() : 0);
    if (seen + BeforeEnd >= m_rows->rowCount())
        askPage();
}

}
