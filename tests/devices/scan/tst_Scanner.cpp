// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scan/Scanner.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace yichuang;

// SANE's own test devices, through SANE's own library.
class TestScanner : public QObject {
    Q_OBJECT

    static ScanOrder order() { return {QStringLiteral("test:0"), {}, 100, true, false}; }

private Q_SLOTS:
    void initTestCase()
    {
        QFile list(m_folder.filePath(QStringLiteral("dll.conf")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("test\n");
        qputenv("SANE_CONFIG_DIR", QFile::encodeName(m_folder.path()));
    }

    void init() { m_scanner = std::make_unique<Scanner>(); }
    void cleanup() { m_scanner.reset(); }

    void devicesAreListedWithWhatTheyCan()
    {
        const auto places = m_scanner->places().result();
        QVERIFY(places.ok());
        QCOMPARE(places->size(), 2);
        QCOMPARE(places->first().name, QStringLiteral("test:0"));
        const auto talents = m_scanner->talents(QStringLiteral("test:0")).result();
        QVERIFY(talents.ok());
        QCOMPARE(talents->sources, (QStringList{QStringLiteral("Flatbed"), QStringLiteral("Automatic Document Feeder")}));
        QVERIFY(talents->resolutions.contains(300));
        QVERIFY(talents->modes.contains(QStringLiteral("Color")));
    }

    void onePageComesFromTheFlatbed()
    {
        QSignalSpy pages(m_scanner.get(), &Scanner::pageScanned);
        QCOMPARE(m_scanner->scan(order()).result().value(), 1);
        QTRY_COMPARE(pages.size(), 1);
        const auto image = pages[0][0].value<QImage>();
        QVERIFY(image.width() > 100 && image.height() > 100);
        QCOMPARE(image.format(), QImage::Format_RGB888);
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 100);
    }

    // SANE puts back what a program began with, which ends it at the next pipe that somebody else closed.
    void whatBreaksAfterAScanDoesNotEndTheProgram()
    {
        QVERIFY(m_scanner->scan(order()).result().ok());
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        QCOMPARE(::write(ends[1], "x", 1), -1);
        QCOMPARE(errno, EPIPE);
        ::close(ends[1]);
    }

    void withoutColourItIsGrey()
    {
        QSignalSpy pages(m_scanner.get(), &Scanner::pageScanned);
        ScanOrder grey = order();
        grey.colour = false;
        QVERIFY(m_scanner->scan(grey).result().ok());
        QTRY_COMPARE(pages.size(), 1);
        QCOMPARE(pages[0][0].value<QImage>().format(), QImage::Format_Grayscale8);
    }

    void theFeederGivesItsSheetsInOrderUntilItIsEmpty()
    {
        QSignalSpy pages(m_scanner.get(), &Scanner::pageScanned);
        ScanOrder batch = order();
        batch.source = QStringLiteral("Automatic Document Feeder");
        batch.batch = true;
        const auto count = m_scanner->scan(batch).result();
        QVERIFY2(count.ok(), count ? "" : qPrintable(count.error().log));
        QCOMPARE(count.value(), 10); // what the test device's feeder holds
        QTRY_COMPARE(pages.size(), 10);
    }

    void aDeviceThatIsNotThereAndASourceThatItDoesNotHaveAreSaid()
    {
        ScanOrder wrong = order();
        wrong.device = QStringLiteral("test:77");
        QVERIFY(!m_scanner->scan(wrong).result().ok());
        wrong = order();
        wrong.source = QStringLiteral("Moon");
        const auto refused = m_scanner->scan(wrong).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QString(error::ScannerRefused));
        QCOMPARE(refused.error().facts[u"option"].toString(), QStringLiteral("Moon"));
    }

    void aCancelledBatchStopsAndTheNextOrderIsNotCancelledWithIt()
    {
        QSignalSpy pages(m_scanner.get(), &Scanner::pageScanned);
        ScanOrder batch = order();
        batch.source = QStringLiteral("Automatic Document Feeder");
        batch.batch = true;
        batch.resolution = 600;
        auto asked = m_scanner->scan(batch);
        m_scanner->cancel();
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result().error().code, QString(error::ScannerCancelled));
        QVERIFY(pages.isEmpty());
        QVERIFY(m_scanner->scan(order()).result().ok());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Scanner> m_scanner;
};

YICHUANG_TEST(TestScanner)
#include "tst_Scanner.moc"
