// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CaseGate.h"

#include <QTest>

Q_DECLARE_METATYPE(yichuang::Checked)

using namespace yichuang;

// What keeps F8 from accepting, and what the bar says about it.
class CaseGateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_case_of_ones_own_with_everything_checked_can_be_accepted()
    {
        const CaseGate gate(held(), all());
        QVERIFY(gate.isReady());
        QCOMPARE(gate.step(), NextStep::Accept);
        QCOMPARE(gate.verdict(), QStringLiteral("可以受理"));
        QVERIFY(gate.onlyLooking().isEmpty());
        QVERIFY(gate.reason().contains(QStringLiteral("5/5")));
    }

    void whatever_is_missing_keeps_it_back_and_the_first_of_it_is_gone_to_data()
    {
        QTest::addColumn<Checked>("checked");
        QTest::addColumn<CaseGate::Missing>("missing");
        QTest::addColumn<QString>("word");
        Checked one = all();
        one.agrees = false;
        QTest::newRow("the card differs") << one << CaseGate::Missing::Identity << QStringLiteral("不一致");
        one.cardRead = false;
        QTest::newRow("no card") << one << CaseGate::Missing::Identity << QStringLiteral("没有读身份证");
        one = all();
        one.faceMatch = false;
        QTest::newRow("nobody compared the face") << one << CaseGate::Missing::Face << QStringLiteral("看过按 F4");
        one = all();
        one.papersComplete = false;
        one.openPapers = {3, 4, 6};
        QTest::newRow("papers are open: each of them is named") << one << CaseGate::Missing::Papers << QStringLiteral("③④⑥");
        one = all();
        one.changesSeen = false;
        QTest::newRow("a change was not seen") << one << CaseGate::Missing::Changes << QStringLiteral("变更");
        one.agrees = false;
        one.papersComplete = false;
        QTest::newRow("everything: the person comes first") << one << CaseGate::Missing::Identity << QStringLiteral("；");
    }

    void whatever_is_missing_keeps_it_back_and_the_first_of_it_is_gone_to()
    {
        QFETCH(Checked, checked);
        QFETCH(CaseGate::Missing, missing);
        QFETCH(QString, word);
        const CaseGate gate(held(), checked);
        QVERIFY(!gate.isReady());
        QCOMPARE(gate.missing(), missing);
        QVERIFY2(gate.reason().contains(word), qPrintable(gate.reason()));
        QCOMPARE(gate.verdict(), QStringLiteral("暂不能受理"));
    }

    void who_is_not_here_is_looked_at_beforehand_and_accepted_once_the_card_is_read()
    {
        CaseFile file = held();
        file.nextStep = NextStep::PreReview;
        Checked checked;
        QCOMPARE(CaseGate(file, checked).step(), NextStep::PreReview);
        QVERIFY(CaseGate(file, checked).isReady());
        checked.cardRead = true;
        QCOMPARE(CaseGate(file, checked).step(), NextStep::Accept);
        QCOMPARE(CaseGate(file, checked).missing(), CaseGate::Missing::Identity);
    }

    void who_gets_no_message_is_told_by_the_paper_and_the_bar_says_so()
    {
        CaseFile file = held();
        file.nextStep = NextStep::PreReview;
        file.applicant.smsState = SmsState::Deliverable;
        QVERIFY(CaseGate(file, {}).reason().contains(QStringLiteral("发短信")));
        for (const SmsState state : {SmsState::NoNumber, SmsState::OptedOut}) {
            file.applicant.smsState = state;
            const CaseGate gate(file, {});
            QVERIFY(gate.isReady());
            QVERIFY2(gate.reason().contains(QStringLiteral("打印告知书")) && !gate.reason().contains(QStringLiteral("发短信")),
                     qPrintable(gate.reason()));
        }
    }

    void a_paper_that_is_wrong_bars_both_and_points_to_the_notice()
    {
        CaseFile file = held();
        Checked checked = all();
        checked.firstWrongPaper = 3;
        for (const NextStep step : {NextStep::Accept, NextStep::PreReview}) {
            file.nextStep = step;
            checked.cardRead = step == NextStep::Accept;
            const CaseGate gate(file, checked);
            QCOMPARE(gate.step(), step);
            QCOMPARE(gate.missing(), CaseGate::Missing::Papers);
            QVERIFY2(gate.reason().contains(QStringLiteral("③ 不符")) && gate.reason().contains(QStringLiteral("F9")),
                     qPrintable(gate.reason()));
        }
    }

    void a_matter_that_is_wholly_online_needs_nobody_only_for_a_proven_account()
    {
        CaseFile file = held();
        file.item.onlineWhole = true;
        Checked checked = all();
        checked.agrees = checked.faceMatch = checked.cardRead = false;
        QVERIFY(!CaseGate(file, checked).isReady());
        file.applicant.realName = true;
        QVERIFY(CaseGate(file, checked).isReady());
    }

    // Nobody has to come, but who came must fit.
    void whoever_shows_a_card_where_nobody_had_to_come_is_checked_like_anybody()
    {
        CaseFile file = held();
        file.item.onlineWhole = file.applicant.realName = true;
        Checked checked = all();
        QVERIFY(CaseGate(file, checked).isReady());
        checked.authorized = false;
        QCOMPARE(CaseGate(file, checked).missing(), CaseGate::Missing::Authority);
        checked.faceMatch = false;
        QCOMPARE(CaseGate(file, checked).missing(), CaseGate::Missing::Face);
        checked.agrees = false;
        const CaseGate gate(file, checked);
        QCOMPARE(gate.missing(), CaseGate::Missing::Identity);
        QCOMPARE(gate.reason(), QStringLiteral("证件与申报不一致"));
    }

    void a_paper_that_no_notice_may_name_is_not_sent_to_F9()
    {
        CaseFile file = held();
        file.lawful.notices = 1;
        Material paper;
        paper.seq = 3;
        file.materials = {paper};
        Checked checked = all();
        checked.firstWrongPaper = 3;
        const QString said = CaseGate(file, checked).reason();
        QVERIFY2(!said.contains(QStringLiteral("F9")) && said.contains(QStringLiteral("主管")), qPrintable(said));
        file.materials.first().newInRound = true;
        QVERIFY(CaseGate(file, checked).reason().contains(QStringLiteral("F9")));
        file.materials.first().newInRound = false;
        file.lawful.secondNotice = true;
        QVERIFY(CaseGate(file, checked).reason().contains(QStringLiteral("F9")));
    }

    void a_wrong_paper_of_an_accepted_case_is_sent_to_no_notice()
    {
        CaseFile file = held();
        file.status = CaseStatus::Accepted;
        file.lawful = {};
        Checked checked = all();
        checked.firstWrongPaper = 3;
        const QString said = CaseGate(file, checked).reason();
        QVERIFY2(!said.contains(QStringLiteral("F9")) && said.contains(QStringLiteral("Alt N")), qPrintable(said));
    }

    void a_case_of_another_window_is_only_looked_at_and_says_whose_it_is()
    {
        CaseFile file = held();
        file.holder->mine = false;
        file.holder->window = 5;
        file.holder->by = QStringLiteral("吴俊贤");
        const CaseGate gate(file, all());
        QCOMPARE(gate.missing(), CaseGate::Missing::Step);
        QVERIFY(gate.onlyLooking().contains(QStringLiteral("05")) && gate.onlyLooking().contains(QStringLiteral("吴俊贤")));
        file.holder.reset();
        QVERIFY(!CaseGate(file, all()).isReady());
        QVERIFY(!CaseGate(file, all()).onlyLooking().isEmpty());
    }

    void what_is_with_somebody_else_by_now_says_where_it_is_and_what_to_do_data()
    {
        QTest::addColumn<CaseStatus>("status");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("accepted") << CaseStatus::Accepted
                                  << QStringList{QStringLiteral("已经受理"), QStringLiteral("蓬江区人社局审批"), QStringLiteral("报审批")};
        QTest::newRow("granted") << CaseStatus::Granted << QStringList{QStringLiteral("准予"), QStringLiteral("Ctrl E")};
        QTest::newRow("concluded") << CaseStatus::Concluded << QStringList{QStringLiteral("已办结"), QStringLiteral("Ctrl E")};
        QTest::newRow("declined") << CaseStatus::Declined << QStringList{QStringLiteral("不予受理"), QStringLiteral("没有要办的")};
    }
    void what_is_with_somebody_else_by_now_says_where_it_is_and_what_to_do()
    {
        QFETCH(CaseStatus, status);
        QFETCH(QStringList, words);
        CaseFile file = held();
        file.holder.reset();
        file.nextStep = NextStep::None;
        file.status = status;
        file.item.departmentName = QStringLiteral("蓬江区人社局");
        const QString said = CaseGate(file, all()).onlyLooking();
        for (const QString &word : words)
            QVERIFY2(said.contains(word), qPrintable(said));
    }

    // An answer is no paper that anybody could bring and tick.
    void what_was_not_brought_is_called_as_the_notice_asked_for_it_data()
    {
        QTest::addColumn<bool>("papers");
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<QString>("said");
        QTest::newRow("papers") << true << QStringList() << QStringLiteral("还没有勾带来的材料");
        QTest::newRow("one answer") << false << QStringList{"文化程度"} << QStringLiteral("还没有改“文化程度”");
        QTest::newRow("answers") << false << QStringList{"文化程度", "街道"} << QStringLiteral("要改的还没有改");
        QTest::newRow("both") << true << QStringList{"文化程度"} << QStringLiteral("还没有勾带来的，也没有改要改的");
    }
    void what_was_not_brought_is_called_as_the_notice_asked_for_it()
    {
        QFETCH(bool, papers);
        QFETCH(QStringList, answers);
        QFETCH(QString, said);
        CaseFile file = held();
        file.holder.reset();
        file.nextStep = NextStep::TakeSupplement;
        Checked checked = all();
        checked.papersAsked = papers;
        checked.answersAsked = answers;
        const CaseGate gate(file, checked);
        QCOMPARE(gate.missing(), CaseGate::Missing::Brought);
        QCOMPARE(gate.reason(), said);
        checked.brought = true;
        QVERIFY(CaseGate(file, checked).isReady());
    }

    void what_was_asked_for_and_not_brought_is_named_and_may_be_left()
    {
        CaseFile file = held();
        file.nextStep = NextStep::TakeSupplement;
        Checked checked = all();
        checked.brought = true;
        QVERIFY(!CaseGate(file, checked).warns());
        checked.papersLeft = {3, 4};
        checked.answersLeft = {QStringLiteral("店名")};
        const CaseGate gate(file, checked);
        QVERIFY(gate.isReady() && gate.warns());
        QVERIFY2(gate.reason().startsWith(QStringLiteral("③④ 没有带来，“店名”没有改，再次告知不能再列")), qPrintable(gate.reason()));
    }

    void what_was_asked_for_in_vain_is_checked_before_acceptance_and_only_said_before_an_invitation()
    {
        CaseFile file = held();
        Checked checked = all();
        checked.papersComplete = false;
        checked.openPapers = {3, 4};
        checked.passedOver = {3};
        checked.unchanged = {QStringLiteral("店名")};
        const CaseGate gate(file, checked);
        QCOMPARE(gate.missing(), CaseGate::Missing::Papers);
        QCOMPARE(gate.reason(), QStringLiteral("材料 ④ 待核；③ 补正通知要求的还没有核；“店名”没有照补正要求改，看过按空格"));
        checked.papersComplete = true;
        checked.openPapers = checked.passedOver = {};
        QCOMPARE(CaseGate(file, checked).missing(), CaseGate::Missing::Points);
        file.nextStep = NextStep::PreReview;
        checked.cardRead = false;
        const CaseGate invitation(file, checked);
        QVERIFY(invitation.isReady() && invitation.warns());
        QVERIFY2(invitation.reason().contains(QStringLiteral("“店名”没有改")), qPrintable(invitation.reason()));
    }

    // What the last notice did name is not said to have been left out of it.
    void a_wrong_paper_that_was_asked_for_in_vain_is_the_supervisors_to_name_again()
    {
        CaseFile file = held();
        file.status = CaseStatus::Submitted;
        file.round = 2;
        file.lawful.notices = 1;
        Material paper;
        paper.seq = 3;
        file.materials = {paper};
        AskedPoint point;
        point.seq = 3;
        file.asked = AskedNotice{};
        file.asked->points = {point};
        Checked checked = all();
        checked.firstWrongPaper = 3;
        QCOMPARE(CaseGate(file, checked).reason(), QStringLiteral("材料 ③ 不符，上次告知要求的没有补来；再次告知须主管准许"));
    }

    void what_has_no_next_step_cannot_be_done_however_well_it_was_checked()
    {
        CaseFile file = held();
        file.nextStep = NextStep::None;
        QCOMPARE(CaseGate(file, all()).missing(), CaseGate::Missing::Step);
        QCOMPARE(CaseGate(file, all()).verdict(), QStringLiteral("现在不能办"));
    }

private:
    static CaseFile held()
    {
        CaseFile file;
        file.nextStep = NextStep::Accept;
        file.holder = Holder{};
        file.holder->mine = true;
        file.lawful.supplement = true;
        return file;
    }

    static Checked all()
    {
        Checked checked;
        checked.agrees = checked.faceMatch = checked.cardRead = checked.papersComplete = true;
        checked.marked = checked.papers = 5;
        return checked;
    }
};

YICHUANG_TEST(CaseGateTest)
#include "tst_CaseGate.moc"
