// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/casefile/DraftStore.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"

#include <QDateTime>

using namespace yichuang;
using namespace yichuang::test;

// The list of what was begun while the hall's answers are still on their way, and after keys that come twice.
class IntakeWaitingTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get(), CounterScene::patient());
    }

    void cleanup()
    {
        shutHall();
        m_proxy.reset();
    }

    void where_no_item_is_offered_a_begun_intake_is_taken_up_once()
    {
        beginOne();
        m_hall->value(QStringLiteral("create or replace function counter.items() returns jsonb language sql stable security definer "
                                     "set search_path = pg_catalog, pg_temp as $$ select '{\"items\": []}'::jsonb $$"));
        m_clerk->open();
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(itemState() == StatePage::State::Content && list()->isVisible());
        QCOMPARE(list()->count(), 1);
        m_clerk->hearOut();
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Delete);
        m_clerk->press(Qt::Key_Delete);
        QCOMPARE(list()->count(), 0);
        QTRY_COMPARE(shop(), QStringLiteral("小明食店"));
        QCOMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
    }

    void what_is_typed_before_the_items_came_does_not_hide_that_they_are_on_their_way()
    {
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        QVERIFY(itemState() == StatePage::State::Loading);
        IntakeHand::type(QStringLiteral("x"));
        m_clerk->press(Qt::Key_Backspace);
        QVERIFY(itemState() == StatePage::State::Loading);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(itemState() == StatePage::State::Content && list()->count() == 1);
    }

    void an_intake_that_an_earlier_version_kept_waits_with_the_others_for_thirty_days()
    {
        beginOne();
        const QJsonObject one = DraftStore(m_clerk->draftFolder(), m_clerk->who()).find(CaseId())->words[u"begun"][0].toObject();
        const QJsonObject old{{QStringLiteral("item"), SmallHall::item},
                              {QStringLiteral("applicant"), one[u"applicant"]},
                              {QStringLiteral("form"), one[u"forms"][SmallHall::item]}};
        for (const int days : {31, 1}) {
            m_clerk->open(); // nothing is written any more by the page that began it
            DraftStore(m_clerk->draftFolder(), m_clerk->who())
                .keep(CaseId(), {QDateTime::currentDateTimeUtc().addDays(-days).toMSecsSinceEpoch(), old});
            m_clerk->open(); // what lies there is read when the page is made
            m_clerk->press(Qt::Key_N, Qt::ControlModifier);
            QTRY_VERIFY(itemState() == StatePage::State::Content && list()->isVisible());
            QTRY_COMPARE(list()->count(), days > 30 ? 1 : 2);
        }
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(shop(), QStringLiteral("小明食店"));
        QCOMPARE(line("party/id_number")->text(), SmallHall::residentId(77));
    }

    void after_the_end_of_the_program_the_window_says_whose_intake_is_begun_and_by_which_key_it_goes_on()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        const auto *said = m_clerk->part<Banner>();
        QVERIFY(!said->isVisible());
        QTRY_VERIFY(DraftStore(m_clerk->draftFolder(), m_clerk->who()).find(CaseId()));
        m_clerk->open();
        said = m_clerk->part<Banner>();
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->fact().contains(QStringLiteral("陈小明")), qPrintable(said->fact()));
        QVERIFY2(said->meaning().contains(QStringLiteral("Ctrl N")), qPrintable(said->meaning()));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible());
        QVERIFY2(!said->isVisible(), qPrintable(said->fact()));
    }

    // The page that is open when the program comes back has something begun of its own to say.
    void a_begun_intake_is_said_beside_a_notice_that_is_begun_too()
    {
        m_hall->apply(1);
        m_clerk->open();
        openFirst();
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice->supplement().defects.isEmpty()));
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!notice->isVisible());
        m_clerk->page()->saveNow();
        beginOne();
        m_clerk->openHolding(m_clerk->work()->file()->caseId);
        const auto *said = m_clerk->part<Banner>();
        QTRY_VERIFY2(said->isVisible() && said->fact() == QStringLiteral("补正告知写到一半"), qPrintable(said->fact()));
        for (const QString &part : {QStringLiteral("F9"), QStringLiteral("陈小明"), QStringLiteral("Ctrl N")})
            QVERIFY2(said->meaning().contains(part), qPrintable(said->meaning()));
    }

    void a_card_that_is_laid_before_an_item_is_chosen_is_said_to_be_there()
    {
        beginOne();
        const auto *said = page()->findChild<Banner *>(QStringLiteral("intakeAside"));
        QVERIFY2(said->isVisible() && said->fact().contains(QStringLiteral("陈小明")), qPrintable(said->fact()));
        m_clerk->lay(IntakeHand::passerBy());
        QTRY_VERIFY2(said->isVisible() && said->fact().startsWith(QStringLiteral("王路人")), qPrintable(said->fact()));
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/name")->isVisible());
        QCOMPARE(line("party/name")->text(), QStringLiteral("王路人"));
        QVERIFY(!said->isVisible());
    }

    void Enter_twice_or_held_opens_nobody_elses()
    {
        beginOne();
        layOther();
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/name")->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 3);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("王路人"));
        m_clerk->repeat(Qt::Key_Return);
        QCOMPARE(list()->count(), 3);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(list()->count(), 2);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("陈小明"));
        QCOMPARE(line("party/name")->text(), QStringLiteral("王路人"));
        // Nor does it choose another item for whose card has brought theirs back.
        m_clerk->layCard(77);
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QCOMPARE(list()->currentRow(), -1);
    }

    void a_card_that_is_laid_while_the_one_before_is_received_is_asked_for_again()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        m_proxy->freezeAnswerTo("counter.receive");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_proxy->isFrozen());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier); // what is sent stays as it was sent
        m_clerk->lay(IntakeHand::passerBy());
        auto *said = page()->findChild<Banner *>(QStringLiteral("intakeReader"));
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->fact().contains(QStringLiteral("王路人")), qPrintable(said->fact()));
        QCOMPARE(line("party/id_number")->text(), SmallHall::residentId(77));
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->holds() && !page()->isVisible());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QTRY_VERIFY(isAskedAgain()); // after what is said of the receipt
    }

    void an_intake_that_was_received_and_is_changed_before_it_is_sent_again_opens_its_case_and_makes_no_second_one()
    {
        loseTheAnswer();
        takeUpAgain();
        changeShop();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(said().contains(QStringLiteral("收下的是改动以前写的")), qPrintable(said()));
        QCOMPARE(shop(), QStringLiteral("小明食店二")); // nothing is dropped before the person agrees
        QCOMPARE(received(), QStringLiteral("小明食店"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isVisible() && m_clerk->work()->holds());
        QCOMPARE(received(), QStringLiteral("小明食店"));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible() && itemState() == StatePage::State::Content);
        QCOMPARE(list()->count(), 1);
    }

    void an_intake_that_was_received_long_ago_and_is_sent_again_is_not_received_again_and_stays_until_it_is_struck()
    {
        loseTheAnswer();
        m_hall->value(QStringLiteral("update hall.request set at = at - interval '1 hour' where call = 'counter.receive'"));
        m_hall->value(QStringLiteral("create or replace function hall.is_noted(p_seat hall.seat, p_case bigint, p_within interval) returns "
                                     "boolean language sql stable as $$ select false $$"));
        takeUpAgain();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(said().contains(QStringLiteral("没有再收")), qPrintable(said()));
        QCOMPARE(received(), QStringLiteral("小明食店"));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        m_clerk->press(Qt::Key_Delete);
        m_clerk->press(Qt::Key_Delete);
        QTRY_COMPARE(list()->count(), 1);
    }

    void while_the_answer_to_another_deed_is_owed_Ctrl_N_shows_nothing_of_the_person_before()
    {
        m_hall->apply(1);
        m_clerk->open();
        openFirst();
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible() && !m_clerk->work()->isDeaf());
        m_proxy->freezeAnswerTo("counter.pre_review");
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_proxy->isFrozen() && m_clerk->work()->sent());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(line("party/id_number")->text(), QString());
        QCOMPARE(list()->item(0)->text(), QStringLiteral("陈小明"));
        m_proxy->setFrozen(false);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
    }

    // The hall refuses what was typed on a page that is not shown any more.
    void after_another_deed_was_refused_the_keys_are_the_intakes()
    {
        m_hall->apply(1);
        m_clerk->open();
        openFirst();
        m_clerk->press(Qt::Key_F7);
        auto *correction = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(correction->isVisible());
        QLineEdit *street = correction->findChild<LineField *>()->edit();
        street->setFocus();
        street->selectAll();
        IntakeHand::type(QStringLiteral("25"));
        QTest::keyClick(correction->findChild<CheckBox *>(QStringLiteral("correctionSigned")), Qt::Key_Space);
        QCOMPARE(correction->whyNot(), QString());
        m_proxy->freezeAnswerTo("counter.correct");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_proxy->isFrozen() && m_clerk->work()->sent());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        QVERIFY(!page()->isEnabled());
        m_proxy->setFrozen(false);
        QTRY_VERIFY(!m_clerk->work()->isBusy() && page()->isEnabled());
        QVERIFY(page()->isVisible());
        IntakeHand::type(QStringLiteral("xcy"));
        QCOMPARE(line("itemSearch")->text(), QStringLiteral("xcy"));
        QTRY_COMPARE(list()->count(), 1);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/name")->isVisible());
    }

