// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QCryptographicHash>
#include <QtTest>

#include <thread>

using namespace yichuang;
using namespace yichuang::test;

// Drafts, what fills them in, handing them in once, and papers that a telephone sends.
class TestApplicantDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCatalogueIsPagedAndCounted();
    void aGuideSaysAllThatApplyingNeeds();
    void aDraftIsFoundAgainOnAnotherKiosk();
    void anOlderDraftReplacesNoNewer();
    void nobodyElseSeesOrTouchesADraft();
    void aDraftIsKeptSevenDays();
    void tooMuchIsRefusedInASentence();
    void charactersAreKeptOrRefusedButNeverChanged();
    void faultsAreNamedBeforeAndAtSubmitting();
    void submittingTwiceFilesOneCase();
    void twoKiosksAtOnceFileOneCase();
    void aDraftThatWasFiledDoesNotComeBack();
    void aDraftThatIsFiledWhileItIsSavedDoesNotComeBack();
    void aTicketHandsInOneDraftAfterTheHallWasLost();
    void aDeviceKeepsFewTicketsOfADraft();
    void whoeverActsForSomebodyIsTheAgent();
    void anEnterpriseAppliesByWhoActsForIt();
    void theHallFillsInWhatItKnows();
    void anEnterpriseIsNotCalledByTheNameOfWhoeverSignsForIt();
    void aSupplementIsADraftToo();
    void aTelephoneGetsOneMaterialOnce();
    void aTelephoneSendsWhatItMayAndNoMore();
    void filesThatNobodyHandedInGo();

private:
    QString stored(const QByteArray &file);

    ApplicantHall m_hall;
};

static const QByteArray pdf = QByteArray("%PDF-1.4\n").leftJustified(2000, 'x');

static QString hashOf(const QByteArray &file)
{
    return QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
}

void TestApplicantDrafts::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

QString TestApplicantDrafts::stored(const QByteArray &file)
{
    const QString hash = hashOf(file);
    m_hall.ask(ApplicantHall::kiosk, "store_chunk",
               {ApplicantHall::quoted(hash), "0", "1", QStringLiteral("'\\x%1'").arg(QString::fromLatin1(file.toHex()))});
    return hash;
}

void TestApplicantDrafts::theCatalogueIsPagedAndCounted()
{
    m_hall.filed(m_hall.person(1), RuleHall::online);
    const Said first = m_hall.ask(ApplicantHall::kiosk, "catalogue", {"''", "2"});
    QCOMPARE(first["items"].toArray().size(), 2);
    QVERIFY(!first["synonyms"].toArray().isEmpty());
    QCOMPARE(first["popular"].toArray(), QJsonArray{RuleHall::online});
    QCOMPARE(first["departments"].toArray().size(), 2);
    int inDepartment = 0;
    for (const QJsonValue &category : first["categories"].toArray()) {
        QVERIFY(category[u"items"].toInt() > 0);
        if (category[u"axis"] == QLatin1String("department") && category[u"kind"] == QLatin1String("person") &&
            category[u"code"] == QLatin1String("17"))
            inDepartment = category[u"items"].toInt();
    }
    QCOMPARE(inDepartment, 2);
    const Said second = m_hall.ask(ApplicantHall::kiosk, "catalogue", {ApplicantHall::quoted(first["next"].toString()), "2"});
    QCOMPARE(second["items"].toArray().size(), 1);
    QVERIFY(second["next"].isUndefined() && second["synonyms"].isUndefined());
    QCOMPARE(second["version"], first["version"]);
}

