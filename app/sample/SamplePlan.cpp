// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SamplePlan.h"

#include "records/SamplePeople.h"
#include "sample/SampleData.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int Usual = 420;
constexpr int Reviewing = 28; // of the usual number, in the first steps of two busy departments
constexpr int Oldest = 62;    // working days in ninety days

bool bearsDocument(const QJsonObject &step)
{
    static const QStringList actions{QStringLiteral("submit"),      QStringLiteral("resubmit"),   QStringLiteral("pre_review"),
                                     QStringLiteral("accept"),      QStringLiteral("supplement"), QStringLiteral("decline"),
                                     QStringLiteral("not_require"), QStringLiteral("correct"),    QStringLiteral("deem"),
                                     QStringLiteral("withdraw"),    QStringLiteral("grant"),      QStringLiteral("refuse"),
                                     QStringLiteral("terminate")};
    return actions.contains(text(step, "action"));
}

void wantDocument(QJsonObject &step)
{
    step.insert(QStringLiteral("document"), true);
}

// The papers that somebody may look for: of a case that is not over and done with the last one and what it was asked to mend, and what was
// corrected on the spot of any. So a message that points at a notice is right.
void wantDocuments(QList<QJsonObject> &steps)
{
    const bool over = text(steps.last(), "action") == QLatin1String("conclude");
    const auto last = std::find_if(steps.rbegin(), steps.rend(), bearsDocument);
    if (!over && last != steps.rend())
        wantDocument(*last);
    for (QJsonObject &step : steps) {
        const QString action = text(step, "action");
        if (action == QLatin1String("correct") || (!over && action == QLatin1String("supplement")))
            wantDocument(step);
    }
}

}

SamplePlan::SamplePlan(const QJsonObject &catalogue, const SampleCalendar &calendar, quint32 seed)
    : m_calendar(calendar)
    , m_seed(seed)
    , m_chance(seed)
    , m_people(calendar.today())
    , m_answers(m_people, calendar.today())
    , m_items(catalogue.value(u"items").toArray())
    , m_staff(catalogue.value(u"staff").toArray())
    , m_world{m_calendar, m_people, m_answers, m_files, catalogue.value(u"reasons").toObject()}
{
    for (const QJsonValue &staff : std::as_const(m_staff))
        if (staff[u"desks"].toArray().contains(QStringLiteral("counter")) && staff[u"window"].isDouble() &&
            staff[u"windows"].toArray().size() > 11)
            m_clerks.append({staff[u"work_no"].toString(), staff[u"window"].toInt()});
}

SampleClerk SamplePlan::clerk()
{
    return m_clerks.at(int(m_chance.bounded(int(m_clerks.size()))));
}

SampleClerk SamplePlan::clerk(const QString &workNo) const
{
    const auto found = std::find_if(m_clerks.begin(), m_clerks.end(), [&workNo](const SampleClerk &one) { return one.workNo == workNo; });
    return found == m_clerks.end() ? m_clerks.first() : *found;
}

SampleClerk SamplePlan::officer(const QString &department, const QString &step)
{
    QStringList own;
    for (const QJsonValue &staff : std::as_const(m_staff))
        if (staff[u"desks"].toArray().contains(QStringLiteral("review")) && staff[u"department"] == department &&
            staff[u"steps"].toArray().contains(step))
            own.append(staff[u"work_no"].toString());
    return own.isEmpty() ? clerk() : SampleClerk{own.at(int(m_chance.bounded(int(own.size())))), 0};
}

QJsonObject SamplePlan::itemOf(const QString &code) const
{
    for (const QJsonValue &item : m_items)
        if (item[u"code"] == code)
            return item.toObject();
    return {};
}

SampleCase SamplePlan::newCase(const QJsonObject &item, const QJsonObject &applicant, const QJsonObject &agent, bool open)
{
    const QString key = QStringLiteral("wsbs-%1").arg(++m_made, 6, 10, QLatin1Char('0'));
    return SampleCase(m_world, key, item, applicant, agent, m_seed * 1009 + quint32(m_made), open);
}

