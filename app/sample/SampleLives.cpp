// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SamplePlan.h"

#include <algorithm>

#include <QJsonArray>

// What becomes of an application, one function a life. Days are working days, 0 is today.
namespace yichuang {

const QList<SamplePlan::Life> &SamplePlan::lives()
{
    static const QList<Life> all{
        {"held", 2, 3, true, &SamplePlan::holdsOn},
        {"invited", 24, 4, true, &SamplePlan::invited},
        {"supplementing", 30, 4, true, &SamplePlan::supplementing},
        {"accepted", 64, 10, false, &SamplePlan::accepted},
        {"deemed", 6, 9, false, &SamplePlan::deemed},
        {"declined", 18, 4, false, &SamplePlan::declined},
        {"not_required", 8, 4, false, &SamplePlan::notRequired},
        {"withdrawn", 14, 4, false, &SamplePlan::withdrawn},
        {"granted", 34, 16, false, &SamplePlan::granted},
        {"refused", 10, 16, false, &SamplePlan::refused},
        {"concluded", 172, 28, false, &SamplePlan::concluded},
    };
    return all;
}

void SamplePlan::holdsOn(SampleCase &one, int)
{
    one.submit(m_calendar.online(-3, m_chance));
    one.step(QStringLiteral("hold"), m_calendar.atCounter(-1, m_chance), clerk(QStringLiteral("P0817")), QStringLiteral("等住建局确认房屋用途"));
}

void SamplePlan::invited(SampleCase &one, int day)
{
    const bool arrived = m_chance.bounded(4) == 0;
    one.submit(m_calendar.online(day, m_chance));
    const SampleClerk by = clerk();
    one.decide(QStringLiteral("pre_review"), m_calendar.atCounter(day + 1 + m_chance.bounded(3), m_chance), by);
    if (arrived)
        one.step(QStringLiteral("arrive"), m_calendar.ago(3 + m_chance.bounded(30)));
}

void SamplePlan::supplementing(SampleCase &one, int day)
{
    one.submit(m_calendar.online(day, m_chance));
    const SampleClerk by = clerk();
    one.supplement(m_calendar.atCounter(day + 1 + m_chance.bounded(3), m_chance), by);
    if (m_chance.bounded(5) == 0)
        one.step(QStringLiteral("note"), m_calendar.atCounter(day + 4, m_chance), by, QStringLiteral("已电话说明需补的材料，申请人称周内补齐。"));
}

// The way to acceptance, with or without a supplement, pre-review and a correction on the spot. Answers the day of acceptance, at most ten later.
int SamplePlan::reach(SampleCase &one, int day)
{
    const bool supplemented = m_chance.bounded(5) == 0;
    const bool preReviewed = m_chance.bounded(2) == 0;
    const bool corrected = m_chance.bounded(12) == 0;
    const SampleClerk by = clerk();
    one.submit(m_calendar.online(day, m_chance), m_chance.bounded(8) ? QStringLiteral("web") : QStringLiteral("kiosk"));
    if (supplemented) {
        one.supplement(m_calendar.atCounter(day + 1, m_chance), by);
        day += 2 + m_chance.bounded(3);
        one.resubmit(m_calendar.online(day, m_chance));
    }
    day += 1 + m_chance.bounded(2);
    QDateTime at = m_calendar.atCounter(day, m_chance);
    if (one.item().value(u"needs_visit").toBool()) {
        if (preReviewed) {
            one.decide(QStringLiteral("pre_review"), at, by);
            day += 1 + m_chance.bounded(3);
            at = m_calendar.atCounter(day, m_chance);
        }
        one.verify(at, by);
    }
    if (corrected)
        one.correct(at.addSecs(60), by);
    one.decide(QStringLiteral("accept"), at.addSecs(150), by);
    return day;
}

void SamplePlan::accepted(SampleCase &one, int day)
{
    // What was accepted long ago was decided since: an open acceptance is of the last weeks.
    reach(one, std::max(day, m_calendar.lastOpen() - 18));
}

// Nobody told the applicant within five working days.
void SamplePlan::deemed(SampleCase &one, int day)
{
    const int late = std::max(day, m_calendar.lastOpen() - 14);
    one.submit(m_calendar.online(late, m_chance));
    one.decide(QStringLiteral("deem"), m_calendar.closing(late + 5).addSecs(20));
    if (m_chance.bounded(3) > 0 || !one.item().value(u"needs_visit").toBool())
        return;
    const SampleClerk by = clerk();
    const QDateTime at = m_calendar.atCounter(late + 7, m_chance);
    one.verify(at, by);
    one.decide(QStringLiteral("verify_owed"), at.addSecs(120), by);
}

void SamplePlan::decline(SampleCase &one, int day, bool needed)
{
    const QJsonArray grounds = m_world.reasons.value(u"decline").toArray();
    const QJsonArray bodies = m_world.reasons.value(u"bodies").toArray();
    const bool licence = one.item().value(u"licence").toBool();
    const int ground = !needed ? 1 : licence && m_chance.bounded(4) == 0 ? 3 : 2;
    const QJsonArray texts = grounds.at(ground - 1)[u"texts"].toArray();
    QJsonObject data{{QStringLiteral("ground"), ground}, {QStringLiteral("facts"), texts.at(int(m_chance.bounded(int(texts.size()))))}};
    if (ground == 2)
        data.insert(QStringLiteral("competent_body"), bodies.at(int(m_chance.bounded(int(bodies.size())))));
    one.submit(m_calendar.online(day, m_chance));
    one.decide(needed ? QStringLiteral("decline") : QStringLiteral("not_require"), m_calendar.atCounter(day + 1 + m_chance.bounded(3), m_chance), clerk(), data);
}

void SamplePlan::declined(SampleCase &one, int day)
{
    decline(one, day, true);
}

void SamplePlan::notRequired(SampleCase &one, int day)
{
    decline(one, day, false);
}

void SamplePlan::withdrawn(SampleCase &one, int day)
{
    const bool afterNotice = m_chance.bounded(2) == 0;
    one.submit(m_calendar.online(day, m_chance));
    if (afterNotice)
        one.supplement(m_calendar.atCounter(day + 1, m_chance), clerk());
    one.decide(QStringLiteral("withdraw"), m_calendar.online(day + 2 + m_chance.bounded(2), m_chance));
}

void SamplePlan::granted(SampleCase &one, int day)
{
    const int accepted = reach(one, std::max(day, m_calendar.lastOpen() - 24));
    one.decide(QStringLiteral("grant"), m_calendar.atCounter(accepted + m_chance.bounded(1, 6), m_chance), officer(one.item().value(u"department").toString()));
}

void SamplePlan::refused(SampleCase &one, int day)
{
    const int accepted = reach(one, day);
    one.decide(QStringLiteral("refuse"), m_calendar.atCounter(accepted + m_chance.bounded(1, 6), m_chance), officer(one.item().value(u"department").toString()),
        {{QStringLiteral("note"), QStringLiteral("现场核查不符合许可条件")}});
}

void SamplePlan::concluded(SampleCase &one, int day)
{
    const bool immediate = one.item().value(u"immediate").toBool();
    const int accepted = reach(one, day);
    const SampleClerk by = officer(one.item().value(u"department").toString());
    const int decided = accepted + (immediate ? 0 : m_chance.bounded(1, 6));
    one.decide(QStringLiteral("grant"), m_calendar.atCounter(decided, m_chance), by);
    one.decide(QStringLiteral("conclude"), m_calendar.atCounter(decided + (immediate ? 0 : m_chance.bounded(1, 10)), m_chance), by);
}

}