void TestApplicantDrafts::aGuideSaysAllThatApplyingNeeds()
{
    m_hall.value(
        QStringLiteral(
            "update hall.item_version v set guide = v.guide || '{\"limits_note\": \"期满后双方共同到场\", \"implementation_code\": "
            "\"11440703\"}' from hall.item i where i.id = v.item_id and i.code = '%1'; select 1")
            .arg(RuleHall::shop));
    const Said guide = m_hall.ask(ApplicantHall::website, "guide", {ApplicantHall::quoted(RuleHall::shop)});
    QCOMPARE(guide["limits_note"].toString(), QStringLiteral("期满后双方共同到场"));
    QCOMPARE(guide["implementation_code"].toString(), QStringLiteral("11440703"));
    QCOMPARE(guide["statutory"].toString(), QStringLiteral("20个工作日"));
    QCOMPARE(guide["promised"].toString(), QStringLiteral("5个工作日"));
    QCOMPARE(guide["materials"].toArray().size(), 4);
    QCOMPARE(guide["forms"].toArray().size(), 1);
    for (const char *said : {"place", "hours", "phone", "fee", "legal_basis", "most_bytes"})
        QVERIFY2(!guide[said].isUndefined(), said);
    REFUSED(m_hall.ask(ApplicantHall::website, "guide", {"'nothing'"}), "YC001");
}

void TestApplicantDrafts::aDraftIsFoundAgainOnAnotherKiosk()
{
    const QString token = m_hall.person(10);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    const QString there = ApplicantHall::quoted(
        m_hall.logIn(ApplicantHall::phone(10), ApplicantHall::password, ApplicantHall::otherKiosk)["token"].toString());
    const Said list = m_hall.ask(ApplicantHall::otherKiosk, "drafts", {there});
    QCOMPARE(list["drafts"].toArray().size(), 1);
    QCOMPARE(list["drafts"][0][u"place"].toString(), QStringLiteral("step 2"));
    QVERIFY(list["drafts"][0][u"data"].isUndefined());
    QCOMPARE(m_hall.ask(ApplicantHall::otherKiosk, "draft", {there, draft})["data"].toObject(), ApplicantHall::shopDraft());
    DONE(m_hall.ask(ApplicantHall::otherKiosk, "discard_draft", {there, draft}));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "drafts", {token})["drafts"].toArray().size(), 0);
}

void TestApplicantDrafts::anOlderDraftReplacesNoNewer()
{
    const QString token = m_hall.person(20);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 5));
    DONE(m_hall.save(token, draft, 3, object(R"({"answers": {}})")));
    const Said now = m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft});
    QCOMPARE(now["data"].toObject(), ApplicantHall::shopDraft());
    QCOMPARE(now["seq"].toInt(), 5);
}

void TestApplicantDrafts::nobodyElseSeesOrTouchesADraft()
{
    const QString mine = m_hall.person(30);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(mine, draft));
    const QString others = m_hall.person(31, ApplicantHall::otherKiosk);
    const auto refused = [&](const char *call, const QStringList &more = {}) {
        return m_hall.ask(ApplicantHall::otherKiosk, call, QStringList{others, draft} + more).state;
    };
    QCOMPARE(refused("draft"), QStringLiteral("YC001"));
    QCOMPARE(refused("check_draft"), QStringLiteral("YC001"));
    QCOMPARE(refused("submit_draft"), QStringLiteral("YC001"));
    QCOMPARE(refused("upload_open", {"2"}), QStringLiteral("YC001"));
    REFUSED(m_hall.save(others, draft, 9, object("{}"), ApplicantHall::otherKiosk), "YC001");
    DONE(m_hall.ask(ApplicantHall::otherKiosk, "discard_draft", {others, draft}));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "draft", {mine, draft})["data"].toObject(), ApplicantHall::shopDraft());
}

void TestApplicantDrafts::aDraftIsKeptSevenDays()
{
    const QString token = m_hall.person(40);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    m_hall.value(
        QStringLiteral("update hall.application_draft set saved_at = now() - interval '6 days 23 hours' where id = %1").arg(draft));
    DONE(m_hall.tidy());
    DONE(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft}));
    m_hall.value(
        QStringLiteral("update hall.application_draft set saved_at = now() - interval '7 days 1 minute' where id = %1").arg(draft));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "drafts", {token})["drafts"].toArray().size(), 0);
    DONE(m_hall.tidy());
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft}), "YC001");
}

