// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SmallHall.h"

#include "desk/CounterDesk.h"
#include "desk/LobbyDesk.h"
#include "support/CuttingProxy.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// The value of a call that must succeed.
template<typename T> static T done(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("refused: %s %s", qPrintable(result.error().log),
               QJsonDocument(result.error().facts).toJson(QJsonDocument::Compact).constData());
    return *result;
}

template<typename T> static QString refusal(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    return result ? QString() : result.error().code;
}

class CounterDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_line = std::make_unique<Line>(m_hall->signInAs(QStringLiteral("p0801")));
        m_desk = std::make_unique<CounterDesk>(*m_line);
    }

    void cleanup()
    {
        m_desk.reset();
        m_line.reset();
        m_hall.reset();
    }

    void a_pc_sees_the_hall_and_asks_for_a_login()
    {
        Line pc(m_hall->signInAs(QStringLiteral("pc01")));
        LobbyDesk lobby(pc);
        const HallStatus status = done(lobby.status());
        QCOMPARE(status.code, QStringLiteral("PJ"));
        QCOMPARE(status.windows.size(), 16);
        QVERIFY(status.opens.isValid() && !status.keeperAwake && !status.demo);
        QCOMPARE(done(lobby.signInBegin(QStringLiteral("p0801"))).login, QStringLiteral("p0801"));
        QCOMPARE(done(lobby.signInBegin(QStringLiteral("P9999"))).waitSeconds, 0);
    }

    void nothing_is_shown_before_a_seat_is_taken()
    {
        QCOMPARE(refusal(m_desk->queuePage(QueueScope::Window, {}, {}, 50)), QStringLiteral("YC002"));
    }

    void a_case_is_found_by_whatever_is_known_of_it_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("name") << QStringLiteral("陈小明");
        QTest::newRow("the beginning of the name") << QStringLiteral("陈小");
        QTest::newRow("pinyin") << QStringLiteral("chenxiaoming");
        QTest::newRow("pinyin, its beginning") << QStringLiteral("chenxiao");
        QTest::newRow("initials") << QStringLiteral("cxm");
        QTest::newRow("initials in capitals") << QStringLiteral("CXM");
        QTest::newRow("phone tail") << SmallHall::mobile(1).right(4);
        QTest::newRow("card number") << SmallHall::residentId(1);
        QTest::newRow("case number") << QString();
    }
    void a_case_is_found_by_whatever_is_known_of_it()
    {
        QFETCH(QString, words);
        const QString number = m_hall->apply(1).first();
        QJsonObject stranger = SmallHall::application(77);
        QJsonObject party = stranger[u"applicant"].toObject();
        party[u"name"] = QStringLiteral("欧阳静");
        stranger[u"applicant"] = party;
        m_hall->handIn({stranger});
        done(m_desk->signIn(1, QStringLiteral("pc01")));
        const QList<QueueRow> rows = done(m_desk->find(words.isEmpty() ? number : words));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().caseNo, number);
    }

    void only_windows_that_may_take_a_case_are_named()
    {
        m_hall->apply(1);
        done(m_desk->signIn(1, QStringLiteral("pc01")));
        const CaseId id = done(m_desk->claimNext(RequestId::make(), QueueScope::Window, {})).caseFile->caseId;
        QVERIFY(done(m_desk->handOverWindows(id)).isEmpty());
        Line second(m_hall->signInAs(QStringLiteral("p0802")));
        done(CounterDesk(second).signIn(2, QStringLiteral("pc02")));
        const QList<WindowStatus> windows = done(m_desk->handOverWindows(id));
        QCOMPARE(windows.size(), 1);
        QCOMPARE(windows.first().number, 2);
        m_hall->value(QStringLiteral("update hall.seat set departments = '{11}' where window_no = 2"));
        QVERIFY(done(m_desk->handOverWindows(id)).isEmpty());
        m_hall->value(QStringLiteral("update hall.seat set departments = null, items = '{}' where window_no = 2"));
        QVERIFY(done(m_desk->handOverWindows(id)).isEmpty());
    }

    void a_seat_a_page_and_a_case()
    {
        m_hall->apply(3);
        const SignedIn here = done(m_desk->signIn(1, QStringLiteral("pc01")));
        QCOMPARE(here.workNo, QStringLiteral("P0801"));
        QCOMPARE(here.draftKey.size(), 32);
        const QueuePage first = done(m_desk->queuePage(QueueScope::Window, {}, {}, 2));
        QCOMPARE(first.rows.size(), 2);
        QCOMPARE(first.counts.window, 3);
        const QueuePage second = done(m_desk->queuePage(QueueScope::Window, {}, first.next, 2));
        QCOMPARE(second.rows.size(), 1);
        QVERIFY(second.next.isEmpty() && second.rows.first().caseId != first.rows.last().caseId);

        const CaseFile file = *done(m_desk->claimNext(RequestId::make(), QueueScope::Window, {})).caseFile;
        QVERIFY(file.isMine());
        QCOMPARE(file.caseId, first.rows.first().caseId);
        QCOMPARE(file.forms.size(), 1);
        QCOMPARE(file.materials.size(), 2);
        QVERIFY(!file.applicant.idMasked.isEmpty() && file.applicant.idMasked.contains(QLatin1Char('*')));
        QVERIFY(file.tell && file.tell->workdaysLeft > 0 && file.lawful.accept);
        QVERIFY(done(m_desk->heartbeat(file.caseId, false)).holds);
        QVERIFY(done(m_desk->find(file.caseNo)).size() == 1);
        QVERIFY(!done(m_desk->reasons(file.caseId)).decline.isEmpty());
        QVERIFY(done(m_desk->explain(file.caseId)).now.days.size() >= 5);
        done(m_desk->saveDraft(file.caseId, {{QStringLiteral("words"), QStringLiteral("缺页")}}, 2));
        done(m_desk->saveDraft(file.caseId, {{QStringLiteral("words"), QStringLiteral("older")}}, 1));
        done(m_desk->note(RequestId::make(), file.caseId, QStringLiteral("下午再来")));
        const CaseFile again = done(m_desk->caseFile(file.caseId));
        QCOMPARE(again.draft[u"words"].toString(), QStringLiteral("缺页"));
        QCOMPARE(again.notes.size(), 1);
        done(m_desk->hold(RequestId::make(), file.caseId, QStringLiteral("等材料核对")));
        QCOMPARE(done(m_desk->queuePage(QueueScope::Held, {}, {}, 10)).rows.size(), 1);
        done(m_desk->signOut());
        QCOMPARE(refusal(m_desk->heartbeat({}, false)), QStringLiteral("YC002"));
    }

    // The question goes once over the line, and only the first who asks just that gets what was asked before.
    void a_page_asked_for_ahead_answers_the_next_who_asks_for_the_same()
    {
        m_hall->apply(1);
        done(m_desk->signIn(1, QStringLiteral("pc01")));
        m_desk->askAhead(QueueScope::Window, 50);
        QVERIFY(!done(m_desk->heartbeat(std::nullopt, false)).holds); // the line answers in order: the page is here
        m_hall->apply(2);
        QCOMPARE(done(m_desk->queuePage(QueueScope::Window, {}, {}, 50)).rows.size(), 1);
        QCOMPARE(done(m_desk->queuePage(QueueScope::Window, {}, {}, 50)).rows.size(), 3);

        m_desk->askAhead(QueueScope::Window, 50);
        QCOMPARE(done(m_desk->queuePage(QueueScope::Window, {.light = {}, .resubmitted = true}, {}, 50)).rows.size(), 0);
        m_hall->apply(1);
        QCOMPARE(done(m_desk->queuePage(QueueScope::Window, {}, {}, 50)).rows.size(), 4);
    }

    void a_case_is_checked_and_accepted_and_undone()
    {
        const CaseFile file = claimed();
        QCOMPARE(refusal(m_desk->accept(RequestId::make(), file.caseId, file.version)), QStringLiteral("YC301"));
        QVERIFY(done(m_desk->compareIdentity(file.caseId, card(), Presence::InPerson)).equal);
        const Verified verified = done(m_desk->verify(
            RequestId::make(), file.caseId, file.version,
            IdentityProof{.presence = Presence::InPerson, .card = card(), .faceMatch = true, .powerOfAttorney = false, .note = {}},
            QList<OriginalSeen>{{.seq = 2, .mark = OriginalMark::Copy, .note = {}}}));
        QVERIFY(verified.equal && verified.version == file.version + 1);

        const RequestId request = RequestId::make();
        const Decided accepted = done(m_desk->accept(request, file.caseId, verified.version));
        QCOMPARE(accepted.status, CaseStatus::Accepted);
        QVERIFY(accepted.document);
        QCOMPARE(done(m_desk->accept(request, file.caseId, verified.version)).event, accepted.event);
        QCOMPARE(refusal(m_desk->accept(request, file.caseId, verified.version + 1)), QStringLiteral("YC102"));
        QCOMPARE(refusal(m_desk->documentPdf(*accepted.document)), QStringLiteral("YC501"));

        const CaseFile back = done(m_desk->undo(RequestId::make(), file.caseId));
        QCOMPARE(back.status, CaseStatus::Submitted);
        QVERIFY(back.isMine() && back.identity);
        QCOMPARE(refusal(m_desk->undo(RequestId::make(), file.caseId)), QStringLiteral("YC106"));
        done(m_desk->accept(RequestId::make(), file.caseId, back.version));
        done(m_desk->releaseNow(RequestId::make(), file.caseId));
    }

    void a_notice_names_every_defect_at_once()
    {
        const CaseFile file = claimed();
        SupplementNotice notice;
        notice.workdays = 15;
        notice.defects = {
            Defect{DefectTarget::Material, 2, {}, {}, QStringLiteral("场所使用证明"), QStringLiteral("租赁合同缺少出租人的签名")},
            Defect{DefectTarget::Field, 0, QStringLiteral("T1"), QStringLiteral("/shop/street"), QStringLiteral("地址"),
                   QStringLiteral("门牌号与证明所写的不一致")}};
        const NoticePreview preview = done(m_desk->previewSupplement(file.caseId, notice));
        QVERIFY(!preview.smsText.isEmpty());
        QCOMPARE(preview.documentFacts[u"defects"].toArray().size(), 2);
        const Decided decided = done(m_desk->supplement(RequestId::make(), file.caseId, file.version, notice));
        QCOMPARE(decided.status, CaseStatus::Supplementing);
    }

    void declining_for_another_body_names_it()
    {
        const CaseFile file = claimed();
        Declining declining{
            .ground = 2, .facts = QStringLiteral("该事项由市级机关办理，不属于本机关职权"), .competentBody = {}, .allowResubmit = false};
        QCOMPARE(refusal(m_desk->decline(RequestId::make(), file.caseId, file.version, declining)), QStringLiteral("YC306"));
        declining.competentBody = QStringLiteral("江门市市场监督管理局");
        QVERIFY(!done(m_desk->previewDecline(file.caseId, declining)).documentFacts.isEmpty());
        QCOMPARE(done(m_desk->decline(RequestId::make(), file.caseId, file.version, declining)).status, CaseStatus::Declined);
    }

    void a_number_is_seen_whole_after_its_reason_was_written_down()
    {
        const CaseFile file = claimed();
        const RevealId attempt = done(m_desk->revealAttempt(file.caseId, Secret::ApplicantNumber, QStringLiteral("窗口核对")));
        QCOMPARE(done(m_desk->reveal(attempt)), SmallHall::residentId(1));
        QCOMPARE(refusal(m_desk->reveal(attempt)), QStringLiteral("YC001"));
    }

    void a_decision_whose_answer_got_lost_is_done_once()
    {
        const CaseFile file = claimed();
        SignIn cut = m_hall->signInAs(QStringLiteral("p0801"));
        CuttingProxy proxy(cut.hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        cut.hosts = {QStringLiteral("127.0.0.1")};
        cut.ports = {proxy.port()};
        cut.sslMode = QStringLiteral("disable");
        Line line(cut);
        CounterDesk desk(line);
        proxy.loseAnswerTo(QByteArrayLiteral("counter.pre_review"));
        const Result<Decided> prepared = desk.preReview(RequestId::make(), file.caseId, file.version).result();
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().code + prepared.error().log));
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

private:
    CaseFile claimed()
    {
        m_hall->apply(1);
        done(m_desk->signIn(1, QStringLiteral("pc01")));
        return *done(m_desk->claimNext(RequestId::make(), QueueScope::Window, {})).caseFile;
    }

    static IdentityCard card()
    {
        IdentityCard card;
        card.name = QStringLiteral("陈小明");
        card.number = SmallHall::residentId(1);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        card.authority = QStringLiteral("江门市公安局蓬江分局");
        card.validFrom = QDate(2020, 1, 1);
        card.validTo = QDate(2040, 1, 1);
        return card;
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<CounterDesk> m_desk;
};

YICHUANG_TEST(CounterDeskTest)
#include "tst_CounterDesk.moc"
