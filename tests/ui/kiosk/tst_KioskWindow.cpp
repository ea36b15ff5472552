// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskScene.h"

#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/TurnPane.h"

#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// The kiosk as somebody with a thumb meets it, before a real hall.
class KioskWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyWayThroughTheCatalogueLeadsToAGuide();
    void theGuideIsPrinted();
    void whatIsSearchedIsFound();
    void whoHasNoAccountRegistersAndIsIn();
    void anotherNumberThanTheCardsIsRefusedAndNothingTypedIsLost();
    void aWrongFieldIsSaidBesideIt();
    void theCardAndTheCodeLogIn();
    void whoComesToSignInSeesTheCardFirst();
    void aWrongPasswordSaysSoAndKeepsTheName();
    void onesOwnCasesAreThereAndNobodyElses();
    void aCaseIsFollowedByNumberAndCodeAlone();
    void aQuestionIsAskedOnce();
    void whoAsksFromTheFirstPageSaysThereWhatItIsAbout();
    void theOverstayingPersonIsAskedThenForgotten();
    void leavingForgetsAtOnce();
    void helpIsCalledOnce();
    void nobodyGetsOut();
    void staffGetOutByKnockingAndTheCode();
    void aHallToTryOutIsLeftByClosing();

private:
    void fillRegistration(const QString &phone);

    KioskScene m_scene;
};