void TestApplicantDrafts::tooMuchIsRefusedInASentence()
{
    const QString token = m_hall.person(50);
    const QString draft = ApplicantHall::newDraft();
    const auto huge = [&](const char *function, const QString &arguments) {
        return m_hall.call(ApplicantHall::kiosk, QStringLiteral("applicant.%1(%2)").arg(QLatin1String(function), arguments));
    };
    const QString ten = QStringLiteral("repeat('长', 3500000)");
    REFUSED(huge("save_draft",
                 QStringLiteral("%1, %2, '%3', null, 1, '', jsonb_build_object('answers', %4)").arg(token, draft, RuleHall::shop, ten)),
            "YC705");
    REFUSED(huge("save_draft", QStringLiteral("%1, %2, '%3', null, 1, %4, '{}'").arg(token, draft, RuleHall::shop, ten)), "YC705");
    REFUSED(huge("ask", QStringLiteral("%1, %2, 'complaint', '%3', null, %4").arg(newRequest(), token, RuleHall::shop, ten)), "YC705");
    REFUSED(huge("register", QStringLiteral("%1, %1, jsonb_build_object('name', %2)").arg(newRequest(), ten)), "YC705");
    DONE(huge("try_password", QStringLiteral("%1, %2, %2").arg(newRequest(), ten)));
    DONE(huge("try_code", QStringLiteral("%1, %2, 'register', %2").arg(newRequest(), ten)));
    DONE(huge("try_case", QStringLiteral("%1, %2, %2").arg(newRequest(), ten)));
    REFUSED(huge("request_code", QStringLiteral("%1, 'register'").arg(ten)), "YC401");
    REFUSED(huge("my_case", QStringLiteral("%1, %2").arg(token, ten)), "YC001");
}

void TestApplicantDrafts::charactersAreKeptOrRefusedButNeverChanged()
{
    const QString token = m_hall.person(60);
    const QString draft = ApplicantHall::newDraft();
    QJsonObject data = ApplicantHall::shopDraft();
    const auto owner = [&](const QString &name) {
        data[QStringLiteral("answers")] =
            QJsonObject{{QStringLiteral("T1"),
                         QJsonObject{{QStringLiteral("shop"), QJsonObject{{QStringLiteral("shop"), QStringLiteral("小明食店")},
                                                                          {QStringLiteral("street"), QStringLiteral("堤东路128号")},
                                                                          {QStringLiteral("owner"), name}}}}}};
    };
    owner(QStringLiteral("𠮷䶮·阿依古丽"));
    DONE(m_hall.save(token, draft, 1, data));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "draft", {token, draft})["data"].toObject(), data);
    int seq = 1;
    for (const char *bad : {"谭\u202E嘉慧", "谭\u200B嘉慧", "谭\u2028嘉慧", "谭\u0085嘉慧"}) {
        owner(QString::fromUtf8(bad));
        DONE(m_hall.save(token, draft, ++seq, data)); // what somebody types is kept
        QCOMPARE(ApplicantHall::fault(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft})),
                 QStringLiteral("YC401 /answers/T1/shop/owner hidden_character"));
    }
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "save_draft",
                       {token, draft, ApplicantHall::quoted(RuleHall::shop), "null", "99", "'x'", "'{\"answers\": \"\\u0000\"}'"}),
            "22P05");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "ask",
                       {newRequest(), token, "'consultation'", ApplicantHall::quoted(RuleHall::shop), "null", "U&'\\202E要多少钱呢'"}),
            "YC601");
}

void TestApplicantDrafts::faultsAreNamedBeforeAndAtSubmitting()
{
    const QString token = m_hall.person(70);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1, object(R"({"answers": {"T1": {"shop": {"shop": "x"}}}, "materials": []})")));
    const Said faults = m_hall.ask(ApplicantHall::kiosk, "check_draft", {token, draft});
    QVERIFY(faults["faults"].toArray().size() >= 5);
    const Said refused = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    REFUSED(refused, "YC401");
    QCOMPARE(refused.facts[u"faults"].toArray(), faults["faults"].toArray());
    DONE(m_hall.save(token, draft, 2));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "check_draft", {token, draft})["faults"].toArray().size(), 0);
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}));
}

