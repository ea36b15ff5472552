// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/NumbersView.h"

#include "core/Text.h"
#include "ui/office/NumberRows.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int NumbersPage = 100;
constexpr int BeforeLast = 8; // rows before the end at which the next page is asked for
constexpr int SeriesWidth = 336;

QString wholeness(const NumberSeries &series)
{
    if (!series.missing.isEmpty()) {
        QStringList lost;
        for (const int serial : series.missing)
            lost.append(QString::number(serial));
        return NumbersView::tr("缺 %1 号，请告诉管理员").arg(lost.join(u'、'));
    }
    const QString whole = NumbersView::tr("1 至 %1 号，一个不缺").arg(series.last);
    return series.voided > 0 ? NumbersView::tr("%1；作废 %2 个，号不再用").arg(whole).arg(series.voided) : whole;
}

}

NumbersView::NumbersView(OfficeDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_rows(new NumberRows(this))
    , m_name(Label::bold({}, TextStyle::Verdict))
    , m_field(new LineField({}, LineField::Variant::Search))
    , m_export(new Button(tr("导出"), Button::Kind::Secondary, Button::Size::Small))
    , m_seriesList(new QListWidget)
    , m_head(new SectionHeader(QString()))
    , m_view(new QListView)
{
    setObjectName(QStringLiteral("NumbersView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_state = new StatePage(buildBody());
    m_state->setObjectName(QStringLiteral("seriesState"));
    column->addWidget(m_state, 1);
    setFocusProxy(m_seriesList);
    connect(m_state, &StatePage::retry, this, &NumbersView::reload);
    connect(m_numbers, &StatePage::retry, this, &NumbersView::showSeries);
    connect(m_field, &LineField::edited, m_field, &LineField::clearNote);
    connect(m_field, &LineField::entered, this, &NumbersView::search);
    connect(m_seriesList, &QListWidget::currentRowChanged, this, &NumbersView::showSeries);
    connect(m_seriesList, &QListWidget::itemActivated, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &NumbersView::askFurther);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &NumbersView::askFurther);
}

QWidget *NumbersView::buildHead()
{
    auto *head = new Panel(Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    auto *back = new Button(tr("返回年历"), Button::Kind::Secondary, Button::Size::Small);
    back->setKeys(QStringLiteral("Esc"));
    m_name->setElide(Qt::ElideRight);
    m_field->setPlaceholder(tr("整个文号，或本册第几号"));
    m_field->setKeys(QStringLiteral("F3"));
    m_field->edit()->setObjectName(QStringLiteral("number"));
    m_field->edit()->setMaxLength(60);
    m_field->setMinimumWidth(scaled(160));
    m_field->setMaximumWidth(scaled(280));
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_export->setSign(Icon::Download);
    m_export->setKeys(QStringLiteral("Ctrl E"));
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_name, 1, Qt::AlignTop);
    row->addWidget(m_field, 1, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    connect(back, &Button::activated, this, &NumbersView::leaveWanted);
    connect(m_export, &Button::activated, this, &NumbersView::exportWanted);
    return head;
}

QWidget *NumbersView::buildBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_seriesList->setObjectName(QStringLiteral("series"));
    m_seriesList->setAccessibleName(tr("文号册"));
    m_head->setObjectName(QStringLiteral("numbersHead"));
    m_view->setObjectName(QStringLiteral("numbers"));
    m_view->setAccessibleName(tr("文号"));
    m_view->setModel(m_rows);
    for (QListView *list : std::initializer_list<QListView *>{m_seriesList, m_view}) {
        list->setItemDelegate(new RowDelegate(list));
        list->setFrameShape(QFrame::NoFrame);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_numbers = new StatePage(m_view);
    auto *side = new Panel;
    side->setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_numbers, 1);
    row->addWidget(m_seriesList);
    row->addWidget(side, 1);
    return body;
}

void NumbersView::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_seriesList->setFixedWidth(scaledColumn(SeriesWidth, window()->width()));
}

QString NumbersView::titleOf(const NumberSeries &series)
{
    return tr("文号登记簿 %1").arg(series.begins);
}

QString NumbersView::completeness() const
{
    return m_said;
}

const NumberSeries *NumbersView::current() const
{
    const int row = m_seriesList->currentRow();
    return row >= 0 && row < m_series.size() ? &m_series[row] : nullptr;
}

void NumbersView::open(int year)
{
    m_year = year;
    m_wanted = {};
    m_from = 0;
    m_field->setText({});
    m_field->clearNote();
    m_series.clear();
    m_seriesList->clear();
    reload();
}

void NumbersView::find()
{
    m_field->edit()->setFocus(Qt::ShortcutFocusReason);
    m_field->edit()->selectAll();
}

void NumbersView::reload()
{
    m_name->setText(tr("%1 年文号登记簿").arg(m_year));
    if (m_series.isEmpty())
        m_state->showLoading();
    if (const NumberSeries *series = current())
        m_wanted = *series;
    whenAnswered(m_desk.series(m_year), this, [this, question = ++m_asked](const Result<QList<NumberSeries>> &series) {
        if (question == m_asked)
            receive(series);
    });
}

void NumbersView::goOn()
{
    if (m_state->state() == StatePage::State::Failed)
        return reload();
    if (!m_failed || m_waiting)
        return;
    if (m_rows->rowCount() == 0)
        showSeries();
    else
        askPage(m_rows->rows().last().serial);
}

void NumbersView::receive(const Result<QList<NumberSeries>> &series)
{
    if (!series) {
        if (m_series.isEmpty())
            fail(m_state, series.error());
        return;
    }
    m_series = *series;
    int chosen = 0;
    {
        const QSignalBlocker quiet(m_seriesList);
        m_seriesList->clear();
        for (const NumberSeries &one : std::as_const(m_series)) {
            auto *item = new QListWidgetItem(one.begins, m_seriesList);
            item->setData(RowDelegate::Remark, one.title + QStringLiteral(" · ") + one.department);
            item->setData(RowDelegate::BadgeText, one.missing.isEmpty() ? tr("%n 个", nullptr, one.last) : tr("缺号"));
            item->setData(RowDelegate::BadgeTone, int(one.missing.isEmpty() ? Tone::Grey : Tone::Red));
            if (one.isSame(m_wanted))
                chosen = m_seriesList->count() - 1;
        }
        m_seriesList->setCurrentRow(chosen);
    }
    if (m_series.isEmpty()) {
        m_rows->clear();
        return m_state->showEmpty({Icon::Document, Tone::Blue, tr("这一年还没有给过文号"), tr("在左边换一年再看")});
    }
    m_state->showContent();
    showSeries();
}

// Digits are a number of the series that is shown, anything else is a whole number of whichever.
void NumbersView::search()
{
    const QString text = halfWidth(m_field->text()).trimmed();
    bool isSerial = false;
    const int serial = text.toInt(&isSerial);
    if (text.isEmpty() || isSerial) {
        const NumberSeries *series = current();
        if (!series)
            return;
        if (isSerial && (serial < 1 || serial > series->last))
            return m_field->setFault(tr("这一册是 1 至 %1 号").arg(series->last));
        m_from = serial;
        showSeries();
        return m_view->setFocus(Qt::OtherFocusReason);
    }
    whenAnswered(m_desk.findNumber(text), this, [this, text](const Result<FoundNumber> &found) {
        if (halfWidth(m_field->text()).trimmed() != text)
            return;
        if (!found)
            return m_field->setFault(Words::say(found.error()).whole());
        if (found->serial == 0)
            return m_field->setFault(tr("大厅没有给过这个文号"));
        goTo(found->series, found->serial);
    });
}

void NumbersView::goTo(const NumberSeries &series, int serial)
{
    {
        // What stood there is not what is wanted.
        const QSignalBlocker quiet(m_seriesList);
        m_seriesList->setCurrentRow(-1);
    }
    m_from = serial;
    m_wanted = series;
    m_year = series.year;
    reload();
    m_view->setFocus(Qt::OtherFocusReason);
}

void NumbersView::showSeries()
{
    const NumberSeries *series = current();
    if (!series)
        return;
    if (!series->isSame(m_wanted))
        m_from = 0;
    m_wanted = *series;
    m_said = wholeness(*series);
    m_head->setTitle(series->begins);
    m_head->setRemark(m_said);
    m_rows->clear();
    m_numbers->showLoading();
    ++m_askedPage;
    askPage(m_from > 0 ? m_from + 1 : 0);
}

void NumbersView::askPage(int before)
{
    m_waiting = true;
    m_failed = false;
    whenAnswered(m_desk.numbers(m_wanted, before, NumbersPage), this,
                 [this, question = m_askedPage](const Result<QList<GivenNumber>> &page) {
                     if (question == m_askedPage)
                         receivePage(page);
                 });
}

void NumbersView::receivePage(const Result<QList<GivenNumber>> &page)
{
    m_waiting = false;
    m_failed = !page;
    if (!page && m_rows->rowCount() > 0)
        return m_head->setRemark(tr("%1；往下没有读到").arg(m_said));
    if (!page)
        return fail(m_numbers, page.error());
    m_isWhole = page->size() < NumbersPage;
    m_head->setRemark(m_said);
    m_rows->append(*page);
    m_numbers->showContent();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_rows->index(0));
}

void NumbersView::fail(StatePage *page, const Error &error)
{
    const Said said = Words::say(error);
    page->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
}

void NumbersView::askFurther()
{
    if (m_waiting || m_isWhole || m_rows->rows().isEmpty())
        return;
    const QModelIndex last = m_view->indexAt(QPoint(8, m_view->viewport()->height() - 2));
    const int seen = qMax(m_view->currentIndex().row(), last.isValid() ? last.row() : 0);
    if (seen + BeforeLast >= m_rows->rowCount())
        askPage(m_rows->rows().last().serial);
}

}
