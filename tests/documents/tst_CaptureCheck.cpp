// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CapturedPages.h"

#include "documents/CaptureCheck.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

// How often the check and the label agree about one fault.
struct Score {
    int right = 0, wrong = 0, missed = 0;

    void count(bool is, bool found)
    {
        right += is && found;
        wrong += !is && found;
        missed += is && !found;
    }
    double precision() const { return right + wrong == 0 ? 0 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 0 : double(right) / (right + missed); }
};

}

class TestCaptureCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheLabelsOfAGeneratedSet()
    {
        Score blur, dark, cut, turned;
        QRandomGenerator chance(20261128);
        const auto between = [&](double low, double high) { return low + (high - low) * chance.generateDouble(); };
        constexpr int pictures = 120;
        for (quint32 seed = 0; seed < pictures; ++seed) {
            const bool isBlurred = chance.bounded(3) == 0, isDark = chance.bounded(5) == 0, isCut = chance.bounded(4) == 0;
            Capture capture;
            capture.seed = seed;
            capture.sigma = isBlurred ? between(2.4, 5) : between(0, 0.6);
            capture.light = isDark ? between(0.12, 0.3) : between(0.55, 1.05);
            capture.overEdge = isCut ? between(0.03, 0.3) : 0;
            capture.askew = between(-3, 3);
            capture.wholePicture = !isCut && seed % 7 == 0;
            const QList<CaptureFault> faults = CaptureCheck::faults(captured(capture));
            blur.count(isBlurred, faults.contains(CaptureFault::Blurred));
            dark.count(isDark, faults.contains(CaptureFault::Dark));
            cut.count(isCut, faults.contains(CaptureFault::CutOff));
        }
        // On a scanner, which sets pages upright but not on their feet: texts, and as many forms, cards and lists.
        for (quint32 seed = 0; seed < 80; ++seed) {
            Capture capture;
            capture.light = between(0.6, 1.05);
            capture.wholePicture = true;
            capture.seed = seed % 2 ? seed * 5 + 4 : seed;
            capture.upsideDown = seed % 2 && chance.bounded(2) == 0;
            turned.count(capture.upsideDown, CaptureCheck::faults(captured(capture)).contains(CaptureFault::UpsideDown));
        }
        const auto say = [](const char *name, const Score &score) {
            qInfo("%-11s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)", name, score.precision(), score.recall(),
                  score.right, score.wrong, score.missed);
        };
        say("blurred", blur);
        say("dark", dark);
        say("cut off", cut);
        say("upside down", turned);
        for (const Score &score : {blur, dark, cut, turned}) {
            QVERIFY(score.precision() >= 0.95);
            QVERIFY(score.recall() >= 0.95);
        }
    }

    void aGoodScanOfEachPaperHasNoFault()
    {
        for (quint32 seed = 0; seed < 5; ++seed)
            QCOMPARE(CaptureCheck::faults(captured({.wholePicture = true, .seed = seed})), QList<CaptureFault>());
    }

    void emptyAndTinyPicturesAreSurvived()
    {
        QVERIFY(CaptureCheck::faults(QImage()).isEmpty());
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::white);
        QVERIFY(!CaptureCheck::faults(dot).contains(CaptureFault::Blurred));
        QImage blank(2480, 3508, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QCOMPARE(CaptureCheck::faults(blank), QList<CaptureFault>());
        QImage strip(4000, 3, QImage::Format_RGB32);
        strip.fill(Qt::white);
        QVERIFY(!CaptureCheck::faults(strip).contains(CaptureFault::Dark));
    }
};

YICHUANG_TEST(TestCaptureCheck)
#include "tst_CaptureCheck.moc"