void TestApplicantDrafts::submittingTwiceFilesOneCase()
{
    const QString token = m_hall.person(80);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    const Said first = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    const Said second = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}); // the first answer was lost
    DONE(first);
    QCOMPARE(second.value, first.value);
    QVERIFY(!first["query_code"].toString().isEmpty() && !first["place"].toString().isEmpty() && !first["tell_due"].toString().isEmpty());
    const QString there = ApplicantHall::quoted(
        m_hall.logIn(ApplicantHall::phone(80), ApplicantHall::password, ApplicantHall::otherKiosk)["token"].toString());
    QCOMPARE(m_hall.ask(ApplicantHall::otherKiosk, "submit_draft", {there, draft}).value, first.value);
    QCOMPARE(m_hall.value(QStringLiteral("select channel from hall.case_file where case_no = '%1'").arg(first["case_no"].toString())),
             QStringLiteral("kiosk"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file where external_id = 'draft:' || %1").arg(draft)),
             QStringLiteral("1"));
}

void TestApplicantDrafts::twoKiosksAtOnceFileOneCase()
{
    const QString here = m_hall.person(90);
    const QString there = ApplicantHall::quoted(
        m_hall.logIn(ApplicantHall::phone(90), ApplicantHall::password, ApplicantHall::otherKiosk)["token"].toString());
    for (int i = 0; i < 5; ++i) {
        const QString draft = ApplicantHall::newDraft();
        DONE(m_hall.save(here, draft));
        PsqlAnswer one, other;
        const auto submit = [&](const QString &role, const QString &token) {
            return m_hall.psql(role, QStringLiteral("select applicant.submit_draft(%1, %2)").arg(token, draft));
        };
        std::thread second([&] { other = submit(ApplicantHall::otherKiosk, there); });
        one = submit(ApplicantHall::kiosk, here);
        second.join();
        QVERIFY2(one.exitCode == 0 && other.exitCode == 0, qPrintable(one.err + other.err));
        QCOMPARE(other.out, one.out);
    }
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {here})["rows"].toArray().size(), 5);
}

void TestApplicantDrafts::aDraftThatWasFiledDoesNotComeBack()
{
    const QString token = m_hall.person(100);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}));
    QCOMPARE(m_hall.save(token, draft, 2)["submitted"], QJsonValue(true));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "drafts", {token})["drafts"].toArray().size(), 0);
}

void TestApplicantDrafts::aDraftThatIsFiledWhileItIsSavedDoesNotComeBack()
{
    const QString token = m_hall.person(108);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    auto files = OwnerSession::open(m_hall.fixture().signInAs(ApplicantHall::kiosk));
    QVERIFY(files.ok());
    QVERIFY(files.value().run(QStringLiteral("begin; select applicant.submit_draft(%1, %2)").arg(token, draft).toUtf8()).ok());
    Said late;
    std::thread saves([&] { late = m_hall.save(token, draft, 2); });
    const bool waits = QTest::qWaitFor(
        [&] {
            return m_hall.value(QStringLiteral(
                       "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%applicant.save_draft%'")) ==
                   QLatin1String("1");
        },
        60'000);
    const bool filed = files.value().run("commit").ok();
    saves.join();
    QVERIFY(waits && filed);
    DONE(late);
    QCOMPARE(late["submitted"], QJsonValue(true));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "drafts", {token})["drafts"].toArray().size(), 0);
}

