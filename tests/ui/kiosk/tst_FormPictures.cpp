// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/TouchScene.h"

#include "sample/SampleData.h"
#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/form/FormSection.h"

#include <QDir>
#include <QJsonArray>
#include <QLineEdit>
#include <QTranslator>

using namespace yichuang;
using namespace yichuang::test;

// A page of a form and the boards of the keyboard at 1080 by 1920, in each dress and both languages. With YICHUANG_PICTURES=DIR they are
// kept there.
class FormPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = PinyinEngine::load();
        QVERIFY(loaded.ok());
        m_engine = *loaded;
    }
    void cleanup()
    {
        setAppearance({});
        qApp->removeTranslator(&m_english);
    }

    void theFormAndTheKeyboardFitTheirScreen_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<Dress>("dress");
        QTest::newRow("zh-normal") << false << false << Dress::Kiosk;
        QTest::newRow("zh-elder") << false << false << Dress::Elder;
        QTest::newRow("zh-contrast") << false << true << Dress::Kiosk;
        QTest::newRow("en-normal") << true << false << Dress::Kiosk;
    }
    void theFormAndTheKeyboardFitTheirScreen()
    {
        QFETCH(bool, english);
        QFETCH(bool, contrast);
        QFETCH(Dress, dress);
        Appearance appearance;
        appearance.highContrast = contrast;
        appearance.dress = dress;
        setAppearance(appearance);
        if (english) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(48, 32, 48, 32);
        auto *section = new FormSection(page());
        column->addWidget(section);
        column->addStretch();
        section->setAnswers({{"shop_name", "蓬江区晴记糖水铺"},
                             {"street", "白沙街道"},
                             {"address", "堤东路 88 号首层"},
                             {"area", 4650},
                             {"tenure", "租赁"},
                             {"lease_until", "2029-10-31"},
                             {"phone", "13500002268"}});
        section->setOrigin("shop_name", "来自营业执照", true);
        TouchScene scene(content);
        scene.keyboard().setEngine(m_engine);
        QVERIFY(scene.isReady());
        Q_EMIT section->block("area")->editor()->left();
        content->setFocus();
        keep(scene, "form");
        QVERIFY(content->sizeHint().width() <= 1080);
        scene.touch(section->block("seats")->editor()->entry());
        keep(scene, "digits");
        scene.touch(section->block("address")->editor()->entry());
        scene.type("jingying");
        keep(scene, "pinyin");
        QVERIFY(scene.keyboard().width() <= 1080);
        scene.press(KeyAct::ToSymbols);
        keep(scene, "symbols");
    }

private:
    static FormPage page()
    {
        for (const QJsonValue item : SampleData::catalogue()[u"items"].toArray()) {
            if (item[u"code"] == QStringLiteral("440117020001"))
                return FormDefinition::fromJson(item[u"forms"][0].toObject())->pages().at(1);
        }
        return {};
    }
    void keep(TouchScene &scene, const QString &name)
    {
        QCoreApplication::sendPostedEvents();
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        const QPixmap picture = scene.window().grab();
        QCOMPARE(picture.size(), QSize(1080, 1920));
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(
            picture.save(QDir(folder).filePath(QStringLiteral("kiosk-08d-%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag())))));
    }

    QTranslator m_english;
    std::shared_ptr<PinyinEngine> m_engine;
};

YICHUANG_TEST(FormPicturesTest)
#include "tst_FormPictures.moc"
