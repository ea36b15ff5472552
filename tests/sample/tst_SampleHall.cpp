// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ScramVerifier.h"
#include "documents/PaperClaims.h"
#include "documents/Typeface.h"
#include "hall/Connection.h"
#include "sample/SampleHall.h"
#include "support/HallFixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yichuang;
using test::HallFixture;

// The lively sample is made once and looked at by most of the tests; the others have halls of their own.
class tst_SampleHall : public QObject {
    Q_OBJECT

    static Result<Done> fill(HallFixture &hall, const SampleOptions &options)
    {
        if (auto started = hall.start(); !started)
            return started;
        auto owner = OwnerSession::open(hall.ownerSignIn());
        if (!owner)
            return owner.error();
        return SampleHall::fill(owner.value(), options);
    }

    static SampleOptions options(qint64 cases, quint32 seed = 1)
    {
        SampleOptions wanted;
        wanted.cases = cases;
        wanted.seed = seed;
        wanted.password = SampleHall::demoPassword();
        wanted.showPassword = true;
        return wanted;
    }

    QString ask(const char *query) { return m_hall.asOwner(QString::fromUtf8(query)).out; }

    // Everything but ids, times of day and rendered bytes; where the night is young, what came in some minutes ago may have come in
    // yesterday.
    static QString digestOf(HallFixture &hall)
    {
        return hall
            .asOwner(
                QStringLiteral("select md5(string_agg(t, '|' order by t)) from ("
                               " select concat_ws(' ', c.external_id, c.item_id, c.status, c.round, c.applicant - '{birth}'::text[], "
                               "c.agent, c.deemed, least(hall.day_of(c.received_at), hall.today() - 1), c.head_seq) t from hall.case_file c"
                               " union all select concat_ws(' ', c.external_id, a.round, a.form_code, a.data) from hall.answer a join "
                               "hall.case_file c on c.id = a.case_id"
                               " union all select concat_ws(' ', c.external_id, a.seq, a.round, a.name, a.size, a.sha256) from "
                               "hall.attachment a join hall.case_file c on c.id = a.case_id"
                               " union all select concat_ws(' ', c.external_id, e.seq, e.action, e.staff_id, e.window_no, e.data) "
                               "from hall.event e join hall.case_file c on c.id = e.case_id) x"))
            .out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer clock;
        clock.start();
        const auto filled = fill(m_hall, options(420));
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().code + QLatin1Char(' ') + filled.error().log));
        qInfo("the sample took %lld ms", clock.elapsed());
    }

    void everyStatusHasCasesAndAboutFourHundredAreThere()
    {
        QCOMPARE(ask("select string_agg(status, ' ' order by status) from (select distinct status from hall.case_file) s"),
                 QStringLiteral(
                     "accepted concluded declined granted invited not_required refused submitted supplementing terminated withdrawn"));
        const int cases = ask("select count(*) from hall.case_file").toInt();
        QVERIFY2(cases >= 400 && cases <= 440, qPrintable(QString::number(cases)));
        QVERIFY(ask("select count(*) from hall.case_file where deemed").toInt() >= 4);
        QCOMPARE(ask("select count(*) from hall.case_file where received_at > now() or received_at < now() - interval '120 days'"),
                 QStringLiteral("0"));
    }

    void applicantsToTryHaveCasesInEveryState()
    {
        for (const char *kind : {"person", "enterprise"})
            QCOMPARE(ask(qPrintable(QStringLiteral("select string_agg(distinct hall.next_act(c), ' ' order by hall.next_act(c)) from "
                                                   "hall.account a join hall.account_case k on k.account_id = a.id"
                                                   " join hall.case_file c on c.id = k.case_id where a.kind = '%1'")
                                        .arg(QLatin1String(kind)))),
                     QStringLiteral("rate supplement wait"));
        QCOMPARE(ask("select jsonb_array_length(value -> 'accounts') from hall.setting where key = 'demo'"), QStringLiteral("2"));
        QCOMPARE(ask("select count(*) from hall.account where hall.is_password('yichuang', password_hash)"), QStringLiteral("2"));
        QVERIFY(ask("select count(*) from hall.material_sample").toInt() > 100);
        QCOMPARE(ask("select string_agg(kind, ' ' order by kind) from hall.inquiry where answered_at is null"),
                 QStringLiteral("complaint consultation"));
    }

    void everyAnswerIsValidAgainstItsForm()
    {
        QCOMPARE(ask("select coalesce(jsonb_agg(distinct f), '[]') from hall.answer a join hall.case_file c on c.id = a.case_id"
                     " join hall.form o on o.item_version_id = c.item_version_id and o.code = a.form_code,"
                     " lateral jsonb_array_elements(hall.answer_faults(o.definition, a.data, '/answers/' || a.form_code)) f"),
                 QStringLiteral("[]"));
    }

    void aBirthIsRegisteredWithTheWomansSexAndTheBirthdayOfHerNumber()
    {
        const char *forms =
            "select %1 from hall.answer a join hall.case_file c on c.id = a.case_id where a.form_code = '440114200001-F1'%2";
        // Whether she registers it or he does.
        for (const char *male : {"0", "1"})
            QVERIFY(ask(qPrintable(QString::fromLatin1(forms).arg(
                            QStringLiteral("count(*)"),
                            QStringLiteral(" and substr(c.applicant ->> 'id_number', 17, 1)::int % 2 = %1").arg(QLatin1String(male)))))
                        .toInt() > 0);
        QCOMPARE(ask(qPrintable(QString::fromLatin1(forms).arg(
                     QStringLiteral("coalesce(string_agg(c.applicant ->> 'name', ' '), '')"),
                     QStringLiteral(" and (a.data #>> '{applicant,sex}' <> '女' or replace(a.data #>> '{applicant,birth}', '-', '') <>"
                                    " substr(a.data #>> '{applicant,id_number}', 7, 8))")))),
                 QString());
    }

    // Of whoever is asked for beside the applicant as well.
    void whoeverIsNamedByANumberWasBornOnItsDay()
    {
        const QString pages =
            QStringLiteral("select %1 from hall.answer a join hall.case_file c on c.id = a.case_id, lateral jsonb_each(a.data) page"
                           " where page.value ->> 'birth' is not null and page.value ->> 'id_number' ~ '^[0-9]{17}'%2");
        QVERIFY(ask(qPrintable(pages.arg(QStringLiteral("count(*)"), QString()))).toInt() > 30);
        QCOMPARE(ask(qPrintable(pages.arg(
                     QStringLiteral("coalesce(string_agg(distinct c.case_no || ' ' || page.key, ', '), '')"),
                     QStringLiteral(" and replace(page.value ->> 'birth', '-', '') <> substr(page.value ->> 'id_number', 7, 8)")))),
                 QString());
    }

    void ofTwoWhoMarryEachStandsOnThePageOfTheirSex()
    {
        const QString people = QStringLiteral(
            "select %1 from hall.answer a join hall.case_file c on c.id = a.case_id"
            " cross join lateral (values (case when a.form_code ~ '^440105' then 'groom' else 'family' end, 1),"
            "                            (case when a.form_code ~ '^440105' then 'bride' else 'applicant' end, 0)) page(key, male)"
            " cross join lateral (select coalesce(a.data -> page.key ->> 'id_number', a.data -> page.key ->> 'partner_id') as number) said"
            " where a.form_code in ('440105010001-F1', '440105010002-F1', '440114200001-F1')");
        // Of either sex some have applied for the one or the other.
        for (const char *male : {"0", "1"})
            QVERIFY(ask(qPrintable(
                            people.arg(QStringLiteral("count(*)")) +
                            QStringLiteral(" and page.male = %1 and said.number = c.applicant ->> 'id_number'").arg(QLatin1String(male))))
                        .toInt() > 0);
        QCOMPARE(ask(qPrintable(people.arg(QStringLiteral("coalesce(string_agg(c.case_no || page.key, ' '), '')")) +
                                QStringLiteral(" and (substr(said.number, 17, 1)::int % 2 = page.male) is not true"))),
                 QString());
    }

    void everyApplicationWouldBeTakenFromThePortal()
    {
        QCOMPARE(ask("select coalesce(jsonb_agg(distinct f), '[]') from hall.case_file c join hall.item i on i.id = c.item_id,"
                     " lateral jsonb_array_elements(hall.application_faults(jsonb_strip_nulls(jsonb_build_object('item', i.code, "
                     "'applicant', c.applicant, 'agent', c.agent))"
                     "  || jsonb_build_object('answers', (select jsonb_object_agg(form_code, data) from hall.answer a where a.case_id = "
                     "c.id and a.round = c.round),"
                     "  'materials', (select coalesce(jsonb_agg(jsonb_build_object('seq', m.seq, 'window', m.state = 'window', 'files',"
                     "   (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'size', t.size, 'sha256', t.sha256)), '[]') from "
                     "hall.attachment t where t.case_id = c.id and t.seq = m.seq))), '[]')"
                     "   from hall.case_material m where m.case_id = c.id)))) f"),
                 QStringLiteral("[]"));
    }

    void whatACaseOwesIsThereOnceItWasAccepted()
    {
        QCOMPARE(ask("select coalesce(string_agg(c.external_id || ' ' || m.name, ', '), '') from hall.case_file c"
                     " join hall.material m on m.item_version_id = c.item_version_id and hall.owes(c, m)"
                     " left join hall.case_material cm on cm.case_id = c.id and cm.seq = m.seq"
                     " where c.accepted_at is not null and not c.verification_owed"
                     " and coalesce(cm.mark in ('seen', 'copy', 'scanned') or not m.verify_original and cm.state = 'supplied', false) is "
                     "not true"),
                 QString());
        // Under a condition, too.
        QVERIFY(ask("select count(*) from hall.case_file c join hall.material m on m.item_version_id = c.item_version_id and m.required = "
                    "'conditional' and hall.owes(c, m) where c.accepted_at is not null")
                    .toInt() > 0);
    }

    void aRefusalSaysWhatItsItemCanHave()
    {
        // Premises are inspected only where the item has some.
        QCOMPARE(
            ask("select coalesce(string_agg(i.code, ' '), '') from hall.event e join hall.case_file c on c.id = e.case_id"
                " join hall.item i on i.id = c.item_id where e.action = 'refuse' and (e.data ->> 'facts' like '%现场%') <> exists ("
                "select from hall.material m where m.item_version_id = c.item_version_id and m.data ->> 'kind' in ('premises', 'plan'))"),
            QString());
        // And a paper that is named is one of the item's.
        QCOMPARE(ask("select coalesce(string_agg(i.code, ' '), '') from hall.event e join hall.case_file c on c.id = e.case_id"
                     " join hall.item i on i.id = c.item_id where e.action = 'refuse' and e.data ->> 'facts' like '%“%' and not exists ("
                     "select from hall.material m where m.item_version_id = c.item_version_id"
                     " and strpos(e.data ->> 'facts', '“' || m.name || '”') > 0)"),
                 QString());
        const int kinds = ask("select count(distinct data ->> 'facts') from hall.event where action = 'refuse'").toInt();
        QVERIFY2(kinds >= 3, qPrintable(QString::number(kinds)));
    }

    void theChainsAreUnbroken()
    {
        QCOMPARE(ask("select hall.chain_faults(0, 1000000)"), QStringLiteral("[]"));
        QCOMPARE(
            ask("select count(*) from hall.event e join hall.event p on p.case_id = e.case_id and p.seq = e.seq - 1 where p.at > e.at"),
            QStringLiteral("0"));
        QCOMPARE(ask("select count(*) from hall.event where at > now()"), QStringLiteral("0"));
        QCOMPARE(ask("select count(*) from hall.print_job where greatest(at, changed_at) > now()"), QStringLiteral("0"));
    }

    void theQueueOfWindowEightLooksAsPeopleKnowIt()
    {
        const QStringList top =
            ask("select c.applicant ->> 'name' || ' ' || c.round from hall.queue q join hall.case_file c on c.id = q.case_id"
                " where q.state = 0 order by q.due_at, q.case_id limit 2")
                .split(QLatin1Char('\n'));
        QCOMPARE(top, (QStringList{QStringLiteral("江门市悦沁健身有限公司 1"), QStringLiteral("谭嘉慧 2")}));
        QCOMPARE(ask("select count(*) from hall.queue where state = 0"), QStringLiteral("38"));
        QCOMPARE(ask("select count(*) from hall.queue q join hall.staff s on s.id = q.held_by where q.state = 2 and s.work_no = 'P0817'"),
                 QStringLiteral("2"));
        QVERIFY(ask("select count(*) from hall.queue where state = 0 and resubmitted").toInt() >= 4);
        QVERIFY(ask("select count(*) from hall.queue q join hall.case_file c on c.id = q.case_id where q.state = 0 and c.agent is not null")
                    .toInt() >= 2);
        QCOMPARE(ask("select count(*) from hall.queue q join hall.clock k on k.case_id = q.case_id and k.kind = 'tell' and k.ended_at is "
                     "null where q.state = 0 and q.due_at <> k.due_at"),
                 QStringLiteral("0"));
        QCOMPARE(ask("select count(*) from hall.queue where state = 0 and due_at < now()"), QStringLiteral("0"));
    }

    void tanJiahuiCorrectedAddressAndAreaAndHerLeaseSaysSo()
    {
        QCOMPARE(ask("select string_agg(concat_ws(' ', a.round, data #>> '{premises,address}', data #>> '{premises,area}'), '; ' order by "
                     "a.round) from hall.answer a"
                     " join hall.case_file c on c.id = a.case_id where c.applicant ->> 'name' = '谭嘉慧' and data ? 'premises'"),
                 QStringLiteral("1 江门市蓬江区堤东路 128 号首层 64.5; 2 江门市蓬江区堤东路 126 号首层 46.5"));
        QCOMPARE(ask("select media_type from hall.attachment a join hall.case_file c on c.id = a.case_id where c.applicant ->> 'name' = "
                     "'谭嘉慧' and seq = 4 and a.round = 2"),
                 QStringLiteral("application/pdf"));
    }

    void namesThatProgramsGetWrongAreAmongThem()
    {
        for (const char *part : {"𠮷", "䶮", "㛃", "·"})
            QVERIFY2(ask(qPrintable(QStringLiteral("select count(*) from hall.case_file where applicant ->> 'name' like '%%1%'")
                                        .arg(QString::fromUtf8(part))))
                             .toInt() > 0,
                     part);
        QVERIFY(ask("select max(char_length(name)) from hall.applicant").toInt() > 30);
        const QString all = ask("select string_agg(distinct c, '') from hall.applicant, regexp_split_to_table(name, '') c");
        QVERIFY(unprintableCharacters(all).isEmpty());
    }

    void papersAreMadeAndMessagesWentSeveralWays()
    {
        QCOMPARE(ask("select string_agg(distinct state, ' ') from hall.document"), QStringLiteral("ready"));
        QVERIFY(
            ask("select count(*) from hall.document where pdf is not null and pages > 0 and sha256 = encode(sha256(pdf), 'hex')").toInt() >=
            40);
        QCOMPARE(
            ask("select count(*) from hall.document d join hall.case_file c on c.id = d.case_id where d.kind = 'receipt' and c.round = 1"
                " and d.facts ->> 'query_code' is distinct from hall.query_code(c.case_no)"),
            QStringLiteral("0"));
        QVERIFY(ask("select count(distinct state) from hall.message").toInt() >= 4);
        QCOMPARE(ask("select count(*) from hall.message where state in ('queued', 'sending') or text like '%{%'"), QStringLiteral("0"));
        QVERIFY(ask("select count(*) from hall.print_job").toInt() > 0);
    }

    // Whose message says that a notice is to be read, and who was at the window, finds it; what was handed out is over and done with.
    void everyNoticeThatAMessagePointsAtIsThere()
    {
        const char *papers =
            "select coalesce(string_agg(distinct %1, ' ' order by %1), '') from hall.event e join hall.case_file c on c.id = "
            "e.case_id join hall.transition t on t.from_status = e.from_status and t.action = e.action"
            " left join hall.document d on d.event_id = e.id where (c.status <> 'concluded' or t.action = 'correct') and t.document is not "
            "null%2";
        const QString pointsAtOne = QStringLiteral(" and (t.action in ('supplement', 'decline', 'not_require', 'deem', 'grant', 'refuse', "
                                                   "'terminate', 'withdraw', 'correct') or t.action = 'accept' and c.status = 'accepted')");
        const auto asked = [&](const char *what, const QString &where) {
            return ask(qPrintable(QString::fromLatin1(papers).arg(QLatin1String(what), where)));
        };
        QCOMPARE(
            asked("d.kind", pointsAtOne),
            QStringLiteral("acceptance correction decline deemed_acceptance grant not_required refusal supplement termination withdrawal"));
        QCOMPARE(asked("t.action || e.id", pointsAtOne + QStringLiteral(" and d.id is null")), QString());
        for (const char *kind : {"receipt", "acceptance", "supplement", "decline", "not_required", "correction", "deemed_acceptance"})
            QVERIFY2(
                ask(qPrintable(QStringLiteral("select count(*) from hall.document where kind = '%1'").arg(QLatin1String(kind)))).toInt() >=
                    4,
                kind);
    }

    // By whoever checks one: a dozen acceptances, whose words had once looked like a code, and one of every other kind.
    void theCodesOfItsPapersAreReadBack()
    {
        const QStringList papers =
            ask("select concat_ws(' ', case_no, d.id) from (select *, row_number() over (partition by kind order by id)"
                " as n from hall.document) d join hall.case_file c on c.id = d.case_id"
                " where n <= case kind when 'acceptance' then 12 else 1 end order by d.id")
                .split(QLatin1Char('\n'));
        QVERIFY(papers.size() >= 20);
        for (const QString &each : papers) {
            const QString caseNo = each.section(QLatin1Char(' '), 0, 0);
            const QString pdf = ask(qPrintable(
                QStringLiteral("select encode(pdf, 'hex') from hall.document where id = %1").arg(each.section(QLatin1Char(' '), 1))));
            const auto paper = PaperReader::read(QByteArray::fromHex(pdf.toLatin1()));
            QVERIFY2(paper && paper->codes && paper->codes->contains(paper->claims.code), qPrintable(each));
            QVERIFY2(paper->codes->contains(caseNo), qPrintable(each));
        }
    }

    void filesAreWholeAndFewMegabytes()
    {
        QVERIFY(ask("select coalesce(sum(size), 0) from hall.blob").toLongLong() < 30'000'000);
        QCOMPARE(ask("select count(*) from hall.blob b left join hall.blob_chunk k on k.sha256 = b.sha256 and k.no = 0"
                     " where k.data is null or encode(sha256(k.data), 'hex') <> b.sha256 or length(k.data) <> b.size"),
                 QStringLiteral("0"));
        for (const char *type : {"docx", "zip", "rar", "jpg", "pdf"})
            QVERIFY2(ask(qPrintable(QStringLiteral("select count(*) from hall.attachment where name like '%.%1'").arg(QLatin1String(type))))
                             .toInt() > 0,
                     type);
    }

    void acceptedCasesWereVerifiedOrNeededNoVisit()
    {
        QCOMPARE(ask("select count(*) from hall.case_file c join hall.item_version v on v.id = c.item_version_id"
                     " where c.status in ('accepted', 'granted', 'concluded') and not c.deemed and v.needs_visit"
                     " and not exists (select from hall.verification i where i.case_id = c.id and i.equal)"),
                 QStringLiteral("0"));
    }

    void oneWhoAppliedOnlineDidNotProveTheAccountAndIsToBeInvited()
    {
        QCOMPARE(ask("select string_agg(c.applicant ->> 'name' || ' ' || hall.next_step(c, v), ', ') from hall.case_file c"
                     " join hall.item_version v on v.id = c.item_version_id where v.online_whole and c.status = 'submitted'"
                     " and c.applicant ->> 'real_name' = 'false'"),
                 QStringLiteral("梁志鹏 pre_review"));
    }

    // An account proves who applies by it: whoever acts for somebody comes.
    void whoIsActedForIsNotProvedByAnAccount()
    {
        QVERIFY(ask("select count(*) from hall.case_file where agent is not null").toInt() > 0);
        QCOMPARE(ask("select count(*) from hall.case_file where agent is not null and applicant ->> 'real_name' = 'true'"),
                 QStringLiteral("0"));
    }

    void aWageIsWhatSomebodyEarns()
    {
        const char *wages = "from hall.answer a, jsonb_path_query(a.data, '$.**.expected') w where jsonb_typeof(w) = 'number'";
        QVERIFY(ask(qPrintable(QStringLiteral("select count(*) %1").arg(QLatin1String(wages)))).toInt() > 0);
        QCOMPARE(ask(qPrintable(QStringLiteral("select count(*) %1 and w::numeric not between 2000 and 8000").arg(QLatin1String(wages)))),
                 QStringLiteral("0"));
    }

    void oneWhoWasAtTheWindowCameBackFromHome()
    {
        QCOMPARE(
            ask("select string_agg(distinct concat_ws(' ', c.applicant ->> 'name', c.round, hall.next_step(c, n), c.arrived_at), ', ') "
                "from hall.case_file c"
                " join hall.item_version n on n.id = c.item_version_id join hall.verification v on v.case_id = c.id and v.round < c.round"
                " where c.status = 'submitted'"),
            QStringLiteral("江门市启航教育咨询有限公司 2 pre_review"));
    }

    void theDemoPasswordOpensTheDoor()
    {
        const auto owner = OwnerSession::open(m_hall.signInAs(QStringLiteral("p0817"), SampleHall::demoPassword()));
        QVERIFY2(owner, owner ? "" : qPrintable(owner.error().log));
        QVERIFY(!OwnerSession::open(m_hall.signInAs(QStringLiteral("p0817"), QStringLiteral("wrong"))));
        QCOMPARE(ask("select lobby.status() #>> '{demo,password}'"), SampleHall::demoPassword());
    }

    void aHallThatHasCasesGetsNoSample()
    {
        auto owner = OwnerSession::open(m_hall.ownerSignIn());
        QVERIFY(owner);
        const auto again = SampleHall::fill(owner.value(), options(420));
        QVERIFY(!again);
        QVERIFY(again.error().is(error::HallNotEmpty));
    }

    void theSameSeedGivesTheSameSample()
    {
        HallFixture twin;
        const auto filled = fill(twin, options(420));
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().log));
        QCOMPARE(digestOf(twin), digestOf(m_hall));
    }

    void aBulkSampleIsValidToo()
    {
        HallFixture bulk;
        SampleOptions wanted = options(20000);
        wanted.waiting = 0.5;
        QElapsedTimer clock;
        clock.start();
        const auto filled = fill(bulk, wanted);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().code + QLatin1Char(' ') + filled.error().log));
        qInfo("20000 cases took %lld ms", clock.elapsed());
        const auto value = [&bulk](const char *query) { return bulk.asOwner(QString::fromUtf8(query)).out; };
        QCOMPARE(value("select count(*) from hall.case_file"), QStringLiteral("20000"));
        QCOMPARE(value("select hall.chain_faults(0, 20000)"), QStringLiteral("[]"));
        const int waiting = value("select count(*) from hall.queue where state = 0").toInt();
        QVERIFY(waiting > 9000 && waiting < 11000);
        QCOMPARE(value("select count(*) from hall.applicant where not (hall.is_resident_id(id_number) or hall.is_credit_code(id_number))"),
                 QStringLiteral("0"));
        QCOMPARE(value("select count(*) from (select case_no, received_at from hall.case_file where id % 50 = 0) c"
                       " where hall.case_no_of(hall.day_of(received_at), substr(case_no, 13, length(case_no) - 13)::int) <> case_no"),
                 QStringLiteral("0"));
        QCOMPARE(value("select coalesce(jsonb_agg(distinct f), '[]') from hall.answer a join hall.case_file c on c.id = a.case_id and c.id "
                       "% 40 = 0"
                       " join hall.form o on o.item_version_id = c.item_version_id and o.code = a.form_code,"
                       " lateral jsonb_array_elements(hall.answer_faults(o.definition, a.data, '/answers/' || a.form_code)) f"),
                 QStringLiteral("[]"));
        QCOMPARE(value("select count(*) from hall.answer a join hall.form f on f.code = a.form_code where a.case_id % 40 = 0 and a.shown "
                       "<> hall.mask_answers(f.definition, a.data)"),
                 QStringLiteral("0"));
        QCOMPARE(value("select count(*) from hall.queue q join hall.clock k on k.case_id = q.case_id and k.kind = 'tell' where k.due_at <> "
                       "q.due_at or q.due_at < now()"),
                 QStringLiteral("0"));
        // The figures are those that the rules would have kept, and they are kept from here on.
        const char *const sums = "select md5(string_agg(concat_ws(' ', measure, day, department_id, item_id, staff_id, hour, n), '|'"
                                 " order by measure, day, department_id, item_id, staff_id, hour)) from hall.tally where n <> 0";
        const QString kept = value(sums);
        QCOMPARE(bulk.asOwner(QStringLiteral("begin; select hall.recount_tallies(); commit")).err, QString());
        QCOMPARE(value(sums), kept);
        QCOMPARE(value("select count(*) from pg_trigger where tgname like 'count\\_%' and tgenabled <> 'O'"), QStringLiteral("0"));
        // Nothing that was taken away for speed is missing.
        for (const char *whole : {"select string_agg(d, ' ' order by d) from (select conrelid::regclass || pg_get_constraintdef(oid) as d "
                                  "from pg_constraint where connamespace = 'hall'::regnamespace) x",
                                  "select string_agg(indexdef, ' ' order by indexdef) from pg_indexes where schemaname = 'hall'"})
            QCOMPARE(value(whole), ask(whole));
    }

    void theKnownVerifierOfAKnownSaltIsMade()
    {
        QVERIFY(scramVerifier(QStringLiteral("pencil"), QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ==")) ==
                QByteArray("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:"
                           "wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="));
    }

private:
    HallFixture m_hall;
};

YICHUANG_TEST(tst_SampleHall)
#include "tst_SampleHall.moc"