void TestApplicantDrafts::aTicketHandsInOneDraftAfterTheHallWasLost()
{
    const QString token = m_hall.person(105);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft, 1, object(R"({"answers": {}})")));
    const Said given = m_hall.ask(ApplicantHall::kiosk, "draft_ticket", {token, draft});
    const QString ticket = ApplicantHall::quoted(given["ticket"].toString()), name = ApplicantHall::quoted(given["name"].toString());
    DONE(m_hall.ask(ApplicantHall::kiosk, "log_out", {token})); // the person has left
    // The key to what the kiosk sealed is the hall's to tell: to that kiosk, while the ticket is good.
    const auto key = [&](const QString &role) { return m_hall.ask(role, "ticket_key", {name}); };
    QCOMPARE(key(ApplicantHall::kiosk)["key"].toString(), given["key"].toString());
    QCOMPARE(given["key"].toString().size(), 64);
    REFUSED(key(ApplicantHall::otherKiosk), "YC701");
    const auto handIn = [&](const QString &role) {
        return m_hall.ask(role, "hand_in", {ticket, "7", literal(ApplicantHall::shopDraft())});
    };
    REFUSED(handIn(ApplicantHall::otherKiosk), "YC701");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "my_cases", {ticket}), "YC701");
    const Said first = handIn(ApplicantHall::kiosk);
    DONE(first);
    QCOMPARE(handIn(ApplicantHall::kiosk).value, first.value);
    m_hall.value("update hall.draft_ticket set expires_at = now()");
    REFUSED(handIn(ApplicantHall::kiosk), "YC701");
    REFUSED(key(ApplicantHall::kiosk), "YC701");
}

void TestApplicantDrafts::aDeviceKeepsFewTicketsOfADraft()
{
    const QString token = m_hall.person(106);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    QString last;
    for (int i = 0; i < 12; ++i)
        last = m_hall.ask(ApplicantHall::kiosk, "draft_ticket", {token, draft})["ticket"].toString();
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.draft_ticket where draft_id = %1").arg(draft)), QStringLiteral("5"));
    DONE(m_hall.ask(ApplicantHall::kiosk, "hand_in", {ApplicantHall::quoted(last), "7", literal(ApplicantHall::shopDraft())}));
}

void TestApplicantDrafts::whoeverActsForSomebodyIsTheAgent()
{
    const QString token = m_hall.person(110);
    const QString draft = ApplicantHall::newDraft();
    QJsonObject data = ApplicantHall::shopDraft();
    data[QStringLiteral("as_agent")] = true;
    QJsonObject other = RuleHall::person(111);
    other[QStringLiteral("real_name")] = true; // nobody proves another's name by saying so
    data[QStringLiteral("applicant")] = other;
    DONE(m_hall.save(token, draft, 1, data));
    const Said receipt = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    DONE(receipt);
    const QString id = QString::number(m_hall.idOf(receipt["case_no"].toString()));
    QCOMPARE(m_hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id)), residentId(111));
    QCOMPARE(m_hall.value(QStringLiteral("select agent ->> 'id_number' from hall.case_file where id = %1").arg(id)), residentId(110));
    QCOMPARE(m_hall.value(QStringLiteral("select applicant ? 'real_name' from hall.case_file where id = %1").arg(id)), QStringLiteral("f"));
}

void TestApplicantDrafts::anEnterpriseAppliesByWhoActsForIt()
{
    const Said in = m_hall.registerNow(ApplicantHall::enterprise(120));
    DONE(in);
    const QString caseNo = m_hall.filed(ApplicantHall::quoted(in["token"].toString()));
    const QString id = QString::number(m_hall.idOf(caseNo));
    QCOMPARE(m_hall.value(QStringLiteral("select applicant ->> 'kind' || ' ' || (applicant #>> '{legal_representative,name}') || ' ' || "
                                         "(agent ->> 'name') from hall.case_file where id = %1")
                              .arg(id)),
             QStringLiteral("enterprise 容俊熙 梁志鹏"));
    QCOMPARE(m_hall.faultsOf(id.toLongLong()), QString());
}