SampleCase SamplePlan::newCase(bool open)
{
    const QJsonObject item = m_items.at(int(m_chance.bounded(int(m_items.size())))).toObject();
    const QJsonArray kinds = item.value(u"applicant_kinds").toArray();
    const bool enterprise = kinds.at(int(m_chance.bounded(int(kinds.size())))) == QLatin1String("enterprise");
    const bool rare = m_chance.bounded(9) == 0;
    const bool byAgent = m_chance.bounded(6) == 0;
    const auto person = [this, rare](QRandomGenerator &chance) {
        return rare ? m_people.rarePerson(m_rare++, chance) : m_people.person(chance);
    };
    const QJsonObject applicant = enterprise ? m_people.enterprise(m_chance) : person(m_chance);
    return newCase(item, applicant, byAgent ? m_people.agent(m_chance) : QJsonObject(), open);
}

// A case that waits with so many working days left, after as many rounds as the words that were said.
void SamplePlan::wait(SampleCase &one, int daysLeft, int minutes, const SampleClerk &first, const QList<int> &targets,
                      const QJsonObject &said)
{
    const int rounds = said.value(u"round").toInt(1);
    const int received = daysLeft - 5;
    const bool told = said.contains(u"before");
    one.say(said.value(u"answers").toObject());
    one.say(said.value(u"before").toObject());
    for (int round = 1; round <= rounds; ++round) {
        const int day = received - 8 * (rounds - round);
        const QDateTime at = round == rounds && (minutes > 0 || received == 0)
                                 ? m_calendar.ago(minutes > 0 ? minutes : 2 + m_chance.bounded(100))
                                 : m_calendar.online(day, m_chance);
        if (round == 1) {
            one.submit(at);
        } else {
            const QDateTime noticed = m_calendar.atCounter(day - 6, m_chance);
            if (said.value(u"visited").toBool())
                one.verify(noticed.addSecs(-240), first);
            one.supplement(noticed, first, targets);
            if (told)
                one.say(said.value(u"answers").toObject());
            one.resubmit(at, !told);
        }
    }
}

void SamplePlan::addFeatured()
{
    const QJsonArray featured = SampleData::part(QStringLiteral("featured")).toArray();
    for (const QJsonValue &each : featured) {
        const QJsonObject wanted = each.toObject();
        QJsonObject applicant = wanted.contains(u"company") ? m_people.enterpriseNamed(text(wanted, "company"), m_chance)
                                                            : m_people.personNamed(text(wanted, "name"), text(wanted, "sex"), m_chance);
        if (const QDate birth = QDate::fromString(text(wanted, "birth"), Qt::ISODate); birth.isValid()) {
            applicant.insert(QStringLiteral("birth"), text(wanted, "birth"));
            applicant.insert(QStringLiteral("id_number"),
                             m_people.residentId(birth, text(wanted, "sex") == QStringLiteral("男"), m_chance));
            applicant.insert(QStringLiteral("nation"), wanted.value(u"nation"));
            applicant.insert(QStringLiteral("address"), wanted.value(u"home"));
            applicant.insert(QStringLiteral("phone"), wanted.value(u"phone"));
        }
        if (wanted.contains(u"real_name"))
            applicant.insert(QStringLiteral("real_name"), wanted.value(u"real_name"));
        m_featured.insert(text(applicant, "name"), applicant);
        const QJsonObject agent = wanted.value(u"agent").toBool() ? m_people.agent(m_chance) : QJsonObject();
        SampleCase one = newCase(itemOf(text(wanted, "item")), applicant, agent, true);
        QList<int> targets;
        const QJsonArray seqs = wanted.value(u"targets").toArray();
        for (const QJsonValue &seq : seqs)
            targets.append(seq.toInt());
        wait(one, wanted.value(u"days_left").toInt(), wanted.value(u"minutes").toInt(), clerk(samplepeople::Clerk), targets, wanted);
        if (wanted.value(u"arrived").toBool())
            one.step(QStringLiteral("arrive"), m_calendar.ago(12));
        keep(std::move(one));
    }
}

