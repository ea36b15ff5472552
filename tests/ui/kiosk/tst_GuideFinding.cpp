// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskScene.h"

#include "core/Text.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/KioskPaperView.h"
#include "ui/kiosk/parts/QrView.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString foodLicence = QStringLiteral("440117020001");

}

// The applicant's guide, parts one and two and its answers 1 and 6: the first page, the ways to an item, and what its guide says.
class GuideFindingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
    void init() { m_scene.open(); }
    void cleanup() { m_scene.close(); }

    void theFirstPageOffersEveryWay()
    {
        QCOMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        for (const char *way :
             {"search", "apply", "myCases", "consult", "person", "enterprise", "lifeEvents", "activities", "departments", "help"})
            QVERIFY2(m_scene.find(QLatin1String(way)), way);
    }

    // Each way of sorting, with every one of its categories: those that are shown have items, as many as they say.
    void everyCategoryLeadsToItsItems_data()
    {
        QTest::addColumn<QString>("tile");
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("name");
        for (const char *tile : {"person", "enterprise"}) {
            const bool person = QByteArray(tile) == "person";
            const QStringList ways{person ? QStringLiteral("人生事件") : QStringLiteral("经营活动"), QStringLiteral("主题分类"),
                                   QStringLiteral("特定对象"), QStringLiteral("部门")};
            for (int i = 0; i < 4; ++i)
                QTest::addRow("%s %s", tile, qPrintable(ways[i])) << QString::fromLatin1(tile) << i << ways[i];
        }
    }
    void everyCategoryLeadsToItsItems()
    {
        QFETCH(QString, tile);
        QFETCH(int, way);
        QFETCH(QString, name);
        QVERIFY(m_scene.touch(tile));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QAbstractButton *choice = m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(way);
        QCOMPARE(choice->text(), name);
        QVERIFY(m_scene.touch(choice));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto categories = m_scene.all<QAbstractButton>(QStringLiteral("^category-"));
        QVERIFY(!categories.isEmpty());
        for (QAbstractButton *category : categories) {
            QVERIFY(m_scene.touch(category));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const auto items = m_scene.page()->findChildren<ItemRow *>();
            QVERIFY2(!items.isEmpty(), qPrintable(category->text()));
            QVERIFY2(shows(QStringLiteral("%1 项").arg(items.size())), qPrintable(category->text()));
        }
    }

    // 您要办什么事: as it is typed on the keyboard of the screen, by initials.
    void typedInitialsFindTheItem()
    {
        QVERIFY(m_scene.touch(QStringLiteral("search")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
        KeyPad *pad = m_scene.window().keyboard()->pad();
        QTRY_VERIFY(pad->isVisible());
        m_scene.touchAt(pad->mapTo(&m_scene.window(), pad->placeOf(KeyAct::ToLatin).center()));
        for (const char *letter : {"s", "p", "j", "y"})
            m_scene.touchAt(pad->mapTo(&m_scene.window(), pad->placeOf(QLatin1String(letter)).center()));
        QTRY_VERIFY(m_scene.find(QStringLiteral("item-") + foodLicence));
        QVERIFY(m_scene.touch(QStringLiteral("item-") + foodLicence));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
    }

    // 办事指南: for whom, materials, steps, limits, fee, and what hangs on them.
    void theGuideSaysEverythingThatOneMustKnow()
    {
        m_scene.value(
            QStringLiteral("update hall.item_version v set guide = v.guide || '{\"limits_note\": \"收到申请之日起三十日内可以撤回\"}'"
                           " from hall.item i where i.id = v.item_id and i.code = '%1'; select 1")
                .arg(foodLicence));
        toTheGuide();
        const auto guide = m_scene.window().kiosk().desk().guide(foodLicence);
        QTRY_VERIFY(guide.isFinished());
        const ServiceGuide said = *guide.result();
        QStringList wanted{said.name,
                           said.departmentName,
                           said.audience.join(QChar(0x3001)),
                           item_words::period(said.statutory),
                           item_words::period(said.promised),
                           said.limitsNote,
                           said.result,
                           said.place,
                           said.hours,
                           said.phone,
                           said.complaintPhone};
        wanted.append(QStringLiteral("都可以办")); // in everyday words, not in the law's alone
        wanted += said.conditions + said.steps;
        for (const GuideMaterial &material : said.materials)
            wanted.append(material.name);
        for (const ServiceGuide::Basis &basis : said.legalBasis)
            wanted.append(shortLaw(basis.law));
        QVERIFY(said.materials.size() >= 5 && said.steps.size() >= 3 && !said.conditions.isEmpty() && !said.legalBasis.isEmpty());
        for (const QString &words : wanted)
            QVERIFY2(!words.isEmpty() && shows(words), qPrintable(words));
        for (const QString &heading : {QStringLiteral("谁可以办"), QStringLiteral("要准备的材料"), QStringLiteral("办理条件"),
                                       QStringLiteral("办理流程"), QStringLiteral("法律依据")})
            QVERIFY2(shows(heading), qPrintable(heading));
    }

    void aSampleOfAPaperIsLookedAt()
    {
        toTheGuide();
        const auto looks = m_scene.all<Button>(QStringLiteral("^sample-"));
        QVERIFY(!looks.isEmpty());
        QVERIFY(m_scene.touch(looks.first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SamplePage"));
        QTRY_VERIFY(m_scene.page()->findChild<KioskPaperView *>()->pageCount() > 0);
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
    }

    void theGuideIsTakenAlongOnPaperAndByTelephone()
    {
        toTheGuide();
        QVERIFY(m_scene.touch(QStringLiteral("takeAlong")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("print")));
        QrView *code = m_scene.window().findChild<QrView *>();
        QVERIFY(code && code->isVisible());
        QCOMPARE(code->text(), m_scene.window().kiosk().status().website + QStringLiteral("/guide/") + foodLicence);
        QVERIFY(code->text().startsWith(QStringLiteral("http")));
        const auto papers = [this] { return QDir(m_scene.paperFolder()).entryList({QStringLiteral("*.pdf")}).size(); };
        const auto before = papers();
        QVERIFY(m_scene.touch(QStringLiteral("print")));
        QTRY_COMPARE(papers(), before + 1);
    }

private:
    void toTheGuide()
    {
        QVERIFY(m_scene.touch(QStringLiteral("search")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
        QVERIFY(m_scene.type(QStringLiteral("searchField"), QStringLiteral("食品经营许可")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("item-") + foodLicence));
        QVERIFY(m_scene.touch(QStringLiteral("item-") + foodLicence));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
    }

    bool shows(const QString &words)
    {
        const auto labels = m_scene.page()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&](Label *label) { return label->isVisible() && label->text().contains(words); });
    }

    KioskScene m_scene;
};

YICHUANG_TEST(GuideFindingTest)
#include "tst_GuideFinding.moc"
