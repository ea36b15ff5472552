// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TextLayer.h"

#include "documents/Typeface.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QtEndian>

#include <limits>

namespace yichuang {
namespace {

constexpr int WidthMM = 210; // A4
constexpr int HeightMM = 297;

class ListeningEngine : public QPaintEngine {
public:
    ListeningEngine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { words += item.text(); }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}

    QString words;
};

// One glyph of a page, as the page calls it.
struct Glyph {
    int font; // the number of the font's object
    int code;
};

// The characters of each font's glyphs.
using Characters = QMap<int, QMap<int, char32_t>>;

// A PDF as QPdfWriter makes it: every object behind the other, one table at the end.
class WrittenPdf {
public:
    explicit WrittenPdf(const QByteArray &pdf)
        : m_pdf(pdf)
    {
        const qsizetype start = m_pdf.lastIndexOf("startxref");
        m_table = start < 0 ? -1 : m_pdf.mid(start + 9, 20).simplified().split(' ').first().toLongLong();
        if (m_table <= 0 || m_table >= start || !m_pdf.mid(m_table, 7).startsWith("xref\n0 "))
            return;
        m_entries = m_pdf.indexOf('\n', m_table + 5) + 1;
        const int size = m_pdf.mid(m_table + 7, m_entries - m_table - 8).toInt();
        for (int id = 0; id < size; ++id)
            m_offsets << m_pdf.mid(m_entries + 20LL * id, 10).toLongLong();
    }

    int size() const { return int(m_offsets.size()); }

    QByteArray object(int id) const
    {
        const qsizetype from = m_offsets.value(id);
        return from > 0 ? m_pdf.mid(from, m_pdf.indexOf("endobj", from) - from) : QByteArray();
    }

    // The same with another object in the place of one.
    void replace(int id, const QByteArray &object)
    {
        const qsizetype from = m_offsets[id];
        const qsizetype length = m_pdf.indexOf("endobj", from) - from;
        const QByteArray text = QByteArray::number(id) + " 0 obj\n" + object;
        m_pdf.replace(from, length, text);
        const qsizetype grown = text.size() - length;
        for (qsizetype &offset : m_offsets)
            offset += offset > from ? grown : 0;
        m_table += grown;
        m_entries += grown;
    }

    // With a table that is right again.
    QByteArray bytes() const
    {
        QByteArray pdf = m_pdf;
        for (int id = 1; id < size(); ++id)
            pdf.replace(m_entries + 20LL * id, 10, QByteArray::number(m_offsets[id]).rightJustified(10, '0'));
        const qsizetype start = pdf.lastIndexOf("startxref");
        return pdf.left(start) + "startxref\n" + QByteArray::number(m_table) + "\n%%EOF\n";
    }

private:
    QByteArray m_pdf;
    qsizetype m_table = 0;
    qsizetype m_entries = 0;
    QList<qsizetype> m_offsets;
};

// What a page draws, unpacked; empty for every other object.
QString pageContent(const QByteArray &object)
{
    const qsizetype stream = object.indexOf("stream\n");
    if (stream < 0 || !object.left(stream).contains("/FlateDecode") || object.left(stream).contains("/Type") ||
        object.left(stream).contains("/Length1"))
        return {};
    QByteArray packed(4, '\0');
    qToBigEndian<quint32>(quint32(object.size()) * 8, packed.data());
    return QString::fromLatin1(qUncompress(packed + object.mid(stream + 7)));
}

// A font without a bold face is drawn twice; the second time is marked as no text.
QList<Glyph> glyphsOf(const WrittenPdf &pdf)
{
    static const QRegularExpression step(QStringLiteral("/F(\\d+) [\\d.]+ Tf|<([0-9A-Fa-f]{4})> Tj|(BDC|EMC)"));
    QList<Glyph> glyphs;
    for (int id = 1; id < pdf.size(); ++id) {
        int font = 0;
        bool again = false;
        auto steps = step.globalMatch(pageContent(pdf.object(id)));
        while (steps.hasNext()) {
            const auto one = steps.next();
            if (one.hasCaptured(1))
                font = one.captured(1).toInt();
            if (one.hasCaptured(3))
                again = one.captured(3) == QLatin1String("BDC");
            if (one.hasCaptured(2) && !again)
                glyphs.append({font, one.captured(2).toInt(nullptr, 16)});
        }
    }
    return glyphs;
}

QByteArray hex(char32_t character)
{
    QByteArray digits;
    for (const QChar unit : QString::fromUcs4(&character, 1))
        digits += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits;
}

// The table of one font; a block has at most a hundred lines.
QByteArray unicodeTable(const QMap<int, char32_t> &characters)
{
    QByteArray table = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n"
                       "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const QList<int> codes = characters.keys();
    for (qsizetype from = 0; from < codes.size(); from += 100) {
        const QList<int> block = codes.mid(from, 100);
        table += QByteArray::number(block.size()) + " beginbfchar\n";
        for (const int code : block)
            table += '<' + QByteArray::number(code, 16).rightJustified(4, '0').toUpper() + "> <" + hex(characters[code]) + ">\n";
        table += "endbfchar\n";
    }
    table += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return "<< /Length " + QByteArray::number(table.size()) + " >>\nstream\n" + table + "endstream\n";
}

}

WordListener::WordListener()
    : m_engine(std::make_unique<ListeningEngine>())
{
}

WordListener::~WordListener() = default;

QString WordListener::words() const
{
    return static_cast<ListeningEngine &>(*m_engine).words;
}

int WordListener::metric(PaintDeviceMetric metric) const
{
    // All of them: Qt asks for the size as it begins to paint, and writes two lines to standard error for each that has no answer.
    switch (metric) {
    case PdmWidth: return qRound(WidthMM * mm);
    case PdmHeight: return qRound(HeightMM * mm);
    case PdmWidthMM: return WidthMM;
    case PdmHeightMM: return HeightMM;
    case PdmNumColors: return std::numeric_limits<int>::max();
    case PdmDepth: return 24;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return UnitsPerInch;
    case PdmDevicePixelRatio: return 1;
    default: return QPaintDevice::metric(metric);
    }
}

QByteArray textlayer::corrected(const QByteArray &pdf, const QString &words)
{
    WrittenPdf written(pdf);
    const QList<Glyph> glyphs = glyphsOf(written);
    const QList<uint> characters = words.toUcs4();
    if (glyphs.isEmpty() || glyphs.size() != characters.size())
        return pdf;
    Characters known;
    for (qsizetype i = 0; i < glyphs.size(); ++i)
        known[glyphs[i].font].insert(glyphs[i].code, char32_t(characters[i]));
    static const QRegularExpression table(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    for (auto font = known.cbegin(); font != known.cend(); ++font) {
        const int id = table.match(QString::fromLatin1(written.object(font.key()))).captured(1).toInt();
        if (id > 0 && id < written.size())
            written.replace(id, unicodeTable(*font));
    }
    return written.bytes();
}

}