void SamplePlan::addWaiting(int count)
{
    for (int i = 0; i < count; ++i) {
        SampleCase one = newCase(true);
        const int left = i % 6 == 0 ? 2 : 3 + int(m_chance.bounded(3));
        wait(one, left, 0, clerk(), {}, {{QStringLiteral("round"), i % 7 == 3 ? 2 + i % 2 : 1}});
        if (i % 8 == 1)
            one.step(QStringLiteral("arrive"), m_calendar.ago(5 + int(m_chance.bounded(40))));
        keep(std::move(one));
    }
}

// What officers of two busy departments have before them: in every step, some with a word against or for them.
void SamplePlan::addReviewing(int count)
{
    static const QStringList busy{QStringLiteral("440114010001"), QStringLiteral("440117020001"), QStringLiteral("440114020001"),
                                  QStringLiteral("440117030001")};
    for (int i = 0; i < count; ++i) {
        const QJsonObject item = itemOf(busy.at(i % int(busy.size())));
        const bool enterprise = i % 3 == 0 || !item.value(u"applicant_kinds").toArray().contains(QStringLiteral("person"));
        SampleCase one = newCase(item, enterprise ? m_people.enterprise(m_chance) : m_people.person(m_chance), {}, true);
        underReview(one, i);
        keep(std::move(one));
    }
}

void SamplePlan::addLives(int cases)
{
    for (const Life &life : lives()) {
        const int count = std::max(1, life.share * cases / Usual);
        for (int i = 0; i < count; ++i) {
            SampleCase one = newCase(life.open);
            const int latest = m_calendar.lastOpen() - life.length;
            // What is still open cannot be old.
            const int earliest = life.open ? std::max(-Oldest, latest - 6) : -Oldest;
            (this->*life.live)(one, m_chance.bounded(earliest, latest + 1));
            keep(std::move(one));
        }
    }
}

void SamplePlan::addKnown()
{
    struct Part {
        const char *items[2];
        int day;
        bool open;
        void (SamplePlan::*live)(SampleCase &, int day);
    };
    static constexpr Part parts[] = {
        {{"440104070002", "440117030001"}, -4, true, &SamplePlan::supplementing},
        {{"440108050001", "440119010001"}, -10, false, &SamplePlan::accepted},
        {{"440114200001", "440117010001"}, -30, false, &SamplePlan::concluded},
    };
    const QString names[] = {QStringLiteral("谭嘉慧"), QStringLiteral("江门市悦沁健身有限公司")};
    for (int i = 0; i < 2; ++i) {
        const QJsonObject applicant = m_featured.value(names[i]);
        m_knownNumbers.append(text(applicant, "id_number"));
        for (const Part &part : parts) {
            SampleCase one = newCase(itemOf(QLatin1String(part.items[i])), applicant, {}, part.open);
            (this->*part.live)(one, m_calendar.lastOpen() + part.day);
            keep(std::move(one));
        }
    }
}

QList<QJsonObject> SamplePlan::steps(int cases)
{
    addFeatured();
    addWaiting(std::max(3, 38 * cases / Usual - int(m_cases.size())));
    addReviewing(std::max(4, Reviewing * cases / Usual));
    addLives(cases);
    addKnown();

    QList<QJsonObject> steps;
    for (const SampleCase &one : std::as_const(m_cases)) {
        QList<QJsonObject> own = one.steps();
        wantDocuments(own);
        steps += own;
    }
    std::stable_sort(steps.begin(), steps.end(), [](const QJsonObject &a, const QJsonObject &b) { return text(a, "at") < text(b, "at"); });
    return steps;
}

}
