// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedFile.h"

#include "Test.h"

#include <QCryptographicHash>
#include <QDir>
#include <QtTest>

#include <csignal>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace yichuang;

class SealedFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasGatheredIsReadByWhoeverHasIt()
    {
        const QByteArray pieces[] = {QByteArray(700'000, 'a'), QByteArray(), QByteArray(5, 'b')};
        FileSink sink;
        for (const QByteArray &piece : pieces)
            QVERIFY(sink.add(piece).ok());
        QCOMPARE(sink.size(), 700'005);
        const auto file = sink.seal();
        QVERIFY(file.ok());
        QCOMPARE(file->size(), 700'005);
        QCOMPARE(file->sha256(), QCryptographicHash::hash(pieces[0] + pieces[2], QCryptographicHash::Sha256));
        QCOMPARE(file->read(699'999, 4), "abbb");
        QCOMPARE(file->read(700'004, 4), "b");
        QCOMPARE(file->read(800'000, 4), QByteArray());
        QVERIFY(!sink.isOpen());
        QVERIFY(!sink.add("more").ok());
        QVERIFY(!sink.seal().ok());
    }

    // Half a piece may be written by then: whoever went on from there would read it twice.
    void whatFoundNoRoomIsNotGoneOnWith()
    {
        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        FileSink sink;
        QVERIFY(sink.add(QByteArray(500'000, 'a')).ok());
        const rlimit full{600'000, usual.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto added = sink.add(QByteArray(500'000, 'b'));
        ::setrlimit(RLIMIT_FSIZE, &usual);
        std::signal(SIGXFSZ, before);
        QCOMPARE(added.error().code, QString(error::Internal));
        QVERIFY(!sink.isOpen());
        QVERIFY(!sink.add(QByteArray(500'000, 'b')).ok());
        QVERIFY(!sink.seal().ok());
    }

    void whatIsLongerThanWhatWasHashedIsNotSealed()
    {
        FileSink sink;
        QVERIFY(sink.add("hashed").ok());
        int written = 0;
        const QFileInfoList open = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
        for (const QFileInfo &each : open) {
            if (each.symLinkTarget().contains("memfd:yichuang-file"))
                written += ::write(each.fileName().toInt(), "x", 1) == 1;
        }
        QCOMPARE(written, 1);
        QVERIFY(!sink.seal().ok());
    }

    // What was hashed is what is read: who is given the descriptor has a stranger's file open, and may be taken over by it.
    void nobodyChangesItAnyMore()
    {
        const auto file = SealedFile::of("what was handed in");
        QVERIFY(file.ok());
        const int descriptor = file->descriptor();
        QCOMPARE(::pwrite(descriptor, "x", 1, 0), -1);
        QCOMPARE(::ftruncate(descriptor, 0), -1);
        QCOMPARE(::mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), MAP_FAILED);
        QCOMPARE(file->read(0, 100), "what was handed in");
    }
};

YICHUANG_TEST(SealedFileTest)
#include "tst_SealedFile.moc"
