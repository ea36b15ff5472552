// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ComponentSheet.h"
#include "ui/parts/StateSheet.h"

#include <QDir>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace yichuang;

namespace {

// The colours a picture has, to say whether something was painted at all.
int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colours.insert(image.pixel(x, y));
        }
    }
    return int(colours.size());
}

QImage shapeOf(Light::State state)
{
    QImage shape(28, 28, QImage::Format_ARGB32_Premultiplied);
    shape.fill(Qt::transparent);
    QPainter painter(&shape);
    Light::paint(painter, QRectF(0, 0, 28, 28), state);
    painter.end();
    return shape.convertToFormat(QImage::Format_Alpha8);
}

// Writes the picture where YICHUANG_PICTURES says; without it pictures are only looked at by this test.
void keep(const QPixmap &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(QDir(folder).filePath(name)));
    }
}

}

class tst_Pictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void sheetsArePaintedInEveryAppearance_data()
    {
        QTest::addColumn<bool>("highContrast");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("english");
        QTest::newRow("light") << false << 100 << false;
        QTest::newRow("high-contrast") << true << 100 << false;
        QTest::newRow("light-150") << false << 150 << false;
        QTest::newRow("light-en") << false << 100 << true;
        QTest::newRow("high-contrast-en") << true << 100 << true;
    }

    void sheetsArePaintedInEveryAppearance()
    {
        QFETCH(bool, highContrast);
        QFETCH(int, percent);
        QFETCH(bool, english);
        setAppearance({highContrast, percent});
        QTranslator translator;
        if (english)
            QVERIFY(translator.load(QStringLiteral(":/i18n/yichuang_en.qm")) && qApp->installTranslator(&translator));
        ComponentSheet components;
        components.show();
        components.showRings();
        const QPixmap parts = components.grab();
        // It lies where the design has it, which is for one size of text.
        if (percent == 100)
            keep(parts, QStringLiteral("components-%1.png").arg(QLatin1String(QTest::currentDataTag())));
        QCOMPARE(parts.toImage().pixelColor(2, 2), Theme::current().surface);
        QVERIFY(coloursOf(parts.toImage()) > 200);
        for (const QWidget *frame : std::initializer_list<const QWidget *>{
                 components.findChild<Avatar *>(), components.findChild<KeyCap *>(), components.findChild<SectionHeader *>(),
                 components.findChild<FootBar *>(), components.findChild<QListWidget *>()}) {
            QVERIFY(frame && frame->isVisible());
            const QRect place(frame->mapTo(&components, QPoint()), frame->size());
            QVERIFY2(components.rect().contains(place), frame->metaObject()->className());
            QVERIFY2(coloursOf(parts.toImage().copy(place)) > 2, frame->metaObject()->className());
        }
        // What a part says by itself is in the language of the window, and painted so.
        const SmsMeter *meter = components.findChild<SmsMeter *>();
        QVERIFY2(meter && meter->accessibleName().contains(QStringLiteral("条")) != english, qPrintable(meter->accessibleName()));
        if (english) {
            qApp->removeTranslator(&translator);
            ComponentSheet chinese;
            chinese.show();
            chinese.showRings();
            QVERIFY(parts.toImage() != chinese.grab().toImage());
            QVERIFY(qApp->installTranslator(&translator));
        }

        StateSheet states;
        states.show();
        QTRY_COMPARE(states.loading()->currentIndex(), 1);
        const QPixmap pages = states.grab();
        keep(pages, QStringLiteral("states-%1.png").arg(QLatin1String(QTest::currentDataTag())));
        QCOMPARE(pages.toImage().pixelColor(2, 2), Theme::current().canvas);
        QVERIFY(coloursOf(pages.toImage()) > 50);
    }

    void lightsDifferByShapeNotOnlyByColour()
    {
        const QList<Light::State> states{Light::State::Green, Light::State::Amber, Light::State::Red, Light::State::Paused};
        for (const Light::State one : states) {
            for (const Light::State other : states) {
                QCOMPARE(shapeOf(one) == shapeOf(other), one == other);
            }
        }
    }

    void everyIconHasStrokesInsideItsGrid()
    {
        for (int i = int(Icon::Logo); i <= int(Icon::Crane); ++i) {
            const QRectF bounds = icons::path(Icon(i)).boundingRect();
            QVERIFY2(!bounds.isEmpty() || bounds.width() > 0, qPrintable(QString::number(i)));
            QVERIFY2(QRectF(0, 0, 24, 24).contains(bounds.adjusted(0, 0, 0.01, 0.01)), qPrintable(QString::number(i)));
        }
    }

    void textOnSolidPressedAndDisabledButtonsStaysVisibleInBothThemes()
    {
        for (const bool highContrast : {false, true}) {
            setAppearance({highContrast, 100});
            for (const Button::Kind kind : {Button::Kind::Primary, Button::Kind::Secondary, Button::Kind::Amber, Button::Kind::Red,
                                            Button::Kind::AmberSolid, Button::Kind::RedSolid, Button::Kind::Text, Button::Kind::Quiet}) {
                Button button(QStringLiteral("受理"), kind);
                button.resize(button.sizeHint());
                QVERIFY(coloursOf(button.grab().toImage()) > 2);
                button.setDown(true);
                QVERIFY(coloursOf(button.grab().toImage()) > 2);
                button.setEnabled(false);
                QVERIFY(coloursOf(button.grab().toImage()) > 2);
            }
        }
    }
};

YICHUANG_TEST(tst_Pictures)
#include "tst_Pictures.moc"
