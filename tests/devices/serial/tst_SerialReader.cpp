// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardText.h"
#include "devices/serial/ReaderSimulator.h"
#include "devices/serial/SerialReader.h"
#include "devices/serial/SpecimenCards.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(yichuang::CardData)

// Real bytes through a real pseudo-terminal: the program's side is what it is with a reader of metal.
class TestSerialReader : public QObject {
    Q_OBJECT

    struct Bench {
        Bench()
            : simulator(folder.filePath(QStringLiteral("reader")))
        {
            if (!simulator.plug())
                qFatal("no pseudo-terminal");
            start();
        }

        void start()
        {
            reader = std::make_unique<SerialReader>(simulator.link(), 20ms);
            watch();
        }
        void watch()
        {
            read = std::make_unique<QSignalSpy>(reader.get(), &CardReader::cardRead);
            failed = std::make_unique<QSignalSpy>(reader.get(), &CardReader::failed);
        }
        CardData card(int index = 0) const { return (*read)[index][0].value<CardData>(); }
        CardReader::Fault fault(int index = 0) const { return (*failed)[index][0].value<CardReader::Fault>(); }

        QTemporaryDir folder;
        ReaderSimulator simulator;
        std::unique_ptr<SerialReader> reader;
        std::unique_ptr<QSignalSpy> read;
        std::unique_ptr<QSignalSpy> failed;
    };

private Q_SLOTS:
    void everyKindOfCardComesThroughTheLine_data()
    {
        QTest::addColumn<CardData>("card");
        QTest::newRow("resident") << test::residentCard();
        QTest::newRow("residence permit") << test::residencePermit();
        QTest::newRow("foreign 2017") << test::foreignOf2017();
        QTest::newRow("foreign 2023") << test::foreignOf2023();
    }
    void everyKindOfCardComesThroughTheLine()
    {
        QFETCH(CardData, card);
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.lay(card);
        QTRY_COMPARE(bench.read->size(), 1);
        QCOMPARE(bench.card(), card);
        QCOMPARE(bench.failed->size(), 0);
    }

    void aCardIsToldOncePerLaying()
    {
        Bench bench;
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
        QSignalSpy second(bench.reader.get(), &CardReader::cardRead);
        bench.simulator.lift();
        QTest::qWait(100); // several looks at an empty reader
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(second.size(), 1);
        QTest::qWait(100);
        QCOMPARE(second.size(), 1);
    }

    void theRightRateIsFoundByItself_data()
    {
        QTest::addColumn<int>("baud");
        for (const int baud : sam::BaudRates)
            QTest::addRow("%d", baud) << baud;
    }
    void theRightRateIsFoundByItself()
    {
        QFETCH(int, baud);
        Bench bench;
        bench.simulator.setBaud(baud);
        bench.start();
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
    }

