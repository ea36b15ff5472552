// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/FrameParser.h"
#include "devices/serial/ReaderProtocol.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yichuang;

// Frames as readers' manuals print them.
class TestFrameParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreThoseOfTheManual()
    {
        QCOMPARE(sam::request(sam::Command::Find).toHex(' ').toUpper(), QByteArray("AA AA AA 96 69 00 03 20 01 22"));
        QCOMPARE(sam::request(sam::Command::Select).toHex(' ').toUpper(), QByteArray("AA AA AA 96 69 00 03 20 02 21"));
        QCOMPARE(sam::request(sam::Command::ReadTextAndPhoto).toHex(' ').toUpper(), QByteArray("AA AA AA 96 69 00 03 30 01 32"));
        QCOMPARE(sam::request(sam::Command::Status).toHex(' ').toUpper(), QByteArray("AA AA AA 96 69 00 03 11 FF ED"));
    }

    void answersOfTheManualAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("size");
        QTest::newRow("found") << QByteArray("AAAAAA9669000800009F0000000097") << 0x9F << 4;
        QTest::newRow("no card") << QByteArray("AAAAAA9669000400008084") << 0x80 << 0;
        QTest::newRow("selected") << QByteArray("AAAAAA9669000C00009000000000000000009C") << 0x90 << 8;
        QTest::newRow("select failed") << QByteArray("AAAAAA9669000400008185") << 0x81 << 0;
        QTest::newRow("read failed") << QByteArray("AAAAAA9669000400004145") << 0x41 << 0;
    }
    void answersOfTheManualAreUnderstood()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, status);
        QFETCH(int, size);
        FrameParser parser;
        const auto bodies = parser.feed(QByteArray::fromHex(frame));
        QCOMPARE(bodies.size(), 1);
        const auto reply = sam::replyIn(bodies.first());
        QVERIFY(reply);
        QCOMPARE(int(reply->status), status);
        QCOMPARE(reply->data.size(), qsizetype(size));
        QVERIFY(!parser.isInFrame());
    }

    void aCardIs1295BytesLong()
    {
        const QByteArray data = sam::dataOf({QByteArray(256, 't'), QByteArray(1024, 'p')});
        const QByteArray frame = sam::reply(sam::Status::Success, data);
        QCOMPARE(frame.size(), qsizetype(1295));
        QCOMPARE(frame[14], 't');
        QCOMPARE(frame[270], 'p');
        const auto blocks = sam::blocksIn(data);
        QVERIFY(blocks);
        QCOMPARE(blocks->text.size(), qsizetype(256));
        QCOMPARE(blocks->photo.size(), qsizetype(1024));
        QVERIFY(!sam::blocksIn(data.first(1000)));
        QVERIFY(!sam::blocksIn("abc"));
    }

    void bytesMayComeOneByOneAndBehindTooManyPreambles()
    {
        const QByteArray stream =
            QByteArray::fromHex("AAAA") + sam::reply(sam::Status::NoCard) + sam::reply(sam::Status::CardFound, QByteArray(4, '\0'));
        FrameParser parser;
        QList<QByteArray> bodies;
        for (const char byte : stream)
            bodies += parser.feed(QByteArrayView(&byte, 1));
        QCOMPARE(bodies.size(), 2);
        QCOMPARE(quint8(bodies[0][2]), quint8(0x80));
        QCOMPARE(quint8(bodies[1][2]), quint8(0x9F));
    }

    void noiseAndFramesWithAWrongCheckAreGoneOver()
    {
        const QByteArray good = sam::reply(sam::Status::NoCard);
        QByteArray bent = good;
        bent[7] = char(bent[7] ^ 1);
        FrameParser parser;
        const auto bodies = parser.feed(QByteArray("noise\xAA\x96", 7) + bent + QByteArray::fromHex("AAAAAA9669FFFF") + good + "tail");
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(quint8(bodies[0][2]), quint8(0x80));
        QVERIFY(!parser.isInFrame());
    }

    // A head that promises more than comes would hide every frame behind it.
    void aLyingLengthIsGivenUpAndWhatItHidIsFound()
    {
        FrameParser parser;
        QVERIFY(parser.feed(QByteArray::fromHex("AAAAAA96690900") + sam::reply(sam::Status::NoCard)).isEmpty());
        QVERIFY(parser.isInFrame());
        const auto bodies = parser.giveUp();
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(quint8(bodies[0][2]), quint8(0x80));
        QVERIFY(parser.giveUp().isEmpty());
    }

    void everyFrameOfALongNoisyStreamIsFoundHoweverItIsCut()
    {
        QRandomGenerator dice(42);
        QByteArray stream;
        int frames = 0;
        for (int i = 0; i < 400; ++i) {
            for (quint32 noise = dice.bounded(20u); noise > 0; --noise)
                stream.append(char(dice.bounded(0xAA))); // never a preamble
            QByteArray body(int(dice.bounded(2u, 1300u)), Qt::Uninitialized);
            for (char &byte : body)
                byte = char(dice.bounded(256));
            stream += FrameParser::frame(body);
            ++frames;
        }
        FrameParser parser;
        int found = 0;
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype piece = qMin(qsizetype(dice.bounded(1u, 700u)), stream.size() - at);
            found += int(parser.feed(QByteArrayView(stream).sliced(at, piece)).size());
            at += piece;
        }
        QCOMPARE(found, frames);
    }
};

YICHUANG_TEST(TestFrameParser)
#include "tst_FrameParser.moc"
