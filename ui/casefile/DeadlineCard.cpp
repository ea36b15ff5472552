// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineCard.h"

#include "core/HallTime.h"
#include "devices/PrintService.h"
#include "ui/casefile/ClockWords.h"
#include "ui/casefile/DeadlineSheet.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Clear.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Weekday.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int CardInset = 20;

bool isUnsure(const DeadlineExplanation &why, const QDate &day)
{
    return std::any_of(why.days.begin(), why.days.end(),
                       [&day](const DeadlineExplanation::Day &one) { return one.date == day && one.provisional; });
}

// 行政许可法第三十二条、第八十二条: a law that was just named is not named again.
QStringList oneLawOnce(QStringList articles)
{
    QString before;
    for (QString &article : articles) {
        const QString law = article.left(qMax(0, int(article.indexOf(u'第'))));
        if (!law.isEmpty() && law == before)
            article.remove(0, law.size());
        else
            before = law;
    }
    return articles;
}

// A print with copies of all it needs. Its steps hang on the printer: once the hall has written down that somebody wants it, it is carried
// out though the card is closed meanwhile.
struct Order {
    PrintService &printer;
    QString queue;
    CaseClocks clocks;
    DeadlineCard::Told told;
};

void spool(const Order &order, const QByteArray &pdf)
{
    const PrintRequest request{order.queue, DeadlineCard::tr("期限计算说明"), QStringLiteral("yichuang"), 1, pdf};
    whenAnswered(order.printer.print(request), &order.printer,
                 [told = order.told](const Result<SpooledJob> &job) { told(job ? QString() : Words::say(job.error()).fact); });
}

void set(const Order &order)
{
    whenAnswered(setDeadlineSheet(order.clocks, halltime::now()), &order.printer, [order](const Result<QByteArray> &pdf) {
        if (pdf)
            spool(order, *pdf);
        else
            order.told(Words::say(pdf.error()).fact);
    });
}

}

DeadlineCard::DeadlineCard(Explain explain, QWidget *parent)
    : QWidget(parent)
    , m_explain(std::move(explain))
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_ruler(new DayRuler(this))
{
    setObjectName(QStringLiteral("DeadlineCard"));
    setFixedWidth(440);
    setFocusPolicy(Qt::StrongFocus);
    m_ruler->installEventFilter(this);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(CardInset, 0, CardInset, 0);
    head->setSpacing(8);
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    m_esc = new KeyCap(QStringLiteral("Esc"));
    head->addWidget(m_esc, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *days = new QHBoxLayout;
    days->setContentsMargins(CardInset, 0, CardInset, 0);
    days->addWidget(m_ruler);
    column->addLayout(days);
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setSpacing(0);
    m_scroll = new ScrollPane(content);
    m_scroll->setContent(rows);
    m_scroll->askForAll();
    column->addWidget(m_scroll);
    // Its bar takes of the margin, so that the lines break where they did without it.
    const auto keepWidth = [this] {
        const QScrollBar *bar = m_scroll->verticalScrollBar();
        m_rows->setContentsMargins(CardInset, 0, CardInset - (bar->maximum() > 0 ? qMin(CardInset, bar->sizeHint().width()) : 0), 0);
        if (m_markedWords && m_markedWords->isVisible()) // of a day that takes two lines, both
            m_scroll->turnedBy(Qt::Key_End);
    };
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, keepWidth);
    keepWidth();
    m_state = new StatePage(content, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_state);
}

void DeadlineCard::setCase(CaseId id)
{
    m_case = id;
    m_clocks.reset();
    m_state->showLoading();
    whenAnswered(m_explain(m_case), this, [this, wanted = m_case](const Result<CaseClocks> &why) {
        if (wanted != m_case)
            return;
        if (!why)
            return m_state->showFailed({Icon::Clock, Tone::Red, Words::say(why.error()).fact, Words::say(why.error()).meaning});
        show(*why);
        m_state->showContent();
    });
}

Label *DeadlineCard::addRow(const QString &title, const QString &words, bool strong)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 5, 0, 5);
    auto *name = new Label(title, TextStyle::Secondary, Ink::Third);
    name->setFixedWidth(scaled(56));
    auto *value = new Label(words, TextStyle::Secondary, Ink::First);
    value->setStyleOf(TextStyle::Secondary, strong ? Weight::Bold : Weight::Normal);
    value->setWordWrap(true);
    value->setMinimumHeight(value->heightForWidth(width() - 2 * CardInset - scaled(56) - row->spacing()));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    m_rows->addWidget(new HairLine(Qt::Horizontal, line));
    m_rows->addWidget(line);
    return value;
}