void TestApplicantDrafts::theHallFillsInWhatItKnows()
{
    const QString token = m_hall.person(130);
    const auto filled = [&] {
        QHash<QString, QString> fields;
        for (const QJsonValue &field :
             m_hall.ask(ApplicantHall::kiosk, "prefill", {token, ApplicantHall::quoted(RuleHall::shop)})["fields"].toArray())
            fields[field[u"pointer"].toString()] = field[u"source"].toString() + QLatin1Char(' ') + field[u"value"].toVariant().toString();
        return fields;
    };
    QCOMPARE(filled().value(QStringLiteral("/shop/owner")), QStringLiteral("account 谭嘉慧"));
    QCOMPARE(filled().value(QStringLiteral("/shop/street")), QStringLiteral("account 江门市蓬江区堤东路128号"));
    QVERIFY(!filled().contains(QStringLiteral("/shop/shop")));
    QJsonObject draft = ApplicantHall::shopDraft(), answers = draft[u"answers"].toObject(), form = answers[u"T1"].toObject(),
                shop = form[u"shop"].toObject();
    shop[u"promise"] = true;
    form[u"shop"] = shop;
    answers[u"T1"] = form;
    draft[u"answers"] = answers;
    const QString id = ApplicantHall::newDraft();
    m_hall.save(token, id, 1, draft);
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, id}));
    QCOMPARE(filled().value(QStringLiteral("/shop/shop")), QStringLiteral("earlier 小明食店"));
    // What was promised the last time was promised then.
    QVERIFY(!filled().contains(QStringLiteral("/shop/promise")));
    QCOMPARE(filled().value(QStringLiteral("/shop/area")), QStringLiteral("earlier 46.5"));
}

void TestApplicantDrafts::anEnterpriseIsNotCalledByTheNameOfWhoeverSignsForIt()
{
    const QString form = m_hall.value(QStringLiteral("select definition from hall.form where code = 'T1' limit 1"));
    const auto asBefore =
        qScopeGuard([&] { m_hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    m_hall.value(QStringLiteral(R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties}',
        definition #> '{pages,0,schema,properties}' || '{"signer": {"title": "法定代表人", "type": "string", "x-binds": "legal_name"},
            "signer_id": {"title": "身份证号", "type": "string", "x-binds": "id_number"},
            "code": {"title": "统一社会信用代码", "type": "string", "x-binds": "credit_code"}}') where code = 'T1')"));
    QJsonObject account = ApplicantHall::enterprise(140);
    account[QStringLiteral("id_number")] = QStringLiteral("91440703MA4UH2KN3X");
    const Said in = m_hall.registerNow(account);
    DONE(in);
    const Said known =
        m_hall.ask(ApplicantHall::kiosk, "prefill", {ApplicantHall::quoted(in["token"].toString()), ApplicantHall::quoted(RuleHall::shop)});
    DONE(known);
    QHash<QString, QString> fields;
    for (const QJsonValue &field : known["fields"].toArray())
        fields[field[u"pointer"].toString()] = field[u"value"].toString();
    QCOMPARE(fields.value(QStringLiteral("/shop/owner")), QStringLiteral("江门市悦沁健身有限公司"));
    QCOMPARE(fields.value(QStringLiteral("/shop/signer")), QStringLiteral("容俊熙"));
    QCOMPARE(fields.value(QStringLiteral("/shop/signer_id")), residentId(141));
    QCOMPARE(fields.value(QStringLiteral("/shop/code")), QStringLiteral("91440703MA4UH2KN3X"));
}

void TestApplicantDrafts::aSupplementIsADraftToo()
{
    const QString token = m_hall.person(140);
    const QString caseNo = m_hall.filed(token);
    const qint64 id = m_hall.idOf(caseNo);
    QVERIFY(m_hall.sit(RuleHall::clerk, 1).isDone());
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.supplement(
        RuleHall::clerk, id,
        {object(
            R"({"target": "field", "form": "T1", "pointer": "/shop/area", "label": "面积", "text": "请填写实际的经营面积，以平方米计"})")}));
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(id)));
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {token, ApplicantHall::quoted(caseNo)});
    QCOMPARE(mine["next"].toString(), QStringLiteral("supplement"));
    QCOMPARE(mine["points"][0][u"text"].toString(), QStringLiteral("请填写实际的经营面积，以平方米计"));
    QCOMPARE(mine["points"][0][u"pointer"].toString(), QStringLiteral("/shop/area"));
    const QString draft = ApplicantHall::newDraft();
    const QJsonObject changes = object(R"({"answers": {"T1": {"shop": {"area": 64}}}, "materials": []})");
    const QString other = m_hall.person(141, ApplicantHall::otherKiosk);
    REFUSED(m_hall.save(other, ApplicantHall::newDraft(), 1, changes, ApplicantHall::otherKiosk, RuleHall::shop, caseNo), "YC001");
    DONE(m_hall.save(token, draft, 1, changes, ApplicantHall::kiosk, RuleHall::shop, caseNo));
    const Said receipt = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    DONE(receipt);
    QCOMPARE(receipt["case_no"].toString(), caseNo);
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft}).value, receipt.value);
    QCOMPARE(m_hall.value(QStringLiteral("select round || ' ' || status from hall.case_file where id = %1").arg(id)),
             QStringLiteral("2 submitted"));
    QCOMPARE(m_hall.value(QStringLiteral(
                              "select data #>> '{shop,area}' || (data #>> '{shop,shop}') from hall.answer where case_id = %1 and round = 2")
                              .arg(id)),
             QStringLiteral("64小明食店"));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestApplicantDrafts::aTelephoneGetsOneMaterialOnce()
{
    const QString token = m_hall.person(150);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    const Said upload = m_hall.ask(ApplicantHall::kiosk, "upload_open", {token, draft, "2"});
    DONE(upload);
    const QString address = ApplicantHall::quoted(upload["token"].toString());
    const QString id = QString::number(upload["id"].toInteger());
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "upload_state", {token, id})["state"].toString(), QStringLiteral("waiting"));
    const Said page = m_hall.ask(ApplicantHall::website, "upload_begin", {address});
    DONE(page);
    QCOMPARE(page["material"].toString(), QStringLiteral("场所使用证明"));
    QCOMPARE(page["allowed_types"].toArray(), QJsonArray({QStringLiteral("jpg"), QStringLiteral("pdf")}));
    REFUSED(m_hall.ask(ApplicantHall::website, "upload_begin", {address}), "YC701"); // a second telephone
    REFUSED(m_hall.ask(ApplicantHall::website, "upload_begin", {"'guessed'"}), "YC701");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {ApplicantHall::quoted(page["secret"].toString())}),
            "YC701"); // it opens nothing else
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "upload_state", {token, id})["state"].toString(), QStringLiteral("open"));
    const QString other = m_hall.person(151, ApplicantHall::otherKiosk);
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "upload_state", {other, id}), "YC001");
    m_hall.value(QStringLiteral("update hall.phone_upload set expires_at = now() where id = %1").arg(id));
    REFUSED(m_hall.ask(ApplicantHall::website, "upload_chunk",
                       {ApplicantHall::quoted(page["secret"].toString()), ApplicantHall::quoted(hashOf(pdf)), "0", "1", "'x'"}),
            "YC701");
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "upload_state", {token, id})["state"].toString(), QStringLiteral("expired"));
}

