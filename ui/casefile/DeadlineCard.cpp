// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineCard.h"

#include "core/HallTime.h"
#include "devices/PrintService.h"
#include "ui/casefile/DeadlineSheet.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Clear.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Weekday.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int CardInset = 20;

bool standsStill(const DeadlineExplanation::Day &day)
{
    return !day.counted && !day.causeName.isEmpty();
}

DayRuler::Day ruled(const DeadlineExplanation::Day &day, const DeadlineExplanation &why, const QDate &today)
{
    DayRuler::Day cell;
    cell.date = day.date;
    cell.due = day.date == halltime::dayOf(why.dueAt);
    if (day.counted) {
        cell.mark = QString::number(*day.counted);
        cell.kind = day.date < today ? DayRuler::Kind::Used : DayRuler::Kind::Open;
    } else if (day.date == halltime::dayOf(why.receivedAt)) {
        cell.mark = why.kind == QLatin1String("tell")      ? DeadlineCard::tr("收到", "in a cell of the ruler")
                    : why.kind == QLatin1String("deliver") ? DeadlineCard::tr("决定", "in a cell of the ruler")
                                                           : DeadlineCard::tr("受理", "in a cell of the ruler");
    } else if (standsStill(day)) {
        cell.mark = DeadlineCard::tr("停");
        cell.kind = day.date > today ? DayRuler::Kind::WillPause : DayRuler::Kind::Paused;
    } else if (day.cause == QLatin1String("carried") && day.work) {
        cell.mark = DeadlineCard::tr("顺延");
    } else {
        cell.mark = day.name.isEmpty() ? Weekday::sign(day.date) : DeadlineCard::tr("休");
        cell.kind = DayRuler::Kind::Rest;
    }
    if (day.date == today)
        cell.kind = DayRuler::Kind::Today;
    return cell;
}

bool isUnsure(const DeadlineExplanation &why, const QDate &day)
{
    return std::any_of(why.days.begin(), why.days.end(),
                       [&day](const DeadlineExplanation::Day &one) { return one.date == day && one.provisional; });
}

QString extensionWords(const DeadlineExplanation &why)
{
    if (why.adds == 0)
        return {};
    return why.unit == QLatin1String("workday") ? DeadlineCard::tr("，延长 %n 个工作日", nullptr, why.adds)
                                                : DeadlineCard::tr("，延长 %n 日", nullptr, why.adds);
}

QString unitWords(const DeadlineExplanation &why)
{
    if (why.unit == QLatin1String("workday"))
        return DeadlineCard::tr("%n 个工作日", nullptr, why.n);
    if (why.unit == QLatin1String("month"))
        return DeadlineCard::tr("%n 个月", nullptr, why.n);
    if (why.unit == QLatin1String("year"))
        return DeadlineCard::tr("%n 年", nullptr, why.n);
    return why.unit == QLatin1String("hour") ? DeadlineCard::tr("%n 小时", nullptr, why.n) : DeadlineCard::tr("%n 日", nullptr, why.n);
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

}

DeadlineCard::DeadlineCard(Explain explain, QWidget *parent)
    : QWidget(parent)
    , m_explain(std::move(explain))
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_ruler(new DayRuler(this))
{
    setObjectName(QStringLiteral("DeadlineCard"));
    setFixedWidth(440);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(CardInset, 16, CardInset, 16);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    m_esc = new KeyCap(QStringLiteral("Esc"));
    head->addWidget(m_esc, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_ruler);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_state = new StatePage(content, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_state);
}

void DeadlineCard::setCase(const CaseFile &file)
{
    m_case = file.caseId;
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

void DeadlineCard::addRow(const QString &title, const QString &words, bool strong)
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

void DeadlineCard::addRows(const DeadlineExplanation &why, const QDate &today)
{
    const bool telling = why.kind == QLatin1String("tell");
    QStringList skipped;
    for (const DeadlineExplanation::Day &day : why.days) {
        if (day.cause == QLatin1String("rest") && skipped.size() < 6)
            skipped.append(tr("%1 %2").arg(halltime::day(day.date, today), day.name.isEmpty() ? Weekday::brief(day.date) : day.name));
    }
    const QDate due = halltime::dayOf(why.dueAt);
    addRow(telling ? tr("收到") : why.kind == QLatin1String("deliver") ? tr("决定") : tr("受理"), halltime::moment(why.receivedAt, today));
    if (why.unit == QLatin1String("hour"))
        addRow(tr("起算"), tr("自该时刻起"));
    else
        addRow(tr("起算"), tr("%1，次日起").arg(halltime::day(why.firstDay, today)));
    addRow(tr("期限"),
           (skipped.isEmpty() ? unitWords(why) : tr("%1；%2不计").arg(unitWords(why), skipped.join(tr("、")))) + extensionWords(why));
    addIntervals(why, today);
    addRow(tr("到期"),
           tr("%1 %2 %3").arg(halltime::dayOf(why.dueAt, today), Weekday::brief(due), halltime::timeOfDay(why.dueAt)) +
               (why.provisional ? tr("（暂定：当年放假安排未公布）") : QString()),
           true);
}

void DeadlineCard::show(const CaseClocks &clocks)
{
    m_clocks = clocks;
    clearLayout(m_rows, Leaving::Now);
    const DeadlineExplanation &why = clocks.now;
    const QDate today = halltime::today();
    m_title->setText(why.kind == QLatin1String("tell")      ? tr("一次性告知时限怎么算")
                     : why.kind == QLatin1String("deliver") ? tr("送达时限怎么算")
                                                            : tr("办结时限怎么算"));
    m_title->setMinimumHeight(m_title->heightForWidth(width() - 2 * CardInset - 8 - m_esc->sizeHint().width()));
    QList<DayRuler::Day> days;
    for (const DeadlineExplanation::Day &day : why.days)
        days.append(ruled(day, why, today));
    m_ruler->setDays(why.endedAt.isValid() ? days : DayRuler::lastingTo(today, days));
    addRows(why, today);
    for (const DeadlineExplanation &other : clocks.all) {
        if (other.kind == QLatin1String("statutory") && why.kind == QLatin1String("promised"))
            addRow(tr("法定"),
                   tr("%1，%2 %3").arg(unitWords(other), halltime::dayOf(other.dueAt, today), halltime::timeOfDay(other.dueAt)) +
                       Provisional::mark(other.provisional));
    }
    addRow(tr("依据"), oneLawOnce(why.articles).join(QChar(0x3001)));
    if (why.endedAt.isValid())
        addRow(tr("已了结"), tr("%1 %2").arg(halltime::moment(why.endedAt, today), Words::action(why.outcome, why.licence)));
    else
        addRow(tr("逾期"),
               why.onLapse == QLatin1String("deemed_accepted") ? tr("自收到之日起视为受理，主管同时可见") : tr("主管可见，计入超期"));
    addRow(tr("打印"), tr("Ctrl+P 打印逐日说明"));
}

void DeadlineCard::print(PrintService &printer, const QString &queue)
{
    if (!m_clocks)
        return;
    whenAnswered(setDeadlineSheet(*m_clocks, halltime::now()), this, [this, &printer, queue](const Result<QByteArray> &pdf) {
        if (!pdf)
            return Q_EMIT printed(Words::say(pdf.error()).fact);
        const PrintRequest request{queue, tr("期限计算说明"), QStringLiteral("yichuang"), 1, *pdf};
        whenAnswered(printer.print(request), this,
                     [this](const Result<SpooledJob> &job) { Q_EMIT printed(job ? QString() : Words::say(job.error()).fact); });
    });
}

}
