// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/ReaderSimulator.h"
#include "devices/serial/SerialReader.h"
#include "devices/serial/SpecimenCards.h"
#include "devices/VendorLibrary.h"
#include "devices/VendorReader.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace std::chrono_literals;

class TestVendorReader : public QObject {
    Q_OBJECT

    static QString plugin(const QString &kind)
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/libtest_vendor_%1.so").arg(kind);
    }

    void lay(const QByteArray &name)
    {
        QFile file(m_folder.filePath(QStringLiteral("card")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { qputenv("YICHUANG_TEST_CARD", QFile::encodeName(m_folder.filePath(QStringLiteral("card")))); }

    void aLibraryReadsCardsAndDecodesTheirPortraits()
    {
        const auto library = VendorLibrary::load(plugin(QStringLiteral("fit")));
        QVERIFY2(library.ok(), library ? "" : qPrintable(library.error().log));
        QVERIFY((*library)->readsCards());
        lay("");
        VendorReader reader(*library, 10ms);
        QSignalSpy read(&reader, &CardReader::cardRead);
        QSignalSpy failed(&reader, &CardReader::failed);
        QTRY_COMPARE(reader.state(), CardReader::State::Ready);
        lay("样例嘉慧");
        QTRY_COMPARE(read.size(), 1);
        const CardData card = read[0][0].value<CardData>();
        QCOMPARE(card.name, QStringLiteral("样例嘉慧"));
        QCOMPARE(card.sex, QStringLiteral("女"));
        QCOMPARE(card.birth, QDate(1985, 11, 9));
        QCOMPARE(card.address.size(), qsizetype(256)); // read to the end of its field and no further
        QVERIFY(card.longTerm);
        QCOMPARE(card.photo.rgb.size(), qsizetype(YICHUANG_PHOTO_BYTES));
        lay("broken");
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<CardReader::Fault>(), CardReader::Fault::DeviceBroken);
        QTest::qWait(60);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(read.size(), 1);
    }

    void aSerialReaderBorrowsTheLibrarysEyes()
    {
        ReaderSimulator simulator(m_folder.filePath(QStringLiteral("reader")));
        QVERIFY(simulator.plug().ok());
        const auto library = VendorLibrary::load(plugin(QStringLiteral("fit")));
        QVERIFY(library.ok());
        SerialReader reader(simulator.link(), 20ms, *library);
        QSignalSpy read(&reader, &CardReader::cardRead);
        simulator.lay(test::residentCard());
        QTRY_COMPARE(read.size(), 1);
        const CardPhoto photo = read[0][0].value<CardData>().photo;
        QCOMPARE(photo.width, YICHUANG_PHOTO_WIDTH);
        QCOMPARE(photo.rgb, QByteArray(YICHUANG_PHOTO_BYTES, '\x5A'));
    }

    void aLibraryThatDoesNotFitIsRefusedWithTheReason()
    {
        const auto other = VendorLibrary::load(plugin(QStringLiteral("unfit")));
        QVERIFY(!other.ok());
        QVERIFY(other.error().log.contains(QLatin1String("version 1")));
        QVERIFY(!VendorLibrary::load(m_folder.filePath(QStringLiteral("none.so"))).ok());
    }
};

YICHUANG_TEST(TestVendorReader)
#include "tst_VendorReader.moc"