void TestApplicantDrafts::aTelephoneSendsWhatItMayAndNoMore()
{
    const QString token = m_hall.person(160);
    const QString draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    const Said upload = m_hall.ask(ApplicantHall::kiosk, "upload_open", {token, draft, "2"});
    const QString id = QString::number(upload["id"].toInteger());
    const QString secret = ApplicantHall::quoted(
        m_hall.ask(ApplicantHall::website, "upload_begin", {ApplicantHall::quoted(upload["token"].toString())})["secret"].toString());
    const auto send = [&](const QByteArray &file) {
        return m_hall.ask(
            ApplicantHall::website, "upload_chunk",
            {secret, ApplicantHall::quoted(hashOf(file)), "0", "1", QStringLiteral("'\\x%1'").arg(QString::fromLatin1(file.toHex()))});
    };
    const auto name = [&](const QByteArray &file, const char *as) {
        return m_hall.ask(ApplicantHall::website, "upload_file",
                          {secret, ApplicantHall::quoted(QString::fromUtf8(as)), "'application/pdf'", QString::number(file.size()),
                           ApplicantHall::quoted(hashOf(file))});
    };
    DONE(send(pdf));
    QCOMPARE(ApplicantHall::fault(name(pdf, "证明.jpg")), QStringLiteral("YC401 /name file_kind"));
    QCOMPARE(ApplicantHall::fault(name(pdf, "../证明.pdf")), QStringLiteral("YC401 /name file_name"));
    QCOMPARE(ApplicantHall::fault(name(pdf, "证明.exe")), QStringLiteral("YC401 /name file_type"));
    const Said named = name(pdf, "证明.pdf");
    DONE(named);
    QCOMPARE(name(pdf, "证明.pdf")["files_left"], named["files_left"]); // named twice, there once
    const Said state = m_hall.ask(ApplicantHall::kiosk, "upload_state", {token, id});
    QCOMPARE(state["files"].toArray().size(), 1);
    QCOMPARE(state["files"][0][u"sha256"].toString(), hashOf(pdf));
    m_hall.setRule("file_bytes", 3000);
    REFUSED(send(QByteArray(pdf).replace('x', 'y')), "YC705");
    m_hall.setRule("file_bytes", 20971520);
    m_hall.setRule("upload_files", 1);
    REFUSED(send(QByteArray(pdf).replace('x', 'z')), "YC705");
    m_hall.setRule("upload_files", 10);
    DONE(m_hall.ask(ApplicantHall::kiosk, "upload_close", {token, id}));
    REFUSED(send(pdf), "YC701");
    // What came by telephone is handed in like any other file.
    QJsonObject data = ApplicantHall::shopDraft();
    data[QStringLiteral("materials")] = QJsonArray{QJsonObject{{QStringLiteral("seq"), 2}, {QStringLiteral("files"), state["files"]}},
                                                   QJsonObject{{QStringLiteral("seq"), 3}, {QStringLiteral("window"), true}}};
    DONE(m_hall.save(token, draft, 2, data));
    const Said receipt = m_hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft});
    DONE(receipt);
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {token, ApplicantHall::quoted(receipt["case_no"].toString())});
    QCOMPARE(mine["materials"][1][u"attachments"][0][u"name"].toString(), QStringLiteral("证明.pdf"));
    const QString attachment = QString::number(mine["materials"][1][u"attachments"][0][u"id"].toInteger());
    QCOMPARE(
        m_hall.psql(ApplicantHall::kiosk, QStringLiteral("select length(applicant.attachment_chunk(%1, %2, 0))").arg(token, attachment))
            .out,
        QString::number(pdf.size()));
}

