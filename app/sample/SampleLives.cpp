// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SamplePlan.h"

#include "records/SamplePeople.h"

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
        {"accepted", 44, 10, false, &SamplePlan::accepted},
        {"deemed", 6, 9, false, &SamplePlan::deemed},
        {"declined", 18, 4, false, &SamplePlan::declined},
        {"not_required", 8, 4, false, &SamplePlan::notRequired},
        {"withdrawn", 14, 4, false, &SamplePlan::withdrawn},
        {"granted", 34, 16, false, &SamplePlan::granted},
        {"refused", 10, 16, false, &SamplePlan::refused},
        {"terminated", 4, 16, false, &SamplePlan::terminated},
        {"concluded", 168, 28, false, &SamplePlan::concluded},
    };
    return all;
}

void SamplePlan::holdsOn(SampleCase &one, int)
{
    one.submit(m_calendar.online(-3, m_chance));
    one.step(QStringLiteral("hold"), m_calendar.atCounter(-1, m_chance), clerk(samplepeople::Clerk),
             QStringLiteral("等住建局确认房屋用途"));
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
        one.step(QStringLiteral("note"), m_calendar.atCounter(day + 4, m_chance), by,
                 QStringLiteral("已电话说明需补的材料，申请人称周内补齐。"));
}

// The way to acceptance, with or without a supplement, pre-review and a correction on the spot. Answers the day of acceptance, at most ten
// later.
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

void SamplePlan::accepted(SampleCase &one, int)
{
    underReview(one, m_chance.bounded(40));
}

// The steps that were taken since acceptance, one officer each.
void SamplePlan::review(SampleCase &one, int accepted, int steps)
{
    if (one.item().value(u"immediate").toBool())
        return;
    const QString department = one.item().value(u"department").toString();
    const auto said = [](const char *text) { return QJsonObject{{QStringLiteral("note"), QString::fromUtf8(text)}}; };
    if (steps > 0)
        one.decide(QStringLiteral("forward"), m_calendar.atCounter(std::min(accepted + 1, m_calendar.lastOpen()), m_chance),
                   officer(department, QStringLiteral("examine")), said("经审查，申请材料齐全，符合法定条件，拟同意。"));
    if (steps > 1)
        one.decide(QStringLiteral("forward"), m_calendar.atCounter(std::min(accepted + 2, m_calendar.lastOpen()), m_chance),
                   officer(department, QStringLiteral("review")), said("经复核，同意审查意见。"));
}

