// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Overlay.h"

#include "documents/ReprintMark.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QRegularExpression>

namespace yichuang {
namespace {

// The first captured group of the last match.
QByteArray lastMatch(const QByteArray &text, const char *pattern)
{
    QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::DotMatchesEverythingOption);
    auto matches = expression.globalMatch(QString::fromLatin1(text));
    QByteArray found;
    while (matches.hasNext())
        found = matches.next().captured(1).toLatin1();
    return found;
}

// The few parts of a PDF with one classic cross-reference table that an update has to know.
struct PdfParts {
    QByteArray pdf;
    qint64 table;
    int size;
    int root;

    static PdfParts of(const QByteArray &pdf)
    {
        const QByteArray tail = pdf.mid(pdf.lastIndexOf("trailer"));
        return {.pdf = pdf,
                .table = lastMatch(tail, "startxref\\s+(\\d+)").toLongLong(),
                .size = lastMatch(tail, "/Size\\s+(\\d+)").toInt(),
                .root = lastMatch(tail, "/Root\\s+(\\d+) 0 R").toInt()};
    }

    QByteArray object(int id) const
    {
        // After the line "xref" and the line "0 size" each entry takes 20 bytes.
        const qsizetype entries = pdf.indexOf('\n', pdf.indexOf('\n', table) + 1) + 1;
        const qsizetype offset = pdf.mid(entries + 20LL * id, 10).toLongLong();
        const qsizetype end = pdf.indexOf("endobj", offset);
        return table <= 0 || id <= 0 || id >= size || end < 0 ? QByteArray() : pdf.mid(offset, end - offset);
    }

    QList<int> pages() const
    {
        const int tree = lastMatch(object(root), "/Pages\\s+(\\d+) 0 R").toInt();
        QList<int> result;
        const QByteArray kids = lastMatch(object(tree), "/Kids\\s*\\[([^\\]]*)\\]").simplified();
        const QList<QByteArray> words = kids.isEmpty() ? QList<QByteArray>() : kids.split(' ');
        for (qsizetype i = 0; i + 2 < words.size(); i += 3)
            result << words[i].toInt();
        return result;
    }
};

QByteArray stream(const QByteArray &content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "endstream\n";
}

// Appends objects and the table that supersedes their older versions.
QByteArray updated(QByteArray pdf, const PdfParts &parts, const QMap<int, QByteArray> &objects)
{
    QByteArray table = "xref\n";
    for (auto each = objects.cbegin(); each != objects.cend(); ++each) {
        table += QByteArray::number(each.key()) + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(each.key()) + " 0 obj\n" + each.value() + "endobj\n";
    }
    const qsizetype start = pdf.size();
    pdf += table + "trailer\n<< /Size " + QByteArray::number(objects.lastKey() + 1) + " /Root " + QByteArray::number(parts.root) +
           " 0 R /Prev " + QByteArray::number(parts.table) + " >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return pdf;
}

}

// Every page with the mark on it, as an update of the bytes; empty when they are no PDF of ours.
static QByteArray marked(const QByteArray &pdf, const QByteArray &content)
{
    const PdfParts parts = PdfParts::of(pdf);
    const QList<int> pages = parts.pages();
    const int before = parts.size;
    const int after = parts.size + 1;
    QMap<int, QByteArray> objects{{before, stream("q\n")}, {after, stream(content)}};
    static const QRegularExpression contents(QStringLiteral("/Contents\\s+(\\d+) 0 R"));
    for (const int page : pages) {
        QString text = QString::fromLatin1(parts.object(page));
        const auto found = contents.match(text);
        if (!found.hasMatch())
            return {};
        text.replace(found.capturedStart(), found.capturedLength(),
                     QStringLiteral("/Contents [%1 0 R %2 0 R %3 0 R]").arg(before).arg(found.captured(1)).arg(after));
        objects[page] = text.mid(text.indexOf(QLatin1String("<<"))).toLatin1();
    }
    return pages.isEmpty() ? QByteArray() : updated(pdf, parts, objects);
}

Result<QByteArray> Overlay::reprint(const QByteArray &pdf, int copyNumber, const QDateTime &when)
{
    const QByteArray result = copyNumber < 1 || !when.isValid() ? QByteArray() : marked(pdf, ReprintMark::drawn(copyNumber, when));
    if (result.isEmpty())
        return Error{
            error::BadInput, QStringLiteral("reprint: needs a copy number, a time and one of our own PDFs"), {{"reason", "reprint"}}};
    return result;
}

Result<Overlay::Unmarked> Overlay::unmark(const QByteArray &pdf)
{
    const qsizetype end = pdf.indexOf("%%EOF\n") + 6;
    if (end == pdf.size() || end < 6)
        return Unmarked{pdf};
    const QByteArray original = pdf.left(end);
    const int object = PdfParts::of(original).size + 1;
    const qsizetype from =
        pdf.indexOf("\n", pdf.indexOf("stream\n", pdf.indexOf('\n' + QByteArray::number(object) + " 0 obj\n", end - 1))) + 1;
    const QByteArray content = pdf.mid(from, qMax<qsizetype>(0, pdf.indexOf("endstream\n", from) - from));
    const auto mark = from <= 0 ? std::nullopt : ReprintMark::in(content);
    if (!mark || marked(original, content) != pdf)
        return Error{error::BadInput, QStringLiteral("something other than the mark of a reprint was appended"), {{"reason", "appended"}}};
    return Unmarked{original, mark->copyNumber, mark->isRead};
}

}
