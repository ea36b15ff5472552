// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageService.h"

#include "documents/HeldBytes.h"
#include "documents/HostileFiles.h"
#include "support/Heartbeat.h"

#include <QBuffer>
#include <QtTest>

#include <csignal>

using namespace yichuang;
using namespace yichuang::test;

namespace {

// The processes that this one has started.
QList<pid_t> helpers()
{
    QFile file(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<pid_t> result;
    for (const QByteArray &each : file.readAll().split(' ')) {
        if (!each.isEmpty())
            result << each.toInt();
    }
    return result;
}

QByteArray readProc(pid_t process, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Seconds of processor time that a process has used.
double processorTime(pid_t process)
{
    const QList<QByteArray> fields = readProc(process, QStringLiteral("stat")).split(' ');
    return fields.size() > 14 ? (fields[13].toDouble() + fields[14].toDouble()) / double(sysconf(_SC_CLK_TCK)) : 0;
}

}

class PageServiceTest : public QObject {
    Q_OBJECT

    const QString m_helper = qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page";
    std::unique_ptr<PageService> m_service;

    QFuture<Result<PageImage>> page(const QByteArray &bytes, int number, int width = 300, int rotation = 0)
    {
        return m_service->page(hashOf(bytes), holding(bytes), number, width, rotation);
    }

    QFuture<Result<FileFacts>> probe(const QByteArray &bytes, const QString &name)
    {
        return m_service->probe(hashOf(bytes), holding(bytes), name);
    }

    // The helper that burns processor time, once there is one.
    static pid_t busyHelper()
    {
        pid_t found = 0;
        const bool seen = QTest::qWaitFor(
            [&] {
                for (const pid_t child : helpers()) {
                    if (processorTime(child) > 0.5)
                        found = child;
                }
                return found != 0;
            },
            60'000);
        return seen ? found : 0;
    }

    // Nothing is drawn any more: each of them has waited for the next question for a while.
    static bool helpersRest()
    {
        int calm = 0;
        return QTest::qWaitFor(
            [&calm] {
                const QList<pid_t> all = helpers();
                const bool rest = std::all_of(all.begin(), all.end(),
                                              [](pid_t one) { return readProc(one, QStringLiteral("stat")).split(' ').value(2) == "S"; });
                calm = rest ? calm + 1 : 0;
                return calm >= 20;
            },
            60'000);
    }

private Q_SLOTS:
    void init() { m_service = std::make_unique<PageService>(m_helper); }
    void cleanup() { m_service.reset(); }

    void aPageOfAPdfIsDrawnAsWideAsAskedAndTurned()
    {
        const QByteArray pdf = plainPdf(3);
        const auto upright = page(pdf, 1);
        QCOMPARE(codeOf(upright), "ok");
        QCOMPARE(upright.result()->image.width(), 300);
        QCOMPARE(upright.result()->image.height(), 424);
        QCOMPARE(upright.result()->pages, 3);
        const auto lying = page(pdf, 1, 424, 90);
        QCOMPARE(codeOf(lying), "ok");
        QCOMPARE(lying.result()->image.size(), QSize(424, 299));
        QCOMPARE(codeOf(page(pdf, 3)), "file.page");
        QCOMPARE(codeOf(page(pdf, -1)), "file.page");
    }

    void aPictureIsDrawnNoLargerThanItIs()
    {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const char *format : {"PNG", "JPEG"}) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            image.save(&buffer, format);
            const auto small = page(bytes, 0, 300);
            QCOMPARE(codeOf(small), "ok");
            QCOMPARE(small.result()->image.size(), QSize(300, 200));
            QVERIFY(qRed(small.result()->image.pixel(150, 100)) > 250);
            const auto large = page(bytes, 0, 3000, 90);
            QCOMPARE(codeOf(large), "ok");
            QCOMPARE(large.result()->image.size(), QSize(400, 600));
        }
    }

    // As the hall takes it: its first bytes may be a byte order mark, an empty line, or whatever a program put before them.
    void aPdfMayBeginALittleLater_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("type");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << QStringLiteral("application/pdf");
        QTest::newRow("line break") << QByteArray("\r\n") << QStringLiteral("application/pdf");
        QTest::newRow("the last place") << QByteArray(1019, '\n') << QStringLiteral("application/pdf");
        QTest::newRow("too late") << QByteArray(1020, '\n') << QStringLiteral("text/plain");
        QTest::newRow("a program") << QByteArray("MZ\n") << QStringLiteral("application/x-msdownload");
    }
    void aPdfMayBeginALittleLater()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, type);
        const QByteArray bytes = before + plainPdf(2);
        const auto facts = probe(bytes, "x.pdf");
        QCOMPARE(codeOf(facts), "ok");
        QCOMPARE(facts.result()->mediaType, type);
        const bool isPdf = type == QLatin1String("application/pdf");
        QCOMPARE(facts.result()->pages, isPdf ? 2 : 0);
        QCOMPARE(codeOf(page(bytes, 1)), isPdf ? "ok" : "file.type");
    }

    void hostileFilesGiveAnErrorAndNeverAHang_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("codes");
        const QByteArray pdf = plainPdf(3);
        QTest::newRow("empty") << QByteArray() << QStringList{"file.broken"};
        QTest::newRow("one byte") << QByteArray("%") << QStringList{"file.type"};
        QTest::newRow("truncated pdf") << pdf.left(60) << QStringList{"file.broken"};
        QTest::newRow("only a pdf's first line") << QByteArray("%PDF-1.7\n") << QStringList{"file.broken"};
        QTest::newRow("png of 20000 x 20000") << plainPng(20'000) << QStringList{"file.too_big"};
        QTest::newRow("truncated png") << plainPng(100).left(60) << QStringList{"file.broken"};
        QTest::newRow("nested pdf") << nestedPdf() << QStringList{"file.broken", "file.memory", "file.time"};
        QTest::newRow("spinning pdf") << spinningPdf() << QStringList{"file.time"};
        QTest::newRow("multiplying pdf") << multiplyingPdf() << QStringList{"file.memory", "file.time"};
        QTest::newRow("hungry pdf") << hungryPdf() << QStringList{"ok", "file.memory", "file.time", "file.broken"};
        QTest::newRow("zip") << QByteArray("PK\x03\x04 and nothing more") << QStringList{"file.type"};
        QTest::newRow("program") << QByteArray("\x7f"
                                               "ELF")
                                 << QStringList{"file.type"};
    }

    void hostileFilesGiveAnErrorAndNeverAHang()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, codes);
        const QString code = codeOf(page(bytes, 0));
        QVERIFY2(codes.contains(code), qPrintable(code));
        QVERIFY(codeOf(probe(bytes, "x.pdf")) != "hangs");
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
    }

    void everyTruncationOfAPdfIsAnswered()
    {
        const QByteArray pdf = plainPdf(2);
        for (qsizetype length = 0; length < pdf.size(); length += pdf.size() / 12)
            QVERIFY(codeOf(page(pdf.left(length), 0)) != "hangs");
    }

    void theEventLoopKeepsTurningWhileAHelperSpins()
    {
        const auto future = page(spinningPdf(), 0);
        QVERIFY(busyHelper() != 0);
        const Heartbeat heart;
        // Who waited for the helper would see nothing before it is stopped.
        QTRY_VERIFY(heart.beats() >= 100 || future.isFinished());
        QVERIFY(!future.isFinished());
        const double slowness = Heartbeat::slowness();
        QVERIFY2(heart.longestWork() <= 50 * slowness, qPrintable(QStringLiteral("%1, %2").arg(heart.longestWork()).arg(slowness)));
    }

    void aKilledHelperIsReplacedOnce()
    {
        const auto future = page(spinningPdf(), 0);
        for (int round = 0; round < 2; ++round) {
            const pid_t helper = busyHelper();
            QVERIFY(helper != 0);
            QCOMPARE(kill(helper, SIGKILL), 0);
            QTRY_VERIFY(!helpers().contains(helper));
        }
        QCOMPARE(codeOf(future), "file.memory");
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
    }

    // Whoever makes the service is making a window, which has the processors first. No event was looked at yet, so no clock can be early.
    void theFirstSpareHelperComesAfterTheWindow()
    {
        QCOMPARE(helpers().size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(helpers().size(), 1, 60'000);
    }

    void aSpareHelperThatDiedIsNotMissed()
    {
        QTRY_COMPARE_WITH_TIMEOUT(helpers().size(), 1, 60'000);
        QCOMPARE(kill(helpers().first(), SIGKILL), 0);
        QTRY_COMPARE(helpers().size(), 0);
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
    }

    void theHelperHasTiedItselfDown()
    {
        const auto running = page(spinningPdf(), 0);
        const pid_t helper = busyHelper();
        QVERIFY(helper != 0);
        const QByteArray status = readProc(helper, QStringLiteral("status"));
        QVERIFY(status.contains("Seccomp:\t2"));
        QVERIFY(status.contains("NoNewPrivs:\t1"));
        const QString limits = QString::fromLatin1(readProc(helper, QStringLiteral("limits")));
        QVERIFY2(limits.contains(QRegularExpression("Max address space +536870912 ")), qPrintable(limits));
        QVERIFY(limits.contains(QRegularExpression("Max cpu time +5 ")));
        QVERIFY(limits.contains(QRegularExpression("Max file size +0 ")));
        QVERIFY(limits.contains(QRegularExpression("Max core file size +0 ")));
        QVERIFY(!running.isFinished());
    }

    void theWallClockEndsWhatUsesNoProcessor()
    {
        PageService::Limits limits;
        limits.wallClock = 300;
        PageService hurried(m_helper, limits);
        const QByteArray pdf = spinningPdf();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(codeOf(hurried.page(hashOf(pdf), holding(pdf), 0, 300)), "file.time");
        const qint64 soon = clock.restart();
        QCOMPARE(codeOf(page(pdf, 0)), "file.time"); // by its processor time, as without a wall clock
        QVERIFY2(soon + 2000 < clock.elapsed(), qPrintable(QStringLiteral("%1 of %2").arg(soon).arg(clock.elapsed())));
    }

    void aPageNoLongerWantedGivesWayAtOnce()
    {
        auto unwanted = page(spinningPdf(), 0);
        QVERIFY(busyHelper() != 0);
        auto queued = page(spinningPdf(), 0, 200);
        QElapsedTimer clock;
        clock.start();
        unwanted.cancel();
        queued.cancel();
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
        const qint64 soon = clock.restart();
        // Else it had waited for two that spin, and this is how long one does.
        QCOMPARE(codeOf(page(spinningPdf(), 0, 250)), "file.time");
        QVERIFY2(soon < clock.elapsed(), qPrintable(QStringLiteral("%1 of %2").arg(soon).arg(clock.elapsed())));
    }

    // Back again before the helper has stopped, while of the other paper no byte has come.
    void whoLooksAtAnotherPaperAndTurnsBackAtOnceIsServed()
    {
        const QByteArray spinning =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /ExtGState << /G << /ca 0.5 >> >> >> "
            "/Contents 4 0 R >>";
        const QByteArray pdf =
            pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>", spinning,
                   streamOf("/Filter /FlateDecode", deflated("/G gs " + QByteArray("0 0 m 900 0 0 900 595 842 c f\n").repeated(200'000))),
                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"});
        const QByteArray other = plainPdf(1);
        QPromise<Result<SealedFile>> late;
        late.start();
        QFuture<Result<PageImage>> there, back;
        bool turned = false;
        auto first = page(pdf, 0);
        QVERIFY(busyHelper() != 0);
        there = m_service->page(
            hashOf(other),
            [&] {
                back = page(pdf, 1);
                there.cancel();
                turned = true;
                return late.future();
            },
            0, 300);
        first.cancel();
        QTRY_VERIFY(turned);
        QCOMPARE(codeOf(back, 30'000), "ok");
        late.addResult(SealedFile::of(other));
        late.finish();
        QCOMPARE(codeOf(page(other, 0)), "ok");
    }

    // A window that was closed waits for nothing, but its wish may be another one's, too.
    void whoAskedFirstMayBeGoneAndTheNextIsServedAllTheSame()
    {
        const QByteArray pdf = plainPdf(1);
        const PageService::FileProvider gone = [] {
            return QtFuture::makeReadyFuture(Result<SealedFile>(Error{error::FileCancelled, {}, {}}));
        };
        const auto first = m_service->page(hashOf(pdf), gone, 0, 300);
        QCOMPARE(codeOf(m_service->page(hashOf(pdf), holding(pdf), 0, 300)), "ok");
        QCOMPARE(codeOf(first), "ok");
        const QByteArray other = plainPdf(2); // what was fetched already is asked of nobody
        QCOMPARE(codeOf(m_service->page(hashOf(other), gone, 0, 200)), "file.cancelled");
    }

    void aPageDrawnOnceComesFromTheCacheAndTheNextOneIsForeseen()
    {
        const QByteArray pdf = plainPdf(3);
        int asked = 0;
        const auto draw = [&](int number) { return m_service->page(hashOf(pdf), holding(pdf, &asked), number, 300); };
        QCOMPARE(codeOf(draw(0)), "ok");
        QVERIFY(draw(0).isFinished());
        QTRY_VERIFY(draw(1).isFinished());
        QCOMPARE(asked, 1);
        m_service->clearCache();
        QVERIFY(!draw(0).isFinished());
    }

    void whoTurnsOnFindsEveryPageForeseen()
    {
        const QByteArray pdf = plainPdf(5);
        QCOMPARE(codeOf(page(pdf, 0)), "ok");
        // Each comes from the cache, and the one after it is drawn meanwhile.
        for (int number = 1; number < 5; ++number) {
            QVERIFY(helpersRest());
            QVERIFY2(page(pdf, number).isFinished(), qPrintable(QString::number(number)));
        }
    }

    void smallPicturesDoNotTakeThePlaceOfTheForeseenPage()
    {
        const QByteArray pdf = plainPdf(5);
        const auto first = page(pdf, 0);
        QList<QFuture<Result<PageImage>>> small;
        for (int number = 0; number < 4; ++number)
            small << page(pdf, number, 40);
        QCOMPARE(codeOf(first), "ok");
        QCOMPARE(codeOf(small.last()), "ok");
        QVERIFY(helpersRest());
        QVERIFY(page(pdf, 1).isFinished());
    }

    void theHelperStaysWithItsFile()
    {
        PageService::Limits limits;
        limits.prefetch = false;
        PageService service(m_helper, limits);
        const QByteArray pdf = plainPdf(4), other = plainPdf(3);
        int asked = 0;
        const auto draw = [&](const QByteArray &file, int number) {
            return codeOf(service.page(hashOf(file), holding(file, &asked), number, 300));
        };
        QCOMPARE(codeOf(service.probe(hashOf(pdf), holding(pdf, &asked), "x.pdf")), "ok");
        QCOMPARE(draw(pdf, 0), "ok");
        // Its own, and the spare one.
        const QList<pid_t> first = helpers();
        QCOMPARE(first.size(), 2);
        QCOMPARE(draw(pdf, 1), "ok");
        QCOMPARE(helpers(), first);
        // Two papers that lie beside each other are turned in turns.
        QCOMPARE(draw(other, 0), "ok");
        const QList<pid_t> both = helpers();
        QCOMPARE(both.size(), 3);
        for (int number = 1; number < 3; ++number) {
            QCOMPARE(draw(pdf, number + 1), "ok");
            QCOMPARE(draw(other, number), "ok");
        }
        QCOMPARE(helpers(), both);
        QCOMPARE(asked, 2);
        // A third takes the place of the one that was used longest ago, and what was seen is forgotten with the helpers.
        QCOMPARE(draw(plainPdf(2), 0), "ok");
        QTRY_COMPARE(helpers().size(), 3);
        service.clearCache();
        QTRY_COMPARE(helpers().size(), 1);
    }

    void aHelperThatDiedBetweenTwoPagesIsNotMissed()
    {
        PageService::Limits limits;
        limits.prefetch = false;
        PageService service(m_helper, limits);
        const QByteArray pdf = plainPdf(2);
        QCOMPARE(codeOf(service.page(hashOf(pdf), holding(pdf), 0, 300)), "ok");
        QCOMPARE(kill(helpers().first(), SIGKILL), 0); // its own: the one begun first, before the spare
        QCOMPARE(codeOf(service.page(hashOf(pdf), holding(pdf), 1, 300)), "ok");
    }

    // Else a paper of many pages would be too slow for its last ones, or one page have what was meant for many.
    void everyPageHasFiveSecondsOfItsOwn()
    {
        PageService::Limits limits;
        limits.prefetch = false;
        PageService service(m_helper, limits);
        const QByteArray pdf = plainPdf(1);
        QCOMPARE(codeOf(service.page(hashOf(pdf), holding(pdf), 0, 100)), "ok");
        const QList<pid_t> all = helpers();
        const pid_t helper =
            *std::max_element(all.begin(), all.end(), [](pid_t a, pid_t b) { return processorTime(a) < processorTime(b); });
        for (int width = 4096; processorTime(helper) < 1.2; --width)
            QCOMPARE(codeOf(service.page(hashOf(pdf), holding(pdf), 0, width)), "ok");
        const int used = int(processorTime(helper));
        QCOMPARE(codeOf(service.page(hashOf(pdf), holding(pdf), 0, 101)), "ok");
        const QString now = QString::fromLatin1(readProc(helper, QStringLiteral("limits")));
        const int soft = QRegularExpression("Max cpu time +(\\d+) +30 ").match(now).captured(1).toInt();
        QVERIFY2(soft >= used + 5 && soft <= int(processorTime(helper)) + 5, qPrintable(now));
    }

    void theCacheKeepsWithinItsBudget()
    {
        PageService::Limits limits;
        limits.cacheBytes = 300 * 424 * 4 + 100;
        limits.prefetch = false;
        PageService small(m_helper, limits);
        const QByteArray pdf = plainPdf(2);
        QCOMPARE(codeOf(small.page(hashOf(pdf), holding(pdf), 0, 300)), "ok");
        QCOMPARE(codeOf(small.page(hashOf(pdf), holding(pdf), 1, 300)), "ok");
        QVERIFY(small.page(hashOf(pdf), holding(pdf), 1, 300).isFinished());
        QVERIFY(!small.page(hashOf(pdf), holding(pdf), 0, 300).isFinished());
    }

    void bytesThatAreNotTheOnesHandedInAreRefusedUnread()
    {
        const QByteArray pdf = plainPdf(1);
        QCOMPARE(codeOf(m_service->page(hashOf(pdf), holding(pdf + "x"), 0, 300)), "file.altered");
        QCOMPARE(codeOf(page(pdf, 0)), "ok");
    }

    void aFileOverTheLimitIsNotEvenSent()
    {
        PageService::Limits limits;
        limits.fileBytes = 100;
        PageService strict(m_helper, limits);
        const QByteArray pdf = plainPdf(1);
        QCOMPARE(codeOf(strict.page(hashOf(pdf), holding(pdf), 0, 300)), "file.too_big");
    }

    void aMissingHelperIsSaid()
    {
        PageService lost("/nonexistent/yichuang-page");
        const QByteArray pdf = plainPdf(1);
        QCOMPARE(codeOf(lost.page(hashOf(pdf), holding(pdf), 0, 300)), "file.helper");
        QCOMPARE(codeOf(lost.probe(hashOf(pdf), holding(pdf), "x.pdf")), "file.helper");
    }

    void theServiceEndsItsFuturesAndItsHelpers()
    {
        const auto future = page(spinningPdf(), 0);
        QVERIFY(busyHelper() != 0);
        m_service.reset();
        QCOMPARE(codeOf(future), "file.cancelled");
        QTRY_VERIFY(helpers().isEmpty());
    }

    void aProbeTellsTheTypeByContent()
    {
        const auto pdf = probe(plainPdf(2), "合同.pdf");
        QCOMPARE(codeOf(pdf), "ok");
        QCOMPARE(pdf.result()->mediaType, "application/pdf");
        QCOMPARE(pdf.result()->pages, 2);
        QCOMPARE(pdf.result()->sizes.first(), QSizeF(595, 842));
        QVERIFY(pdf.result()->flags.isEmpty());
        const auto lying = probe(plainPng(50), "合同.pdf");
        QCOMPARE(codeOf(lying), "ok");
        QCOMPARE(lying.result()->mediaType, "image/png");
        QVERIFY(lying.result()->flags.contains("name_lies"));
    }

    void aProbeWarnsOfScriptsAndEmbeddedFiles()
    {
        const QByteArray pdf = pdfOf(
            {"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Names << /EmbeddedFiles 4 0 R >> >>",
             "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
             "<< /Type /EmbeddedFile >>"});
        const auto facts = probe(pdf + "PK\x05\x06", "x.pdf");
        QCOMPARE(codeOf(facts), "ok");
        QCOMPARE(facts.result()->flags, (QStringList{"javascript", "embedded_files", "also_archive"}));
    }
};

YICHUANG_TEST(PageServiceTest)
#include "tst_PageService.moc"
