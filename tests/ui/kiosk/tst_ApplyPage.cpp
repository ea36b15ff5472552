// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskScene.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/form/FieldEditor.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/kiosk/parts/ItemRow.h"

using namespace yichuang;
using namespace yichuang::test;

// Applying by thumb, from the first page to the receipt: one case, whatever happens on the way.
class ApplyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void cleanup() { m_scene.close(); }

    void fourStepsFileOneCaseThoughSubmitIsPressedTwice()
    {
        m_scene.open();
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        QPointer<QWidget> submit = m_scene.find(QStringLiteral("stepForward"));
        QVERIFY(m_scene.touch(submit));
        if (submit)
            m_scene.touch(submit);
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(cases(), before + 1);
        const QString number = m_scene.find<Label>(QStringLiteral("caseNo"))->text();
        QCOMPARE(m_scene.value(QStringLiteral("select case_no from hall.case_file order by id desc limit 1")), number);
        QCOMPARE(m_scene.value(QStringLiteral("select status from hall.case_file where case_no = '%1'").arg(number)),
                 QStringLiteral("submitted"));
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.application_draft")), QStringLiteral("0"));
        QVERIFY(m_scene.find<Label>(QStringLiteral("queryCode")));
        // What was left for the window is to be brought there.
        auto *bring = m_scene.find<Label>(QStringLiteral("toBring"));
        QVERIFY(bring && bring->text().contains(QStringLiteral("场所使用证明")));
        QVERIFY(m_scene.touch(QStringLiteral("farewell")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QVERIFY(!m_scene.window().kiosk().session());
    }

    void theKeyboardHidesNothingOfTheCardThatIsTypedInto()
    {
        m_scene.open();
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        auto *keyboard = m_scene.window().findChild<TouchKeyboard *>();
        QVERIFY(m_scene.touch(m_scene.find<LineField>(QStringLiteral("phone"))->edit()));
        QTRY_VERIFY(keyboard->isVisible());
        const auto whole = [this](const char *name) {
            QWidget *part = m_scene.find(QLatin1String(name));
            return part && part->visibleRegion().boundingRect() == part->rect();
        };
        QTRY_VERIFY(whole("phone") && whole("code"));
        QTRY_VERIFY(whole("sendCode"));
    }

    void whatCouldNotBeReadShowsItselfOnceTheLineIsBack()
    {
        CuttingProxy proxy(m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_scene.open(QSize(1080, 1920), &proxy);
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        proxy.setClosed(true);
        proxy.cut();
        auto *row = m_scene.page()->findChild<ItemRow *>();
        QVERIFY(row && m_scene.touch(row));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
        QTRY_VERIFY(m_scene.said().contains(QStringLiteral("现在看不了")));
        proxy.setClosed(false);
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QCOMPARE(m_scene.said(), QString());
    }

    // The page says at large that it did not go, and that nothing is lost; the next touch hands it in.
    void aSubmissionThatDidNotGoIsSaidAndTriedAgain()
    {
        CuttingProxy proxy(m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.setClosed(true);
        proxy.cut();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find(QStringLiteral("notSubmitted")), 60'000);
        QCOMPARE(cases(), before);
        proxy.setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.pageName() == QLatin1String("DonePage") ||
                                     (m_scene.touch(QStringLiteral("stepForward")), m_scene.pageName() == QLatin1String("DonePage")),
                                 60'000);
        QCOMPARE(cases(), before + 1);
    }

    void aLostAnswerIsStillOneCase()
    {
        CuttingProxy proxy(m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_scene.open(QSize(1080, 1920), &proxy);
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        proxy.loseAnswerTo("submit_draft");
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(cases(), before + 1);
    }

    void whoLeavesHalfwayFindsTheDraftAgainAndNobodyElseDoes()
    {
        m_scene.open();
        leaveHalfway();
        QTRY_COMPARE(m_scene.value(QStringLiteral("select count(*) from hall.application_draft")), QStringLiteral("1"));

        m_scene.touch(QStringLiteral("myCases"));
        m_scene.giveName(SmallHall::mobile(2), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        m_scene.hearOut();
        QVERIFY(drafts().isEmpty());
        m_scene.touch(QStringLiteral("leave"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));

        m_scene.touch(QStringLiteral("myCases"));
        m_scene.giveName(SmallHall::mobile(1), KioskScene::password());
        QTRY_COMPARE(drafts().size(), 1);
        QVERIFY(m_scene.touch(drafts().first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QTRY_COMPARE(page->step(), 1);
        QCOMPARE(page->work().answers(QStringLiteral("T1"), QStringLiteral("shop"))[u"shop"].toString(), QStringLiteral("小明食店"));
    }

    void aDraftOfAnItemThatClosedIsKeptAndSaysWhomToAsk()
    {
        const auto close = [this](const char *until) {
            m_scene.value(QStringLiteral("update hall.item_version set valid_to = %1").arg(QLatin1String(until)));
        };
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open();
        leaveHalfway();
        QTRY_COMPARE(m_scene.value(QStringLiteral("select count(*) from hall.application_draft")), QStringLiteral("1"));
        close("hall.today() - 1");
        m_scene.touch(QStringLiteral("myCases"));
        m_scene.giveName(SmallHall::mobile(1), KioskScene::password());
        QTRY_COMPARE(drafts().size(), 1);
        QVERIFY(m_scene.touch(drafts().first()));
        QTRY_VERIFY(m_scene.said().contains(QStringLiteral("现在不收申请")));
        QVERIFY2(m_scene.said().contains(QStringLiteral("填过的都留着")) && m_scene.said().contains(QStringLiteral("0750-")),
                 qPrintable(m_scene.said()));
        close("null");
        m_scene.close();

        // It may close just now, too.
        m_scene.open();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        close("hall.today() - 1");
        QVERIFY(m_scene.touch(QStringLiteral("stepBack")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        const auto isSaid = [this] {
            const QList<Label *> all = m_scene.page()->findChildren<Label *>();
            return std::any_of(all.begin(), all.end(), [](const Label *one) {
                return one->isVisible() && one->text().contains(QStringLiteral("不收申请了")) &&
                       one->text().contains(QStringLiteral("0750-"));
            });
        };
        QTRY_VERIFY(isSaid());
        QVERIFY(!m_scene.find(QStringLiteral("mendForms"))); // nothing in them is wrong
        close("null");
    }

    void whatAnotherDeviceWentOnWithIsKeptAndIsNotSubmittedFromHere()
    {
        const auto drafts = [this] { return m_scene.value(QStringLiteral("select count(*) from hall.application_draft")); };
        const auto elsewhere = [this] {
            m_scene.value(QStringLiteral("update hall.application_draft set seq = seq + 100, saved_at = now(), data = jsonb_set(data,"
                                         " '{answers,T1,shop,shop}', '\"别处食店\"')"));
        };
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open();
        const int before = cases();
        begin(1);
        fill();
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(drafts(), QStringLiteral("1"));
        elsewhere();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.said().contains(QStringLiteral("在别的设备上接着填过")));
        QCOMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QCOMPARE(cases(), before);
        QTRY_COMPARE(drafts(), QStringLiteral("2"));
        // What was typed here is filed once it was looked at again; the other one lies there as it was.
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QTRY_VERIFY(page->canSubmit());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(cases(), before + 1);
        QCOMPARE(drafts(), QStringLiteral("1"));
        QCOMPARE(m_scene.value(QStringLiteral("select data #>> '{answers,T1,shop,shop}' from hall.application_draft")),
                 QStringLiteral("别处食店"));
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.answer where data #>> '{shop,shop}' = '别处食店'")),
                 QStringLiteral("0"));
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
    }

    void whoThrowsADraftAwayIsAskedFirst()
    {
        const auto kept = [this] { return m_scene.value(QStringLiteral("select count(*) from hall.application_draft")); };
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open();
        leaveHalfway();
        QTRY_COMPARE(kept(), QStringLiteral("1"));
        m_scene.touch(QStringLiteral("myCases"));
        m_scene.giveName(SmallHall::mobile(1), KioskScene::password());
        QTRY_COMPARE(drafts().size(), 1);

        const auto away = [this] { return m_scene.all<Button>(QStringLiteral("^discard-")); };
        QVERIFY(m_scene.touch(away().first()));
        QVERIFY(m_scene.touch(QStringLiteral("keepDraft")));
        QCOMPARE(drafts().size(), 1);
        QCOMPARE(kept(), QStringLiteral("1"));
        QVERIFY(m_scene.touch(away().first()));
        QVERIFY(m_scene.touch(QStringLiteral("discardDraft")));
        QTRY_VERIFY(drafts().isEmpty());
        QCOMPARE(kept(), QStringLiteral("0"));
    }

    void whatIsMissingIsNamedAndNothingIsFiled()
    {
        m_scene.open();
        const int before = cases();
        begin(2);
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(!m_scene.said().isEmpty());
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QCOMPARE(page->step(), 1);
        QVERIFY(m_scene.touch(QStringLiteral("stepForward"))); // the shop has no name yet
        QCOMPARE(page->step(), 1);
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(!m_scene.find<Button>(QStringLiteral("stepForward"))->isReady());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward"))); // a paper is missing
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.said().contains(QStringLiteral("场所使用证明")));
        QCOMPARE(cases(), before);
    }

    // The first wrong answer of a page that is several screens long lies above what is seen at its foot.
    void fromTheFootOfALongPageOneIsBroughtToTheFirstWrongAnswer()
    {
        const QString form = m_scene.value(QStringLiteral("select definition from hall.form"));
        const auto asBefore =
            qScopeGuard([this, &form] { m_scene.value(QStringLiteral("update hall.form set definition = $json$%1$json$").arg(form)); });
        QStringList more;
        for (int i = 1; i <= 20; ++i)
            more.append(QStringLiteral(R"("f%1": {"title": "第 %1 项", "type": "string", "minLength": 2})").arg(i, 2, 10, QChar(u'0')));
        m_scene.value(QStringLiteral("update hall.form set definition = jsonb_set(jsonb_set(definition, '{pages,0,schema,properties}',"
                                     " definition #> '{pages,0,schema,properties}' || '{%1}'), '{pages,0,schema,required}',"
                                     " definition #> '{pages,0,schema,required}' || '[\"f02\"]')")
                          .arg(more.join(QStringLiteral(", "))));
        m_scene.open();
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QCOMPARE(page->step(), 1);
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        auto *shop = m_scene.find(QStringLiteral("shop")); // the last on the page, brought into sight by the focus
        QTRY_VERIFY(shop->visibleRegion().contains(shop->rect().center()));
        auto *wrong = page->findChild<FieldEditor *>(QStringLiteral("f02"));
        QVERIFY(wrong && wrong->visibleRegion().isEmpty());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 1);
        QVERIFY(!m_scene.said().isEmpty());
        // With its title, and with what is wrong with it, above the keyboard that comes with the focus.
        QTRY_COMPARE(wrong->visibleRegion().boundingRect(), wrong->rect());
        QVERIFY(wrong->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!wrong->said().isEmpty());
    }

    // The hall counts the papers that were handed in; the person knows them by their names.
    void aPaperWhoseFileIsGoneIsCalledByItsNameBeforeItIsSubmitted()
    {
        m_scene.open();
        begin(1);
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        page->work().addFile(2, {QStringLiteral("租约.pdf"), QStringLiteral("application/pdf"), 100, QString(64, u'a')});
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 3);
        QTRY_VERIFY(m_scene.find(QStringLiteral("mendMaterials")));
        const QList<Label *> labels = page->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const Label *label) { return label->text().startsWith(QStringLiteral("材料“场所使用证明”：")); }));
        QVERIFY(!page->canSubmit());
    }

    void whatTheAnswersAskForIsAskedForAndWhatOnlyAPersonCanJudgeMayBeGiven()
    {
        m_scene.value(QStringLiteral(
            "insert into hall.material (item_version_id, seq, code, name, required, originals, copies, form, verify_original, exempt, data)"
            " select v.id, x.seq, 'T-0' || x.seq, x.name, 'conditional', 0, 1, 'either', false, false, x.data from hall.item_version v,"
            " (values (3::smallint, '消防合格证明', '{\"kind\": \"certificate\", \"condition\": \"开大酒楼的\","
            " \"when\": {\"form\": \"T1\", \"pointer\": \"/shop/shop\", \"equals\": \"大酒楼\"}}'::jsonb),"
            " (4::smallint, '困难证明', '{\"kind\": \"certificate\", \"condition\": \"家庭困难的\", \"when\": null}'),"
            " (5::smallint, '授权委托书', '{\"kind\": \"authorisation\", \"condition\": \"由他人代办的\", \"when\": {\"agent\": true}}'))"
            " x(seq, name, data)"));
        m_scene.open();
        const int before = cases();
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.find(QStringLiteral("material-2")) && m_scene.find(QStringLiteral("material-4")));
        QVERIFY(!m_scene.find(QStringLiteral("material-3")) && !m_scene.find(QStringLiteral("material-5")));
        QVERIFY(m_scene.touch(QStringLiteral("stepBack")));
        write(QStringLiteral("shop"), QStringLiteral("大酒楼"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.find(QStringLiteral("material-3")));
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY2(m_scene.said().contains(QStringLiteral("消防合格证明")), qPrintable(m_scene.said()));
        QVERIFY(m_scene.touch(QStringLiteral("window-3")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 3);
        QTRY_VERIFY(page->canSubmit()); // the hall sees it the same way
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(cases(), before + 1);
        m_scene.value(QStringLiteral("delete from hall.material where seq > 2"));
    }

private:
    int cases() { return m_scene.value(QStringLiteral("select count(*) from hall.case_file")).toInt(); }

    QList<Button *> drafts() { return m_scene.all<Button>(QStringLiteral("^draft-")); }

    // From the first page over the guide to the first step; who is not logged in is asked on the way.
    void begin(int n)
    {
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QTRY_VERIFY(!m_scene.page()->findChildren<ItemRow *>().isEmpty() && m_scene.page()->findChildren<ItemRow *>().first()->isVisible());
        QVERIFY(m_scene.touch(m_scene.page()->findChildren<ItemRow *>().first()));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        m_scene.giveName(SmallHall::mobile(n), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
    }

    void leaveHalfway()
    {
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("leave")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    }

    void write(const QString &field, const QString &text)
    {
        QTRY_VERIFY(m_scene.find(field) && m_scene.find(field)->findChild<QLineEdit *>());
        auto *edit = m_scene.find(field)->findChild<QLineEdit *>();
        edit->setFocus();
        edit->clear();
        KioskScene::enter(edit, text);
    }

    void fill()
    {
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QVERIFY(!m_scene.find(QStringLiteral("stepBack")) && m_scene.find(QStringLiteral("back"))); // one way back, not two
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 1);
        QVERIFY(m_scene.find(QStringLiteral("stepBack")) && !m_scene.find(QStringLiteral("back")));
        // The address came from the account.
        QCOMPARE(page->work().answers(QStringLiteral("T1"), QStringLiteral("shop"))[u"street"].toString(),
                 QStringLiteral("江门市蓬江区港口一路1号"));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 3);
        QTRY_VERIFY(page->canSubmit()); // the hall was asked, and named no fault
    }

    KioskScene m_scene;
};

YICHUANG_TEST(ApplyPageTest)
#include "tst_ApplyPage.moc"