void TestApplicantDrafts::filesThatNobodyHandedInGo()
{
    const QString token = m_hall.person(170);
    const QByteArray loose = QByteArray(pdf).replace('x', 'l'), kept = QByteArray(pdf).replace('x', 'k');
    const QString looseHash = stored(loose), keptHash = stored(kept);
    QJsonObject data = ApplicantHall::shopDraft();
    data[QStringLiteral("materials")] =
        QJsonArray{QJsonObject{{QStringLiteral("seq"), 2},
                               {QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.pdf")},
                                                                                {QStringLiteral("size"), kept.size()},
                                                                                {QStringLiteral("sha256"), keptHash}}}}}};
    DONE(m_hall.save(token, ApplicantHall::newDraft(), 1, data));
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.blob where sha256 in ('%1', '%2')").arg(looseHash, keptHash)),
             QStringLiteral("2"));
    m_hall.value("update hall.blob set stored_at = stored_at - interval '9 days'");
    DONE(m_hall.tidy());
    QCOMPARE(
        m_hall.value(QStringLiteral("select string_agg(sha256, '') from hall.blob where sha256 in ('%1', '%2')").arg(looseHash, keptHash)),
        keptHash);
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.blob_chunk where sha256 = '%1'").arg(looseHash)), QStringLiteral("0"));
    QCOMPARE(m_hall.value("select count(*) from hall.attachment a left join hall.blob b using (sha256) where b.sha256 is null"),
             QStringLiteral("0"));
}

YICHUANG_TEST(TestApplicantDrafts)
#include "tst_ApplicantDrafts.moc"
