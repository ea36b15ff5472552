// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/CasesView.h"

#include "core/Text.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/supervision/CaseRows.h"
#include "ui/supervision/ListHead.h"

#include <QKeyEvent>
#include <QLineEdit>
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
    , m_words(new LineField({}, LineField::Variant::Search))
    , m_looks(new Button(tr("每周抽查"), Button::Kind::Secondary, Button::Size::Small))
    , m_export(new Button(tr("导出"), Button::Kind::Secondary, Button::Size::Small))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("CasesView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_words->setObjectName(QStringLiteral("casesWords"));
    m_words->setPlaceholder(tr("姓名、拼音、事项或流水号"));
    m_words->setMinimumWidth(scaled(160));
    m_words->setMaximumWidth(scaled(240));
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_words->edit()->setMaxLength(60);
    m_words->edit()->installEventFilter(this);
    m_head->addField(m_words);
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
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &CasesView::narrow);
    connect(m_words, &LineField::edited, this, [this] { m_soon.start(); });
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
    m_soon.stop();
    m_words->setText(filter.words);
    m_words->setVisible(figure == QLatin1String("recalculated"));
    m_rows->clear();
    describe();
    ask({}, PageLength);
}

void CasesView::takeFocus()
{
    if (m_words->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_words->edit()->setFocus(Qt::OtherFocusReason);
}

// The row that is marked stays so where the words leave it.
void CasesView::narrow()
{
    const QString words = m_words->text().trimmed();
    if (words == m_filter.words)
        return;
    m_filter.words = words;
    if (const SupervisedCase *row = current())
        m_select = row->caseId;
    ask({}, PageLength);
}

// From the words the arrows mark rows, and Enter goes to the one that is marked.
bool CasesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words->edit() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = qBound(0, m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1), m_rows->rowCount() - 1);
            m_list->setCurrentIndex(m_rows->index(row));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
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
    const bool moved = m_figure == QLatin1String("recalculated");
    whenAnswered(moved ? m_desk.movedCases(m_filter, after, count) : m_desk.cases(m_figure, m_filter, after, count), this,
                 [this, first, question = ++m_asked](const Result<SupervisedPage> &page) {
                     if (question == m_asked)
                         receive(page, first);
                 });
}

void CasesView::receive(const Result<SupervisedPage> &page, bool first)
{
    m_waiting = false;
    if (!page)
        return fail(page.error());
    if (first)
        m_rows->clear();
    m_listedBy = m_filter.words;
    m_rows->append(*page);
    m_next = page->next;
    describe();
    if (m_rows->rowCount() == 0) {
        m_state->showEmpty(m_filter.words.isEmpty() ? Notice{Icon::Tick, Tone::Green, tr("没有这样的办件"), tr("换一个时段或部门再看")}
                                                    : Notice{Icon::Search, Tone::Grey, tr("没有符合“%1”的件").arg(visible(m_filter.words)),
                                                             tr("换一个词，或清空再看全部")});
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

// What stands there stays readable, unless it was found by other words; only an empty list says that it failed.
void CasesView::fail(const Error &error)
{
    m_next = {};
    if (m_listedBy != m_filter.words)
        m_rows->clear();
    if (m_rows->rowCount() > 0)
        return;
    m_head->count()->setText({});
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
    Q_EMIT currentChanged();
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
