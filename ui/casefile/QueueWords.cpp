// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueWords.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Words.h"

#include <QRegularExpression>

namespace yichuang {

QString QueueWords::waiting(const QueueRow &row, const QDateTime &now)
{
    if (row.holder)
        return row.holder->mine ? tr("办理中") : Words::window(row.holder->window);
    const qint64 minutes = row.waitingSince.isValid() ? qMax<qint64>(0, row.waitingSince.secsTo(now) / 60) : 0;
    const qint64 days = halltime::dayOf(row.waitingSince).daysTo(halltime::dayOf(now));
    if (days > 0)
        return tr("等 %1 天").arg(days);
    return minutes < 100 ? tr("等 %1 分").arg(minutes) : tr("等 %1 小时").arg(minutes / 60);
}

QString QueueWords::remaining(int workdaysLeft, const QDateTime &dueAt, const QDateTime &now, bool provisional)
{
    const QString about = Provisional::mark(provisional);
    if (dueAt < now)
        return tr("已过时限") + about;
    if (workdaysLeft <= 0)
        return halltime::dayOf(dueAt) == halltime::dayOf(now) ? tr("今日 %1 到期").arg(halltime::timeOfDay(dueAt)) + about
                                                              : tr("%1 到期").arg(halltime::moment(dueAt, halltime::dayOf(now))) + about;
    return tr("剩 %n 工作日", nullptr, workdaysLeft) + about;
}

QString QueueWords::clock(const QueueRow &row, const QDateTime &now)
{
    // Before an officer stands still what has a special procedure, or an applicant who did not answer by the day that was suggested.
    if (row.review && row.light == LightColour::Paused)
        return row.status == CaseStatus::Supplementing ? tr("逾期未补正")
               : row.status == CaseStatus::Invited     ? tr("逾期未到场")
                                                       : tr("暂停");
    if (!row.dueAt.isValid() || !row.workdaysLeft)
        return row.status == CaseStatus::Invited ? tr("已约到厅") : tr("不计时");
    return remaining(*row.workdaysLeft, row.dueAt, now, row.provisional);
}

QList<QueueWords::Mark> QueueWords::marks(const QueueRow &row)
{
    QList<Mark> marks;
    if (row.returned)
        marks.append({tr("审批退回"), Tone::Red, Icon::Undo});
    if (row.handedFrom)
        marks.append({tr("%1 交来").arg(*row.handedFrom, 2, 10, QChar(u'0')), Tone::Blue});
    if (row.urgedAt)
        marks.append(row.urgeKind == UrgeKind::Remind ? Mark{tr("催办"), Tone::Amber, Icon::Warning}
                                                      : Mark{tr("督办"), Tone::Red, Icon::Warning});
    if (row.deemed)
        marks.append({tr("视为受理"), Tone::Amber});
    else if (row.status == CaseStatus::Submitted && row.workdaysLeft && *row.workdaysLeft <= 0)
        marks.append({tr("将视为受理"), Tone::Red});
    if (row.state == QueueState::Held)
        marks.append({tr("挂起：%1").arg(row.holdReason), Tone::Grey});
    if (row.resubmitted)
        marks.append({tr("重报 %1").arg(row.round), Tone::Violet});
    if (row.agent)
        marks.append({tr("代办"), Tone::Grey});
    if (row.arrived)
        marks.append({tr("到厅"), Tone::Blue});
    if (row.draft)
        marks.append({tr("草稿"), Tone::Grey, Icon::Pencil});
    return marks.mid(0, 2);
}

QString QueueWords::which(const QueueRow &row)
{
    return tr("%1　%2　%3").arg(row.item, visible(row.applicant), row.shortNo);
}

QString QueueWords::withoutPlace(const QString &name)
{
    constexpr int LeastLeft = 4;
    // 江门市, 蓬江区, but not the beginning of 市政 or 区域.
    static const QRegularExpression places(QStringLiteral("^(?:[^省市区县]{2,4}(?:省|市(?![政场民])|区(?!域)|县))+"));
    const QRegularExpressionMatch match = places.match(name);
    return match.hasMatch() && name.size() - match.capturedLength() >= LeastLeft ? name.mid(match.capturedLength()) : name;
}

QString QueueWords::applicant(const QueueRow &row, const QFont &font, int room)
{
    const QString whole = visible(row.applicant);
    return paint::width(whole, font) <= room ? whole : withoutPlace(whole);
}

QString QueueWords::whole(const QueueRow &row, const QDateTime &now)
{
    QStringList words{row.item, visible(row.applicant), row.shortNo, Light::words(light(row.light)), clock(row, now), waiting(row, now)};
    const QList<Mark> all = marks(row);
    for (const Mark &mark : all)
        words.append(mark.text);
    return words.join(QStringLiteral("; "));
}

Light::State QueueWords::light(LightColour colour)
{
    switch (colour) {
    case LightColour::Green: return Light::State::Green;
    case LightColour::Amber: return Light::State::Amber;
    case LightColour::Red: return Light::State::Red;
    case LightColour::Paused: break;
    }
    return Light::State::Paused;
}

}
