// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsPrinter.h"
#include "tests/devices/CupsFixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace yichuang;

// Printing on a real CUPS server, with every trouble that a counter's printer has.
class TestCupsPrinter : public QObject {
    Q_OBJECT

    std::unique_ptr<CupsFixture> m_cups;
    std::unique_ptr<CupsPrinter> m_printer;
    QList<std::pair<SpooledJob, PrintJobState>> m_told;
    const QString m_queue = QStringLiteral("win08");

    static PrintRequest request(const QString &queue, const QByteArray &pdf = "%PDF-1.4 one page\n%%EOF\n", int copies = 1)
    {
        return {queue, QStringLiteral("受理通知书 蓬食受〔2026〕12号"), QStringLiteral("10086"), copies, pdf};
    }

    // The last state that was told of a job.
    PrintJobState last(const SpooledJob &job) const
    {
        PrintJobState state;
        for (const auto &[about, news] : m_told) {
            if (about == job)
                state = news;
        }
        return state;
    }

    SpooledJob print(const PrintRequest &what)
    {
        QFuture<Result<SpooledJob>> printed = m_printer->print(what);
        [&] { QTRY_VERIFY(printed.isFinished()); }();
        const Result<SpooledJob> job = printed.result();
        if (!job)
            qWarning("%s", qPrintable(job.error().log));
        return job ? *job : SpooledJob{};
    }

    Error failure(const PrintRequest &what)
    {
        QFuture<Result<SpooledJob>> printed = m_printer->print(what);
        [&] { QTRY_VERIFY(printed.isFinished()); }();
        const Result<SpooledJob> job = printed.result();
        return job ? Error{QStringLiteral("printed"), {}, {}} : job.error();
    }

private Q_SLOTS:
    void init()
    {
        m_cups = std::make_unique<CupsFixture>();
        const QString missing = m_cups->start();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QVERIFY(m_cups->addPrinter(m_queue));
        m_told.clear();
        m_printer = std::make_unique<CupsPrinter>(m_cups->server());
        connect(m_printer.get(), &PrintService::jobChanged, this, [this](const SpooledJob &job, const PrintJobState &state) {
            m_told.append({job, state});
        });
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", qPrintable(m_cups->log().right(4000)));
        m_printer.reset();
        m_cups.reset();
    }

    void whereAQueueIsNamedNoOtherIsSpokenOf()
    {
        QVERIFY(m_cups->addPrinter(QStringLiteral("win09")));
        CupsPrinter one(m_cups->server(), QStringLiteral("win09"));
        const auto named = one.queues();
        QTRY_VERIFY(named.isFinished());
        QVERIFY(named.result().ok());
        QCOMPARE(named.result()->size(), 1);
        QCOMPARE(named.result()->first().name, QStringLiteral("win09"));
        CupsPrinter none(m_cups->server(), QStringLiteral("win10"));
        const auto nobody = none.queues();
        QTRY_VERIFY(nobody.isFinished());
        QVERIFY(nobody.result().ok() && nobody.result()->isEmpty());
    }

    void queuesAreListedWithTheirTrouble()
    {
        QVERIFY(m_cups->addPrinter(QStringLiteral("win09")));
        QVERIFY(m_cups->pause(QStringLiteral("win09")));
        QFuture<Result<QList<PrintQueue>>> asked = m_printer->queues();
        QTRY_VERIFY(asked.isFinished());
        const auto answer = asked.result();
        QVERIFY(answer.ok());
        QCOMPARE(answer.value().size(), 2);
        QCOMPARE(answer.value()[0].name, m_queue);
        QCOMPARE(answer.value()[0].description, QStringLiteral("win08号窗口"));
        QCOMPARE(answer.value()[0].location, QStringLiteral("一楼"));
        QVERIFY(answer.value()[0].accepts);
        QCOMPARE(answer.value()[0].trouble, PrintTrouble::None);
        QCOMPARE(answer.value()[1].trouble, PrintTrouble::Paused);
    }

    void aServerWithoutPrintersHasAnEmptyList()
    {
        QVERIFY(m_cups->deletePrinter(m_queue));
        QFuture<Result<QList<PrintQueue>>> asked = m_printer->queues();
        QTRY_VERIFY(asked.isFinished());
        QVERIFY(asked.result().ok());
        QVERIFY(asked.result().value().isEmpty());
    }

