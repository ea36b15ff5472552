// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/HostileFiles.h"

#include <QBuffer>
#include <QImage>
#include <QList>
#include <QRandomGenerator>
#include <QtEndian>

namespace yichuang::test {

// One file that a stranger might hand in. What is expected of it: a warning beside its name, or an error; empty: any answer but silence.
struct OddFile {
    QString name;
    QByteArray bytes;
    QString flag;
    QString error;
};

// Hundreds of hostile and odd files, the same every time.
class HostileCorpus {
public:
    static QList<OddFile> make()
    {
        HostileCorpus corpus;
        corpus.damaged("pdf", plainPdf(2), 60, 100);
        corpus.damaged("png", picture("PNG"), 30, 50);
        corpus.damaged("jpg", picture("JPEG"), 30, 50);
        corpus.damaged("zip", zipOf({{"说明.txt", "hello"}, {"图/一.png", picture("PNG")}}), 30, 50);
        corpus.archives();
        corpus.liars();
        corpus.polyglots();
        corpus.strangePdfs();
        corpus.hugePictures();
        corpus.offices();
        corpus.noise();
        return corpus.m_files;
    }

    struct Entry {
        QByteArray name;
        QByteArray content;
        qint64 said = -1; // the size that it claims to unpack to
        bool encrypted = false;
        bool packed = false; // the content is deflated already, and no part of what it unpacks to is known here
        bool utf8 = true;    // as the name is said to be
    };

