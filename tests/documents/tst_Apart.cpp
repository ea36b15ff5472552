// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Apart.h"

#include <QDataStream>
#include <QtTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace yichuang;

namespace {

QString wordsOf(const QByteArray &told)
{
    QDataStream in(told);
    QString words;
    in >> words;
    return in.status() == QDataStream::Ok ? words : QString();
}

}

// Whoever opens what somebody brought does it where it can end nothing else.
class ApartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldComesBackHoweverLongItIs()
    {
        const QString words(300'000, QChar(0x7A97)); // more than a pipe holds
        QCOMPARE(wordsOf(toldApart([&words](QDataStream &out) { out << words; })), words);
        QCOMPARE(toldApart([](QDataStream &) {}), QByteArray());
    }

    void whoFallsEndsNothingElseAndWhatWasToldBeforeIsKept()
    {
        const auto thenFalls = [](void (*fall)()) {
            const QByteArray told = toldApart([fall](QDataStream &out) {
                out << QStringLiteral("before");
                fall();
                out << QStringLiteral("after");
            });
            QDataStream in(told);
            QString before, after;
            in >> before >> after;
            return in.status() == QDataStream::ReadPastEnd && in.atEnd() ? before : QStringLiteral("it did not fall");
        };
        QCOMPARE(thenFalls([] { std::abort(); }), QStringLiteral("before"));
        QCOMPARE(thenFalls([] { ::raise(SIGSEGV); }), QStringLiteral("before"));
        QCOMPARE(thenFalls([] { ::_exit(3); }), QStringLiteral("before"));
    }

    void whoTellsWithoutEndIsHeardNoMore()
    {
        const QByteArray told = toldApart([](QDataStream &out) {
            const QByteArray piece(1 << 20, 'x');
            for (;;)
                out << piece;
        });
        QCOMPARE(told.size(), 0);
        const QString words(int(mostTold / 4), QChar(0x7A97)); // half as many bytes
        QCOMPARE(wordsOf(toldApart([&words](QDataStream &out) { out << words; })), words);
    }

    void whatIsOpenHereIsNotOpenThere()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const QByteArray told = toldApart([&ends](QDataStream &out) {
            for (const int end : ends)
                out << QString::number(::fcntl(end, F_GETFD));
        });
        QVERIFY(::fcntl(ends[0], F_GETFD) >= 0 && ::fcntl(ends[1], F_GETFD) >= 0);
        for (const int end : ends)
            ::close(end);
        QDataStream in(told);
        QString first, second;
        in >> first >> second;
        QCOMPARE(first, QStringLiteral("-1"));
        QCOMPARE(second, QStringLiteral("-1"));
    }

    void whoNeverComesBackIsEnded()
    {
        const QByteArray told = toldApart(
            [](QDataStream &out) {
                out << QStringLiteral("before");
                for (;;)
                    ::pause();
            },
            1);
        QCOMPARE(wordsOf(told), QStringLiteral("before"));
    }

    void nobodyTakesMoreMemoryThanAGigabyte()
    {
        // What watches over a program's memory takes more itself: a build with it is not bounded.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        const QString expected = QStringLiteral("had it");
#else
        const QString expected = QStringLiteral("was refused");
#endif
        const QByteArray told = toldApart([](QDataStream &out) {
            out << QStringLiteral("before");
            void *const much = std::malloc(std::size_t(3) << 30);
            out << (much ? QStringLiteral("had it") : QStringLiteral("was refused"));
        });
        QDataStream in(told);
        QString before, then;
        in >> before >> then;
        QCOMPARE(then, expected);
    }
};

YICHUANG_TEST(ApartTest)
#include "tst_Apart.moc"