void DeadlineCard::addIntervals(const DeadlineExplanation &why, const QDate &today)
{
    for (const DeadlineExplanation::Interval &part : why.intervals) {
        if (part.effect == QLatin1String("pause"))
            addRow(tr("暂停"),
                   tr("%1 至 %2，%3，不计（%4）")
                       .arg(halltime::day(part.first, today), halltime::day(part.last, today) + Provisional::mark(isUnsure(why, part.last)),
                            part.name, part.document));
        else if (part.effect == QLatin1String("extend"))
            addRow(tr("延长"), tr("%1（%2，%3）").arg(part.name, part.article, part.document));
    }
}

// The rest days that fall into the time: all of them, those that follow one another as one.
static QStringList restDays(const DeadlineExplanation &why, const QDate &today)
{
    QStringList skipped;
    for (qsizetype i = 0; i < why.days.size(); ++i) {
        const auto rests = [&why](qsizetype at) { return at < why.days.size() && why.days[at].cause == QLatin1String("rest"); };
        if (!rests(i))
            continue;
        const qsizetype first = i;
        while (rests(i + 1) && why.days[i + 1].name == why.days[first].name)
            ++i;
        const QString name = why.days[first].name.isEmpty() ? Weekday::brief(why.days[first].date) : why.days[first].name;
        const QString last = why.days[i].name.isEmpty() ? Weekday::brief(why.days[i].date) : QString();
        skipped.append(i == first ? DeadlineCard::tr("%1 %2").arg(halltime::day(why.days[i].date, today), name)
                                  : DeadlineCard::tr("%1 %2至 %3 %4")
                                        .arg(halltime::day(why.days[first].date, today), name, halltime::day(why.days[i].date, today), last)
                                        .trimmed());
    }
    return skipped;
}

static QString beginningOf(const DeadlineExplanation &why)
{
    return why.kind == QLatin1String("tell")         ? DeadlineCard::tr("收到")
           : why.kind == QLatin1String("deliver")    ? DeadlineCard::tr("决定")
           : why.kind == QLatin1String("supplement") ? DeadlineCard::tr("告知")
                                                     : DeadlineCard::tr("受理");
}

void DeadlineCard::addRows(const DeadlineExplanation &why, const QDate &today)
{
    const QStringList skipped = restDays(why, today);
    const QDate due = halltime::dayOf(why.dueAt);
    addRow(beginningOf(why), halltime::moment(why.receivedAt, today));
    if (why.unit == QLatin1String("hour"))
        addRow(tr("起算"), tr("自该时刻起"));
    else
        addRow(tr("起算"), tr("%1，次日起").arg(halltime::day(why.firstDay, today)));
    const QString period = ClockWords::period(why.n, why.unit);
    addRow(tr("期限"), (skipped.isEmpty() ? period : tr("%1；%2不计").arg(period, skipped.join(tr("、")))) + ClockWords::extension(why));
    addIntervals(why, today);
    addRow(tr("到期"),
           tr("%1 %2 %3").arg(halltime::dayOf(why.dueAt, today), Weekday::brief(due), halltime::timeOfDay(why.dueAt)) +
               (why.provisional ? tr("（暂定：当年放假安排未公布）") : QString()),
           true);
}

void DeadlineCard::show(const CaseClocks &clocks)
{
    m_clocks = clocks;
    if (m_clocks->all.isEmpty())
        m_clocks->all.append(clocks.now);
    const auto isNow = [&clocks](const DeadlineExplanation &one) { return one.kind == clocks.now.kind && one.dueAt == clocks.now.dueAt; };
    const auto now = std::find_if(m_clocks->all.cbegin(), m_clocks->all.cend(), isNow);
    m_shown = now == m_clocks->all.cend() ? 0 : int(now - m_clocks->all.cbegin());
    showClock();
}

