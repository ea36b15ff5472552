// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CmsSigner.h"
#include "documents/CommandSigner.h"
#include "documents/DocumentWriter.h"
#include "documents/OpenSsl.h"
#include "documents/Overlay.h"
#include "documents/PaperCheck.h"
#include "documents/ReprintMark.h"
#include "documents/TemplateLibrary.h"

#include "documents/HostileFiles.h"
#include "documents/NoticeFacts.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>

using namespace yichuang;
using namespace yichuang::test;

namespace {

using namespace openssl;

QByteArray paper(const QJsonObject &facts = noticeFacts())
{
    return *DocumentWriter::render(*TemplateLibrary::originals()->find(QStringLiteral("grant")), facts);
}

ArchivedPaper archived(const QByteArray &pdf, const QByteArray &signature = {})
{
    const QJsonObject facts = noticeFacts();
    return {.number = facts["number"].toString(),
            .title = "准予决定书",
            .state = "ready",
            .caseNo = facts["case_no"].toString(),
            .code = "PJZW1|PJ-20261117-000871|9f3ac21b",
            .sha256 = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()),
            .archivedAt = QDateTime::currentDateTimeUtc(),
            .signature = signature};
}

// What was found of a point; empty when nothing was said of it.
QString said(const PaperCheck &check, PaperCheck::Point point)
{
    for (const PaperCheck::Finding &each : check.findings()) {
        if (each.point == point)
            return each.what;
    }
    return {};
}

QByteArray pageOf(const QByteArray &box)
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                  "<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] >>"});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A signature by a certificate that was good between two moments, as nobody's signer would make it.
struct Made {
    QByteArray signature;
    QByteArray certificate;
};

Made signedBetween(const QByteArray &bytes, qint64 fromSecs, qint64 toSecs)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), 7);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), QDateTime::currentSecsSinceEpoch() + fromSecs);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), QDateTime::currentSecsSinceEpoch() + toSecs);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "O", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("Yesterday"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const Cms cms(CMS_sign(certificate.get(), key.get(), nullptr, reading(bytes).get(), CMS_DETACHED | CMS_BINARY));
    const Bio der(BIO_new(BIO_s_mem()));
    const Bio pem(BIO_new(BIO_s_mem()));
    i2d_CMS_bio(der.get(), cms.get());
    PEM_write_bio_X509(pem.get(), certificate.get());
    return {written(der.get()), written(pem.get())};
}

}

class PaperCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(CmsSigner::makeDemonstration(certificate(), key(), QStringLiteral("江门市蓬江区市场监督管理局")).ok());
        const auto signer = CmsSigner::fromFiles(certificate(), key());
        QVERIFY2(signer, signer ? "" : qPrintable(signer.error().log));
        m_signer = *signer;
        m_pdf = paper();
        const auto signature = m_signer->sign(m_pdf);
        QVERIFY2(signature, signature ? "" : qPrintable(signature.error().log));
        m_signature = signature->bytes;
        QCOMPARE(signature->signer, QStringLiteral("江门市蓬江区市场监督管理局"));
        m_trusted = contentOf(certificate());
    }

    void aPaperOfTheHallIsProvenByItsBytesAndItsSignature()
    {
        const PaperCheck check(m_pdf, archived(m_pdf, m_signature), {}, m_trusted);
        QCOMPARE(said(check, PaperCheck::Point::Number), "known");
        QCOMPARE(said(check, PaperCheck::Point::Bytes), "same");
        QCOMPARE(said(check, PaperCheck::Point::Code), "same_code");
        QCOMPARE(said(check, PaperCheck::Point::Signature), "signed");
        QVERIFY(check.isProven() && !check.isFalse());
    }

    void aPageThatNoCodeCouldBeLookedForOnIsProvenByTheRest()
    {
        const auto fallenOver = [](const QByteArray &, QDataStream &told) {
            told << 1 << noticeFacts()["number"].toString() << false;
            std::abort();
        };
        const PaperCheck check(m_pdf, archived(m_pdf, m_signature), {}, m_trusted, fallenOver);
        QCOMPARE(said(check, PaperCheck::Point::Code), "unread_code");
        QCOMPARE(said(check, PaperCheck::Point::Number), "known");
        QCOMPARE(said(check, PaperCheck::Point::Signature), "signed");
        QVERIFY(check.isProven() && !check.isFalse());
        const PaperCheck unproven(m_pdf, std::nullopt, {}, {}, fallenOver);
        QVERIFY(!unproven.isProven() && !unproven.isFalse());
    }

    void aFileThatNobodyComesThroughIsProvenByItsBytesAndSaidToBeUnread()
    {
        const auto fallenOver = [](const QByteArray &, QDataStream &) { std::abort(); };
        const PaperCheck check(m_pdf, archived(m_pdf, m_signature), {}, m_trusted, fallenOver);
        QCOMPARE(said(check, PaperCheck::Point::File), "unread_pages");
        QCOMPARE(said(check, PaperCheck::Point::Code), "unread_code");
        QCOMPARE(said(check, PaperCheck::Point::Bytes), "same");
        QVERIFY(check.isProven() && !check.isFalse());
        const PaperCheck unproven(m_pdf, std::nullopt, {}, {}, fallenOver);
        QVERIFY(!unproven.isProven() && !unproven.isFalse());
    }

    // What a page says of its size is a stranger's word, and a picture of it would be as large.
    void aPageLargerThanAnyPrinterHasIsNotPainted()
    {
        for (const char *box : {"0 0 14400 14400", "0 0 1191 1191", "0 0 100 14400", "0 0 2000000000 0.001"}) {
            const QByteArray pdf = pageOf(box);
            QCOMPARE(said(PaperCheck(pdf, std::nullopt, {}, {}), PaperCheck::Point::Code), "large_page");
        }
        for (const char *box : {"0 0 1191 842", "0 0 595 842"})
            QCOMPARE(said(PaperCheck(pageOf(box), std::nullopt, {}, {}), PaperCheck::Point::Code), "no_code");
    }

    void aPageThatWantsMoreMemoryThanThereIsEndsItsReaderOnly()
    {
        const PaperCheck check(hungryPdf(), std::nullopt, {}, {});
        QVERIFY2(QStringList({"unread_code", "no_code"}).contains(said(check, PaperCheck::Point::Code)),
                 qPrintable(said(check, PaperCheck::Point::Code)));
        QCOMPARE(said(check, PaperCheck::Point::Number), "no_claims");
    }

    void withoutAHallTheSignatureProvesIt()
    {
        const PaperCheck check(m_pdf, std::nullopt, m_signature, m_trusted);
        QCOMPARE(said(check, PaperCheck::Point::Number), "hall_unasked");
        QCOMPARE(said(check, PaperCheck::Point::Signature), "signed");
        QVERIFY(check.isProven());
    }

    void withoutAHallAndWithoutSomebodyToBelieveNothingIsProven()
    {
        const PaperCheck bare(m_pdf, std::nullopt, {}, {});
        QCOMPARE(said(bare, PaperCheck::Point::Signature), "unsigned");
        QVERIFY(!bare.isFalse() && !bare.isProven());
        const PaperCheck unasked(m_pdf, std::nullopt, m_signature, {});
        QCOMPARE(said(unasked, PaperCheck::Point::Signature), "nobody_vouches");
        QVERIFY(!unasked.isFalse() && !unasked.isProven());
    }

    void aReprintIsToldAndVerifiesAsItsOriginal()
    {
        const QByteArray reprint = *Overlay::reprint(m_pdf, 3, QDateTime::currentDateTimeUtc());
        const PaperCheck check(reprint, archived(m_pdf, m_signature), {}, m_trusted);
        QCOMPARE(said(check, PaperCheck::Point::File), "reprint");
        QCOMPARE(check.findings().first().facts["copy"].toInt(), 3);
        QCOMPARE(check.paper()->original, m_pdf);
        QCOMPARE(said(check, PaperCheck::Point::Bytes), "same");
        QCOMPARE(said(check, PaperCheck::Point::Code), "same_code");
        QCOMPARE(said(check, PaperCheck::Point::Signature), "signed");
        QVERIFY(check.isProven());
    }

    // A viewer draws with the last operands of too many, so one that nobody looks at is a picture all over the page.
    void aMarkThatDrawsAnythingElseIsFound()
    {
        const QByteArray mark = ReprintMark::drawn(1, m_when);
        QCOMPARE(drawnOver(mark), *Overlay::reprint(m_pdf, 1, m_when));
        const QList<QByteArray> lines = mark.split('\n');
        const QByteArray box = lines[3] + '\n';
        const QByteArray first = lines[4] + '\n';
        QVERIFY(box.endsWith(" re S\n") && first.endsWith(" m\n"));
        const auto with = [&mark](const QByteArray &line, const QByteArray &other) { return QByteArray(mark).replace(line, other); };
        const QByteArray rest = " 600.00 300.00 15.00 1.00 re S\n";
        for (const QByteArray &forged : {with(box, box + "0 800" + rest),
                                         with(box, box + "400.00 800.00" + rest),
                                         with(box, "0.00 800.00 " + box),
                                         with(box, box + box),
                                         with(box, "100.00 300.00 400.00 200.00 re S\n"),
                                         with(box, "100.00 788.00 400.00 22.68 re S\n"),
                                         with(box, QByteArray()),
                                         with(box, "re S\n"),
                                         with(first, "0.00 800.00 " + first),
                                         with(first, "100.00 300.00 m\n"),
                                         with(first, "800.00 m\n"),
                                         with(first, first + "500.00 800.00 500.00 800.00 l\n"),
                                         with(first, first + "500.00 800.00 500.00 800.00 500.00 c\n"),
                                         with(first, first + "500.00  800.00 l\n"),
                                         with(first, first + "5e2 800.00 l\n"),
                                         with(first, first + "500.00.00 800.00 l\n"),
                                         with(first, first + "500.00 800.00 l 500.00 800.00 l\n"),
                                         with(first, first + "f\n"),
                                         with(first, first + "\n"),
                                         with("f\nQ\n", "f*\nQ\n"),
                                         with("% 1\n", "% 1\nQ\n"),
                                         with("% 1\n", "% 01\n"),
                                         with("% 1\n", "% 1\r\n")}) {
            QVERIFY(forged != mark);
            const PaperCheck check(drawnOver(forged), archived(m_pdf, m_signature), {}, m_trusted);
            QVERIFY2(said(check, PaperCheck::Point::File) == "appended", forged.left(300).constData());
            QVERIFY(check.isFalse());
        }
    }

    // What was drawn with other typefaces keeps to the box, and may say there whatever it likes.
    void aMarkThatCannotBeReadProvesNothing()
    {
        const QByteArray mark = ReprintMark::drawn(1, m_when);
        const qsizetype outlines = mark.indexOf(" re S\n") + 6;
        const QByteArray filled = mark.left(outlines) + "480.00 795.00 m\n500.00 795.00 l\n500.00 805.00 l\nf\nQ\n";
        QByteArray renumbered = mark;
        renumbered.replace("% 1\n", "% 2\n");
        for (const QByteArray &forged : {filled, renumbered}) {
            const PaperCheck check(drawnOver(forged), archived(m_pdf, m_signature), {}, m_trusted);
            QCOMPARE(said(check, PaperCheck::Point::File), "unread_mark");
            QCOMPARE(said(check, PaperCheck::Point::Bytes), "same");
            QVERIFY(!check.isFalse() && !check.isProven());
        }
    }

    void aMarkIsReadWhateverItsNumberAndTime()
    {
        for (const int copy : {1, 2, 10, 47, 305, 6789, 99999}) {
            for (const char *time : {"2026-01-02T03:04:00Z", "2026-07-18T11:59:59Z", "2031-12-31T16:00:00Z", "2026-11-11T01:11:00Z"}) {
                const auto mark = ReprintMark::in(ReprintMark::drawn(copy, QDateTime::fromString(QLatin1String(time), Qt::ISODate)));
                QVERIFY2(mark && mark->isRead && mark->copyNumber == copy, time);
            }
        }
    }

    // A good original with another page laid over it would verify, if only its own bytes were looked at.
    void anUpdateThatIsNoReprintMarkIsFound()
    {
        const QByteArray reprint = *Overlay::reprint(m_pdf, 1, QDateTime::currentDateTimeUtc());
        QByteArray lower = reprint; // the red box comes down over the text
        const qsizetype box = lower.indexOf(" re S\n", m_pdf.size());
        const qsizetype line = lower.lastIndexOf('\n', box) + 1;
        lower.replace(line, box - line, QByteArray("0 0 999 999").leftJustified(box - line, ' '));
        QByteArray white = reprint; // painted over in white
        white.replace(white.indexOf("0.78 0.1 0.1 rg", m_pdf.size()), 15, "1.00 1.0 1.0 rg");
        QByteArray page = reprint; // the original's page is left out
        const qsizetype contents = page.indexOf("/Contents [", m_pdf.size());
        page.replace(contents, 11, "/Contenzz [");
        const QByteArray twice = *Overlay::reprint(m_pdf, 1, QDateTime::currentDateTimeUtc()) + reprint.mid(m_pdf.size());
        for (const QByteArray &forged : {lower, white, page, twice, m_pdf + "9 0 obj\n<<>>\nendobj\n%%EOF\n"}) {
            const PaperCheck check(forged, archived(m_pdf, m_signature), {}, m_trusted);
            QCOMPARE(said(check, PaperCheck::Point::File), "appended");
            QVERIFY(check.isFalse());
        }
    }

    void oneFlippedBitIsFoundWhereverItIs()
    {
        int seen = 0;
        for (qsizetype at = 20; at < m_pdf.size() - 8; at += m_pdf.size() / 17) {
            QByteArray flipped = m_pdf;
            flipped[at] = char(flipped[at] ^ 1);
            const PaperCheck check(flipped, archived(m_pdf, m_signature), {}, m_trusted);
            QVERIFY2(check.isFalse() && !check.isProven(), qPrintable(QString::number(at)));
            // Where the file can still be read, both the archive and the signature say so.
            if (!check.paper() || check.paper()->claims.number != noticeFacts()["number"].toString())
                continue;
            ++seen;
            QCOMPARE(said(check, PaperCheck::Point::Bytes), "altered");
            QCOMPARE(said(check, PaperCheck::Point::Signature), "not_of_this_file");
        }
        QVERIFY(seen > 5);
    }

    void aTruncatedFileIsNotWhole()
    {
        for (const qsizetype size : {m_pdf.size() - 1, m_pdf.size() / 2, qsizetype(200)})
            QCOMPARE(said(PaperCheck(m_pdf.left(size), archived(m_pdf), {}, {}), PaperCheck::Point::File), "truncated");
        for (const QByteArray &none : {QByteArray(), QByteArray("no paper at all"), m_pdf.mid(5)})
            QCOMPARE(said(PaperCheck(none, archived(m_pdf), {}, {}), PaperCheck::Point::File), "no_pdf");
    }

    void aForgedNumberIsFound()
    {
        // Another number in the metadata than on the page.
        QByteArray renamed = m_pdf;
        const QByteArray number = noticeFacts()["number"].toString().toUtf8();
        QVERIFY(renamed.contains(number));
        renamed.replace(number, QByteArray(number).replace("1187", "1188"));
        const PaperCheck other(renamed, std::nullopt, {}, {});
        QCOMPARE(said(other, PaperCheck::Point::Number), "not_printed");
        QVERIFY(other.isFalse());
        // A whole paper under a number that was never given, and one under a number that is another paper's.
        QJsonObject facts = noticeFacts();
        facts["number"] = "蓬市监许受〔2026〕9999号";
        const PaperCheck invented(paper(facts), ArchivedPaper{}, {}, {});
        QCOMPARE(said(invented, PaperCheck::Point::Number), "unknown_number");
        facts = noticeFacts();
        facts["applicant"] = "何嘉欣";
        const PaperCheck borrowed(paper(facts), archived(m_pdf, m_signature), {}, m_trusted);
        QCOMPARE(said(borrowed, PaperCheck::Point::Number), "known");
        QCOMPARE(said(borrowed, PaperCheck::Point::Bytes), "altered");
        QCOMPARE(said(borrowed, PaperCheck::Point::Signature), "not_of_this_file");
        QVERIFY(borrowed.isFalse());
    }

    void aNumberIsReadBackHoweverLongItIs()
    {
        for (const int serial : {1, 12, 123, 1234, 12345, 123456}) {
            QJsonObject facts = noticeFacts();
            facts["number"] = QStringLiteral("蓬门许视受〔2026〕%1号").arg(serial);
            const PaperCheck check(paper(facts), std::nullopt, {}, {});
            QCOMPARE(said(check, PaperCheck::Point::Number), "hall_unasked");
        }
    }

    void aForgedCodeIsFound()
    {
        QJsonObject facts = noticeFacts();
        facts["query_token"] = "00000000";
        const QByteArray pdf = paper(facts);
        const PaperCheck check(pdf, archived(pdf), {}, {});
        QCOMPARE(said(check, PaperCheck::Point::Code), "other_code");
        QVERIFY(check.isFalse());
    }

    void aVoidedPaperIsSaidToBeVoid()
    {
        ArchivedPaper record = archived(m_pdf, m_signature);
        record.state = "void";
        const PaperCheck check(m_pdf, record, {}, m_trusted);
        QCOMPARE(said(check, PaperCheck::Point::Number), "void");
        QVERIFY(check.isFalse());
    }

    void aForeignCertificateIsFound()
    {
        const Made foreign = signedBetween(m_pdf, -60, 3600);
        const PaperCheck check(m_pdf, archived(m_pdf), foreign.signature, m_trusted);
        QCOMPARE(said(check, PaperCheck::Point::Signature), "foreign");
        QVERIFY(check.isFalse());
        QCOMPARE(said(PaperCheck(m_pdf, archived(m_pdf), foreign.signature, foreign.certificate), PaperCheck::Point::Signature), "signed");
    }

    void anExpiredCertificateIsFound()
    {
        const Made over = signedBetween(m_pdf, -7200, -3600);
        QCOMPARE(said(PaperCheck(m_pdf, archived(m_pdf), over.signature, over.certificate), PaperCheck::Point::Signature), "expired");
        const Made early = signedBetween(m_pdf, 3600, 7200);
        QCOMPARE(said(PaperCheck(m_pdf, archived(m_pdf), early.signature, early.certificate), PaperCheck::Point::Signature), "expired");
        QVERIFY(PaperCheck(m_pdf, archived(m_pdf), over.signature, over.certificate).isFalse());
    }

    void aSignatureOfAnotherTimeIsFound()
    {
        ArchivedPaper record = archived(m_pdf, m_signature);
        record.archivedAt = record.archivedAt.addDays(-2);
        QCOMPARE(said(PaperCheck(m_pdf, record, {}, m_trusted), PaperCheck::Point::Signature), "other_time");
    }

    void whatIsNoSignatureOrNoCertificateIsSaid()
    {
        QCOMPARE(said(PaperCheck(m_pdf, std::nullopt, "rubbish", m_trusted), PaperCheck::Point::Signature), "no_signature");
        QCOMPARE(said(PaperCheck(m_pdf, std::nullopt, m_signature.left(m_signature.size() / 2), m_trusted), PaperCheck::Point::Signature),
                 "no_signature");
        QCOMPARE(said(PaperCheck(m_pdf, std::nullopt, m_signature, "no certificate"), PaperCheck::Point::Signature), "no_certificate");
        const QByteArray other = m_signer->sign("another paper")->bytes;
        QCOMPARE(said(PaperCheck(m_pdf, std::nullopt, other, m_trusted), PaperCheck::Point::Signature), "not_of_this_file");
    }

    void anotherProgramReadsOurSignature()
    {
        const QString pdf = keep("paper.pdf", m_pdf);
        const QString signature = keep("paper.pdf.p7s", m_signature);
        QCOMPARE(QProcess::execute("openssl", {"cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", pdf, "-CAfile",
                                               certificate(), "-purpose", "any", "-out", m_folder.filePath("out")}),
                 0);
        QCOMPARE(contentOf(m_folder.filePath("out")), m_pdf);
    }

    void aKeyThatOthersMayReadOrThatIsAnothersIsRefused()
    {
        const auto why = [](const Result<std::shared_ptr<const Signer>> &made) {
            return made ? QString() : made.error().facts["reason"].toString();
        };
        const QString open = keep("open.pem", contentOf(key()));
        QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        QCOMPARE(why(CmsSigner::fromFiles(certificate(), open)), "key_mode");
        QCOMPARE(why(CmsSigner::fromFiles(certificate(), m_folder.filePath("nowhere"))), "key");
        const QString otherCertificate = m_folder.filePath("other-certificate.pem");
        const QString otherKey = m_folder.filePath("other-key.pem");
        QVERIFY(CmsSigner::makeDemonstration(otherCertificate, otherKey, "别的机关").ok());
        QCOMPARE(why(CmsSigner::fromFiles(certificate(), otherKey)), "mismatch");
        QCOMPARE(why(CmsSigner::fromFiles(keep("empty.pem", "nothing"), key())), "certificate");
        const QString rubbish = keep("rubbish.pem", "nothing");
        QFile::setPermissions(rubbish, QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(why(CmsSigner::fromFiles(certificate(), rubbish)), "key");
        QCOMPARE(QFile::permissions(otherKey) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // What is there stays as it is.
        const QByteArray before = contentOf(otherCertificate);
        QVERIFY(CmsSigner::makeDemonstration(otherCertificate, otherKey, "又一个机关").ok());
        QCOMPARE(contentOf(otherCertificate), before);
    }

    void aServiceSignsThroughItsProgram()
    {
        const CommandSigner service("openssl", {"cms", "-sign", "-binary", "-outform", "DER", "-signer", certificate(), "-inkey", key()},
                                    20'000);
        const auto signature = service.sign(m_pdf);
        QVERIFY2(signature, signature ? "" : qPrintable(signature.error().log));
        QCOMPARE(signature->signer, QStringLiteral("江门市蓬江区市场监督管理局"));
        QCOMPARE(said(PaperCheck(m_pdf, std::nullopt, signature->bytes, m_trusted), PaperCheck::Point::Signature), "signed");
    }

    void whatAServiceGivesIsKeptOnlyIfItSignsThisPaper_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("it gives the paper back") << "cat" << QStringList() << "rubbish";
        QTest::newRow("it gives nothing") << "true" << QStringList() << "rubbish";
        QTest::newRow("it refuses") << "sh" << QStringList{"-c", "echo no key >&2; exit 3"} << "refused";
        QTest::newRow("it hangs") << "sleep" << QStringList{"30"} << "timeout";
        QTest::newRow("it is not there") << "/nowhere/at/all" << QStringList() << "program";
        QTest::newRow("it signs something else")
            << "sh"
            << QStringList{"-c", "cat >/dev/null; echo other | openssl cms -sign -binary -outform DER -signer \"$0\" -inkey \"$1\"",
                           certificate(), key()}
            << "rubbish";
    }

    void whatAServiceGivesIsKeptOnlyIfItSignsThisPaper()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const auto signature = CommandSigner(program, arguments, reason == "timeout" ? 300 : 20'000).sign(m_pdf);
        QVERIFY(!signature);
        QVERIFY(signature.error().is(error::NotSigned));
        QCOMPARE(signature.error().facts["reason"].toString(), reason);
    }

private:
    // A reprint by hand: all as the hall writes it but for the drawing.
    QByteArray drawnOver(const QByteArray &drawing) const
    {
        const QByteArray reprint = *Overlay::reprint(m_pdf, 1, m_when);
        const qsizetype from = reprint.lastIndexOf("\nstream\n") + 8;
        const qsizetype length = reprint.lastIndexOf("<< /Length ", from);
        const qsizetype xref = reprint.lastIndexOf("\nxref\n") + 1;
        const QByteArray head =
            reprint.left(length) + "<< /Length " + QByteArray::number(drawing.size()) + " >>\nstream\n" + drawing + "endstream\nendobj\n";
        const qsizetype start = reprint.lastIndexOf("startxref\n");
        return head + reprint.mid(xref, start - xref) + "startxref\n" + QByteArray::number(head.size()) + "\n%%EOF\n";
    }

    QString certificate() const { return m_folder.filePath("certificate.pem"); }
    QString key() const { return m_folder.filePath("key.pem"); }
    QString keep(const char *name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }

    const QDateTime m_when{QDate(2026, 11, 23), QTime(9, 47), Qt::UTC};
    QTemporaryDir m_folder;
    std::shared_ptr<const Signer> m_signer;
    QByteArray m_pdf;
    QByteArray m_signature;
    QByteArray m_trusted;
};

YICHUANG_TEST(PaperCheckTest)
#include "tst_PaperCheck.moc"
