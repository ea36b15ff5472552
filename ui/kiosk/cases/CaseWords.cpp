// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/CaseWords.h"

#include "core/HallTime.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Words.h"

namespace yichuang {

Icon CaseWords::sign(Tone tone)
{
    switch (tone) {
    case Tone::Green: return Icon::Tick;
    case Tone::Amber: return Icon::Warning;
    case Tone::Red: return Icon::Cross;
    default: return Icon::None;
    }
}

ItemRow::Tag CaseWords::tag(const MyCaseRow &row)
{
    switch (row.next) {
    case NextAct::Supplement: return {tr("要补材料"), Tone::Amber};
    case NextAct::Visit: return {tr("请到窗口"), Tone::Amber};
    case NextAct::Resubmit: return {tr("可重新申报"), Tone::Red};
    case NextAct::Collect: return {tr("可以领证"), Tone::Green};
    default: break;
    }
    switch (row.status) {
    case CaseStatus::Submitted: return {tr("等窗口答复"), Tone::Blue};
    case CaseStatus::Accepted: return {tr("审查中"), Tone::Blue};
    case CaseStatus::Granted:
    case CaseStatus::Concluded: return {tr("办好了"), Tone::Green};
    case CaseStatus::Declined:
    case CaseStatus::NotRequired:
    case CaseStatus::Refused: return {Words::status(wordFor(row.status), row.licence), Tone::Red};
    default: return {Words::status(wordFor(row.status), row.licence), Tone::Grey};
    }
}

QString CaseWords::day(const QDateTime &at)
{
    const QDate date = halltime::dayOf(at);
    return date.isValid() ? date.toString(tr("M 月 d 日")) : QString();
}

QString CaseWords::next(const MyCaseRow &row)
{
    const QString until = day(row.dueAt) + Provisional::mark(row.provisional);
    switch (row.next) {
    case NextAct::Supplement:
        return until.isEmpty() ? tr("%n 处要补", nullptr, row.points) : tr("%n 处要补，请在 %1前补齐", nullptr, row.points).arg(until);
    case NextAct::Visit: return tr("预审通过，请带原件到窗口核对");
    case NextAct::Resubmit: return tr("看清原因，改好后可以重新申报");
    case NextAct::Collect: return tr("已经办好，请到出件窗口领取");
    case NextAct::Rate: return tr("这次办得怎么样？请您评价");
    default: break;
    }
    if (until.isEmpty())
        return {};
    const QString left = row.workdaysLeft ? tr("，剩 %n 工作日", nullptr, *row.workdaysLeft) : QString();
    return row.status == CaseStatus::Submitted ? tr("最晚 %1答复是否受理").arg(until) + left : tr("最晚 %1办结").arg(until) + left;
}

QList<StepTracker::Step> CaseWords::track(const MyCaseRow &row)
{
    const QDate today = halltime::today();
    QList<StepTracker::Step> steps;
    for (const TrackStop &stop : row.track) {
        StepTracker::Step step;
        switch (stop.step) {
        case TrackStep::Submit: step.name = tr("提交"); break;
        case TrackStep::Accept: step.name = tr("受理"); break;
        case TrackStep::Examine: step.name = tr("审查"); break;
        case TrackStep::Decide: step.name = tr("决定"); break;
        case TrackStep::Deliver: step.name = tr("领证"); break;
        }
        switch (stop.state) {
        case WayState::Done: step.state = StepTracker::State::Done; break;
        case WayState::Current: step.state = StepTracker::State::Current; break;
        case WayState::Paused: step.state = StepTracker::State::Paused; break;
        case WayState::Failed: step.state = StepTracker::State::Failed; break;
        case WayState::Coming: step.state = StepTracker::State::Future; break;
        }
        step.remark = stop.at.isValid() ? halltime::dayOf(stop.at, today) : stop.state == WayState::Current ? tr("现在") : QString();
        steps.append(step);
    }
    return steps;
}

QString CaseWords::action(const QString &code, bool isLicence)
{
    const std::pair<const char *, QString> own[] = {{"submit", tr("您提交了申报")},
                                                    {"resubmit", tr("您补齐材料，重新提交")},
                                                    {"withdraw", tr("您撤回了申请")},
                                                    {"accept", tr("窗口受理，材料齐全")},
                                                    {"supplement", tr("窗口告知要补的材料")},
                                                    {"verify", tr("窗口核对身份和原件")},
                                                    {"take_supplement", tr("您在窗口补齐了材料")}};
    for (const auto &[known, words] : own) {
        if (code == QLatin1String(known))
            return words;
    }
    return Words::action(code, isLicence);
}

QString CaseWords::satisfaction(Satisfaction level)
{
    switch (level) {
    case Satisfaction::VerySatisfied: return tr("非常满意");
    case Satisfaction::Satisfied: return tr("满意");
    case Satisfaction::Fair: return tr("基本满意");
    case Satisfaction::Dissatisfied: return tr("不满意");
    case Satisfaction::VeryDissatisfied: return tr("非常不满意");
    }
    return {};
}

}