void KioskWindowTest::initTestCase()
{
    const QString why = m_scene.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void KioskWindowTest::init()
{
    m_scene.open();
    QCOMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
}

void KioskWindowTest::cleanup()
{
    m_scene.leave();
}

void KioskWindowTest::everyWayThroughTheCatalogueLeadsToAGuide()
{
    for (const QString &way : {QStringLiteral("person"), QStringLiteral("enterprise"), QStringLiteral("lifeEvents"),
                               QStringLiteral("activities"), QStringLiteral("departments")}) {
        QVERIFY2(m_scene.touch(way), qPrintable(way));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        auto *ways = m_scene.find(QStringLiteral("ways"));
        const auto axes = ways->findChildren<QAbstractButton *>();
        QCOMPARE(axes.size(), 4);
        for (QAbstractButton *axis : axes) {
            QVERIFY(m_scene.touch(axis));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY2(!m_scene.page()->findChildren<ItemRow *>().isEmpty(), qPrintable(way + axis->text()));
        }
        ItemRow *row = m_scene.page()->findChildren<ItemRow *>().first();
        QTRY_VERIFY(row->isVisible());
        QVERIFY(m_scene.touch(row));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QCOMPARE(m_scene.find<Label>(QStringLiteral("itemName"))->text(), row->text());
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    }
}

void KioskWindowTest::theGuideIsPrinted()
{
    const int before = int(QDir(m_scene.paperFolder()).entryList(QDir::Files).size());
    m_scene.touch(QStringLiteral("person"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
    QTRY_VERIFY(m_scene.page()->findChildren<ItemRow *>().first()->isVisible());
    m_scene.touchFirst<ItemRow>();
    QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
    QVERIFY(m_scene.touch(QStringLiteral("takeAlong")));
    QTRY_VERIFY(m_scene.find(QStringLiteral("print")));
    QVERIFY(m_scene.touch(QStringLiteral("print")));
    QTRY_COMPARE(int(QDir(m_scene.paperFolder()).entryList(QDir::Files).size()), before + 1);
    auto *sheet = m_scene.find<QuestionSheet>(QStringLiteral("sheet"));
    QVERIFY(sheet);
    QTRY_COMPARE(sheet->words(), QStringLiteral("打印好了，请在下方取走"));
}

void KioskWindowTest::whatIsSearchedIsFound()
{
    QVERIFY(m_scene.touch(QStringLiteral("search")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
    // Its words, its initials, and what people say instead.
    for (const QString &typed :
         {QStringLiteral("食品经营"), QStringLiteral("spjy"), QStringLiteral("shipinjingying"), QStringLiteral("开饭店")}) {
        QVERIFY(m_scene.type(QStringLiteral("searchField"), typed));
        const auto first = [this]() -> QString {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const auto rows = m_scene.page()->findChildren<ItemRow *>();
            return rows.isEmpty() ? QString() : rows.first()->text();
        };
        QTRY_VERIFY2(first().contains(QStringLiteral("食品经营")), qPrintable(typed + u' ' + first()));
    }
}

// Up to the filled form, with the card of 区惠珍 read.
void KioskWindowTest::fillRegistration(const QString &phone)
{
    m_scene.touch(QStringLiteral("myCases"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    QVERIFY(m_scene.touch(QStringLiteral("register")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AgreementPage"));
    QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree"))->isReady());
    QVERIFY(m_scene.touch(QStringLiteral("agree")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
    m_scene.reader().lay(KioskScene::card(QStringLiteral("区惠珍"), QStringLiteral("440703199003070101")));
    QTRY_COMPARE(m_scene.find<LineField>(QStringLiteral("name"))->text(), QStringLiteral("区惠珍"));
    m_scene.reader().lift();
    QVERIFY(m_scene.type(QStringLiteral("phone"), phone));
    m_scene.forgetCodes();
    QVERIFY(m_scene.touch(QStringLiteral("sendCode")));
    auto *code = m_scene.find<LineField>(QStringLiteral("code"));
    QTRY_VERIFY(!code->note().isEmpty());
    QVERIFY(m_scene.type(QStringLiteral("code"), m_scene.lastCode()));
    QVERIFY(m_scene.type(QStringLiteral("password"), QStringLiteral("jiangmen-2026")));
    QVERIFY(m_scene.type(QStringLiteral("again"), QStringLiteral("jiangmen-2026")));
}

void KioskWindowTest::whoHasNoAccountRegistersAndIsIn()
{
    fillRegistration(QStringLiteral("13800009901"));
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_scene.touch(QStringLiteral("submit")));
    QTRY_VERIFY(m_scene.window().kiosk().session());
    QCOMPARE(m_scene.window().kiosk().session()->who().name, QStringLiteral("区惠珍"));
    QVERIFY(m_scene.window().kiosk().session()->who().realName);
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
}

void KioskWindowTest::anotherNumberThanTheCardsIsRefusedAndNothingTypedIsLost()
{
    fillRegistration(QStringLiteral("13800009902"));
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_scene.type(QStringLiteral("id_number"), QStringLiteral("440703198807151236")));
    QVERIFY(m_scene.touch(QStringLiteral("submit")));
    QTRY_VERIFY(m_scene.said().contains(QStringLiteral("与刷的证件不一致")));
    QCOMPARE(m_scene.find<LineField>(QStringLiteral("phone"))->text(), QStringLiteral("13800009902"));
    QVERIFY(!m_scene.window().kiosk().session());
}

void KioskWindowTest::aWrongFieldIsSaidBesideIt()
{
    m_scene.touch(QStringLiteral("myCases"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    m_scene.touch(QStringLiteral("register"));
    QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree")) && m_scene.find<Button>(QStringLiteral("agree"))->isReady());
    m_scene.touch(QStringLiteral("agree"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
    m_scene.type(QStringLiteral("name"), QStringLiteral("陈小明"));
    m_scene.type(QStringLiteral("id_number"), QStringLiteral("440703199003070001"));
    m_scene.type(QStringLiteral("phone"), QStringLiteral("1380000"));
    QVERIFY(m_scene.touch(QStringLiteral("submit")));
    QVERIFY(!m_scene.find<LineField>(QStringLiteral("id_number"))->note().isEmpty());
    QVERIFY(!m_scene.find<LineField>(QStringLiteral("phone"))->note().isEmpty());
    QVERIFY(m_scene.find<LineField>(QStringLiteral("name"))->note().isEmpty());
    QCOMPARE(m_scene.find<LineField>(QStringLiteral("phone"))->text(), QStringLiteral("1380000"));
    QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.account where name = '陈小明'")), QStringLiteral("0"));
}

void KioskWindowTest::theCardAndTheCodeLogIn()
{
    const QString name = m_scene.value(QStringLiteral("select name from hall.account where kind = 'person' order by id limit 1"));
    const QString number = m_scene.value(QStringLiteral("select id_number from hall.account where kind = 'person' order by id limit 1"));
    m_scene.forgetCodes();
    m_scene.reader().lay(KioskScene::card(name, number));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    auto *code = m_scene.find<LineField>(QStringLiteral("code"));
    QVERIFY(code);
    QTRY_VERIFY(!code->note().isEmpty());
    QVERIFY(!m_scene.find<Label>(QStringLiteral("cardTitle"))->text().contains(name));
    QVERIFY(m_scene.type(QStringLiteral("code"), m_scene.lastCode()));
    QVERIFY(m_scene.touch(QStringLiteral("signIn")));
    QTRY_VERIFY(m_scene.window().kiosk().session());
    QCOMPARE(m_scene.window().kiosk().session()->who().name, name);
    m_scene.reader().lift();
}

// The keyboard would push the card, the first way in, off the screen.
void KioskWindowTest::whoComesToSignInSeesTheCardFirst()
{
    m_scene.touch(QStringLiteral("myCases"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    auto *card = m_scene.find<Label>(QStringLiteral("cardTitle"));
    QTRY_COMPARE(card->visibleRegion().boundingRect(), card->rect());
    QVERIFY(!m_scene.window().keyboard()->isVisible());
    m_scene.touch(m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(1));
    QTRY_VERIFY(m_scene.window().keyboard()->isVisible());
}

void KioskWindowTest::aWrongPasswordSaysSoAndKeepsTheName()
{
    m_scene.touch(QStringLiteral("myCases"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    m_scene.touch(m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(1));
    const QString who = m_scene.account(QStringLiteral("person"));
    m_scene.type(QStringLiteral("who"), who);
    m_scene.type(QStringLiteral("password"), QStringLiteral("not-this-one"));
    QVERIFY(m_scene.touch(QStringLiteral("signIn")));
    QTRY_VERIFY(m_scene.said().startsWith(QStringLiteral("号码、密码或验证码不对")));
    QCOMPARE(m_scene.find<LineField>(QStringLiteral("who"))->text(), who);
    QVERIFY(!m_scene.window().kiosk().session());
}

void KioskWindowTest::onesOwnCasesAreThereAndNobodyElses()
{
    m_scene.signIn();
    const int own = m_scene
                        .value(QStringLiteral(
                            "select count(*) from hall.account_case o join hall.account a on a.id = o.account_id where a.kind = 'person'"))
                        .toInt();
    QVERIFY(own > 0);
    const auto buttons = [this] { return m_scene.all<Button>(QStringLiteral("^open-")); };
    QTRY_COMPARE(buttons().size(), own);
    QVERIFY(m_scene.touch(buttons().first()));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
    // Somebody else's case answers like one that nobody has.
    const QString stranger = m_scene.value(QStringLiteral(
        "select case_no from hall.case_file c where not exists (select from hall.account_case o where o.case_id = c.id) limit 1"));
    const auto refused = m_scene.window().kiosk().session()->caseOf(stranger);
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().code, QStringLiteral("YC001"));
}

void KioskWindowTest::aCaseIsFollowedByNumberAndCodeAlone()
{
    // The code is on the receipt; here the person reads it off one's own case.
    m_scene.signIn();
    const auto rows = m_scene.window().kiosk().session()->cases();
    QTRY_VERIFY(rows.isFinished());
    const QString caseNo = rows.result()->first().caseNo;
    const auto mine = m_scene.window().kiosk().session()->caseOf(caseNo);
    QTRY_VERIFY(mine.isFinished());
    const QString code = mine.result()->queryCode;
    QVERIFY(m_scene.touch(QStringLiteral("leave")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    m_scene.touch(QStringLiteral("myCases"));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    m_scene.touch(m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(3));
    m_scene.type(QStringLiteral("caseNo"), caseNo);
    m_scene.type(QStringLiteral("queryCode"), QStringLiteral("999999"));
    QVERIFY(m_scene.touch(QStringLiteral("signIn")));
    QTRY_VERIFY(!m_scene.said().isEmpty());
    m_scene.type(QStringLiteral("queryCode"), code);
    QVERIFY(m_scene.touch(QStringLiteral("signIn")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ProgressPage"));
    QVERIFY(!m_scene.window().kiosk().session());
}

void KioskWindowTest::aQuestionIsAskedOnce()
{
    m_scene.signIn();
    QTRY_VERIFY(!m_scene.all<Button>(QStringLiteral("^open-")).isEmpty());
    m_scene.touch(m_scene.all<Button>(QStringLiteral("^open-")).first());
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
    QTRY_VERIFY(m_scene.find(QStringLiteral("ask")));
    QVERIFY(m_scene.touch(QStringLiteral("ask")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
    const int before = m_scene.value(QStringLiteral("select count(*) from hall.inquiry")).toInt();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("what papers do I bring?"));
    QPointer<QWidget> send = m_scene.find(QStringLiteral("send"));
    m_scene.touch(send);
    m_scene.touch(send);
    QTRY_VERIFY(m_scene.find<QuestionSheet>(QStringLiteral("sheet")));
    QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.inquiry")).toInt(), before + 1);
}

void KioskWindowTest::whoAsksFromTheFirstPageSaysThereWhatItIsAbout()
{
    const auto asked = [this](const char *what) {
        return m_scene.value(QStringLiteral("select %1 from hall.inquiry order by id desc limit 1").arg(QLatin1String(what)));
    };
    const auto write = [this](const char *words) {
        auto *box = m_scene.find(QStringLiteral("question"))->findChild<QPlainTextEdit *>();
        box->setFocus();
        QTest::keyClicks(box, QLatin1String(words));
    };
    m_scene.signIn();
    QVERIFY(m_scene.touch(QStringLiteral("home")));
    QVERIFY(m_scene.touch(QStringLiteral("consult")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
    const int before = m_scene.value(QStringLiteral("select count(*) from hall.inquiry")).toInt();
    m_scene.hearOut();
    write("which papers are wanted?");
    QVERIFY(m_scene.touch(QStringLiteral("send")));
    QVERIFY(m_scene.said().contains(QStringLiteral("请先选")));
    // About an item: what was typed stays while it is looked for.
    QVERIFY(m_scene.touch(QStringLiteral("chooseItem")));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
    QVERIFY(m_scene.type(QStringLiteral("searchField"), QStringLiteral("食品经营")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ItemRow *row = m_scene.page()->findChildren<ItemRow *>().first();
    const QString name = row->text(), code = row->objectName().mid(5);
    QVERIFY(m_scene.touch(row));
    QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
    QVERIFY(m_scene.find<Label>(QStringLiteral("subject"))->text().contains(name));
    QVERIFY(m_scene.touch(QStringLiteral("send")));
    QTRY_VERIFY(m_scene.find(QStringLiteral("seen")));
    QCOMPARE(asked("(select code from hall.item where id = item_id)"), code);
    QCOMPARE(asked("text"), QStringLiteral("which papers are wanted?"));
    QVERIFY(m_scene.touch(QStringLiteral("seen")));
    // About a case of one's own.
    QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("tabs"))->findChildren<QAbstractButton *>().at(1)));
    QVERIFY(m_scene.touch(QStringLiteral("chooseItem"))); // another subject
    const auto cases = [this] { return m_scene.all<Button>(QStringLiteral("^about-")); };
    QTRY_VERIFY(!cases().isEmpty());
    const QString caseNo = cases().first()->objectName().mid(6);
    QVERIFY(m_scene.touch(cases().first()));
    QVERIFY(m_scene.find<Label>(QStringLiteral("subject"))->text().contains(caseNo));
    write("nobody was at the window");
    QVERIFY(m_scene.touch(QStringLiteral("send")));
    QTRY_VERIFY(m_scene.find(QStringLiteral("seen")));
    QCOMPARE(asked("(select case_no from hall.case_file where id = case_id)"), caseNo);
    QCOMPARE(asked("kind"), QStringLiteral("complaint"));
    QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.inquiry")).toInt(), before + 2);
}

void KioskWindowTest::theOverstayingPersonIsAskedThenForgotten()
{
    m_scene.signIn();
    QCOMPARE(m_scene.window().idleWatch()->patience(), std::chrono::milliseconds(60'000));
    m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(50));
    QTRY_VERIFY(m_scene.find(QStringLiteral("idleStay")));
    m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(60'000));
    QVERIFY(m_scene.touch(QStringLiteral("idleStay")));
    QTRY_VERIFY(!m_scene.find(QStringLiteral("idleStay")));
    QVERIFY(m_scene.window().kiosk().session());
    m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(50));
    QTRY_VERIFY(m_scene.find(QStringLiteral("idleLeave")));
    QVERIFY(m_scene.touch(QStringLiteral("idleLeave")));
    QTRY_VERIFY(!m_scene.window().kiosk().session());
    QCOMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    m_scene.window().setDress(true, false);
    QVERIFY(m_scene.window().idleWatch()->patience() >= std::chrono::seconds(120));
}

void KioskWindowTest::leavingForgetsAtOnce()
{
    m_scene.signIn();
    QApplication::clipboard()->setText(QStringLiteral("440703199003070011"));
    QSignalSpy wiped(&m_scene.window(), &KioskWindow::wiped);
    QVERIFY(m_scene.touch(QStringLiteral("leave")));
    QTRY_COMPARE(wiped.size(), 1);
    QVERIFY(!m_scene.window().kiosk().session());
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QCOMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_scene.window().findChildren<KioskPage *>().size(), 1);
    QTRY_COMPARE(m_scene.value(QStringLiteral("select count(*) from hall.account_session where expires_at > now()")), QStringLiteral("0"));
}

void KioskWindowTest::helpIsCalledOnce()
{
    const int before = m_scene.value(QStringLiteral("select count(*) from hall.help_call")).toInt();
    QVERIFY(m_scene.touch(QStringLiteral("help")));
    auto *sheet = m_scene.find<QuestionSheet>(QStringLiteral("sheet"));
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->words().startsWith(QStringLiteral("已经叫了")));
    m_scene.touch(QStringLiteral("helpSeen"));
    m_scene.touch(QStringLiteral("help"));
    const auto saysSo = [this] {
        auto *again = m_scene.find<QuestionSheet>(QStringLiteral("sheet"));
        return again && again->words().startsWith(QStringLiteral("已经叫了"));
    };
    QTRY_VERIFY(saysSo());
    QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.help_call")).toInt(), before + 1);
}

void KioskWindowTest::nobodyGetsOut()
{
    QRandomGenerator drawn(20261130); // the same touches each time
    auto *chance = &drawn;
    const Qt::Key keys[] = {Qt::Key_F4,     Qt::Key_F11,  Qt::Key_Q,      Qt::Key_W, Qt::Key_Tab,
                            Qt::Key_Escape, Qt::Key_Menu, Qt::Key_Delete, Qt::Key_A, Qt::Key_Return};
    const Qt::KeyboardModifiers held[] = {Qt::NoModifier, Qt::AltModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::AltModifier,
                                          Qt::MetaModifier};
    QElapsedTimer time;
    time.start();
    int touches = 0;
    while (touches < 600 && time.elapsed() < 120'000) {
        ++touches;
        QWidget *window = &m_scene.window();
        const QPoint where(chance->bounded(window->width()), chance->bounded(window->height()));
        m_scene.touchAt(where);
        if (touches % 5 == 0) {
            QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window;
            QTest::keyClick(target, keys[chance->bounded(int(std::size(keys)))], held[chance->bounded(int(std::size(held)))]);
        }
        if (touches % 20 == 0) {
            QContextMenuEvent menu(QContextMenuEvent::Mouse, where, window->mapToGlobal(where));
            QCoreApplication::sendEvent(window->childAt(where) ? window->childAt(where) : window, &menu);
        }
        int visible = 0;
        for (QWidget *top : QApplication::topLevelWidgets())
            visible += top->isVisible() ? 1 : 0;
        QCOMPARE(visible, 1);
        QVERIFY(window->isVisible());
    }
    QVERIFY(!m_scene.window().close());
    QVERIFY(m_scene.window().isVisible());
}

void KioskWindowTest::staffGetOutByKnockingAndTheCode()
{
    QSignalSpy out(&m_scene.window(), &KioskWindow::leaveWanted);
    m_scene.window().setExitCode(QStringLiteral("2468"));
    const auto knock = [this] {
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(m_scene.window().childAt(70, 60), Qt::LeftButton, {}, QPoint(5, 5));
    };
    knock();
    QTRY_VERIFY(m_scene.find(QStringLiteral("exit1")));
    for (int tries = 0; tries < 3; ++tries)
        for (int i = 0; i < 4; ++i)
            m_scene.touch(QStringLiteral("exit1"));
    QTRY_VERIFY(!m_scene.find(QStringLiteral("exit1")));
    QCOMPARE(out.size(), 0);
    knock();
    QTRY_VERIFY(m_scene.find(QStringLiteral("exit2")));
    for (const char *digit : {"exit2", "exit4", "exit6", "exit8"})
        m_scene.touch(QLatin1String(digit));
    QCOMPARE(out.size(), 1);
}

void KioskWindowTest::aHallToTryOutIsLeftByClosing()
{
    QVERIFY(!m_scene.window().close());
    m_scene.window().letClose();
    QVERIFY(m_scene.window().close());
}

YICHUANG_TEST(KioskWindowTest)
#include "tst_KioskWindow.moc"
