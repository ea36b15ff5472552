// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewHeader.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/ClockWords.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Clear.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/StepTracker.h"
#include "ui/review/ReviewWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {

Light::State lightOf(const CaseFile &file)
{
    if (file.review->pause || !file.decide || !file.decide->light)
        return Light::State::Paused;
    return QueueWords::light(*file.decide->light);
}

StepTracker::State stateOf(WayState state)
{
    switch (state) {
    case WayState::Done: return StepTracker::State::Done;
    case WayState::Paused: return StepTracker::State::Paused;
    case WayState::Current: return StepTracker::State::Current;
    case WayState::Failed: return StepTracker::State::Failed;
    case WayState::Coming: break;
    }
    return StepTracker::State::Future;
}

Ink inkOf(Light::State state)
{
    switch (state) {
    case Light::State::Green: return Ink::Green;
    case Light::State::Amber: return Ink::Amber;
    case Light::State::Red: return Ink::Red;
    case Light::State::Paused: break;
    }
    return Ink::Second;
}

}

ReviewHeader::ReviewHeader(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_subject(Label::bold({}, TextStyle::Title))
    , m_badges(new QHBoxLayout)
    , m_facts(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_number(Label::bold({}, TextStyle::Secondary))
    , m_light(new Light(Light::State::Paused))
    , m_left(Label::bold({}, TextStyle::Verdict))
    , m_way(new StepTracker)
    , m_ruler(new DayRuler)
    , m_used(new Label({}, TextStyle::Meta, Ink::Second))
    , m_due(Label::bold({}, TextStyle::Meta, Ink::Red))
    , m_statutory(new Label({}, TextStyle::Meta, Ink::Second))
{
    setObjectName(QStringLiteral("ReviewHeader"));
    setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_subject->setElide(Qt::ElideRight);
    first->addWidget(m_subject);
    first->addLayout(m_badges);
    first->addStretch(1);
    first->addWidget(m_light);
    first->addWidget(m_left);
    column->addLayout(first);
    m_facts->setElide(Qt::ElideRight);
    for (Label *label : {m_used, m_due, m_statutory})
        label->setWordWrap(true);
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    second->addWidget(m_facts, 1);
    m_number->setObjectName(QStringLiteral("wholeNumber"));
    second->addWidget(m_number);
    column->addLayout(second);
    column->addSpacing(4);
    column->addWidget(m_way);
    column->addSpacing(4);
    column->addWidget(m_ruler);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_used);
    foot->addWidget(m_due);
    foot->addStretch(1);
    foot->addWidget(m_statutory);
    foot->addWidget(new Label(tr("算法"), TextStyle::Meta, Ink::Second));
    foot->addWidget(new KeyCap(QStringLiteral("Ctrl D")));
    column->addLayout(foot);
}

QString ReviewHeader::clockWords(const CaseFile &file, const QDateTime &now)
{
    if (file.review->pause)
        return Provisional::closed(tr("暂停，%1 恢复")
                                       .arg(halltime::day(file.review->pause->resumesOn, halltime::dayOf(now)) +
                                            Provisional::mark(file.review->pause->provisional)));
    if (!file.decide)
        return {};
    const int left = file.decide->workdaysLeft;
    return (left < 0    ? tr("超 %n 工作日", nullptr, -left)
            : left == 0 ? tr("今日到期")
                        : tr("剩 %n 工作日", nullptr, left)) +
           Provisional::mark(file.decide->provisional);
}

void ReviewHeader::setFile(const CaseFile &file, const QDateTime &now)
{
    m_file = file;
    m_now = now;
    m_planned = 0;
    m_moved.reset();
    m_subject->setText(visible(file.applicant.name));
    clearLayout(m_badges, Leaving::Now);
    auto *item = new Badge(file.item.name, Tone::Blue);
    item->setElided();
    m_badges->addWidget(item);
    if (!file.review->standsInFor.isEmpty())
        m_badges->addWidget(new Badge(tr("代 %1").arg(file.review->standsInFor), Tone::Violet, Icon::People));
    if (file.verificationOwed)
        m_badges->addWidget(new Badge(tr("原件未核"), Tone::Amber, Icon::Warning));
    m_facts->setText(
        tr("%1　|　%2　|　%3 受理").arg(file.item.departmentName, file.caseNo, halltime::moment(file.acceptedAt, halltime::dayOf(now))));
    m_light->setState(lightOf(file));
    m_left->setText(clockWords(file, now));
    m_left->setInk(inkOf(lightOf(file)));
    QList<StepTracker::Step> steps;
    for (const WayStop &stop : file.review->way)
        steps.append({ReviewWords::stop(stop.name), ReviewWords::stopRemark(stop.remark), stateOf(stop.state)});
    m_way->setSteps(steps);
    setClock();
}

void ReviewHeader::setPlannedPause(int workdays, const std::optional<DeadlineExplanation> &clock)
{
    if (!m_file.review)
        return;
    m_planned = workdays;
    m_moved = clock;
    setClock();
}

// What is over is not made later by a clock that stands still afterwards.
bool ReviewHeader::isTooLate() const
{
    return m_moved && m_moved->dueAt <= m_file.review->clock.dueAt;
}

QString ReviewHeader::movedWords(const QDate &today) const
{
    if (m_planned <= 0 || !m_moved)
        return {};
    const DeadlineExplanation &clock = m_file.review->clock;
    const QString due = halltime::dayOf(clock.dueAt, today) + Provisional::mark(clock.provisional);
    return isTooLate()
               ? tr("应办结日 %1 不变：从明天起停，那天已到").arg(due)
               : tr("应办结日 %1 改为 %2").arg(due, halltime::dayOf(m_moved->dueAt, today) + Provisional::mark(m_moved->provisional));
}

QString ReviewHeader::plannedWords(const QDate &today) const
{
    if (isTooLate())
        return tr("应办结 %1 不变，从明天起停已来不及").arg(halltime::dayOf(m_moved->dueAt, today));
    return m_moved ? tr("应办结日改为 %1，预计再停 %n 工作日", nullptr, m_planned)
                         .arg(halltime::dayOf(m_moved->dueAt, today) + Provisional::mark(m_moved->provisional))
                   : tr("预计再停 %n 工作日，应办结日后移", nullptr, m_planned);
}

// Days that were counted so far, where days are what is counted.
QString ReviewHeader::usedWords(const DeadlineExplanation &clock, const QDate &today)
{
    if (clock.unit == QLatin1String("hour"))
        return {};
    const auto used = std::count_if(clock.days.begin(), clock.days.end(),
                                    [&today](const DeadlineExplanation::Day &day) { return day.counted && day.date < today; });
    return clock.unit == QLatin1String("workday") ? tr("，已用 %1").arg(used) : tr("，已用 %n 日", nullptr, int(used));
}

void ReviewHeader::setClock()
{
    const QDate today = halltime::dayOf(m_now);
    const DeadlineExplanation &clock = m_moved ? *m_moved : m_file.review->clock;
    const QDate due = halltime::dayOf(clock.dueAt);
    QList<DayRuler::Day> days;
    for (const DeadlineExplanation::Day &day : clock.days) {
        DayRuler::Day cell = ClockWords::cell(day, clock, today);
        cell.due = day.date == due && (m_planned == 0 || m_moved);
        days.append(cell);
    }
    m_ruler->setDays(m_file.review->pause ? days : DayRuler::lastingTo(today, days));
    const QString rest = m_file.review->pausedDays > 0 ? tr("，暂停 %1").arg(m_file.review->pausedDays) : QString();
    m_used->setText(tr("承诺 %1").arg(ClockWords::period(clock.n, clock.unit)) + ClockWords::extension(clock) + usedWords(clock, today) +
                    rest);
    m_due->setInk(m_planned > 0 ? Ink::Amber : Ink::Red);
    m_due->setText(m_planned > 0 ? plannedWords(today)
                                 : tr("应办结 %1").arg(halltime::day(due, today)) + Provisional::mark(clock.provisional));
    m_statutory->setText(m_file.decide ? tr("法定最晚 %1").arg(halltime::dayOf(m_file.decide->statutoryDue, today)) +
                                             Provisional::mark(m_file.decide->statutoryProvisional)
                                       : QString());
}

}
