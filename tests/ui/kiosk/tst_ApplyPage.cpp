// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/ApplyTest.h"

#include "ui/kiosk/form/FieldEditor.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/parts/Badge.h"

using namespace yichuang;
using namespace yichuang::test;

// Applying by thumb, from the first page to the receipt: one case, whatever happens on the way.
class ApplyPageTest : public ApplyTest {
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
        // No keeper sets the receipt here: nobody is sent away before it came or failed.
        const auto leaving = [this] { return m_scene.find<Button>(QStringLiteral("farewell"))->text(); };
        QCOMPARE(leaving(), QStringLiteral("办好了，退出"));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.find<Label>(QStringLiteral("printing"))->text().contains(QStringLiteral("还没有生成")), 90'000);
        QTRY_VERIFY2(leaving().contains(QStringLiteral("秒")), qPrintable(leaving()));
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

    // Who logs in by the card and has moved since finds the card's address in the form, and it is said where it is from.
    void theAddressOfTheCardThatLiesThereIsFilledIn()
    {
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.forgetCodes();
        m_scene.open();
        CardData card = KioskScene::card(QStringLiteral("陈小明"), SmallHall::residentId(1));
        card.address = QStringLiteral("江门市新会区会城中心路9号");
        m_scene.reader().lay(card);
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        auto *code = m_scene.find<LineField>(QStringLiteral("code"));
        QTRY_VERIFY(!code->note().isEmpty());
        QVERIFY(m_scene.type(QStringLiteral("code"), m_scene.lastCode()));
        QVERIFY(m_scene.touch(QStringLiteral("signIn")));
        QTRY_VERIFY(m_scene.window().kiosk().session());
        toTheForm();
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QTRY_VERIFY(m_scene.find(QStringLiteral("street")));
        QCOMPARE(page->work().answers(QStringLiteral("T1"), QStringLiteral("shop"))[u"street"].toString(), card.address);
        const auto says = [page](auto *kind) {
            const auto all = page->findChildren<decltype(kind)>();
            return std::any_of(all.begin(), all.end(),
                               [](const auto *one) { return one->isVisible() && one->text().contains(QStringLiteral("来自身份证")); });
        };
        QTRY_VERIFY(says(static_cast<Label *>(nullptr)) || says(static_cast<Badge *>(nullptr)));
        m_scene.reader().lift();
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
    }

    // For somebody else: the case is that person's, and who filed it is the agent.
    void whoeverFilesForSomebodyElseIsTheAgent()
    {
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open();
        m_scene.enrol(3);
        const int before = cases();
        begin(3);
        QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("forWhom"))->findChildren<QAbstractButton *>().at(1)));
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.said().contains(QStringLiteral("申请人的资料")));
        QVERIFY(m_scene.type(QStringLiteral("name"), QStringLiteral("李大文")));
        QVERIFY(m_scene.type(QStringLiteral("id_number"), SmallHall::residentId(9)));
        QVERIFY(m_scene.type(QStringLiteral("phone"), SmallHall::mobile(9)));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("大文食店"));
        write(QStringLiteral("street"), QStringLiteral("江门市蓬江区港口二路"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QTRY_VERIFY(page->canSubmit());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QCOMPARE(cases(), before + 1);
        const QString number = m_scene.find<Label>(QStringLiteral("caseNo"))->text();
        QCOMPARE(m_scene.value(QStringLiteral("select applicant ->> 'name' from hall.case_file where case_no = '%1'").arg(number)),
                 QStringLiteral("李大文"));
        QCOMPARE(m_scene.value(QStringLiteral("select agent ->> 'name' from hall.case_file where case_no = '%1'").arg(number)),
                 QStringLiteral("陈小明"));
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
};

YICHUANG_TEST(ApplyPageTest)
#include "tst_ApplyPage.moc"
