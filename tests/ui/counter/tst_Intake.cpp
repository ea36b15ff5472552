// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/casefile/FindPopover.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/Toast.h"

#include <QDir>
#include <QScrollArea>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// Cards on the reader and cases that begin at the window, by keyboard and card alone.
class TestIntake : public CounterFrame {
    Q_OBJECT

    void sitDown(CuttingProxy *through = nullptr)
    {
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, through, CounterScene::patient());
    }
    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    QString cases() { return m_hall->value(QStringLiteral("select count(*) from hall.case_file")); }
    bool isShown(QWidget *widget) { return widget && widget->isVisible(); }

    bool offersToReceive()
    {
        const QList<Button *> buttons = m_clerk->page()->findChildren<Button *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const Button *button) { return button->isVisible() && button->text() == QStringLiteral("当场收件"); });
    }

    void widenForm()
    {
        QString more = QStringLiteral(R"({"promise": {"title": "本人承诺属实", "type": "boolean", "const": true, "x-widget": "promise"},
            "phone": {"title": "联系电话", "type": "string", "x-widget": "phone", "x-binds": "phone"})");
        QString asked = QStringLiteral(R"(["shop", "street", "phone", "promise")");
        for (int i = 1; i <= 20; ++i) {
            const QString key = QStringLiteral("f%1").arg(i, 2, 10, QChar(u'0'));
            more += QStringLiteral(R"(, "%1": {"title": "第 %1 项", "type": "string"})").arg(key);
            asked += QStringLiteral(", \"%1\"").arg(key);
        }
        m_hall->value(QStringLiteral("update hall.form set definition = jsonb_set(jsonb_set(definition, '{pages,0,schema,properties}',"
                                     " definition #> '{pages,0,schema,properties}' || '%1}'), '{pages,0,schema,required}', '%2]')")
                          .arg(more, asked));
    }

    QWidget *question(const char *key) { return page()->findChild<QWidget *>(QStringLiteral("answer/shop/") + QLatin1String(key)); }

    void answer(const char *key, const QString &text)
    {
        question(key)->findChild<QLineEdit *>()->setFocus();
        type(text);
    }

    static bool isInSight(const QWidget *place) { return place->visibleRegion().boundingRect().contains(place->rect().center()); }

    void type(const QString &text) { IntakeHand::type(text); }
    void chooseItem() { IntakeHand(*m_clerk).chooseItem(); }
    void layAndFill() { IntakeHand(*m_clerk).layAndFill(); }

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void aTapOpensTheOnlyCaseOfItsPerson()
    {
        m_hall->apply(3);
        sitDown();
        m_clerk->layCard(2);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(m_clerk->personOf(*m_clerk->work()->file()), 2);
        // It lies there already: nobody lays it down a second time.
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QCOMPARE(m_clerk->keys(), 0);
        for (const Qt::Key key : {Qt::Key_F4, Qt::Key_Space, Qt::Key_F8})
            m_clerk->press(key);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.case_file where status = 'accepted'")), QStringLiteral("1"));
    }

    // Not in a toast that is gone before it was read, and not where the case would have its keys.
    void aCardThatIsNotReadIsSaidAboveTheFieldsUntilOneIsRead()
    {
        sitDown();
        chooseItem();
        const auto *said = page()->findChild<Banner *>(QStringLiteral("intakeReader"));
        QVERIFY(!said->isVisible());
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::Unreadable);
        m_clerk->layCard(77);
        QTRY_VERIFY(said->isVisible());
        QVERIFY(isInSight(said) && !m_clerk->part<Toast>()->isVisible());
        QVERIFY2(said->meaning().contains(QStringLiteral("直接录入")) && !said->meaning().contains(QStringLiteral("Alt I")),
                 qPrintable(said->meaning()));
        // Its button is the key that it shows.
        QTest::mouseClick(said->findChild<Button *>(), Qt::LeftButton);
        QTRY_VERIFY(m_clerk->part<Toast>()->isVisible());
        QVERIFY(said->isVisible());
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::None);
        m_clerk->layCard(77);
        QTRY_COMPARE(page()->findChild<LineField *>(QStringLiteral("party/name"))->text(), QStringLiteral("陈小明"));
        QVERIFY(!said->isVisible());
    }

    // A reader tells of no card twice.
    void F2WhereACardLiesSaysWhatToDo()
    {
        m_hall->apply(1);
        sitDown();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        const auto *toast = m_clerk->part<Toast>();
        const auto saysSo = [toast] { return toast->isVisible() && toast->fact().contains(QStringLiteral("拿起来再放")); };
        QTRY_VERIFY2((m_clerk->press(Qt::Key_F2), saysSo()), qPrintable(toast->fact())); // once the reader is found
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(!toast->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        m_clerk->press(Qt::Key_F2);
        QVERIFY2(toast->isVisible() && toast->fact().contains(QStringLiteral("拿起来再放")), qPrintable(toast->fact()));
    }

    void behindTheLockedScreenACardOpensNothing()
    {
        m_hall->apply(1);
        sitDown();
        m_clerk->page()->hide();
        QSignalSpy told(&m_clerk->readerSimulator(), &ReaderSimulator::told);
        QSignalSpy read(&m_clerk->reader(), &CardReader::cardRead);
        m_clerk->layCard(1);
        QTRY_COMPARE(told.size(), 1);
        QTRY_COMPARE(read.size(), 1);
        m_clerk->hearOut();
        QVERIFY(!m_clerk->work()->isBusy() && !m_clerk->work()->file());
        m_clerk->page()->show();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->file());
    }

    void ofSeveralCasesTheTapGivesAListAndEnterTakesTheFirst()
    {
        m_hall->apply(3);
        m_hall->value(QStringLiteral("update hall.case_file set agent = jsonb_build_object('name', '陈小明', 'id_number', '%1') where id = "
                                     "(select max(id) from hall.case_file)")
                          .arg(SmallHall::residentId(1)));
        sitDown();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<FindPopover>() && m_clerk->part<FindPopover>()->findChild<QListWidget *>()->count() == 2);
        QVERIFY(!m_clerk->work()->file());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(m_clerk->personOf(*m_clerk->work()->file()), 1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
    }

    void whoseCardBelongsToNobodyInTheOpenCaseMayBeTheNextOne()
    {
        m_hall->apply(2);
        sitDown();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->file());
        m_clerk->layCard(2);
        QTRY_VERIFY(m_clerk->part<FindPopover>());
        QCOMPARE(m_clerk->personOf(*m_clerk->work()->file()), 1); // nothing is taken away unasked
        const CaseId first = m_clerk->work()->file()->caseId;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_clerk->personOf(*m_clerk->work()->file()), 2);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        // It was hers, and left nothing in the case over which it was laid.
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->work()->open(first);
        QTRY_VERIFY(m_clerk->work()->file()->caseId == first && !m_clerk->work()->isBusy());
        QVERIFY(!m_clerk->part<IdentityPanel>()->proof() && !m_clerk->part<IdentityPanel>()->comparison());
    }

    // Laid over another's case and left there, it is put down by a key; opened again, the case looks for nobody who is gone.
    void aStrangersCardIsPutDownByEscAndThePreReviewGoesOn()
    {
        m_hall->apply(2);
        sitDown();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        const CaseId first = m_clerk->work()->file()->caseId;
        const int person = m_clerk->personOf(*m_clerk->work()->file());
        m_clerk->layCard(3 - person);
        QTRY_VERIFY(m_clerk->part<FindPopover>());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_clerk->part<FindPopover>());
        QVERIFY(m_clerk->part<IdentityPanel>()->proof());
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        m_clerk->work()->open(first);
        QTRY_VERIFY(m_clerk->work()->file()->caseId == first && !m_clerk->work()->isBusy());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(!m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->hearOut();
        QVERIFY(!m_clerk->part<FindPopover>());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<IdentityPanel>()->proof());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

    void aTapThatFindsNothingOffersToReceiveACase()
    {
        m_hall->apply(1);
        sitDown();
        m_clerk->layCard(77);
        QTRY_VERIFY(offersToReceive());
        chooseItem();
        QCOMPARE(page()->findChild<LineField *>(QStringLiteral("party/id_number"))->text(), SmallHall::residentId(77));
    }

    void aCaseIsReceivedByKeyboardAndCardAlone()
    {
        sitDown();
        chooseItem();
        layAndFill();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier); // the second press means nothing
        QTRY_VERIFY(m_clerk->work()->holds());
        QVERIFY(!page()->isVisible());
        QCOMPARE(cases(), QStringLiteral("1"));
        QCOMPARE(m_clerk->work()->file()->channel, QStringLiteral("window"));
        // The card that was laid down is compared with the new case at once.
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(page()->findChild<LineField *>(QStringLiteral("party/name"))->text().isEmpty());
    }

    void whatIsStillOpenIsCountedAndMarkedAndTheFirstIsNamed()
    {
        sitDown();
        chooseItem();
        m_clerk->layCard(77);
        QTRY_COMPARE(page()->findChild<LineField *>(QStringLiteral("party/name"))->text(), QStringLiteral("陈小明"));
        auto *shop = page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"));
        QTRY_VERIFY(shop->isAncestorOf(QApplication::focusWidget()));
        const QString meaning = page()->findChild<Label *>(QStringLiteral("intakeMeaning"))->text();
        QVERIFY2(meaning.contains(QStringLiteral("2 处")) && meaning.endsWith(QStringLiteral("先填：店名")), qPrintable(meaning));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shop->findChild<LineField *>()->note(), QStringLiteral("必填"));
        QVERIFY(shop->isAncestorOf(QApplication::focusWidget()));
        type(QStringLiteral("小明食店"));
        QCOMPARE(shop->findChild<LineField *>()->note(), QString());
    }

    void aPaperIsCompulsoryAsSoonAsTheAnswersAskForIt()
    {
        m_hall->value(QStringLiteral(
            "insert into hall.material (item_version_id, seq, code, name, required, originals, copies, form, verify_original, exempt, data)"
            " select id, 3, 'T-03', '消防合格证明', 'conditional', 0, 1, 'either', true, false, '{\"kind\": \"certificate\","
            " \"condition\": \"开大酒楼的\", \"when\": {\"form\": \"T1\", \"pointer\": \"/shop/shop\", \"equals\": \"大酒楼\"}}'"
            " from hall.item_version"));
        sitDown();
        chooseItem();
        layAndFill();
        auto *paper = page()->findChild<CheckBox *>(QStringLiteral("paper3"));
        QCOMPARE(paper->text(), QStringLiteral("3 消防合格证明 · 开大酒楼的"));
        auto *shop = page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"))->findChild<QLineEdit *>();
        shop->setFocus();
        shop->selectAll();
        type(QStringLiteral("大酒楼"));
        QCOMPARE(paper->text(), QStringLiteral("3 消防合格证明 · 开大酒楼的必交"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier); // not yet: it goes to the paper
        QVERIFY2(page()->whyNot().contains(QStringLiteral("消防合格证明")), qPrintable(page()->whyNot()));
        QTRY_VERIFY(paper->hasFocus());
        QCOMPARE(cases(), QStringLiteral("0"));
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_clerk->work()->file()->materials.last().required, Requirement::Yes);
    }

    void whatTheHallRefusesStandsAtItsFieldAndNothingTypedIsLost()
    {
        sitDown();
        chooseItem();
        layAndFill();
        page()->findChild<LineField *>(QStringLiteral("party/id_number"))->setText(QStringLiteral("440703199003071234"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->findChild<LineField *>(QStringLiteral("party/id_number"))->note().isEmpty());
        QCOMPARE(cases(), QStringLiteral("0"));
        // Said below too, as long as nothing is changed, and the focus is where it is to be changed.
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        const auto *meaning = page()->findChild<Label *>(QStringLiteral("intakeMeaning"));
        QVERIFY(!meaning->text().isEmpty());
        QVERIFY(page()->findChild<LineField *>(QStringLiteral("party/id_number"))->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(page()->isVisible());
        page()->findChild<LineField *>(QStringLiteral("party/id_number"))->setText(SmallHall::residentId(77));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(cases(), QStringLiteral("1"));
    }

    // A form that is longer than the window, with a telephone and a promise.
    void whatIsOpenBelowTheFoldComesIntoSightAndAPromiseIsOpenUntilItIsTicked()
    {
        widenForm();
        sitDown();
        chooseItem();
        m_clerk->layCard(77);
        QTRY_COMPARE(page()->findChild<LineField *>(QStringLiteral("party/name"))->text(), QStringLiteral("陈小明"));
        answer("phone", QStringLiteral("13800138000"));
        answer("shop", QStringLiteral("小明食店"));
        for (int i = 1; i < 20; ++i)
            answer(qPrintable(QStringLiteral("f%1").arg(i, 2, 10, QChar(u'0'))), QStringLiteral("字"));
        page()->findChild<LineField *>(QStringLiteral("party/name"))->edit()->setFocus(Qt::TabFocusReason);
        page()->findChild<QScrollArea *>()->ensureVisible(0, 0);
        auto *paper = page()->findChild<CheckBox *>(QStringLiteral("paper2"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isInSight(question("f20")));
        QVERIFY(question("f20")->isAncestorOf(QApplication::focusWidget()));
        answer("f20", QStringLiteral("字"));
        const auto *meaning = page()->findChild<Label *>(QStringLiteral("intakeMeaning"));
        QVERIFY2(meaning->text().contains(QStringLiteral("本人承诺属实")), qPrintable(meaning->text()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(question("promise")->isAncestorOf(QApplication::focusWidget()));
        QTRY_VERIFY(isInSight(question("promise")));
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(paper->hasFocus() && isInSight(paper));
        m_clerk->press(Qt::Key_Space);
        QVERIFY2(page()->whyNot().isEmpty(), qPrintable(page()->whyNot()));
        // The number stands there once, and is the one that messages go to.
        QVERIFY(page()->findChild<LineField *>(QStringLiteral("party/phone"))->text().isEmpty());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_clerk->work()->file()->applicant.smsState, SmsState::Deliverable);
        QCOMPARE(m_hall->value(QStringLiteral("select applicant ->> 'phone' from hall.case_file")), QStringLiteral("13800138000"));
    }

    void whatIsTypedOutlivesEscAndTheProgram()
    {
        sitDown();
        chooseItem();
        layAndFill();
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(page()->whyNot().isEmpty());
        QTRY_VERIFY(!QDir(m_clerk->draftFolder()).isEmpty());
        m_clerk->open();
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(page()->findChild<QListWidget *>(QStringLiteral("itemList"))->count(), 2);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(page()->whyNot().isEmpty());
        QCOMPARE(page()->application()[u"answers"].toObject()[u"T1"].toObject()[u"shop"].toObject()[u"shop"].toString(),
                 QStringLiteral("小明食店"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QTRY_VERIFY(QDir(m_clerk->draftFolder()).entryList({QStringLiteral("*-0.*")}, QDir::Files).isEmpty());
    }

    void aLostAnswerReceivesTheCaseOnce()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(&proxy);
        chooseItem();
        layAndFill();
        proxy.loseAnswerTo("counter.receive");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(cases(), QStringLiteral("1"));
    }

    void aLineThatBreaksBeforeTheHallHeardReceivesTheCaseOnce()
    {
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sitDown(&proxy);
        chooseItem();
        layAndFill();
        proxy.setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        proxy.setClosed(true);
        proxy.setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QCOMPARE(cases(), QStringLiteral("0"));
        QVERIFY(page()->isVisible());
        proxy.setClosed(false);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(cases(), QStringLiteral("1"));
    }

    void aPassportsLinesFindItsPersonAndAreReadyToBeCompared()
    {
        m_hall->apply(1);
        sitDown();
        m_hall->value(QStringLiteral(
            "update hall.applicant set id_number = 'EJ1234567' where id = (select applicant_id from hall.case_file limit 1)"));
        m_clerk->page()->openScanned(QStringLiteral("P<CHNCHEN<<XIAOMING").leftJustified(44, u'<'));
        m_clerk->page()->openScanned(QStringLiteral("EJ12345673CHN9003071M3206308<<<<<<<<<<<<<<04"));
        QTRY_VERIFY(m_clerk->work()->holds());
        m_clerk->page()->openScanned(QStringLiteral("P<CHNCHEN<<XIAOMING").leftJustified(44, u'<'));
        m_clerk->page()->openScanned(QStringLiteral("EJ12345673CHN9003071M3206308<<<<<<<<<<<<<<04"));
        auto *number = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"));
        QTRY_COMPARE(number->text(), QStringLiteral("EJ1234567"));
        QCOMPARE(m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"))->text(), QStringLiteral("CHEN, XIAOMING"));
    }

    void aFaultOfTheReaderIsSaidWhereTheCardBelongs()
    {
        m_hall->apply(1);
        sitDown();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds());
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::WrongCard);
        m_clerk->layCard(1);
        auto *verdict = m_clerk->part<IdentityPanel>()->findChild<Label *>(QStringLiteral("verdict"));
        QTRY_COMPARE(verdict->text(), QStringLiteral("这不是身份证件"));
        // What helps, and what else can be done, until a card is here.
        auto *typing = m_clerk->page()->findChild<RadioRow *>(QStringLiteral("wayByTyping"));
        QVERIFY(typing->isVisible());
        QCOMPARE(m_clerk->page()->findChild<Label *>(QStringLiteral("remedy"))->text(), QStringLiteral("请换身份证或居住证再刷"));
        QTest::mouseClick(typing, Qt::LeftButton);
        QVERIFY(m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"))->isVisible());
        m_clerk->press(Qt::Key_Escape);
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::None);
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(!typing->isVisible());
    }

private:
};

YICHUANG_TEST(TestIntake)
#include "tst_Intake.moc"
