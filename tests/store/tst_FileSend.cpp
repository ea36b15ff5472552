// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileSend.h"

#include "store/FileFetch.h"
#include "Test.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QtTest>

#include <unistd.h>

using namespace yichuang;

namespace {

constexpr qint64 Sent = AttachmentStore::PieceBytes;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

// Another place than the hall: a bucket of objects, each upload a folder of parts until the last of them completes it.
class BucketStore : public AttachmentStore {
public:
    QFuture<Result<KeptPieces>> have(const QString &sha256, int total) override
    {
        return ready(lost() ? Result<KeptPieces>(Error{error::LineLost, {}, {}}) : kept(sha256, total));
    }
    QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) override
    {
        if (lost())
            return ready(Result<KeptPieces>(Error{error::LineLost, {}, {}}));
        puts << no;
        QDir(m_bucket.path()).mkpath(sha256);
        QFile file(pathOf(sha256, no));
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.write(piece);
        file.close();
        Result<KeptPieces> now = kept(sha256, total);
        if (now->next < total)
            return ready(now);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int part = 0; part < total; ++part)
            hash.addData(content(sha256, part));
        if (QString::fromLatin1(hash.result().toHex()) == sha256) {
            m_complete << sha256;
            return ready(kept(sha256, total));
        }
        QDir(m_bucket.filePath(sha256)).removeRecursively();
        return ready(Result<KeptPieces>(KeptPieces{false, 0}));
    }
    QFuture<Result<QByteArray>> get(const StoredFile &file, int no) override
    {
        return ready(Result<QByteArray>(m_complete.contains(file.sha256) ? content(file.sha256, no) : QByteArray()));
    }

    QList<int> puts = {};
    int callsLeft = -1; // before the line is lost
    void keep(const QString &sha256, int no, const QByteArray &piece)
    {
        QDir(m_bucket.path()).mkpath(sha256);
        QFile file(pathOf(sha256, no));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(piece);
    }

private:
    template<typename T> static QFuture<T> ready(const T &value) { return QtFuture::makeReadyFuture(value); }
    bool lost() { return callsLeft == 0 || (callsLeft > 0 && --callsLeft == 0); }
    QString pathOf(const QString &sha256, int no) const { return m_bucket.filePath(QStringLiteral("%1/%2").arg(sha256).arg(no)); }
    QByteArray content(const QString &sha256, int no) const
    {
        QFile file(pathOf(sha256, no));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<KeptPieces> kept(const QString &sha256, int total) const
    {
        int next = 0;
        while (next < total && QFile::exists(pathOf(sha256, next)))
            ++next;
        return KeptPieces{m_complete.contains(sha256), next};
    }

    QTemporaryDir m_bucket;
    QStringList m_complete;
};

// A file of so many pieces and a little more, and its hash.
struct LargeFile {
    explicit LargeFile(int pieces)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open())
            return;
        for (int no = 0; no <= pieces; ++no) {
            QByteArray piece(no < pieces ? Sent : 100, char('a' + no % 26));
            piece.replace(0, 4, QByteArray::number(no).rightJustified(4, '0'));
            hash.addData(piece);
            file.write(piece);
        }
        file.flush();
        send = {QString::fromLatin1(hash.result().toHex()), pieces * Sent + 100, FileSend::reading(file)};
    }
    QTemporaryFile file;
    FileSend send;
};

}

class FileSendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileOfAHundredMegabytesCostsWhoSendsItNextToNothing()
    {
        BucketStore store;
        LargeFile large(199);
        const qint64 before = residentBytes();
        qint64 most = 0, told = 0;
        large.send.progress = [&](qint64 bytes) {
            most = qMax(most, residentBytes() - before);
            told = bytes;
        };
        const auto sent = large.send.begin(store);
        QTRY_VERIFY(sent.isFinished());
        QVERIFY(sent.result().ok());
        QCOMPARE(told, large.send.size);
        QVERIFY2(most <= 32 << 20, qPrintable(QString::number(most)));
        // And it comes back as it went, from a place that is not the hall.
        const auto back =
            FileFetch{.piece = [&store, &large](int no) { return store.get({large.send.sha256}, no); }, .size = large.send.size}.begin();
        QTRY_VERIFY(back.isFinished());
        QVERIFY(back.result().ok());
        QCOMPARE(QString::fromLatin1(back.result()->sha256().toHex()), large.send.sha256);
    }

    void afterALostLineOnlyWhatIsMissingIsSent_data()
    {
        QTest::addColumn<bool>("blocking");
        QTest::newRow("in an event loop") << false;
        QTest::newRow("blocking") << true;
    }
    void afterALostLineOnlyWhatIsMissingIsSent()
    {
        QFETCH(bool, blocking);
        BucketStore store;
        const LargeFile large(5);
        const auto send = [&] {
            if (blocking)
                return large.send.now(store);
            const auto sent = large.send.begin(store);
            [&] { QTRY_VERIFY(sent.isFinished()); }();
            return sent.result();
        };
        store.callsLeft = 4; // the question, two pieces, and a third that gets nowhere
        QCOMPARE(send().error().code, QString(error::LineLost));
        QCOMPARE(store.puts, (QList<int>{0, 1}));
        store.callsLeft = -1;
        QVERIFY(send().ok());
        QCOMPARE(store.puts, (QList<int>{0, 1, 2, 3, 4, 5}));
        // What is there already costs a question.
        QVERIFY(send().ok());
        QCOMPARE(store.puts.size(), 6);
    }

    // A piece that another sent under this name need not be one of the file.
    void whereThePiecesWereNotTheFileAllAreSentOnceMore_data() { afterALostLineOnlyWhatIsMissingIsSent_data(); }
    void whereThePiecesWereNotTheFileAllAreSentOnceMore()
    {
        QFETCH(bool, blocking);
        BucketStore store;
        const LargeFile large(2);
        store.keep(large.send.sha256, 0, "another's");
        if (blocking) {
            QVERIFY(large.send.now(store).ok());
        } else {
            const auto sent = large.send.begin(store);
            QTRY_VERIFY(sent.isFinished());
            QVERIFY(sent.result().ok());
        }
        QCOMPARE(store.puts, (QList<int>{1, 2, 0, 1, 2}));
    }

    void whatIsNotTheFileThatItsNameSaysIsNotSentForEver()
    {
        BucketStore store;
        LargeFile large(2);
        large.send.sha256 = QString(64, u'0');
        QCOMPARE(large.send.now(store).error().code, QString(error::Internal));
        QCOMPARE(store.puts, (QList<int>{0, 1, 2, 0, 1, 2}));
        large.file.resize(Sent);
        QCOMPARE(large.send.now(store).error().code, QString(error::Internal));
    }
};

YICHUANG_TEST(FileSendTest)
#include "tst_FileSend.moc"
