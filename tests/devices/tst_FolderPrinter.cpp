// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/FolderPrinter.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class TestFolderPrinter : public QObject {
    Q_OBJECT

    const QString m_queue = QStringLiteral("打印到文件夹");
    const QByteArray m_pdf = "%PDF-1.4\n%%EOF\n";

    static Result<SpooledJob> print(FolderPrinter &printer, const PrintRequest &request)
    {
        QFuture<Result<SpooledJob>> printed = printer.print(request);
        printed.waitForFinished();
        return printed.result();
    }

private Q_SLOTS:
    void aJobIsAFileWithTheSameBytes()
    {
        QTemporaryDir folder;
        FolderPrinter printer(m_queue, folder.filePath(QStringLiteral("out")));
        QSignalSpy told(&printer, &PrintService::jobChanged);
        const auto first = print(printer, {m_queue, QStringLiteral("受理通知书/..\n𠮷"), {}, 1, m_pdf});
        const auto second = print(printer, {m_queue, QString(500, u'长'), {}, 2, m_pdf});
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first.value().number, 1);
        QCOMPARE(second.value().number, 2);
        const QStringList names = QDir(printer.folder()).entryList({}, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 2);
        QVERIFY2(names[0].startsWith(u"0001 ") && names[0].endsWith(u" 受理通知书_..___.pdf"), qPrintable(names[0]));
        QVERIFY(names[1].endsWith(u" x2.pdf"));
        QFile file(QDir(printer.folder()).filePath(names[0]));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_pdf);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told[0][0].value<SpooledJob>(), first.value());
        QCOMPARE(told[0][1].value<PrintJobState>().kind, PrintJobState::Kind::Done);
    }

    void numbersGoOnAfterARestartAndOldJobsAreFound()
    {
        QTemporaryDir folder;
        const SpooledJob old =
            print(*std::make_unique<FolderPrinter>(m_queue, folder.path()), {m_queue, QStringLiteral("一"), {}, 1, m_pdf}).value();
        FolderPrinter printer(m_queue, folder.path());
        QCOMPARE(print(printer, {m_queue, QStringLiteral("二"), {}, 1, m_pdf}).value().number, old.number + 1);
        QSignalSpy told(&printer, &PrintService::jobChanged);
        QTRY_COMPARE(told.size(), 1);
        printer.follow(old);
        printer.follow({m_queue, 99});
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(told[1][1].value<PrintJobState>().kind, PrintJobState::Kind::Done);
        QCOMPARE(told[2][1].value<PrintJobState>().kind, PrintJobState::Kind::Vanished);
    }

    void aFolderThatCannotBeWrittenIsRefused()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        FolderPrinter printer(m_queue, inTheWay.fileName() + QStringLiteral("/below"));
        const auto job = print(printer, {m_queue, QStringLiteral("一"), {}, 1, m_pdf});
        QVERIFY(!job.ok());
        QCOMPARE(job.error().code, QString(error::PrinterRefused));
    }

    void nothingIsPrintedOfNothingOrToAnotherQueue()
    {
        QTemporaryDir folder;
        FolderPrinter printer(m_queue, folder.path());
        QCOMPARE(print(printer, {m_queue, QStringLiteral("一"), {}, 1, {}}).error().code, QString(error::BadInput));
        QCOMPARE(print(printer, {QStringLiteral("win08"), QStringLiteral("一"), {}, 1, m_pdf}).error().code, QString(error::BadInput));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void itsOneQueueIsListed()
    {
        FolderPrinter printer(m_queue, QStringLiteral("/nowhere"));
        const auto queues = printer.queues().result();
        QCOMPARE(queues.value().size(), 1);
        QCOMPARE(queues.value().first().name, m_queue);
    }
};

YICHUANG_TEST(TestFolderPrinter)
#include "tst_FolderPrinter.moc"