    // Names as long as the format allows, each character of which is shown as eight.
    static QByteArray endlessNames()
    {
        QList<Entry> entries;
        for (int i = 0; i < 8; ++i)
            entries.append({QByteArray("\u202E").repeated(21'800) + QByteArray::number(i) + ".pdf", "x"});
        return zipOf(entries);
    }

    // What deflate makes of so many noughts, without a head or a sum.
    static QByteArray packedNoughts(qsizetype count)
    {
        const QByteArray whole = qCompress(QByteArray(count, '\0'), 9);
        return whole.mid(6, whole.size() - 10);
    }

    // A ZIP whose entries are stored as they are.
    static QByteArray zipOf(const QList<Entry> &entries)
    {
        QByteArray whole, directory;
        for (const Entry &entry : entries) {
            const quint32 place = quint32(whole.size());
            QByteArray facts = number<quint16>(20) + number<quint16>(quint16((entry.utf8 ? 0x800 : 0) | (entry.encrypted ? 1 : 0)));
            facts += number<quint16>(entry.packed ? 8 : 0) + number<quint32>(0) + number<quint32>(crc32(entry.content));
            facts += number<quint32>(quint32(entry.content.size()));
            facts += number<quint32>(quint32(entry.said < 0 ? entry.content.size() : entry.said));
            facts += number<quint16>(quint16(entry.name.size())) + number<quint16>(0);
            whole += "PK\x03\x04" + facts + entry.name + entry.content;
            directory += "PK\x01\x02" + number<quint16>(20) + facts + QByteArray(10, '\0') + number<quint32>(place) + entry.name;
        }
        const QByteArray count = number<quint16>(quint16(entries.size()));
        return whole + directory + QByteArray("PK\x05\x06") + QByteArray(4, '\0') + count + count +
               number<quint32>(quint32(directory.size())) + number<quint32>(quint32(whole.size())) + QByteArray(2, '\0');
    }

private:
    template<typename Number> static QByteArray number(Number value)
    {
        QByteArray bytes(sizeof(Number), '\0');
        qToLittleEndian<Number>(value, bytes.data());
        return bytes;
    }

    static QByteArray picture(const char *format)
    {
        QImage image(64, 48, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x * 4, y * 5, x * y));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, format);
        return bytes;
    }

    void add(const QString &name, const QByteArray &bytes, const QString &flag = {}, const QString &error = {})
    {
        m_files.append({name, bytes, flag, error});
    }

    // Cut off anywhere, and with bytes changed anywhere.
    void damaged(const char *ending, const QByteArray &whole, int cuts, int changes)
    {
        const QString end = QLatin1String(ending);
        for (int i = 0; i < cuts; ++i)
            add(QStringLiteral("cut-%1.%2").arg(i).arg(end), whole.left(whole.size() * i / cuts));
        for (int i = 0; i < changes; ++i) {
            QByteArray bytes = whole;
            for (int left = 1 + i % 30; left > 0; --left)
                bytes[m_dice.bounded(int(bytes.size()))] = char(m_dice.bounded(256));
            add(QStringLiteral("changed-%1.%2").arg(i).arg(end), bytes);
        }
    }

    void archives()
    {
        for (const char *name : {"../x.txt", "../../etc/passwd", "/etc/passwd", "a/../../b.txt", "..\\x.txt", "C:\\x.txt", "c:x.txt",
                                 "\\\\server\\x", "a/..", "..", "a\\..\\..\\b", "/", "图/../../一.png"})
            add(QStringLiteral("slip-%1.zip").arg(m_files.size()), zipOf({{"好.txt", "good"}, {name, "x"}}), QStringLiteral("escapes"));
        for (qint64 said = 50'000; said < 4'000'000'000; said *= 3)
            add(QStringLiteral("bomb-%1.zip").arg(said), zipOf({{"a.txt", "x", said}}), {}, QStringLiteral("file.too_big"));
        QByteArray inner = zipOf({{"a.txt", "x"}});
        for (int depth = 0; depth < 12; ++depth) {
            inner = zipOf({{"里面.zip", inner}});
            add(QStringLiteral("nested-%1.zip").arg(depth), inner, QStringLiteral("nested"));
        }
        for (const char *name : {"a.exe", "b.SCR", "发票.bat", "c.lnk", "d.js", "e.ps1"})
            add(QStringLiteral("program-%1.zip").arg(m_files.size()), zipOf({{name, "MZ"}}), QStringLiteral("programs"));
        add(QStringLiteral("endless-names.zip"), endlessNames());
        QList<Entry> many;
        for (int i = 0; i < 1500; ++i)
            many.append({"f" + QByteArray::number(i), "x"});
        add(QStringLiteral("many.zip"), zipOf(many), QStringLiteral("too_many_entries"));
        many.resize(20);
        for (int i = 0; i < 10'000; ++i)
            many.append({"g" + QByteArray::number(i) + ".txt", "x"});
        add(QStringLiteral("ten-thousand.zip"), zipOf(many), QStringLiteral("too_many_entries"));
        // Said to be small: only whoever unpacks them finds out.
        for (qsizetype noughts = 1 << 20; noughts <= 64 << 20; noughts *= 8)
            add(QStringLiteral("lying-bomb-%1.zip").arg(noughts), zipOf({{"表.png", packedNoughts(noughts), 100, false, true}}));
        for (const QString &name : {QStringLiteral("合同\u202Efdp.exe"), QStringLiteral("\u2066合同.pdf\u2069.scr"),
                                    QStringLiteral("图\u202E/gnp.bat"), QStringLiteral("\u200F\u200E.lnk")})
            add(QStringLiteral("turned-%1.zip").arg(m_files.size()), zipOf({{name.toUtf8(), "MZ"}}), QStringLiteral("programs"));
        add(QStringLiteral("same-names.zip"), zipOf({{"a.png", picture("PNG")}, {"a.png", plainPdf(1)}, {"A.PNG", "x"}}));
        add(QStringLiteral("locked.zip"), zipOf({{"a.txt", QByteArray(30, 'x'), -1, true}}), QStringLiteral("encrypted"));
        add(QStringLiteral("rar.rar"), QByteArray("Rar!\x1a\x07\x01\x00 and noise", 18));
        add(QStringLiteral("seven.7z"), QByteArray("7z\xbc\xaf\x27\x1c and noise"));
    }

    void liars()
    {
        const QList<std::pair<QByteArray, QString>> contents{{plainPdf(1), QStringLiteral("pdf")},
                                                             {picture("PNG"), QStringLiteral("png")},
                                                             {picture("JPEG"), QStringLiteral("jpg")},
                                                             {zipOf({{"a.txt", "x"}}), QStringLiteral("zip")},
                                                             {"GIF89a", QStringLiteral("gif")},
                                                             {"{\\rtf1 x}", QStringLiteral("rtf")},
                                                             {"MZ program", QStringLiteral("exe")},
                                                             {"\x7f"
                                                              "ELF program",
                                                              QStringLiteral("elf")},
                                                             {"<?xml version='1.0'?><svg/>", QStringLiteral("svg")}};
        for (const auto &[bytes, ending] : contents)
            for (const char *said : {"pdf", "png", "jpg", "zip", "docx", "gif"})
                if (ending != QLatin1String(said))
                    add(QStringLiteral("lie-%1.%2").arg(ending, QLatin1String(said)), bytes, QStringLiteral("name_lies"));
        for (const char *name : {"合同.pdf.exe", "照片.jpg.scr", "a.png.js", "b.docx.bat", "身份证.PDF .exe", "c.xls.lnk", "d.txt.com"})
            add(QString::fromUtf8(name), plainPdf(1), QStringLiteral("double_ending"));
        add(QStringLiteral("合同\u202Efdp.exe"), plainPdf(1), QStringLiteral("name_lies"));
    }

    void polyglots()
    {
        const QByteArray zip = zipOf({{"a.exe", "MZ"}});
        add(QStringLiteral("both.pdf"), plainPdf(1) + zip, QStringLiteral("also_archive"));
        add(QStringLiteral("both.png"), picture("PNG") + zip, QStringLiteral("also_archive"));
        add(QStringLiteral("both.jpg"), picture("JPEG") + zip, QStringLiteral("also_archive"));
        add(QStringLiteral("page.pdf"), "<html><script>alert(1)</script>" + plainPdf(1));
        for (int i = 1; i < 20; ++i)
            add(QStringLiteral("before-%1.pdf").arg(i), QByteArray(i * 60, ' ') + plainPdf(1));
        for (int i = 1; i < 20; ++i)
            add(QStringLiteral("twice-%1.pdf").arg(i), plainPdf(1).repeated(i));
    }

    void strangePdfs()
    {
        const auto page = [](const QByteArray &more) {
            return pdfOf({"<< /Type /Catalog /Pages 2 0 R " + more + " >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"});
        };
        add(QStringLiteral("script.pdf"), page("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), QStringLiteral("javascript"));
        add(QStringLiteral("inside.pdf"), page("/Names << /EmbeddedFiles << /Names [(x) << /Type /EmbeddedFile >>] >> >>"),
            QStringLiteral("embedded_files"));
        add(QStringLiteral("signed.pdf"), page("/AcroForm << /Fields [<< /FT /Sig /V << /ByteRange [0 1 2 3] >> >>] >>"),
            QStringLiteral("signed"));
        add(QStringLiteral("launch.pdf"), page("/OpenAction << /S /Launch /F (cmd.exe) >>"));
        for (const char *kids : {"2 0 R", "2 0 R 2 0 R", "1 0 R", "4 0 R", "3 0 R 2 0 R", "99 0 R", "null", "-1 0 R"})
            for (const char *count : {"1", "0", "-5", "2000000000"})
                add(QStringLiteral("cyclic-%1.pdf").arg(m_files.size()),
                    pdfOf({"<< /Type /Catalog /Pages 2 0 R >>",
                           QByteArray("<< /Type /Pages /Count ") + count + " /Kids [" + kids + "] /Parent 2 0 R >>",
                           "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 3 0 R >>"}));
        for (const char *box : {"0 0 0 0", "0 0 1e30 1e30", "0 0 -100 -100", "0 0 14400 14400", "0 0 1 100000", "0 0 nan inf", "9 9", ""})
            add(QStringLiteral("box-%1.pdf").arg(m_files.size()),
                pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                       QByteArray("<< /Type /Page /Parent 2 0 R /MediaBox [") + box + "] >>"}));
        for (const char *font : {"NoSuchFont", "SimSun", "宋体", "../../etc/passwd", ""})
            add(QStringLiteral("font-%1.pdf").arg(m_files.size()),
                pdfOf(
                    {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                     QByteArray(
                         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /Font << /F << /Type /Font /Subtype /TrueType "
                         "/BaseFont /") +
                         font + " >> >> >> /Contents 4 0 R >>",
                     streamOf({}, "BT /F 12 Tf 10 100 Td (hello) Tj ET")}));
        add(QStringLiteral("spinning.pdf"), spinningPdf());
        add(QStringLiteral("multiplying.pdf"), multiplyingPdf());
        add(QStringLiteral("hungry.pdf"), hungryPdf());
        add(QStringLiteral("brackets.pdf"), nestedPdf());
        add(QStringLiteral("thousand.pdf"), plainPdf(1000));
    }

    // The head alone says how large: nobody may believe it with his memory.
    void hugePictures()
    {
        for (const quint32 side : {13'000u, 20'000u, 65'535u, 1'000'000u, 0x7FFFFFFFu, 0xFFFFFFFFu, 0u}) {
            QByteArray bytes = plainPng(16);
            QByteArray head(13, '\0');
            qToBigEndian<quint32>(side, head.data());
            qToBigEndian<quint32>(side, head.data() + 4);
            head[8] = 8;
            bytes.replace(8, pngChunk("IHDR", head).size(), pngChunk("IHDR", head));
            add(QStringLiteral("huge-%1.png").arg(side), bytes);
        }
        QByteArray jpeg = picture("JPEG");
        const qsizetype frame = jpeg.indexOf("\xFF\xC0");
        for (const quint16 side : {quint16(0), quint16(30'000), quint16(65'500)}) {
            qToBigEndian<quint16>(side, jpeg.data() + frame + 5);
            qToBigEndian<quint16>(side, jpeg.data() + frame + 7);
            add(QStringLiteral("huge-%1.jpg").arg(side), jpeg);
        }
    }

    void offices()
    {
        const auto wide = [](const char16_t *text) {
            const QString name = QString::fromUtf16(text);
            return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
        };
        const QByteArray ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        add(QStringLiteral("old.doc"), ole + QByteArray(600, '\0') + wide(u"_VBA_PROJECT"), QStringLiteral("macros"));
        add(QStringLiteral("old.xls"), ole + QByteArray(600, '\0') + wide(u"EncryptedPackage"), QStringLiteral("encrypted"));
        add(QStringLiteral("new.docx"), zipOf({{"[Content_Types].xml", "<x/>"}, {"word/vbaProject.bin", "x"}}), QStringLiteral("macros"));
    }

    void noise()
    {
        add(QStringLiteral("empty.pdf"), {}, {}, QStringLiteral("file.broken"));
        for (int i = 0; i < 60; ++i) {
            QByteArray bytes(1 << (i % 15), '\0');
            for (char &byte : bytes)
                byte = char(m_dice.bounded(256));
            static const QByteArray heads[] = {"", "%PDF-1.7\n", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "PK\x03\x04"};
            add(QStringLiteral("noise-%1.bin").arg(i), heads[i % 5] + bytes);
        }
    }

    QRandomGenerator m_dice{20261128};
    QList<OddFile> m_files;
};

}
