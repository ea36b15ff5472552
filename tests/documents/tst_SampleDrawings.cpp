// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageService.h"
#include "documents/sample/SampleDrawings.h"
#include "documents/Typeface.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPainter>
#include <QtTest>

using namespace yichuang;

namespace {

const SampleNames names{"谭嘉慧", "江门市蓬江区堤东物业管理有限公司", "江门市蓬江区堤东路 126 号首层", "440703********1234",
                        "91440703MA4W12345X"};

}

class SampleDrawingsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PageService> m_service;

    FileFacts probed(const SampleFile &file)
    {
        const auto held = [file] { return QtFuture::makeReadyFuture(SealedFile::of(file.bytes)); };
        const auto future = m_service->probe(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256), held, file.fileName);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || !future.result().ok())
            return {};
        return *future.result();
    }

    // 样例 in black across a white sheet of that many dots, as every sheet has it.
    static QImage sampleWord(QSize size)
    {
        QImage sheet(size, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.translate(size.width() / 2.0, size.height() / 2.0);
        painter.rotate(-28);
        const double reach = qMin(size.width(), size.height());
        QFont font = documentFont(10, true);
        font.setPixelSize(qRound(reach * 0.28));
        painter.setFont(font);
        painter.drawText(QRectF(-reach, -reach / 2, 2 * reach, reach), Qt::AlignCenter, QStringLiteral("样例"));
        return sheet;
    }

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page"); }
    void cleanupTestCase() { m_service.reset(); }

    void everySampleIsWhatItsNameSaysAndSmall()
    {
        for (const SampleKind kind : SampleDrawings::kinds()) {
            const SampleFile file = SampleDrawings::draw(kind, 7, names);
            QVERIFY2(file.bytes.size() > 500 && file.bytes.size() <= 150 * 1024,
                     qPrintable(file.fileName + QString::number(file.bytes.size())));
            const FileFacts facts = probed(file);
            QCOMPARE(facts.mediaType, file.mediaType);
            QVERIFY2(facts.flags.isEmpty(), qPrintable(file.fileName + facts.flags.join(u',')));
        }
    }

    void theSameSeedGivesTheSameBytesAndAnotherGivesOthers()
    {
        for (const SampleKind kind : SampleDrawings::kinds()) {
            const QByteArray once = SampleDrawings::draw(kind, 7, names).bytes;
            QVERIFY(once == SampleDrawings::draw(kind, 7, names).bytes);
            if (kind != SampleKind::Docx)
                QVERIFY(once != SampleDrawings::draw(kind, 8, names).bytes);
        }
    }

    void theSexOfAnIdCardIsThatOfItsNumber()
    {
        // Where the card says it, between the name and the address; 130 dots to the inch.
        const auto said = [](const char *number) {
            SampleNames other = names;
            other.idNumber = QString::fromLatin1(number);
            constexpr double mm = 130 / 25.4;
            return QImage::fromData(SampleDrawings::draw(SampleKind::IdCard, 7, other).bytes)
                .copy(QRectF(22 * mm, 27 * mm, 50 * mm, 7 * mm).toRect());
        };
        QVERIFY(said("440703199003070017") == said("440703199003070034"));
        QVERIFY(said("440703199003070017") != said("440703199003070025"));
    }

    // Where the word stands across the sheet it is redder than around it, on every paper that could pass for one.
    void whatCouldPassForAPaperIsMarkedAsASample_data()
    {
        QTest::addColumn<SampleKind>("kind");
        QTest::newRow("identity card") << SampleKind::IdCard;
        QTest::newRow("business licence") << SampleKind::BusinessLicence;
        QTest::newRow("health certificate") << SampleKind::HealthCertificate;
    }
    void whatCouldPassForAPaperIsMarkedAsASample()
    {
        QFETCH(SampleKind, kind);
        for (const quint32 seed : {1u, 2u, 7u}) {
            const QImage paper = QImage::fromData(SampleDrawings::draw(kind, seed, names).bytes).convertToFormat(QImage::Format_RGB32);
            QVERIFY(!paper.isNull());
            const QImage word = sampleWord(paper.size());
            qint64 red[2] = {0, 0}, dots[2] = {0, 0};
            for (int y = 0; y < paper.height(); ++y) {
                for (int x = 0; x < paper.width(); ++x) {
                    const QRgb dot = paper.pixel(x, y);
                    const bool inside = qGray(word.pixel(x, y)) < 128;
                    red[inside] += qRed(dot) - (qGreen(dot) + qBlue(dot)) / 2;
                    ++dots[inside];
                }
            }
            QVERIFY(dots[true] > 2000);
            const double more = double(red[true]) / double(dots[true]) - double(red[false]) / double(dots[false]);
            QVERIFY2(more > 15, qPrintable(QString::number(more)));
        }
    }

    // Whoever compares card and person sees a woman's face on a woman's papers: long hair stands beside her neck.
    void theFaceOnEveryPaperIsOfTheSexOfItsNumber()
    {
        struct Place {
            SampleKind kind;
            double dotsPerMillimetre;
            QPointF face; // the upper left corner, in millimetres
        };
        const Place places[] = {{SampleKind::IdCard, 130 / 25.4, {17 + 59, 14 + 7}}, {SampleKind::HealthCertificate, 170 / 25.4, {14, 22}}};
        for (const Place &place : places) {
            for (const quint32 seed : {1u, 2u}) {
                const auto besideNeck = [&](const char *number) {
                    SampleNames other = names;
                    other.idNumber = QString::fromLatin1(number);
                    const QImage paper = QImage::fromData(SampleDrawings::draw(place.kind, seed, other).bytes);
                    const QPointF at = place.face + QPointF(24 * 0.36, 30 * 88 / 125.0);
                    return qGray(paper.pixel((at * place.dotsPerMillimetre).toPoint()));
                };
                QVERIFY(besideNeck("440703199003070025") < 110);
                QVERIFY(besideNeck("440703199003070017") > 150);
            }
        }
    }

    void aContractHasThreePagesAndABundleAsManyAsAsked()
    {
        QCOMPARE(probed(SampleDrawings::draw(SampleKind::LeaseContract, 1, names)).pages, 3);
        QCOMPARE(probed(SampleDrawings::draw(SampleKind::ManyPages, 1, names, 5)).pages, 5);
    }

    void archivesListTheirFilesByTheirChineseNames()
    {
        for (const SampleKind kind : {SampleKind::Zip, SampleKind::Rar}) {
            const FileFacts facts = probed(SampleDrawings::draw(kind, 7, names));
            QCOMPARE(facts.entries.size(), 2);
            QCOMPARE(facts.entries[0].name, "照片/门面.jpg");
            QVERIFY(facts.entries[0].bytes > 1000);
            QVERIFY(!facts.preview);
        }
    }
};

YICHUANG_TEST(SampleDrawingsTest)
#include "tst_SampleDrawings.moc"