// Accepted within the promised time, hardly ever longer ago; where luck has it with a special procedure, an extension asked for, another
// department asked, or a refusal proposed.
void SamplePlan::underReview(SampleCase &one, int luck)
{
    const QJsonObject promised = one.item().value(u"limits")[u"promised"].toObject();
    const int limit = promised.value(u"unit") == QLatin1String("workday") ? promised.value(u"n").toInt() : 12;
    const int since = limit == 0 ? 0 : luck % 11 == 7 ? limit + 1 : int(m_chance.bounded(std::min(limit, 9)));
    const int accepted = m_calendar.lastOpen() - since;
    const QString department = one.item().value(u"department").toString();
    const SampleClerk by = clerk();
    one.submit(m_calendar.online(accepted - 1, m_chance));
    const QDateTime at = m_calendar.atCounter(accepted, m_chance);
    if (one.item().value(u"needs_visit").toBool())
        one.verify(at, by);
    one.decide(QStringLiteral("accept"), at.addSecs(150), by);
    const int steps = since == 0 ? 0 : luck % 3;
    const QDateTime later = m_calendar.atCounter(std::min(accepted + 2, m_calendar.lastOpen()), m_chance);
    const auto act = [&](const char *action, const char *step, QJsonObject data, const char *note) {
        data.insert(QStringLiteral("note"), QString::fromUtf8(note));
        one.decide(QLatin1String(action), later, officer(department, QLatin1String(step)), data);
    };
    if (luck % 13 == 4 && steps == 1) {
        act("propose", "examine",
            {{QStringLiteral("facts"), QStringLiteral("现场核查时场所布局与平面图不一致，缺少独立的清洗消毒区域")},
             {QStringLiteral("articles"), QStringLiteral("本事项办事指南载明的许可条件")},
             {QStringLiteral("reasons"), QStringLiteral("场所条件达不到许可要求，经指出后申请人未能改正")}},
            "场所条件达不到许可要求，拟不予许可。");
        return;
    }
    review(one, accepted, steps);
    const bool procedures = !one.item().value(u"special_procedure").toArray().isEmpty() && one.item().value(u"licence").toBool();
    const char *step = steps == 0 ? "examine" : steps == 1 ? "review" : "decide";
    if (procedures && luck % 9 == 5)
        act("pause", step,
            {{QStringLiteral("cause"), QStringLiteral("testing")},
             {QStringLiteral("workdays"), 10},
             {QStringLiteral("body"), QStringLiteral("区疾病预防控制中心")},
             {QStringLiteral("reason"), QStringLiteral("需对场所用水和空气采样检测")}},
            "需对场所用水和空气采样检测");
    else if (limit > 0 && luck % 10 == 3)
        act("ask_extension", steps == 0 ? "examine" : "review", {{QStringLiteral("workdays"), 5}}, "案情复杂，需要补充调查核实。");
    else if (limit > 0 && luck % 10 == 6 && department != QLatin1String("11"))
        act("ask_opinion", step, {{QStringLiteral("department"), 11}}, "请就房屋用途是否符合规划提出意见");
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

namespace {

// What may truly be said of this item on a ground: its phrases, or else the ground's own words.
QStringList factsOf(const QJsonValue &ground, const QString &item)
{
    QStringList facts;
    for (const QJsonValue phrase : ground[u"phrases"].toArray()) {
        const QJsonArray items = phrase[u"items"].toArray();
        if (items.isEmpty() || items.contains(item))
            facts.append(phrase[u"text"].toString());
    }
    return facts.isEmpty() ? QStringList{ground[u"text"].toString()} : facts;
}

}

void SamplePlan::decline(SampleCase &one, int day, bool needed)
{
    const QJsonArray grounds = m_world.reasons.value(u"decline").toArray();
    const QJsonArray bodies = m_world.reasons.value(u"bodies").toArray();
    const bool licence = one.item().value(u"licence").toBool();
    const int ground = !needed ? 1 : licence && m_chance.bounded(4) == 0 ? 3 : 2;
    const QStringList facts = factsOf(grounds.at(ground - 1), one.item().value(u"code").toString());
    QJsonObject data{{QStringLiteral("ground"), ground}, {QStringLiteral("facts"), facts.at(int(m_chance.bounded(int(facts.size()))))}};
    if (ground == 2)
        data.insert(QStringLiteral("competent_body"), bodies.at(int(m_chance.bounded(int(bodies.size())))));
    one.submit(m_calendar.online(day, m_chance));
    one.decide(needed ? QStringLiteral("decline") : QStringLiteral("not_require"),
               m_calendar.atCounter(day + 1 + m_chance.bounded(3), m_chance), clerk(), data);
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
    review(one, accepted, 2);
    one.decide(QStringLiteral("grant"), m_calendar.atCounter(accepted + 2 + m_chance.bounded(4), m_chance),
               officer(one.item().value(u"department").toString(), QStringLiteral("decide")),
               {{QStringLiteral("note"), QStringLiteral("同意，准予。")}});
}

namespace {

// What an officer may have found against this very item: premises are inspected where there are some, else a paper was asked after at
// whoever made it out.
QString foundAgainst(const QJsonObject &item)
{
    static const QStringList own{QStringLiteral("application"), QStringLiteral("commitment"), QStringLiteral("photo"),
                                 QStringLiteral("authorisation")};
    QString asked = QStringLiteral("申报的情况与有关部门登记的信息不一致，申请人未能说明原因");
    const QJsonArray materials = item.value(u"materials").toArray();
    for (qsizetype i = materials.size() - 1; i >= 0; --i) {
        const QJsonObject paper = materials.at(i).toObject();
        const QString kind = paper.value(u"kind").toString();
        if (kind == QLatin1String("premises") || kind == QLatin1String("plan"))
            return QStringLiteral("现场核查发现场所、设备与申报情况不符");
        if (paper.value(u"required") == QLatin1String("yes") && !own.contains(kind) && !paper.value(u"exempt").toBool() &&
            paper.value(u"issuer") != QStringLiteral("申请人自备"))
            asked = QStringLiteral("向%1核查，“%2”载明的情况与其留存的记录不一致")
                        .arg(paper.value(u"issuer").toString(), paper.value(u"name").toString());
    }
    return asked;
}

}

void SamplePlan::refused(SampleCase &one, int day)
{
    const QString facts = foundAgainst(one.item());
    const int accepted = reach(one, day);
    review(one, accepted, 2);
    one.decide(QStringLiteral("refuse"), m_calendar.atCounter(accepted + 2 + m_chance.bounded(4), m_chance),
               officer(one.item().value(u"department").toString(), QStringLiteral("decide")),
               {{QStringLiteral("note"), facts},
                {QStringLiteral("facts"), facts},
                {QStringLiteral("articles"), QStringLiteral("本事项办事指南载明的法定条件")},
                {QStringLiteral("reasons"), QStringLiteral("不符合法定条件、标准，经指出后仍未改正")}});
}

// Withdrawn after acceptance: the procedure ends without a decision.
void SamplePlan::terminated(SampleCase &one, int day)
{
    const int accepted = reach(one, day);
    review(one, accepted, 1);
    const QString why = QStringLiteral("申请人书面撤回申请，经核实为本人真实意思。");
    one.decide(QStringLiteral("terminate"), m_calendar.atCounter(accepted + 2 + m_chance.bounded(4), m_chance),
               officer(one.item().value(u"department").toString(), QStringLiteral("decide")),
               {{QStringLiteral("note"), why}, {QStringLiteral("ground"), QStringLiteral("withdrawn")}, {QStringLiteral("facts"), why}});
}

void SamplePlan::concluded(SampleCase &one, int day)
{
    const bool immediate = one.item().value(u"immediate").toBool();
    const int accepted = reach(one, day);
    const SampleClerk by = officer(one.item().value(u"department").toString(), QStringLiteral("decide"));
    review(one, accepted, 2);
    const int decided = accepted + (immediate ? 0 : 2 + m_chance.bounded(4));
    one.decide(QStringLiteral("grant"), m_calendar.atCounter(decided, m_chance), by,
               {{QStringLiteral("note"), QStringLiteral("同意，准予。")}});
    one.decide(QStringLiteral("conclude"), m_calendar.atCounter(decided + (immediate ? 0 : m_chance.bounded(1, 10)), m_chance), by);
}

}
