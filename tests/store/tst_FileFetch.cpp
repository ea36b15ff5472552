// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileFetch.h"

#include "Test.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QtTest>

#include <unistd.h>

using namespace yichuang;

namespace {

constexpr qint64 Piece = FileFetch::PieceBytes;

// One that no two numbers have alike.
QByteArray pieceOf(int no, qint64 bytes = Piece)
{
    return QByteArray(bytes, char('a' + no % 26)).replace(0, 8, QByteArray::number(no).rightJustified(8, '0'));
}

// What of this process lies in memory, in bytes.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

// A hall that hands out its pieces a moment after they are asked for.
struct SlowHall {
    int pieces = 1;
    int failsAt = -1;
    QList<int> asked = {};
    int most = 0;
    int open = 0;

    std::function<QFuture<Result<QByteArray>>(int)> hand()
    {
        return [this](int no) {
            asked << no;
            most = qMax(most, ++open);
            auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
            promise->start();
            QMetaObject::invokeMethod(
                qApp,
                [this, no, promise] {
                    --open;
                    promise->addResult(no == failsAt  ? Result<QByteArray>(Error{error::Unread, {}, {}})
                                       : no >= pieces ? Result<QByteArray>(QByteArray())
                                                      : Result<QByteArray>(pieceOf(no)));
                    promise->finish();
                },
                Qt::QueuedConnection);
            return promise->future();
        };
    }
};

}

class FileFetchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileOfAHundredMegabytesCostsTheWindowNextToNothing()
    {
        SlowHall hall{.pieces = 200};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int no = 0; no < hall.pieces; ++no)
            hash.addData(pieceOf(no));
        const qint64 before = resident();
        qint64 most = 0, told = 0;
        const auto file = FileFetch{
            .piece = hall.hand(), .size = 200 * Piece, .progress = [&](qint64 bytes) {
                most = qMax(most, resident() - before);
                told = bytes;
            }}.begin();
        QTRY_VERIFY_WITH_TIMEOUT(file.isFinished(), 60'000);
        QVERIFY(file.result().ok());
        QCOMPARE(file.result()->size(), 200 * Piece);
        QCOMPARE(file.result()->sha256(), hash.result());
        QCOMPARE(told, 200 * Piece);
        QCOMPARE(hall.most, 2);
        QVERIFY2(most <= 32 << 20, qPrintable(QString::number(most)));
    }

    void withoutKnowingItsLengthItEndsWithAnEmptyPiece()
    {
        SlowHall hall{.pieces = 3};
        const auto file = FileFetch{.piece = hall.hand()}.begin();
        QTRY_VERIFY(file.isFinished());
        QCOMPARE(file.result()->size(), 3 * Piece);
        QCOMPARE(hall.asked, (QList<int>{0, 1, 2, 3}));
        QCOMPARE(hall.most, 1);
    }

    void afterALostLineItGoesOnWhereItWas()
    {
        SlowHall hall{.pieces = 6, .failsAt = 4};
        const auto arrived = std::make_shared<FileFetch::Arrived>();
        const FileFetch fetch{.piece = hall.hand(), .size = 6 * Piece, .arrived = arrived};
        const auto first = fetch.begin();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, QString(error::Unread));
        QCOMPARE(arrived->next, 4);
        hall.failsAt = -1;
        hall.asked.clear();
        const auto second = fetch.begin();
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(hall.asked, (QList<int>{4, 5}));
        for (int no = 0; no < 6; ++no)
            QCOMPARE(second.result()->read(no * Piece, 8), pieceOf(no).first(8));
    }

    void whatNobodyWantsAnyMoreIsNotAskedForAndWhatCameIsKept()
    {
        SlowHall hall{.pieces = 200};
        const auto arrived = std::make_shared<FileFetch::Arrived>();
        QFuture<Result<SealedFile>> file;
        const FileFetch fetch{.piece = hall.hand(), .size = 200 * Piece, .arrived = arrived, .progress = [&file](qint64 bytes) {
                                  if (bytes == 5 * Piece)
                                      file.cancel();
                              }};
        file = fetch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(file.isCanceled(), 60'000);
        QTRY_COMPARE(hall.open, 0);
        const qsizetype asked = hall.asked.size();
        QVERIFY2(asked < 10, qPrintable(QString::number(asked)));
        const auto again = fetch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 60'000);
        QCOMPARE(again.result()->size(), 200 * Piece);
        QCOMPARE(hall.asked[asked], arrived->next - 195);
    }
};

YICHUANG_TEST(FileFetchTest)
#include "tst_FileFetch.moc"
