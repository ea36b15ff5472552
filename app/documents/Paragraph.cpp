// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Paragraph.h"

#include "documents/Typeface.h"

#include <QPainter>

namespace yichuang {
namespace {

constexpr double Unbounded = 1e6;

QString plainText(const RichText &text)
{
    QString result;
    for (const TextSpan &span : text)
        result += span.text;
    return result;
}

RichText part(const RichText &text, qsizetype from, qsizetype length)
{
    RichText result;
    qsizetype start = 0;
    for (const TextSpan &span : text) {
        const qsizetype begin = qMax(from, start);
        const qsizetype end = qMin(from + length, start + span.text.size());
        if (end > begin)
            result << TextSpan{span.text.mid(begin - start, end - begin), span.bold};
        start += span.text.size();
    }
    return result;
}

std::shared_ptr<QTextLayout> layoutOf(const RichText &text, const Setting &setting, double stretch)
{
    QFont font = documentFont(setting.points, setting.bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, setting.spacing * UnitsPerPoint + stretch);
    auto layout = std::make_shared<QTextLayout>(plainText(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextSpan &span : text) {
        QTextLayout::FormatRange range{start, int(span.text.size()), {}};
        range.format.setFontWeight(span.bold || setting.bold ? QFont::Bold : QFont::Normal);
        formats << range;
        start += range.length;
    }
    layout->setFormats(formats);
    return layout;
}

}

Paragraph::Paragraph(const RichText &text, const Setting &setting, double width)
    : m_setting(setting)
    , m_em(setting.points * UnitsPerPoint)
    , m_lineHeight(setting.leading * UnitsPerPoint)
{
    const QString all = plainText(text);
    for (qsizetype from = 0; from <= all.size();) {
        const qsizetype end = all.indexOf(u'\n', from);
        const qsizetype to = end < 0 ? all.size() : end;
        breakIntoLines(part(text, from, to - from), width);
        from = to + 1;
    }
}

void Paragraph::breakIntoLines(const RichText &text, double width)
{
    const auto layout = layoutOf(text, m_setting, 0);
    const qsizetype length = layout->text().size();
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const double indent = line.textStart() == 0 ? m_setting.indent * m_em : 0;
        line.setLineWidth(width - indent);
        const bool last = line.textStart() + line.textLength() >= length;
        setLine(part(text, line.textStart(), line.textLength()), indent, width - indent, !last && m_setting.align == Qt::AlignLeft);
    }
    layout->endLayout();
}

// A full line is stretched by less than a character, so that the right edge is even as in print.
void Paragraph::setLine(const RichText &text, double left, double width, bool stretch)
{
    const auto measure = [&](double extra) {
        auto layout = layoutOf(text, m_setting, extra);
        layout->beginLayout();
        QTextLine line = layout->createLine();
        line.setLineWidth(Unbounded);
        layout->endLayout();
        return layout;
    };
    auto layout = measure(0);
    double natural = layout->lineAt(0).naturalTextWidth();
    const qsizetype gaps = layout->text().trimmed().size() - 1;
    if (stretch && gaps > 4 && width - natural > 0 && width - natural < 1.6 * m_em) {
        layout = measure((width - natural) / double(gaps));
        natural = width;
    }
    if (m_setting.align == Qt::AlignHCenter)
        left += (width - natural + m_setting.spacing * UnitsPerPoint) / 2;
    else if (m_setting.align == Qt::AlignRight)
        left += width - natural;
    m_lines << Line{layout, left, layout->lineAt(0).ascent()};
}

void Paragraph::drawLine(QPainter &painter, int line, double x, double y) const
{
    // Ideographs reach about 0.88 em above the base line and 0.12 em below: this centres them in the line.
    const double base = y + m_lineHeight / 2 + 0.38 * m_em;
    const Line &each = m_lines[line];
    each.layout->draw(&painter, QPointF(x + each.left, base - each.ascent));
}

void Paragraph::draw(QPainter &painter, double x, double y) const
{
    for (int line = 0; line < lineCount(); ++line)
        drawLine(painter, line, x, y + line * m_lineHeight);
}

}
