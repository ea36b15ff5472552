// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/CasesView.h"

#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"
#include "ui/supervision/CaseRows.h"
#include "ui/supervision/ListHead.h"

#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int PageLength = 50;
constexpr int MostAtOnce = 200; // as the hall gives
constexpr int NearEnd = 8;      // rows before the end at which the next page is asked for
}

CasesView::CasesView(SupervisionDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_rows(new CaseRows(this))
    , m_head(new ListHead)
    , m_looks(new Button(tr("每周抽查"), Button::Kind::Secondary, Button::Size::Small))
    , m_export(new Button(tr("导出"), Button::Kind::Secondary, Button::Size::Small))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("CasesView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_looks->setKeys(QStringLiteral("F4"));
    m_head->addAct(m_looks);
    m_export->setSign(Icon::Download);
    m_export->setKeys(QStringLiteral("Ctrl E"));
    m_head->addAct(m_export);
    column->addWidget(m_head);
    m_list->setObjectName(QStringLiteral("cases"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new CaseRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state = new StatePage(m_list, this);
    column->addWidget(m_state, 1);
    setFocusProxy(m_list);
    connect(m_head, &ListHead::leaveWanted, this, &CasesView::leaveWanted);
    connect(m_export, &Button::activated, this, &CasesView::exportWanted);
    connect(m_looks, &Button::activated, this, &CasesView::looksWanted);
    connect(m_state, &StatePage::retry, this, &CasesView::reload);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &CasesView::askFurther);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        askFurther();
        Q_EMIT currentChanged();
    });
}

void CasesView::open(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select)
{
    m_figure = figure;
    m_title = title;
    m_filter = filter;
    m_select = select;
    m_head->name()->setText(title);
    m_looks->setVisible(figure == QLatin1String("declined"));
    m_rows->clear();
    describe();
    ask({}, PageLength);
}

void CasesView::reload()
{
    if (m_figure.isEmpty())
        return;
    if (const SupervisedCase *row = current())
        m_select = row->caseId;
    ask({}, qBound(PageLength, m_rows->rowCount(), MostAtOnce));
}

void CasesView::ask(const QJsonObject &after, int count)
{
    const bool first = after.isEmpty();
    if (first && m_rows->rowCount() == 0)
        m_state->showLoading();
    m_waiting = true;
    whenAnswered(m_desk.cases(m_figure, m_filter, after, count), this,
                 [this, first, question = ++m_asked](const Result<SupervisedPage> &page) {
                     if (question == m_asked)
                         receive(page, first);
                 });
}

void CasesView::receive(const Result<SupervisedPage> &page, bool first)
{
    m_waiting = false;
    if (!page) {
        // What stands there stays readable; only an empty list says that it failed.
        if (m_rows->rowCount() == 0) {
            const Said said = Words::say(page.error());
            m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
        }
        m_next = {};
        return;
    }
    if (first)
        m_rows->clear();
    m_rows->append(*page);
    m_next = page->next;
    describe();
    if (m_rows->rowCount() == 0) {
        m_state->showEmpty({Icon::Tick, Tone::Green, tr("没有这样的办件"), tr("换一个时段或部门再看")});
        Q_EMIT currentChanged();
        return;
    }
    m_state->showContent();
    if (first) {
        const int place = qMax(0, m_rows->indexOf(m_select));
        m_list->setCurrentIndex(m_rows->index(place));
        m_list->scrollTo(m_list->currentIndex());
    }
}

void CasesView::askFurther()
{
    if (m_waiting || m_next.isEmpty())
        return;
    const QModelIndex last = m_list->indexAt(QPoint(8, m_list->viewport()->height() - 2));
    const int seen = qMax(m_list->currentIndex().row(), last.isValid() ? last.row() : 0);
    if (seen + NearEnd >= m_rows->rowCount())
        ask(m_next, PageLength);
}

void CasesView::describe()
{
    const int rows = m_rows->rowCount();
    m_head->count()->setText(m_next.isEmpty() ? tr("%n 件", nullptr, rows) : tr("已列 %n 件，往下还有", nullptr, rows));
}

const SupervisedCase *CasesView::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_rows->row(index.row()) : nullptr;
}

QDateTime CasesView::now() const
{
    return m_rows->now();
}

}
