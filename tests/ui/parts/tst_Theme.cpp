// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Fonts.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace yichuang;

namespace {

qreal channel(qreal value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

// The contrast ratio of WCAG 2.1, 1 to 21.
qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one), b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

struct Pair {
    const char *name;
    QColor ink;
    QColor ground;
};

QList<Pair> textPairs(const Theme &t)
{
    QList<Pair> pairs{{"ink1 on surface", t.ink1, t.surface},
                      {"ink1 on sunken", t.ink1, t.sunken},
                      {"ink1 on hover", t.ink1, t.hover},
                      {"ink1 on selected", t.ink1, t.selected},
                      {"ink1 on pressed", t.ink1, t.selectedStrong},
                      {"ink2 on surface", t.ink2, t.surface},
                      {"ink2 on canvas", t.ink2, t.canvas},
                      {"ink2 on sunken", t.ink2, t.sunken},
                      {"ink3 on surface", t.ink3, t.surface},
                      {"ink3 on subtle", t.ink3, t.subtle},
                      {"ink3 on hover", t.ink3, t.hover},
                      {"ink3 on selected", t.ink3, t.selected},
                      {"ink3 on canvas", t.ink3, t.canvas},
                      {"disabled on grey", t.disabledInk, t.grey.ground},
                      {"link on surface", t.primary, t.surface},
                      {"chosen segment", t.blue.text, t.blue.ground},
                      {"primary button", t.onPrimary, t.primary},
                      {"primary hovered", t.onPrimary, t.primaryHover},
                      {"primary pressed", t.onPrimary, t.primaryPressed},
                      {"amber being sent", t.onSolid, t.amberFill},
                      {"red being sent", t.onSolid, t.redFill},
                      {"bar", t.barInk, t.bar},
                      {"bar second", t.barInk2, t.bar},
                      {"bar raised", t.barInk2, t.bar2},
                      {"float", t.floatInk, t.floatGround},
                      {"float second", t.floatInk2, t.floatGround}};
    for (const Tone tone : {Tone::Grey, Tone::Blue, Tone::Green, Tone::Amber, Tone::Red, Tone::Violet}) {
        pairs.append({"tone on its ground", t.tint(tone).text, t.tint(tone).ground});
        pairs.append({"tone on surface", t.tint(tone).text, t.surface});
        pairs.append({"tone on subtle", t.tint(tone).text, t.subtle});
    }
    return pairs;
}

class Counter : public QWidget {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override { changes += event->type() == QEvent::StyleChange; }
};

}

class tst_Theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<bool>("highContrast");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << false << 4.5;
        QTest::newRow("high contrast") << true << 7.0;
    }

    void everyTextCanBeRead()
    {
        QFETCH(bool, highContrast);
        QFETCH(double, least);
        const Theme theme = highContrast ? Theme::contrast() : Theme::light();
        for (const Pair &pair : textPairs(theme)) {
            const qreal ratio = contrast(pair.ink, pair.ground);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(ratio)));
        }
    }

    void edgesAndLightsStandOut()
    {
        for (const Theme &theme : {Theme::light(), Theme::contrast()}) {
            QVERIFY(contrast(theme.control, theme.surface) >= 3);
            QVERIFY(contrast(theme.focus, theme.surface) >= 3);
            for (const Tone tone : {Tone::Grey, Tone::Green, Tone::Amber, Tone::Red, Tone::Violet}) {
                QVERIFY(contrast(theme.tint(tone).solid, theme.surface) >= 3);
            }
        }
    }

    void oneCallChangesPaletteFontAndEveryWidget()
    {
        Counter open;
        setAppearance({true, 150});
        QCOMPARE(open.changes, 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), Theme::contrast().primary);
        QCOMPARE(QApplication::font().pixelSize(), 21);
        QCOMPARE(open.palette().color(QPalette::WindowText), QColor(Qt::white));
        setAppearance({});
        QCOMPARE(open.changes, 2);
        QCOMPARE(open.palette().color(QPalette::WindowText), Theme::light().ink1);
    }

    void textScaleStaysBetween100And150()
    {
        setAppearance({false, 400});
        QCOMPARE(appearance().textPercent, 150);
        QCOMPARE(scaled(32), 48);
        setAppearance({false, 10});
        QCOMPARE(scaled(32), 32);
    }

    void noTextIsSmallerThanTwelve()
    {
        QCOMPARE(fonts::text(TextStyle::Meta).pixelSize(), 12);
        QCOMPARE(fonts::lineHeight(TextStyle::Meta), 18);
        QCOMPARE(fonts::text(TextStyle::Number, Weight::Bold).pixelSize(), 28);
    }

    void rareNamesAreDrawnAndUndrawableOnesNamed()
    {
        QCOMPARE(fonts::missingGlyphs(QStringLiteral("谭嘉慧 Alt 12")), QStringList());
        const QString rare = QString::fromUcs4(U"\U00020164\U0002A700\U0002B740");
        QCOMPARE(fonts::missingGlyphs(rare), QStringList());
        const QString none = QString::fromUcs4(U"\U0010FFFD");
        QCOMPARE(fonts::missingGlyphs(QStringLiteral("谭") + none + none), QStringList{none});
    }
};

YICHUANG_TEST(tst_Theme)
#include "tst_Theme.moc"
