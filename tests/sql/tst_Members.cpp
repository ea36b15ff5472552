// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What an application may consist of: the published schema, the hall and the import of bundles have one list.
class TestMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMemberThatNobodyKnowsIsNamedWhereverItStands();
    void theSchemaOfApplicationsListsTheMembersThatTheHallTakes();

private:
    RuleHall hall;
};

void TestMembers::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
}

// A slip in a name must not lose the agent, or a wish for no messages, without a word.
void TestMembers::aMemberThatNobodyKnowsIsNamedWhereverItStands()
{
    const QJsonObject person = object(R"({"name": "李伟豪", "id_number": "440703196001010017"})");
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["notify_smss"] = "no";
    paper["applicant"] = applicant;
    paper["agnet"] = person;
    paper["a/b"] = 1;
    QJsonObject agent = person;
    agent["kind"] = "person";
    agent["real_name"] = true;
    paper["agent"] = agent;
    QJsonArray materials = paper["materials"].toArray();
    materials[0] = object(R"({"seq": 2, "windo": true})");
    materials[1] = object(R"({"seq": 3, "files": [{"name": "a.pdf", "size": 1, "sha256": "x", "colour": "red"}]})");
    paper["materials"] = materials;
    const QStringList wanted{"/agent/kind",        "/agent/real_name",           "/agnet", "/applicant/notify_smss", "/a~1b",
                             "/materials/0/windo", "/materials/1/files/0/colour"};
    const auto unknown = [](const QJsonArray &faults) {
        QStringList places;
        for (const QJsonValue &fault : faults)
            if (fault["keyword"] == QLatin1String("additionalProperties"))
                places.append(fault["pointer"].toString());
        places.sort();
        return places;
    };
    const QString before = hall.value("select count(*) from hall.case_file");
    const Said refused = hall.submit(paper);
    REFUSED(refused, "YC401");
    QCOMPARE(unknown(refused.facts["faults"].toArray()), wanted);
    QCOMPARE(unknown(hall.call("portal", QStringLiteral("applicant.check(%1)").arg(literal(paper)))["faults"].toArray()), wanted);
    QCOMPARE(hall.value("select count(*) from hall.case_file"), before);
    // Of somebody who signs for an enterprise, and what comes after a notice.
    QJsonObject legal = person;
    legal["notify_sms"] = false;
    applicant.remove("notify_smss");
    applicant["kind"] = "enterprise";
    applicant["id_number"] = "91440703MA4UH2KM79";
    applicant["legal_representative"] = legal;
    paper = hall.application(RuleHall::shop);
    paper["applicant"] = applicant;
    QCOMPARE(unknown(hall.submit(paper).facts["faults"].toArray()), QStringList("/applicant/legal_representative/notify_sms"));
    const qint64 id = hall.claimed();
    DONE(hall.supplement(
        RuleHall::clerk, id,
        QJsonArray{object(R"({"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"})")}));
    hall.value("delete from hall.undo");
    const auto handsIn = [&](const char *changes) { return unknown(hall.resubmit(id, object(changes)).facts["faults"].toArray()); };
    QCOMPARE(handsIn(R"({"agnet": {}, "materials": [{"seq": 2, "window": true, "windo": 1}]})"),
             QStringList({"/agnet", "/materials/0/windo"}));
}

// What a website reads is what the hall asks.
void TestMembers::theSchemaOfApplicationsListsTheMembersThatTheHallTakes()
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/docs/application.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject parts = schema["$defs"].toObject();
    QStringList ours = schema["properties"].toObject().keys();
    QVERIFY(ours.removeOne("external_id")); // of a bundle: applicant.submit takes it beside the application
    const auto theirs = [](const char *what) {
        return QStringLiteral("select string_agg(m, ' ' order by m collate \"C\") from unnest(hall.members_of('%1')) m")
            .arg(QLatin1String(what));
    };
    QCOMPARE(hall.value(theirs("application")), ours.join(u' '));
    QCOMPARE(schema["additionalProperties"], QJsonValue(false));
    for (const auto &[what, part] : {std::pair("applicant", "applicant"), std::pair("agent", "agent"), std::pair("person", "person"),
                                     std::pair("material", "material"), std::pair("file", "file_sent")}) {
        const QJsonObject one = parts[QLatin1String(part)].toObject();
        QCOMPARE(hall.value(theirs(what)), QStringList(one["properties"].toObject().keys()).join(u' '));
        QCOMPARE(one["additionalProperties"], QJsonValue(false));
    }
}

YICHUANG_TEST(TestMembers)
#include "tst_Members.moc"