    // Someone set the module to another rate while it was in use.
    void aRateThatChangesIsFoundAgain()
    {
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.setBaud(9600);
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Absent);
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
    }

    void aReaderMayBePulledOutAndPluggedInAgain()
    {
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.unplug();
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Absent);
        QVERIFY(bench.simulator.plug().ok());
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
        QCOMPARE(bench.failed->size(), 0);
    }

    void aReaderPluggedInAfterTheProgramBeganIsFound()
    {
        QTemporaryDir folder;
        ReaderSimulator simulator(folder.filePath(QStringLiteral("reader")));
        SerialReader reader(simulator.link(), 20ms);
        QSignalSpy read(&reader, &CardReader::cardRead);
        QTest::qWait(50);
        QCOMPARE(reader.state(), CardReader::State::Absent);
        QVERIFY(simulator.plug().ok());
        simulator.lay(test::residentCard());
        QTRY_COMPARE(read.size(), 1);
    }

    void everyRefusalOfTheModuleHasItsMeaning_data()
    {
        QTest::addColumn<ReaderSimulator::Fault>("fault");
        QTest::addColumn<CardReader::Fault>("meaning");
        QTest::newRow("lifted midway") << ReaderSimulator::Fault::RemovedMidway << CardReader::Fault::CardRemoved;
        QTest::newRow("unreadable") << ReaderSimulator::Fault::Unreadable << CardReader::Fault::CardUnreadable;
        QTest::newRow("not selected") << ReaderSimulator::Fault::SelectFails << CardReader::Fault::CardUnreadable;
        QTest::newRow("refused") << ReaderSimulator::Fault::Refused << CardReader::Fault::CardRefused;
        QTest::newRow("wrong card") << ReaderSimulator::Fault::WrongCard << CardReader::Fault::WrongCard;
    }
    void everyRefusalOfTheModuleHasItsMeaning()
    {
        QFETCH(ReaderSimulator::Fault, fault);
        QFETCH(CardReader::Fault, meaning);
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.setFault(fault);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.fault(), meaning);
        QTest::qWait(150); // said once, however long it lies there
        QCOMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.read->size(), 0);
        // The next laying is a fresh try.
        bench.simulator.setFault(ReaderSimulator::Fault::None);
        bench.simulator.lift();
        QTest::qWait(100);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
    }

    void aBrokenModuleIsSaidOnceAndComesBack_data()
    {
        QTest::addColumn<ReaderSimulator::Fault>("fault");
        QTest::addColumn<CardReader::Fault>("meaning");
        QTest::newRow("self-test") << ReaderSimulator::Fault::Broken << CardReader::Fault::DeviceBroken;
        QTest::newRow("not authorised") << ReaderSimulator::Fault::Unlicensed << CardReader::Fault::DeviceUnlicensed;
    }
    void aBrokenModuleIsSaidOnceAndComesBack()
    {
        QFETCH(ReaderSimulator::Fault, fault);
        QFETCH(CardReader::Fault, meaning);
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.setFault(fault);
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.fault(), meaning);
        QCOMPARE(bench.reader->state(), CardReader::State::Absent);
        QTest::qWait(150);
        QCOMPARE(bench.failed->size(), 1);
        bench.simulator.setFault(ReaderSimulator::Fault::None);
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
    }

    void noiseOnTheLineCostsNoCard()
    {
        Bench bench;
        bench.simulator.setFault(ReaderSimulator::Fault::Noisy);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
        QCOMPARE(bench.card(), test::residentCard());
    }

    void aReaderThatFallsSilentIsAbsentUntilItAnswers()
    {
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.setFault(ReaderSimulator::Fault::Mute);
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Absent);
        bench.simulator.setFault(ReaderSimulator::Fault::None);
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        QCOMPARE(bench.failed->size(), 0);
    }

    void aBlockThatIsNoCardIsAWrongCard()
    {
        Bench bench;
        QByteArray block = cardtext::encode(test::residentCard());
        block[248] = 'Q';
        bench.simulator.layBlock(block);
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.fault(), CardReader::Fault::WrongCard);
    }

    void aReaderThatAnotherProgramHasIsSaidToBeOccupied()
    {
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        SerialReader second(bench.simulator.link(), 20ms);
        QTRY_COMPARE(second.state(), CardReader::State::Occupied);
        QVERIFY(!second.isReady());
        bench.reader.reset();
        QTRY_COMPARE(second.state(), CardReader::State::Ready);
    }

    void lookingForAnotherReaderComesBackToTheOnlyOne()
    {
        Bench bench;
        QTRY_COMPARE(bench.reader->state(), CardReader::State::Ready);
        QSignalSpy states(bench.reader.get(), &CardReader::stateChanged);
        bench.reader->searchAgain();
        QTRY_COMPARE(states.size(), 2);
        QCOMPARE(bench.reader->state(), CardReader::State::Ready);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
    }

    void theSpecimenCardsOfTheProjectComeThroughTheLineAsTheyAreWritten()
    {
        const auto cards = ReaderSimulator::specimens(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/cards"));
        QVERIFY2(cards.ok(), cards ? "" : qPrintable(cards.error().log));
        QCOMPARE(cards->size(), 6);
        Bench bench;
        for (const auto &[name, card] : *cards) {
            bench.read->clear();
            bench.simulator.lay(card);
            QTRY_COMPARE(bench.read->size(), 1);
            CardData read = bench.card();
            QCOMPARE(read.source, CardData::Source::Chip);
            read.source = card.source;
            QVERIFY2(read == card, qPrintable(name));
        }
    }

    void aFolderWithSomethingElseIsRefusedByName()
    {
        QTemporaryDir folder;
        QVERIFY(!ReaderSimulator::specimens(folder.path()).ok());
        QFile file(folder.filePath(QStringLiteral("bent.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"kind\": \"library\"}");
        file.close();
        const auto cards = ReaderSimulator::specimens(folder.path());
        QVERIFY(!cards.ok());
        QVERIFY(cards.error().log.contains(QLatin1String("bent.json")));
    }

    // Neither the block nor the portrait may be found in what the process left behind; the line is no file.
    void readingACardWritesNoFile()
    {
        Bench bench;
        const QStringList before = QDir(bench.folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        bench.simulator.lay(test::residentCard());
        QTRY_COMPARE(bench.read->size(), 1);
        QCOMPARE(QDir(bench.folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot), before);
        QVERIFY(bench.card().photo.isNull());
    }
};

YICHUANG_TEST(TestSerialReader)
#include "tst_SerialReader.moc"