private:
    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    LineField *line(const char *name) { return page()->findChild<LineField *>(QLatin1String(name)); }
    QListWidget *list() { return page()->findChild<QListWidget *>(QStringLiteral("itemList")); }
    StatePage::State itemState() { return qobject_cast<StatePage *>(list()->parentWidget())->state(); }

    QString shop()
    {
        const auto *answer = page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"));
        return answer ? answer->findChild<QLineEdit *>()->text() : QString();
    }

    QString said() { return page()->findChild<Label *>(QStringLiteral("intakeMeaning"))->text(); }

    // The shops of all cases of whoever was received.
    QString received()
    {
        return m_hall->value(QStringLiteral("select string_agg(a.data #>> '{shop,shop}', ',') from hall.case_file c join hall.answer a on "
                                            "a.case_id = c.id where c.channel = 'window'"));
    }

    // As when the program ends between the hall's answer and its arrival.
    void loseTheAnswer()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        m_proxy->freezeAnswerTo("counter.receive");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_proxy->isFrozen());
        m_clerk->open();
        m_proxy->setFrozen(false);
    }

    void takeUpAgain()
    {
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible() && itemState() == StatePage::State::Content);
        QTRY_COMPARE(list()->count(), 2);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(shop(), QStringLiteral("小明食店"));
        QTRY_COMPARE(page()->whyNot(), QString());
    }

    void changeShop()
    {
        auto *field = page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"))->findChild<QLineEdit *>();
        field->setFocus();
        field->end(false);
        IntakeHand::type(QStringLiteral("二"));
        QCOMPARE(shop(), QStringLiteral("小明食店二"));
    }

    bool isAskedAgain()
    {
        const QList<Banner *> banners = m_clerk->page()->findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [](const Banner *banner) {
            return banner->isVisible() && banner->fact().contains(QStringLiteral("王路人的证还没有读进来"));
        });
    }

    void layOther()
    {
        m_clerk->lay(IntakeHand::passerBy());
        QTRY_COMPARE(line("party/id_number")->text(), IntakeHand::passerBy().number);
    }

    // And put aside, in the file too.
    void beginOne()
    {
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(DraftStore(m_clerk->draftFolder(), m_clerk->who()).find(CaseId()));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
    }

    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(IntakeWaitingTest)
#include "tst_IntakeWaiting.moc"