// One of the case's clocks, in full; the others are a key away.
void DeadlineCard::showClock()
{
    clearLayout(m_rows, Leaving::Now);
    m_marked = -1;
    m_markedWords = nullptr;
    const DeadlineExplanation &why = m_clocks->all[m_shown];
    const QDate today = halltime::today();
    const int count = int(m_clocks->all.size());
    m_title->setText(count > 1 ? tr("%1怎么算（%2/%3）").arg(ClockWords::kind(why.kind)).arg(m_shown + 1).arg(count)
                               : tr("%1怎么算").arg(ClockWords::kind(why.kind)));
    m_title->setMinimumHeight(m_title->heightForWidth(width() - 2 * CardInset - 8 - m_esc->sizeHint().width()));
    QList<DayRuler::Day> days;
    for (const DeadlineExplanation::Day &day : why.days)
        days.append(ClockWords::cell(day, why, today));
    m_ruler->setDays(why.endedAt.isValid() ? days : DayRuler::lastingTo(today, days));
    addRows(why, today);
    for (const DeadlineExplanation &other : std::as_const(m_clocks->all)) {
        if (other.kind == QLatin1String("statutory") && why.kind == QLatin1String("promised"))
            addRow(tr("法定"), tr("%1，%2 %3")
                                       .arg(ClockWords::period(other.n, other.unit), halltime::dayOf(other.dueAt, today),
                                            halltime::timeOfDay(other.dueAt)) +
                                   Provisional::mark(other.provisional));
    }
    addRow(tr("依据"), oneLawOnce(why.articles).join(QChar(0x3001)));
    if (why.endedAt.isValid())
        addRow(tr("已了结"), tr("%1 %2").arg(halltime::moment(why.endedAt, today), Words::action(why.outcome, why.licence)));
    else if (why.onLapse != QLatin1String("nothing"))
        addRow(tr("逾期"),
               why.onLapse == QLatin1String("deemed_accepted") ? tr("自收到之日起视为受理，主管同时可见") : tr("主管可见，计入超期"));
    QStringList keys{tr("↑ ↓ 逐日看")};
    if (count > 1)
        keys.prepend(tr("← → 另 %n 个期限", nullptr, count - 1));
    if (m_printable)
        keys.append(tr("Ctrl+P 打印逐日说明"));
    addRow(tr("按键"), keys.join(tr("；")));
    m_markedWords = addRow(tr("这一天"), {});
    m_markedWords->setObjectName(QStringLiteral("markedDay"));
    showMarked(false);
}

// Until somebody goes through the days, no room is taken for one.
void DeadlineCard::showMarked(bool shown)
{
    for (int back : {1, 2})
        m_rows->itemAt(m_rows->count() - back)->widget()->setVisible(shown);
}

// The day's own cause and article, in the words of the printed sheet.
void DeadlineCard::markDay(int place)
{
    const DeadlineExplanation &why = m_clocks->all[m_shown];
    if (why.days.isEmpty())
        return;
    m_marked = qBound(0, place, int(why.days.size()) - 1);
    m_ruler->mark(m_marked);
    showMarked(true);
    m_markedWords->setText(ClockWords::day(why.days[m_marked], why, halltime::today()));
    m_markedWords->setMinimumHeight(m_markedWords->heightForWidth(width() - 2 * CardInset - scaled(56) - 6));
    // Once it is laid out.
    QMetaObject::invokeMethod(
        m_scroll, [pane = m_scroll] { pane->turnedBy(Qt::Key_End); }, Qt::QueuedConnection);
}

bool DeadlineCard::typed(int key)
{
    if (!m_clocks)
        return false;
    const int count = int(m_clocks->all.size());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_shown = (m_shown + (key == Qt::Key_Right ? 1 : count - 1)) % count;
        showClock();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: markDay(m_marked < 0 ? 0 : m_marked + (key == Qt::Key_Down ? 1 : -1)); return true;
    default: return m_scroll->turnedBy(key);
    }
}

// Also where the ruler has the focus, which would scroll.
bool DeadlineCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && typed(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void DeadlineCard::keyPressEvent(QKeyEvent *event)
{
    if (!typed(event->key()))
        QWidget::keyPressEvent(event);
}

void DeadlineCard::print(PrintService &printer, const QString &queue)
{
    print(printer, queue, [card = QPointer(this)](const QString &trouble) {
        if (card)
            Q_EMIT card->printed(trouble);
    });
}

void DeadlineCard::print(PrintService &printer, const QString &queue, const Told &told)
{
    if (!m_clocks)
        return;
    const Order order{printer, queue, *m_clocks, told};
    if (!m_note)
        return set(order);
    whenAnswered(m_note(m_case), &printer, [order](const Result<Done> &noted) {
        if (noted)
            set(order);
        else
            order.told(Words::say(noted.error()).whole());
    });
}

}
