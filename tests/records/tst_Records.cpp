// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Application.h"
#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/HallStatus.h"
#include "records/Housekeeping.h"
#include "records/Pointer.h"
#include "records/Reasons.h"
#include "records/ServiceGuide.h"
#include "records/SignedIn.h"

#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

static QJsonObject json(const char *text)
{
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray(text), &fault).object();
    if (fault.error != QJsonParseError::NoError)
        qFatal("a test's own JSON is wrong: %s", qPrintable(fault.errorString()));
    return object;
}

static QDateTime utc(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_queue_page_reads_rows_counts_and_the_place_to_go_on()
    {
        const QueuePage page =
            QueuePage::fromJson(json(R"({"rows": [{"case_id": 7, "case_no": "PJ-20261117-000017", "short_no": "1117-000017",
            "status": "submitted", "item": "食品经营许可", "applicant": "陈小明", "department": 17, "received_at": "2026-11-17T01:30:00.5+00:00",
            "due_at": "2026-11-24T17:30:00+08:00", "workdays_left": 0, "light": "red", "round": 2, "resubmitted": true, "arrived": true,
            "state": "claimed", "holder": {"by": "李静", "window": 3, "mine": true, "since": "2026-11-24T01:00:00Z"}}, {"case_id": 9}],
            "next": {"at": "2026-11-24T09:30:00Z", "case_id": 9}, "counts": {"window": 999, "red": 1}, "now": "2026-11-24T02:00:00Z"})"));
        QCOMPARE(page.rows.size(), 2);
        const QueueRow &row = page.rows.first();
        QCOMPARE(row.caseId.value(), 7);
        QCOMPARE(row.dueAt, utc(2026, 11, 24, 9, 30));
        QCOMPARE(row.dueAt.timeSpec(), Qt::UTC);
        QCOMPARE(row.receivedAt.time().msec(), 500);
        QCOMPARE(row.workdaysLeft, 0);
        QCOMPARE(row.light, LightColour::Red);
        QCOMPARE(row.state, QueueState::Claimed);
        QVERIFY(row.resubmitted && row.arrived && row.holder->mine);
        QCOMPARE(page.rows.last().light, LightColour::Paused);
        QVERIFY(!page.rows.last().workdaysLeft && !page.rows.last().holder && !page.rows.last().state);
        QCOMPARE(page.next[u"case_id"].toInt(), 9);
        QCOMPARE(page.counts.window, 999);
    }

    void a_paper_of_the_guide_is_demanded_as_its_condition_says_data()
    {
        QTest::addColumn<QByteArray>("paper");
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<bool>("byAgent");
        QTest::addColumn<bool>("demanded");
        const QByteArray married = R"({"required": "conditional", "when": {"form": "F1", "pointer": "/family/married", "equals": true}})";
        const QByteArray agents = R"({"required": "conditional", "when": {"agent": true}})";
        QTest::newRow("compulsory") << QByteArray(R"({"required": "yes"})") << QByteArray("{}") << false << true;
        QTest::newRow("compulsory, but the hall has it")
            << QByteArray(R"({"required": "yes", "exempt": true})") << QByteArray("{}") << true << false;
        QTest::newRow("optional") << QByteArray(R"({"required": "no", "when": {"agent": true}})") << QByteArray("{}") << true << false;
        QTest::newRow("by an answer") << married << QByteArray(R"({"F1": {"family": {"married": true}}})") << false << true;
        QTest::newRow("by another answer") << married << QByteArray(R"({"F1": {"family": {"married": false}}})") << true << false;
        QTest::newRow("by an answer of another form")
            << married << QByteArray(R"({"F2": {"family": {"married": true}}})") << false << false;
        QTest::newRow("by an answer of another kind")
            << married << QByteArray(R"({"F1": {"family": {"married": "true"}}})") << false << false;
        QTest::newRow("without an answer") << married << QByteArray("{}") << true << false;
        for (const QByteArray otherwise : {"family/married", "//family/married", "/family//married", "/family/married/", "", "/"})
            QTest::addRow("by a place that is written as \"%s\"", otherwise.constData())
                << QByteArray(married).replace("/family/married", otherwise) << QByteArray(R"({"F1": {"family": {"married": true}}})")
                << false << false;
        QTest::newRow("for an agent") << agents << QByteArray("{}") << true << true;
        QTest::newRow("for oneself") << agents << QByteArray("{}") << false << false;
        QTest::newRow("by words only") << QByteArray(R"({"required": "conditional", "when": null})") << QByteArray("{}") << true << false;
    }
    void a_paper_of_the_guide_is_demanded_as_its_condition_says()
    {
        QFETCH(QByteArray, paper);
        QFETCH(QByteArray, answers);
        QFETCH(bool, byAgent);
        QFETCH(bool, demanded);
        QCOMPARE(GuideMaterial::fromJson(json(paper.constData())).isDemanded(json(answers.constData()), byAgent), demanded);
    }

    void a_place_has_one_spelling()
    {
        const QJsonObject answers = json(R"({"family": {"married": true, "": 1}, "": 2, "name": "陈小明"})");
        QCOMPARE(pathOf(u"/family/married"_qs), QStringList({u"family"_qs, u"married"_qs}));
        QCOMPARE(valueAt(answers, u"/family/married"_qs), QJsonValue(true));
        QCOMPARE(valueAt(answers, u"/name"_qs), QJsonValue(u"陈小明"_qs));
        QVERIFY(valueAt(answers, u"/family/none"_qs).isUndefined() && valueAt(answers, u"/name/first"_qs).isUndefined());
        for (const QString &otherwise : {u"family/married"_qs, u"//family"_qs, u"/family//married"_qs, u"/family/"_qs, u"/"_qs, QString()})
            QVERIFY2(pathOf(otherwise).isEmpty() && valueAt(answers, otherwise).isUndefined(), qPrintable(otherwise));
    }

    void a_row_named_by_its_case_alone_is_the_one_at_hand()
    {
        const QueuePage first =
            QueuePage::fromJson(json(R"({"rows": [{"case_id": 7, "stamp": "-81", "applicant": "陈小明"}, {"case_id": 9, "stamp": "4"}]})"));
        const QueuePage second =
            QueuePage::fromJson(json(R"({"rows": [7, {"case_id": 9, "stamp": "5", "applicant": "李静"}, 11]})"), first.rows);
        QCOMPARE(second.rows.size(), 2);
        QCOMPARE(second.rows.first().applicant, QStringLiteral("陈小明"));
        QCOMPARE(second.rows.first().stamp, QStringLiteral("-81"));
        QCOMPARE(second.rows.last().applicant, QStringLiteral("李静"));
    }

    void the_next_case_named_by_its_case_alone_is_the_row_at_hand()
    {
        const QList<QueueRow> known = QueuePage::fromJson(json(R"({"rows": [{"case_id": 7, "applicant": "陈小明"}]})")).rows;
        QCOMPARE(QueuePage::fromJson(json(R"({"rows": [7], "up_next": 7})"), known).upNext->applicant, QStringLiteral("陈小明"));
        QCOMPARE(QueuePage::fromJson(json(R"({"rows": [7], "up_next": {"case_id": 7, "applicant": "李静"}})"), known).upNext->applicant,
                 QStringLiteral("李静"));
        QVERIFY(!QueuePage::fromJson(json(R"({"rows": [7], "up_next": null})"), known).upNext);
    }

    void a_last_page_has_nothing_after_it()
    {
        QVERIFY(QueuePage::fromJson(json(R"({"rows": [], "next": null, "counts": {}})")).next.isEmpty());
    }

    void a_case_file_reads_every_part()
    {
        const CaseFile file = CaseFile::fromJson(json(R"({"case_id": 7, "status": "invited", "version": 3, "round": 2,
            "item": {"code": "440117010001", "name": "食品经营许可", "kind": "immediate", "licence": true, "guide": {"fee": "不收费"}},
            "applicant": {"kind": "enterprise", "name": "江门某某有限公司", "sms_state": "opted_out", "credit_code": "91440703MA4UQ0000X",
                "legal_representative": {"name": "陈小明", "id_masked": "440703********1234"}},
            "agent": null, "tell": {"due_at": "2026-11-24T09:30:00Z", "workdays_left": -2, "light": "red", "answered_at": null}, "decide": null,
            "forms": [{"code": "F1", "definition": {"pages": []}, "answers": {"name": "甲"}, "previous": {"name": "乙"}, "changed": ["/shop/name"]}, {"code": "F2"}],
            "materials": [{"seq": 2, "required": "conditional", "verify_original": true, "state": "supplied", "mark": "copy",
                "attachments": [{"id": 4, "name": "营业执照.pdf", "media_type": "application/pdf", "size": 5368709120, "round": 2}]}],
            "identity": {"at": "2026-11-23T02:00:00Z", "presence": "agent", "source": "typed", "equal": false, "face_match": true,
                "fields": [{"field": "valid", "card": "2020-01-01—2025-01-01", "equal": null, "note": "expired"}]},
            "next_step": "accept", "lawful": {"grounds": [1, 2, 3], "shut": {"4": "not_barred", "100": "moon"}, "accept": true, "second_notice": false, "notices": 1},
            "draft": {"marks": []}, "holder": null, "history": [{"at": "2026-11-17T01:30:00Z", "action": "submit", "to": "submitted"}],
            "documents": [{"id": 11, "kind": "receipt", "state": "ready", "pages": 1, "prints": 2}],
            "messages": [{"id": 12, "state": "unknown", "to_masked": "138****8000"}],
            "earlier": {"count": 4, "supplements": 1}, "notes": [{"by": "李静", "text": "下午来"}]})"));
        QCOMPARE(file.status, CaseStatus::Invited);
        QCOMPARE(file.item.kind, ItemKind::Immediate);
        QVERIFY(file.applicant.isEnterprise() && !file.agent && file.tell && !file.decide && !file.isMine());
        QCOMPARE(file.applicant.smsState, SmsState::OptedOut);
        QCOMPARE(file.applicant.legalRepresentative->name, QStringLiteral("陈小明"));
        QCOMPARE(file.tell->workdaysLeft, -2);
        QVERIFY(!file.tell->answeredAt.isValid());
        QCOMPARE(file.forms.first().previous->value(u"name").toString(), QStringLiteral("乙"));
        QVERIFY(!file.forms.last().previous);
        QCOMPARE(file.forms.first().changed, QStringList{QStringLiteral("/shop/name")});
        QVERIFY(file.forms.last().changed.isEmpty());
        QCOMPARE(file.materials.first().mark, OriginalMark::Copy);
        QCOMPARE(file.materials.first().attachments.first().size, 5368709120);
        QCOMPARE(file.identity->fields.first().note, CompareNote::Expired);
        QVERIFY(!file.identity->fields.first().equal);
        QCOMPARE(file.lawful.grounds, (QList<int>{1, 2, 3}));
        QCOMPARE(file.lawful.shut.value(4), GroundObstacle::NotBarred);
        QVERIFY(file.lawful.shut.contains(100) && !file.lawful.shut.value(100)); // a newer hall's
        QVERIFY(!file.history.first().from && !file.history.first().window);
        QCOMPARE(file.documents.first().state, DocumentState::Ready);
        QCOMPARE(file.messages.first().state, MessageState::Unknown);
        QCOMPARE(file.earlierCases, 4);
    }

    void an_empty_object_reads_as_a_careful_nothing()
    {
        const CaseFile file = CaseFile::fromJson({});
        QCOMPARE(file.status, CaseStatus::Other);
        QCOMPARE(file.nextStep, NextStep::None);
        QVERIFY(!file.caseId.isValid() && !file.lawful.accept && file.lawful.grounds.isEmpty());
        QCOMPARE(Message::fromJson({}).state, MessageState::Unknown);
        QCOMPARE(Document::fromJson({}).state, DocumentState::Making);
        QCOMPARE(Applicant::fromJson({}).smsState, SmsState::NoNumber);
        QVERIFY(!IdentityComparison::fromJson({}).equal);
        QCOMPARE(HallStatus::fromJson({}).gateway, GatewayState::Off);
    }

    void a_word_from_a_newer_hall_is_read_as_other()
    {
        QCOMPARE(CaseFile::fromJson(json(R"({"status": "hearing"})")).status, CaseStatus::Other);
        QVERIFY(!Material::fromJson(json(R"({"mark": "blessed"})")).mark);
    }

    void a_decision_tells_its_document_only_when_there_is_one()
    {
        const Decided accepted = Decided::fromJson(json(R"({"case_id": 7, "status": "accepted", "version": 4, "event": 90, "document": 12,
            "release_at": "2026-11-24T02:00:08Z", "messages": 1})"));
        QCOMPARE(accepted.document->value(), 12);
        QCOMPARE(accepted.releaseAt, utc(2026, 11, 24, 2, 0).addSecs(8));
        QVERIFY(!Decided::fromJson(json(R"({"document": null})")).document);
    }

    void what_a_clerk_says_is_written_in_the_halls_words()
    {
        const QJsonObject paper =
            Defect{.target = DefectTarget::Material, .seq = 3, .form = {}, .pointer = {}, .label = u"章程"_qs, .text = u"缺页"_qs}.toJson();
        QCOMPARE(paper, json(R"({"target": "material", "seq": 3, "label": "章程", "text": "缺页"})"));
        const QJsonObject field = Defect{.target = DefectTarget::Field,
                                         .seq = 0,
                                         .form = u"F1"_qs,
                                         .pointer = u"/address"_qs,
                                         .label = u"住所"_qs,
                                         .text = u"门牌不符"_qs}
                                      .toJson();
        QCOMPARE(field, json(R"({"target": "field", "form": "F1", "pointer": "/address", "label": "住所", "text": "门牌不符"})"));
        QCOMPARE((OriginalSeen{.seq = 2, .mark = OriginalMark::NotNeeded, .note = {}}.toJson()),
                 json(R"({"seq": 2, "mark": "not_needed"})"));
        QCOMPARE((QueueFilter{.light = LightColour::Amber, .resubmitted = true, .sort = QueueSort::Received}.toJson()),
                 json(R"({"light": "amber", "resubmitted": true, "sort": "received"})"));
        QCOMPARE((Correction{u"F1"_qs, u"/years"_qs, 3, QJsonValue()}.toJson()),
                 json(R"({"form": "F1", "pointer": "/years", "old": 3, "new": null})"));
    }

    void a_card_that_never_expires_has_no_last_day()
    {
        IdentityCard card;
        card.birth = QDate(1990, 3, 7);
        const QJsonObject written = card.toJson();
        QCOMPARE(written[u"birth"].toString(), QStringLiteral("1990-03-07"));
        QVERIFY(written[u"valid_to"].isNull());
        QCOMPARE(written[u"source"].toString(), QStringLiteral("chip"));
    }

    void the_halls_state_before_sign_in_has_a_demo_only_where_there_is_one()
    {
        const HallStatus status = HallStatus::fromJson(json(R"({"hall": {"code": "PJ", "version": 5},
            "today": {"date": "2026-10-10", "workday": true, "name": "国庆节调休"}, "hours": {"open": "08:30", "close": "17:30"},
            "windows": [{"number": 3, "state": "busy", "by": "李静"}], "gateway": {"state": "failing", "delivered_yesterday": 0.986},
            "keeper": {"awake": true}, "demo": {"password": "yichuang", "people": [{"work_no": "PJ0301", "window": 3, "desks": ["counter"]}]}})"));
        QVERIFY(status.workday && status.keeperAwake);
        QCOMPARE(status.closes, QTime(17, 30));
        QCOMPARE(status.windows.first().state, WindowState::Busy);
        QCOMPARE(status.deliveredYesterday, 0.986);
        QCOMPARE(status.demo->people.first().window, 3);
        QVERIFY(!HallStatus::fromJson(json(R"({"demo": null})")).demo);
    }

    void signing_in_gives_the_rules_of_the_window()
    {
        const SignedIn here =
            SignedIn::fromJson(json(R"({"staff": {"id": 4, "work_no": "PJ0301", "desks": ["counter"], "may_take_over": true},
            "window": {"number": 3, "printer": "win03"}, "hall": {"code": "PJ"}, "draft_key": "00ff10", "held": [7, 9],
            "rules": {"undo_seconds": 5, "lease_seconds": 30}})"));
        QCOMPARE(here.draftKey, QByteArray::fromHex("00ff10"));
        QCOMPARE(here.held.last().value(), 9);
        QCOMPARE(here.undoSeconds, 5);
        QCOMPARE(here.idleMinutes, 10);
    }

    void a_paper_that_was_left_says_whether_a_message_goes_with_it()
    {
        const PaperDue due = PaperDue::fromJson(json(R"({"document": 7, "case": 3, "kind": "accept", "undo_seconds": 5, "sends": true})"));
        QVERIFY(due.sends && due.undoSeconds == 5);
        QVERIFY(!PaperDue::fromJson(json(R"({"document": 7, "case": 3, "kind": "accept"})")).sends);
    }

    void reasons_previews_and_prints_keep_their_targets()
    {
        const ReasonCatalogue reasons = ReasonCatalogue::fromJson(json(R"({"supplement": [{"id": 1, "target": "field", "form": "F1",
            "pointer": "/address", "title": "住所", "initials": "dzbf"}], "decline": [{"ground": 2, "action": "decline", "needs_body": true,
            "may_resubmit": true, "least": 20}, {"ground": 1, "action": "not_require", "asks": "哪份"}], "bodies": [{"name": "甲局", "pinyin": "jiaju", "initials": "jj"}]})"));
        QCOMPARE(reasons.supplement.first().target, DefectTarget::Field);
        QVERIFY(reasons.decline.first().needsBody && reasons.decline.first().mayResubmit && !reasons.decline.first().notRequired);
        QVERIFY(reasons.decline.last().notRequired);
        QCOMPARE(reasons.decline.last().asks, QStringLiteral("哪份"));
        QCOMPARE(reasons.decline.first().least, 20);
        QCOMPARE(reasons.bodies.first().initials, QStringLiteral("jj"));
        const NoticePreview preview =
            NoticePreview::fromJson(json(R"({"sms": null, "document": {"kind": "acceptance", "facts": {"a": 1}}})"));
        QVERIFY(preview.smsText.isEmpty());
        QCOMPARE(preview.documentFacts[u"a"].toInt(), 1);
        QCOMPARE(PrintJob::fromJson(json(R"({"job": 5, "copy_no": 2, "state": "held"})")).state, PrintState::Held);
    }

    void a_deadline_is_explained_day_by_day()
    {
        const DeadlineExplanation why =
            DeadlineExplanation::fromJson(json(R"({"kind": "tell", "n": 5, "unit": "workday", "first_day": "2026-09-28",
            "days": [{"date": "2026-09-27", "work": false, "counted": null}, {"date": "2026-09-28", "work": true, "counted": 1}],
            "articles": ["行政许可法第八十二条"], "on_lapse": "deemed_accepted", "ended_at": null})"));
        QVERIFY(!why.days.first().counted);
        QCOMPARE(why.days.last().counted, 1);
        QVERIFY(!why.endedAt.isValid());
    }

    void the_keepers_news_is_read()
    {
        QCOMPARE(LeasedMessage::fromJson(json(R"({"id": 8, "token": "ab", "tries": 2})")).tries, 2);
        QCOMPARE(PendingDocument::fromJson(json(R"({"id": 8, "template": {"kind": "receipt"}})")).form[u"kind"].toString(),
                 QStringLiteral("receipt"));
        QCOMPARE(Announced::fromJson(json(R"({"until": "x", "departments": [17, 2]})")).departments, (QList<int>{17, 2}));
    }
};

YICHUANG_TEST(RecordsTest)
#include "tst_Records.moc"
