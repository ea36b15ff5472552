// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsFacts.h"

#include <QTest>

using namespace yichuang;

class TestCupsFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGravestReasonCounts()
    {
        const auto trouble = [](const char *reasons) { return troubleFrom(QString::fromLatin1(reasons).split(u',')); };
        QCOMPARE(trouble("none"), PrintTrouble::None);
        QCOMPARE(trouble("toner-low-report,media-empty"), PrintTrouble::MediaEmpty);
        QCOMPARE(trouble("paused,media-jam-error"), PrintTrouble::MediaJam);
        QCOMPARE(trouble("marker-supply-low-warning"), PrintTrouble::TonerLow);
        QCOMPARE(trouble("door-open-error"), PrintTrouble::CoverOpen);
        QCOMPARE(trouble("media-low-warning,media-emptyish,connecting-to-device"), PrintTrouble::None);
    }

    void aStateOfCupsIsOneOfOurs_data()
    {
        QTest::addColumn<int>("job");
        QTest::addColumn<int>("printer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("queueThere");
        QTest::addColumn<PrintJobState::Kind>("kind");
        QTest::addColumn<PrintTrouble>("trouble");
        const auto row = [](const char *name, int job, int printer, const char *reason, bool there, PrintJobState::Kind kind,
                            PrintTrouble trouble) {
            QTest::newRow(name) << job << printer << QString::fromLatin1(reason) << there << kind << trouble;
        };
        row("waits its turn", 3, 4, "none", true, PrintJobState::Kind::Waiting, PrintTrouble::None);
        row("waits behind a jam", 3, 4, "media-jam-error", true, PrintJobState::Kind::Held, PrintTrouble::MediaJam);
        row("queue stopped", 3, 5, "paused", true, PrintJobState::Kind::Held, PrintTrouble::Paused);
        row("queue stopped, no reason given", 3, 5, "none", true, PrintJobState::Kind::Held, PrintTrouble::Paused);
        row("held by hand", 4, 3, "none", true, PrintJobState::Kind::Held, PrintTrouble::Other);
        row("prints", 5, 4, "none", true, PrintJobState::Kind::Printing, PrintTrouble::None);
        row("prints with little toner", 5, 4, "toner-low", true, PrintJobState::Kind::Printing, PrintTrouble::TonerLow);
        row("no paper", 5, 4, "media-needed", true, PrintJobState::Kind::Held, PrintTrouble::MediaEmpty);
        row("stopped", 6, 5, "none", true, PrintJobState::Kind::Held, PrintTrouble::Paused);
        row("cancelled", 7, 3, "none", true, PrintJobState::Kind::Failed, PrintTrouble::Cancelled);
        row("cancelled with its queue", 7, 0, "none", false, PrintJobState::Kind::Failed, PrintTrouble::QueueDeleted);
        row("aborted", 8, 3, "none", true, PrintJobState::Kind::Failed, PrintTrouble::Other);
        row("aborted, cover open", 8, 3, "cover-open", true, PrintJobState::Kind::Failed, PrintTrouble::CoverOpen);
        row("done, whatever comes next", 9, 4, "media-jam", true, PrintJobState::Kind::Done, PrintTrouble::None);
        row("unknown job", 0, 3, "none", true, PrintJobState::Kind::Vanished, PrintTrouble::Other);
        row("unknown job and queue", 0, 0, "none", false, PrintJobState::Kind::Vanished, PrintTrouble::QueueDeleted);
    }

    void aStateOfCupsIsOneOfOurs()
    {
        QFETCH(int, job);
        QFETCH(int, printer);
        QFETCH(QString, reason);
        QFETCH(bool, queueThere);
        const PrintJobState state = jobStateFrom({job, {}, queueThere, printer, {reason}, {}});
        QTEST(state.kind, "kind");
        QTEST(state.trouble, "trouble");
        QCOMPARE(state.detail, reason == u"none" ? QString() : reason);
    }

    void whatEndedInTheMiddleMayLieThere()
    {
        for (const int job : {7, 8}) {
            CupsFacts facts{job, {}, true, 3, {QStringLiteral("media-jam")}, {}};
            QCOMPARE(jobStateFrom(facts).kind, PrintJobState::Kind::Failed);
            const PrintTrouble why = jobStateFrom(facts).trouble;
            facts.sheets = 1;
            QCOMPARE(jobStateFrom(facts).kind, PrintJobState::Kind::Vanished);
            QCOMPARE(jobStateFrom(facts).trouble, why);
        }
    }

    void everyStateHasTheHallsWord()
    {
        QStringList words;
        for (const PrintJobState::Kind kind : {PrintJobState::Kind::Waiting, PrintJobState::Kind::Printing, PrintJobState::Kind::Held,
                                               PrintJobState::Kind::Done, PrintJobState::Kind::Failed, PrintJobState::Kind::Vanished})
            words.append(toWord(kind));
        QCOMPARE(words.join(u' '), QStringLiteral("waiting printing held done failed vanished"));
    }
};

YICHUANG_TEST(TestCupsFacts)
#include "tst_CupsFacts.moc"
