// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"
#include "ui/kiosk/KioskPictures.h"

#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/KioskPaperView.h"

using namespace yichuang;
using namespace yichuang::test;

// What becomes of an application and of an account: these pages, too, keep to the screen in each dress. A clerk asks for more and declines
// first. With YICHUANG_PICTURES=DIR the pictures are kept.
class KioskGuidePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startGuide();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void init()
    {
        m_scene.forgetCodes();
        m_scene.enrol(++m_person);
    }

    void cleanup()
    {
        m_scene.leave();
        m_pictures.takeOff();
    }

    void afterwards_data() { KioskPictures::addRows(); }

    void afterwards()
    {
        const QString plain = m_scene.filed(m_person);
        const QString open = toBeMended();
        const QString declined = declinedCase();
        m_pictures.open(m_scene);
        lookAtProgress(plain);
        if (QTest::currentTestFailed())
            return;
        m_scene.enter(m_person);
        m_scene.openCase(open);
        keep("f-case-supplement");
        QVERIFY(m_scene.touch(QStringLiteral("supplement")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("point-2")));
        keep("i-supplement");
        QVERIFY(m_scene.touch(QStringLiteral("submitSupplement")));
        QVERIFY(!m_scene.said().isEmpty());
        keep("i-supplement-missing");
        backTo("CasesPage");
        m_scene.openCase(declined);
        QVERIFY(m_scene.find(QStringLiteral("turnedAway")));
        keep("f-case-declined");
        backTo("CasesPage");
        m_scene.openCase(plain);
        lookAtPaper(plain);
        backTo("CasesPage");
        QVERIFY(m_scene.touch(QStringLiteral("adopt")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AdoptPage"));
        keep("f-adopt");
    }

private:
    void keep(const char *name) { KioskPictures::keep(name, m_scene); }

    void backTo(const char *page)
    {
        for (int steps = 0; steps < 3 && m_scene.pageName() != QLatin1String(page); ++steps) {
            const QString from = m_scene.pageName();
            QVERIFY(m_scene.touch(QStringLiteral("back")));
            QTRY_VERIFY(m_scene.pageName() != from); // else a second touch would go one page further
        }
        QTRY_COMPARE(m_scene.pageName(), QLatin1String(page));
    }

    QString toBeMended()
    {
        const QString number = m_scene.filed(m_person);
        const CaseFile file = m_scene.claimed(number);
        SupplementNotice notice;
        notice.workdays = 15;
        notice.defects = {Defect{DefectTarget::Material,
                                 2,
                                 {},
                                 {},
                                 QStringLiteral("场所使用证明"),
                                 QStringLiteral("租赁合同缺少出租人的签名，请补签后重新拍照或带原件到窗口。")},
                          Defect{DefectTarget::Field, 0, QStringLiteral("T1"), QStringLiteral("/shop/street"), QStringLiteral("地址"),
                                 QStringLiteral("门牌号与证明所写的不一致，请核对后更正。")}};
        m_scene.letGo(m_scene.clerk().supplement(RequestId::make(), file.caseId, file.version, notice).result());
        return number;
    }

    QString declinedCase()
    {
        const QString number = m_scene.filed(m_person);
        const CaseFile file = m_scene.claimed(number);
        m_scene.letGo(m_scene.clerk()
                          .decline(RequestId::make(), file.caseId, file.version,
                                   Declining{.ground = 2,
                                             .facts = QStringLiteral("所填经营场所不在蓬江区，由场所所在地办理"),
                                             .competentBody = QStringLiteral("江门市江海区市场监督管理局"),
                                             .allowResubmit = true})
                          .result());
        return number;
    }

    void lookAtProgress(const QString &number)
    {
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.choose(QStringLiteral("ways"), 3));
        QVERIFY(m_scene.type(QStringLiteral("caseNo"), number));
        QVERIFY(m_scene.type(QStringLiteral("queryCode"), m_scene.value(QStringLiteral("select hall.query_code('%1')").arg(number))));
        keep("k-by-number");
        QVERIFY(m_scene.touch(QStringLiteral("signIn")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ProgressPage"));
        QTRY_VERIFY(m_scene.shows(number));
        keep("f-progress");
        m_scene.window().rebuild();
    }

    void lookAtPaper(const QString &number)
    {
        QTRY_COMPARE(
            m_scene.value(
                QStringLiteral("select d.state from hall.document d join hall.case_file c on c.id = d.case_id where c.case_no = '%1'")
                    .arg(number)),
            QStringLiteral("ready"));
        const auto papers = m_scene.all<ItemRow>(QStringLiteral("^paper-"));
        QVERIFY(!papers.isEmpty() && m_scene.touch(papers.first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("PaperPage"));
        QTRY_VERIFY(m_scene.page()->findChild<KioskPaperView *>()->pageCount() > 0);
        QTest::qWait(300); // the page is drawn beside the window
        keep("f-paper");
    }

    GuideScene m_scene;
    KioskPictures m_pictures;
    int m_person = 50;
};

YICHUANG_TEST(KioskGuidePicturesTest)
#include "tst_GuidePictures.moc"
