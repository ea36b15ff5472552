// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/KioskPaperView.h"
#include "ui/kiosk/parts/StarRow.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

// The applicant's guide, part four and its answers 4, 5 and 7: what becomes of an application, told and looked up; the rating; what is to
// be mended; questions and complaints. A clerk at a window does what there is to follow.
class GuideAfterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startGuide();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
    void init()
    {
        m_case = m_scene.filed(1);
        m_scene.open();
    }
    void cleanup() { m_scene.leave(); }

    // (一): every step is told by SMS, and stands in 我的办件.
    void everyStepIsToldAndShown()
    {
        const CaseFile file = m_scene.claimed(m_case);
        const auto verified =
            m_scene.clerk()
                .verify(
                    RequestId::make(), file.caseId, file.version,
                    IdentityProof{.presence = Presence::InPerson, .card = card(), .faceMatch = true, .powerOfAttorney = false, .note = {}},
                    QList<OriginalSeen>{{.seq = 2, .mark = OriginalMark::Copy, .note = {}}})
                .result();
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().log));
        m_scene.letGo(m_scene.clerk().accept(RequestId::make(), file.caseId, verified->version).result());
        QTRY_VERIFY(m_scene.wasTold(SmallHall::mobile(1), m_case.right(6)) &&
                    m_scene.wasTold(SmallHall::mobile(1), QStringLiteral("已受理")));
        m_scene.enter(1);
        m_scene.openCase(m_case);
        for (const QString &words : {QStringLiteral("您提交了申报"), QStringLiteral("窗口核对身份和原件"),
                                     QStringLiteral("窗口受理，材料齐全"), QStringLiteral("审查中")})
            QVERIFY2(m_scene.shows(words), qPrintable(words));
    }

    // Papers are looked at, and printed again.
    void aPaperIsSeenAndPrintedAgain()
    {
        QTRY_COMPARE(
            m_scene.value(
                QStringLiteral("select d.state from hall.document d join hall.case_file c on c.id = d.case_id where c.case_no = '%1'")
                    .arg(m_case)),
            QStringLiteral("ready"));
        m_scene.enter(1);
        m_scene.openCase(m_case);
        const auto papers = m_scene.all<ItemRow>(QStringLiteral("^paper-"));
        QCOMPARE(papers.size(), 1);
        QVERIFY(m_scene.touch(papers.first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("PaperPage"));
        QTRY_VERIFY(m_scene.page()->findChild<KioskPaperView *>()->pageCount() > 0);
        const int before = printed();
        QVERIFY(m_scene.touch(QStringLiteral("print")));
        QTRY_COMPARE(printed(), before + 1);
    }

    // (一): the number and the code of the receipt show the progress and nothing else.
    void numberAndCodeShowTheProgress()
    {
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.choose(QStringLiteral("ways"), 3));
        QVERIFY(m_scene.fill(QStringLiteral("caseNo"), m_case));
        QVERIFY(m_scene.fill(QStringLiteral("queryCode"), m_scene.value(QStringLiteral("select hall.query_code('%1')").arg(m_case))));
        QVERIFY(m_scene.touch(QStringLiteral("signIn")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ProgressPage"));
        QVERIFY(m_scene.shows(m_case) && m_scene.shows(QStringLiteral("您提交了申报")));
        QVERIFY(!m_scene.shows(QStringLiteral("陈小明")) && !m_scene.window().kiosk().session());
    }

    // (二): five levels with their reasons and words, once; a bad one waits for a supervisor.
    void aCaseIsRatedOnceInFiveLevels_data()
    {
        QTest::addColumn<int>("stars");
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("tasks");
        QTest::newRow("非常满意") << 5 << "very_satisfied" << 0;
        QTest::newRow("满意") << 4 << "satisfied" << 0;
        QTest::newRow("基本满意") << 3 << "fair" << 0;
        QTest::newRow("不满意") << 2 << "dissatisfied" << 1;
        QTest::newRow("非常不满意") << 1 << "very_dissatisfied" << 1;
    }
    void aCaseIsRatedOnceInFiveLevels()
    {
        QFETCH(int, stars);
        QFETCH(QString, level);
        QFETCH(int, tasks);
        m_scene.value(
            QStringLiteral("update hall.case_file set status = 'concluded', accepted_at = now() where case_no = '%1'").arg(m_case));
        m_scene.enter(1);
        m_scene.openCase(m_case);
        auto *row = m_scene.page()->findChild<StarRow *>();
        QVERIFY(row);
        m_scene.turnTo(row);
        m_scene.touchAt(row->mapTo(&m_scene.window(), QPoint(row->width() * (2 * stars - 1) / 10, row->height() / 2)));
        QTRY_VERIFY(m_scene.shows(QString::fromUtf8(QTest::currentDataTag())));
        QTRY_VERIFY(!m_scene.all<Button>(QStringLiteral("ratingReason")).isEmpty());
        Button *reason = m_scene.all<Button>(QStringLiteral("ratingReason")).first();
        const QString said = reason->text();
        QVERIFY(m_scene.touch(reason));
        QPointer<QWidget> send = m_scene.find(QStringLiteral("sendRating"));
        QVERIFY(m_scene.touch(send));
        if (send)
            m_scene.touch(send);
        QTRY_VERIFY(m_scene.shows(QStringLiteral("您的评价")));
        const QString of =
            QStringLiteral(" from hall.rating r join hall.case_file c on c.id = r.case_id where c.case_no = '%1'").arg(m_case);
        QCOMPARE(m_scene.value(QStringLiteral("select string_agg(level || ' ' || reasons[1], ';')") + of), level + u' ' + said);
        QCOMPARE(m_scene
                     .value(QStringLiteral("select count(*) from hall.inquiry q join hall.case_file c on c.id = q.case_id where q.kind = "
                                           "'rating' and c.case_no = '%1'")
                                .arg(m_case))
                     .toInt(),
                 tasks);
    }

    // The star that is touched in the list is the one that is chosen on the page of the case.
    void aRatingBeginsInTheList()
    {
        m_scene.value(
            QStringLiteral("update hall.case_file set status = 'concluded', accepted_at = now() where case_no = '%1'").arg(m_case));
        m_scene.enter(1);
        QTRY_VERIFY(m_scene.find(QStringLiteral("stars-") + m_case));
        QWidget *stars = m_scene.find(QStringLiteral("stars-") + m_case);
        m_scene.turnTo(stars);
        m_scene.touchAt(stars->mapTo(&m_scene.window(), QPoint(stars->width() * 7 / 10, stars->height() / 2)));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
        QTRY_VERIFY(m_scene.page()->findChild<StarRow *>());
        QCOMPARE(m_scene.page()->findChild<StarRow *>()->stars(), 4);
        QVERIFY(m_scene.shows(QStringLiteral("满意")));
    }

    // (三): a supplement asks for what its notice says, with the reason beside it, and for nothing else.
    void aSupplementAsksOnlyForWhatItsNoticeSays()
    {
        const CaseFile file = m_scene.claimed(m_case);
        SupplementNotice notice;
        notice.workdays = 15;
        notice.defects = {
            Defect{DefectTarget::Material, 2, {}, {}, QStringLiteral("场所使用证明"), QStringLiteral("租赁合同缺少出租人的签名")},
            Defect{DefectTarget::Field, 0, QStringLiteral("T1"), QStringLiteral("/shop/street"), QStringLiteral("地址"),
                   QStringLiteral("门牌号与证明所写的不一致")}};
        m_scene.letGo(m_scene.clerk().supplement(RequestId::make(), file.caseId, file.version, notice).result());
        QTRY_VERIFY(m_scene.wasTold(SmallHall::mobile(1), QStringLiteral("需补正2项")));
        m_scene.enter(1);
        m_scene.openCase(m_case);
        QVERIFY(m_scene.shows(QStringLiteral("租赁合同缺少出租人的签名")));
        QVERIFY(m_scene.touch(QStringLiteral("supplement")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SupplementPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("point-2")));
        QVERIFY(m_scene.shows(QStringLiteral("门牌号与证明所写的不一致")));
        QVERIFY(!m_scene.find(QStringLiteral("shop")) && !m_scene.shows(QStringLiteral("店名")));
        QVERIFY(m_scene.touch(QStringLiteral("submitSupplement"))); // nothing was mended yet
        QVERIFY(!m_scene.said().isEmpty());
        QCOMPARE(m_scene.statusOf(m_case), QStringLiteral("supplementing"));
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY2(m_scene.shows(m_case) && m_scene.shows(QStringLiteral("个工作日")), qPrintable(m_scene.everythingShown()));
        QVERIFY(!m_scene.find(QStringLiteral("change-street")));
        QVERIFY(m_scene.fill(QStringLiteral("point-2"), QStringLiteral("8")));
        auto *street = static_cast<QLineEdit *>(QApplication::focusWidget());
        const QString mended = street->text();
        street->clear();
        KioskScene::enter(street, QStringLiteral("白沙大道西8号"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("change-street"))); // what stood there and what stands there now
        street->clear();
        KioskScene::enter(street, mended);
        QVERIFY(m_scene.putKeyboardAway());
        lookAtTheNotice();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_scene.touch(QStringLiteral("submitSupplement")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(m_scene.statusOf(m_case), QStringLiteral("submitted"));
        const CaseFile again = m_scene.claimed(m_case);
        QVERIFY(again.forms.first().previous);
        QCOMPARE((*again.forms.first().previous)[u"shop"][u"street"].toString(), QStringLiteral("港口一路1号"));
        QCOMPARE(again.forms.first().answers[u"shop"][u"street"].toString(), QStringLiteral("港口一路1号8"));
        QCOMPARE(again.forms.first().answers[u"shop"][u"shop"].toString(), QStringLiteral("小明食店"));
    }

    // (三): who was not taken is told by SMS, reads why, mends it and hands in again; what stood there stands there.
    void aDeclinedCaseIsMendedAndHandedInAgain()
    {
        const CaseFile file = m_scene.claimed(m_case);
        m_scene.letGo(m_scene.clerk()
                          .decline(RequestId::make(), file.caseId, file.version,
                                   Declining{.ground = 2,
                                             .facts = QStringLiteral("所填经营场所不在蓬江区，由场所所在地办理"),
                                             .competentBody = QStringLiteral("江门市江海区市场监督管理局"),
                                             .allowResubmit = true})
                          .result());
        QTRY_VERIFY(m_scene.wasTold(SmallHall::mobile(1), QStringLiteral("不予受理")));
        m_scene.enter(1);
        m_scene.openCase(m_case);
        QVERIFY(m_scene.find(QStringLiteral("turnedAway")));
        QVERIFY(m_scene.shows(QStringLiteral("所填经营场所不在蓬江区")) && m_scene.shows(QStringLiteral("江海区市场监督管理局")));
        QVERIFY(m_scene.touch(QStringLiteral("supplement")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
        QVERIFY(m_scene.shows(QStringLiteral("所填经营场所不在蓬江区")));
        QVERIFY(!m_scene.find(QStringLiteral("forWhom")));
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.textOf(QStringLiteral("shop")), QStringLiteral("小明食店"));
        QVERIFY(m_scene.fill(QStringLiteral("street"), QStringLiteral("8")));
        // Who leaves here finds it again.
        QVERIFY(m_scene.touch(QStringLiteral("leave")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        m_scene.enter(1);
        QTRY_VERIFY(!m_scene.all<Button>(QStringLiteral("^draft-")).isEmpty());
        QVERIFY(m_scene.touch(m_scene.all<Button>(QStringLiteral("^draft-")).first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        // What is there already stands half hidden on a screen that others see.
        QTRY_COMPARE(m_scene.textOf(QStringLiteral("street")), QStringLiteral("港口一路****"));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.shows(QStringLiteral("上次交的还在")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(page->canSubmit());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(m_scene.find<Label>(QStringLiteral("caseNo"))->text(), m_case);
        const CaseFile again = m_scene.claimed(m_case);
        QCOMPARE(again.status, CaseStatus::Submitted);
        QCOMPARE(again.forms.first().answers[u"shop"][u"street"].toString(), QStringLiteral("港口一路1号8"));
        const auto premises =
            std::find_if(again.materials.begin(), again.materials.end(), [](const Material &one) { return one.seq == 2; });
        QVERIFY(premises->state == MaterialState::Window);
    }

    void aCaseIsTakenBackOnce()
    {
        m_scene.enter(1);
        m_scene.openCase(m_case);
        QVERIFY(m_scene.touch(QStringLiteral("withdraw")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("reason")));
        QVERIFY(m_scene.touch(QStringLiteral("reason")));
        QTRY_COMPARE(m_scene.statusOf(m_case), QStringLiteral("withdrawn"));
        QTRY_VERIFY(!m_scene.find(QStringLiteral("withdraw")));
    }

    // Answer 5: about a case, as a question and as a complaint; the answer comes back here.
    void aQuestionAndAComplaintAreAnswered()
    {
        m_scene.enter(1);
        m_scene.openCase(m_case);
        for (int tab : {0, 1}) {
            QVERIFY(m_scene.touch(QStringLiteral("ask")));
            QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
            QVERIFY(m_scene.choose(QStringLiteral("tabs"), tab));
            QTRY_VERIFY(m_scene.find(QStringLiteral("question")));
            QVERIFY(m_scene.fill(m_scene.find(QStringLiteral("question"))->findChild<QPlainTextEdit *>(), QStringLiteral("1234567890")));
            QVERIFY(m_scene.touch(QStringLiteral("send")));
            QTRY_VERIFY2(m_scene.find(QStringLiteral("seen")), qPrintable(m_scene.said()));
            QVERIFY(m_scene.touch(QStringLiteral("seen")));
            QVERIFY(m_scene.touch(QStringLiteral("back")));
            QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
            QTRY_VERIFY(m_scene.shows(m_case));
        }
        const QString mine =
            QStringLiteral("from hall.inquiry q join hall.case_file c on c.id = q.case_id where c.case_no = '%1'").arg(m_case);
        QCOMPARE(m_scene.value(QStringLiteral("select string_agg(q.kind, ' ' order by q.id) ") + mine),
                 QStringLiteral("consultation complaint"));
        m_scene.value(QStringLiteral("update hall.inquiry set answer = '窗口今天核对', answered_at = now(), answered_by = (select min(id) "
                                     "from hall.staff) where case_id = %1 and kind = "
                                     "'consultation'")
                          .arg(m_scene.idOf(m_case)));
        QVERIFY(m_scene.touch(QStringLiteral("ask")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        QVERIFY(m_scene.choose(QStringLiteral("tabs"), 2));
        QTRY_VERIFY(m_scene.shows(QStringLiteral("窗口今天核对")));
    }

    // Answer 7: what was filed is its applicant's and nobody else's.
    void anotherAccountSeesNothingOfIt()
    {
        m_scene.enter(2);
        QTRY_VERIFY(m_scene.shows(QStringLiteral("您还没有办件")));
        QVERIFY(!m_scene.find(QStringLiteral("open-") + m_case));
        // The number and its code are of no use to an account that the case does not name.
        QVERIFY(m_scene.touch(QStringLiteral("adopt")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AdoptPage"));
        QVERIFY(m_scene.fill(QStringLiteral("case_no"), m_case));
        QVERIFY(m_scene.fill(QStringLiteral("query_code"), m_scene.value(QStringLiteral("select hall.query_code('%1')").arg(m_case))));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY(!m_scene.said().isEmpty());
        QCOMPARE(m_scene.pageName(), QStringLiteral("AdoptPage"));
    }

    // What the same person filed on the website is taken into the account by its number and code.
    void aCaseFromTheWebsiteIsTakenIn()
    {
        m_scene.enrol(5);
        Line line(m_scene.hall().signInAs(QStringLiteral("portal")));
        const auto receipt = ApplicantDesk(line).submit(m_case, SmallHall::application(5)).result();
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().log));
        m_scene.enter(5);
        QTRY_VERIFY(m_scene.shows(QStringLiteral("您还没有办件")));
        QVERIFY(m_scene.touch(QStringLiteral("adopt")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AdoptPage"));
        QVERIFY(m_scene.fill(QStringLiteral("case_no"), receipt->caseNo));
        QVERIFY(m_scene.fill(QStringLiteral("query_code"), receipt->queryCode));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("open-") + receipt->caseNo));
    }

private:
    // The paper that says what is asked for, and back to what was typed.
    void lookAtTheNotice()
    {
        QVERIFY(m_scene.touch(QStringLiteral("readNotice")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("PaperPage"));
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SupplementPage"));
        QVERIFY(m_scene.touch(QStringLiteral("ask")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        QVERIFY(m_scene.shows(m_case));
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SupplementPage"));
    }

    int printed() const { return int(QDir(m_scene.paperFolder()).entryList({QStringLiteral("*.pdf")}).size()); }

    static IdentityCard card()
    {
        IdentityCard card;
        card.name = QStringLiteral("陈小明");
        card.number = SmallHall::residentId(1);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        card.validFrom = QDate(2020, 1, 1);
        card.validTo = QDate(2040, 1, 1);
        return card;
    }

    GuideScene m_scene;
    QString m_case;
};

YICHUANG_TEST(GuideAfterTest)
#include "tst_GuideAfter.moc"