    void theVeryBytesComeOutAndTheJobIsDone()
    {
        QByteArray pdf = "%PDF-1.4\n";
        for (int i = 0; i < 200'000; ++i)
            pdf += char(i * 7);
        pdf += "\n%%EOF\n";
        const SpooledJob job = print(request(m_queue, pdf));
        QVERIFY(job.number > 0);
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(m_queue), QList<QByteArray>{pdf});
    }

    void whateverTheQueueIsCalledItsJobIsKnownAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asked");
        for (const char *name : {"HP(08)", "hp@08", "hp+08", "hp:08,;=", "hp&!$*08", "hp-._~%08", "%28"})
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(name);
        QTest::newRow("in other letters") << QStringLiteral("win10") << QStringLiteral("WIN10");
    }

    void whateverTheQueueIsCalledItsJobIsKnownAgain()
    {
        QFETCH(QString, name);
        QFETCH(QString, asked);
        QVERIFY(m_cups->addPrinter(name));
        const SpooledJob job = print(request(asked));
        QVERIFY(job.number > 0);
        QTRY_VERIFY(last(job).isFinal());
        QCOMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(name).size(), 1);
    }

    void copiesAreAskedFor()
    {
        const SpooledJob job = print(request(m_queue, "%PDF-1.4 x\n%%EOF\n", 3));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(m_queue).size(), 3);
    }

    void aTroubleHoldsTheJobUntilItIsMended_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<PrintTrouble>("trouble");
        QTest::newRow("jam") << QByteArray("media-jam-error") << PrintTrouble::MediaJam;
        QTest::newRow("no paper") << QByteArray("media-empty-warning") << PrintTrouble::MediaEmpty;
        QTest::newRow("open") << QByteArray("cover-open-report") << PrintTrouble::CoverOpen;
        QTest::newRow("offline") << QByteArray("offline-report") << PrintTrouble::Offline;
        QTest::newRow("jam and low toner") << QByteArray("toner-low-report,media-jam-error") << PrintTrouble::MediaJam;
    }

    void aTroubleHoldsTheJobUntilItIsMended()
    {
        QFETCH(QByteArray, reason);
        QFETCH(PrintTrouble, trouble);
        m_cups->complain(m_queue, reason);
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).trouble, trouble);
        QCOMPARE(last(job).kind, PrintJobState::Kind::Held);
        QVERIFY(last(job).detail.contains(QString::fromLatin1(reason.split(',').last())));
        m_cups->complain(m_queue, {});
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(m_queue).size(), 1);
    }

    void lowTonerIsToldAndPrintsOn()
    {
        m_cups->complain(m_queue, "toner-low-warning");
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).trouble, PrintTrouble::TonerLow);
        QCOMPARE(last(job).kind, PrintJobState::Kind::Printing);
        m_cups->complain(m_queue, {});
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
    }

    void aPausedQueueHoldsTheJobAndPrintsItLater()
    {
        QVERIFY(m_cups->pause(m_queue));
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Held);
        QCOMPARE(last(job).trouble, PrintTrouble::Paused);
        QVERIFY(m_cups->printed(m_queue).isEmpty());
        QVERIFY(m_cups->resume(m_queue));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(m_queue).size(), 1);
    }

    void aPrinterThatGivesUpStopsTheQueueAndTheJobIsHeld()
    {
        m_cups->complain(m_queue, "abort");
        const SpooledJob job = print(request(m_queue));
        QTRY_VERIFY(last(job).kind == PrintJobState::Kind::Held || last(job).kind == PrintJobState::Kind::Failed);
        QVERIFY(m_cups->printed(m_queue).isEmpty());
    }

    void aCancelledJobHasFailed()
    {
        QVERIFY(m_cups->pause(m_queue));
        const SpooledJob job = print(request(m_queue));
        QVERIFY(m_cups->cancel(job.number));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Failed);
        QCOMPARE(last(job).trouble, PrintTrouble::Cancelled);
    }

    void aDeletedQueueTakesItsJobsWithIt()
    {
        QVERIFY(m_cups->pause(m_queue));
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Held);
        QVERIFY(m_cups->deletePrinter(m_queue));
        QTRY_VERIFY(last(job).isFinal());
        QCOMPARE(last(job).trouble, PrintTrouble::QueueDeleted);
        QVERIFY(m_cups->printed(m_queue).isEmpty());
    }

    void aQueueThatIsNotThereIsRefused()
    {
        QCOMPARE(failure(request(QStringLiteral("nowhere"))).code, QString(error::PrinterRefused));
        QCOMPARE(failure(request(m_queue, {})).code, QString(error::BadInput));
    }

    void aServerKilledInTheMiddleOfAJobLosesNothingThatItHad()
    {
        m_cups->complain(m_queue, "media-empty-error");
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).trouble, PrintTrouble::MediaEmpty);
        m_cups->kill();
        QTRY_COMPARE(last(job).trouble, PrintTrouble::ServerUnreachable);
        QCOMPARE(last(job).kind, PrintJobState::Kind::Held);
        QCOMPARE(failure(request(m_queue)).code, QString(error::PrinterUnreachable));
        m_cups->complain(m_queue, {});
        const QString missing = m_cups->start();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QTRY_VERIFY(last(job).isFinal());
        QCOMPARE(last(job).kind, PrintJobState::Kind::Done);
    }

    void aServerThatStandsStillNeverHoldsTheWindowUp()
    {
        m_cups->freeze(true);
        QElapsedTimer clock;
        clock.start();
        qint64 longest = 0;
        QTimer beat;
        qint64 before = 0;
        connect(&beat, &QTimer::timeout, this, [&] {
            longest = qMax(longest, clock.elapsed() - before);
            before = clock.elapsed();
        });
        beat.start(5);
        QCOMPARE(failure(request(m_queue)).code, QString(error::PrinterUnreachable));
        const qint64 all = clock.elapsed(); // whoever waited for the server waited as long
        m_cups->freeze(false);
        QVERIFY2(longest < all / 4, qPrintable(QStringLiteral("%1 of %2").arg(longest).arg(all)));
        // What is printed afterwards comes out, and nothing from before it.
        const SpooledJob job = print(request(m_queue));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
        QCOMPARE(m_cups->printed(m_queue).size(), 1);
    }

    void aJobOfAnEarlierRunIsFollowedToItsEnd()
    {
        QVERIFY(m_cups->pause(m_queue));
        const SpooledJob job = print(request(m_queue));
        m_printer = std::make_unique<CupsPrinter>(m_cups->server());
        connect(m_printer.get(), &PrintService::jobChanged, this, [this](const SpooledJob &about, const PrintJobState &state) {
            m_told.append({about, state});
        });
        m_told.clear();
        m_printer->follow(job);
        const SpooledJob never{m_queue, 4711};
        m_printer->follow(never);
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Held);
        QTRY_COMPARE(last(never).kind, PrintJobState::Kind::Vanished);
        QVERIFY(m_cups->resume(m_queue));
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Done);
    }

    // The number is another's by now, on the same queue.
    void aJobOfAServerThatWasSetUpAnewIsNotTakenForAnothersOfItsNumber()
    {
        QVERIFY(m_cups->pause(m_queue));
        PrintRequest what = request(m_queue);
        what.mark = QStringLiteral("#216");
        const SpooledJob job = print(what);
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Held);
        m_printer.reset();
        const QString missing = m_cups->startAnew();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QVERIFY(m_cups->resume(m_queue));
        m_printer = std::make_unique<CupsPrinter>(m_cups->server());
        connect(m_printer.get(), &PrintService::jobChanged, this, [this](const SpooledJob &about, const PrintJobState &state) {
            m_told.append({about, state});
        });
        what.mark = QStringLiteral("#16");
        const SpooledJob others = print(what);
        QCOMPARE(others.number, job.number);
        QTRY_COMPARE(last(others).kind, PrintJobState::Kind::Done);
        m_told.clear();
        m_printer->follow(job);
        QTRY_COMPARE(last(job).kind, PrintJobState::Kind::Vanished);
        m_told.clear();
        m_printer->follow(others);
        QTRY_COMPARE(last(others).kind, PrintJobState::Kind::Done);
    }
};

YICHUANG_TEST(TestCupsPrinter)
#include "tst_CupsPrinter.moc"
