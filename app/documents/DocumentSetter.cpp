// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentSetter.h"

#include "documents/Codes.h"
#include "documents/Seal.h"
#include "documents/Typeface.h"

#include <QFontMetricsF>
#include <QPainter>

namespace yichuang {
namespace {

constexpr double pt = UnitsPerPoint;
constexpr double cellPadding = 4 * pt;
constexpr double qrSide = 26 * mm;
constexpr double footRight = 62 * mm;
constexpr double signWidth = 62 * mm;

const Setting bodySetting{14, 24.5, Qt::AlignLeft, 2, 0, false};
const Setting tableSetting{11.5, 16.5, Qt::AlignLeft, 0, 0, false};
const Setting footSetting{10.5, 17, Qt::AlignLeft, 0, 0, false};

Setting settingOf(TextBlock::Role role)
{
    switch (role) {
    case TextBlock::Role::Title: return {22, 34, Qt::AlignHCenter, 0, 5, true};
    case TextBlock::Role::Number: return {12, 20, Qt::AlignRight, 0, 0, false};
    case TextBlock::Role::Addressee: return {14, 24.5, Qt::AlignLeft, 0, 0, false};
    case TextBlock::Role::Note: return {11.5, 19, Qt::AlignLeft, 2, 0, false};
    case TextBlock::Role::Paragraph: break;
    }
    return bodySetting;
}

Setting centred(Setting setting)
{
    setting.align = Qt::AlignHCenter;
    return setting;
}

void paintSealPlace(QPainter &painter, QPointF centre, double diameter, const QString &caption)
{
    painter.save();
    painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 0.6 * pt, Qt::DashLine));
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
    painter.setPen(QColor(0x90, 0x90, 0x90));
    Setting setting = centred(tableSetting);
    setting.points = 9;
    const Paragraph words({{QStringLiteral("（") + caption + QStringLiteral("）"), false}}, setting, diameter);
    words.draw(painter, centre.x() - diameter / 2, centre.y() + diameter * 0.18);
    painter.restore();
}

// Words at the left, a rule to write on up to the right edge; the last one stands at the bottom of the box.
void paintSignLines(QPainter &painter, const QRectF &box, const QStringList &lines)
{
    const double step = 19 * pt;
    double y = box.bottom() - step * double(lines.size()) + 3 * pt;
    for (const QString &line : lines) {
        Paragraph({{line, false}}, footSetting, box.width()).draw(painter, box.x(), y);
        const double words = QFontMetricsF(documentFont(footSetting.points)).horizontalAdvance(line);
        painter.setPen(QPen(Qt::black, 0.5 * pt));
        painter.drawLine(QPointF(box.x() + words, y + 15 * pt), QPointF(box.right(), y + 15 * pt));
        y += step;
    }
}

}

DocumentSetter::DocumentSetter(Facts &facts, PageFlow &flow, double left, double width, double density)
    : m_facts(facts)
    , m_flow(flow)
    , m_left(left)
    , m_width(width)
    , m_density(density)
{
}

Setting DocumentSetter::spaced(Setting setting) const
{
    setting.leading *= m_density;
    return setting;
}

void DocumentSetter::set(const Block &block)
{
    if (m_facts.holds(block.when))
        std::visit([this](const auto &body) { setBody(body); }, block.body);
}

void DocumentSetter::setBody(const TextBlock &block)
{
    const bool title = block.role == TextBlock::Role::Title;
    const bool number = block.role == TextBlock::Role::Number;
    addParagraph(m_facts.text(block.text), settingOf(block.role), 0, title ? 4 * pt : number ? 8 * pt : 0);
}

void DocumentSetter::addParagraph(const RichText &text, const Setting &setting, double before, double after)
{
    const auto paragraph = std::make_shared<Paragraph>(text, spaced(setting), m_width);
    for (int line = 0; line < paragraph->lineCount(); ++line) {
        Piece piece{paragraph->lineHeight(), line == 0 ? qMax(before, m_gap) : 0};
        piece.draw = [paragraph, line, left = m_left](QPainter &painter, double y) { paragraph->drawLine(painter, line, left, y); };
        m_flow.add(piece);
    }
    m_gap = after;
}

Piece DocumentSetter::tableRow(const QList<RichText> &cells, const QList<double> &widths, const QList<Setting> &settings) const
{
    QList<Paragraph> paragraphs;
    double tallest = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        paragraphs << Paragraph(cells[i], spaced(settings[i]), widths[i] - 2 * cellPadding);
        tallest = qMax(tallest, paragraphs.last().height());
    }
    Piece piece{tallest + 5 * m_density * m_density * pt};
    piece.draw = [paragraphs, widths, height = piece.height, left = m_left](QPainter &painter, double y) {
        painter.setPen(QPen(Qt::black, 0.5 * pt));
        painter.setBrush(Qt::NoBrush);
        double x = left;
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            painter.drawRect(QRectF(x, y, widths[i], height));
            paragraphs[i].draw(painter, x + cellPadding, y + (height - paragraphs[i].height()) / 2);
            x += widths[i];
        }
    };
    return piece;
}

void DocumentSetter::addTableRow(const QList<RichText> &cells, const QList<double> &widths, const QList<Setting> &settings, double before,
                                 const std::shared_ptr<const Piece> &heading)
{
    Piece piece = tableRow(cells, widths, settings);
    piece.before = before;
    piece.heading = heading;
    m_flow.add(piece);
}

void DocumentSetter::setBody(const FactTable &table)
{
    const double label = 78 * pt;
    double before = qMax(m_gap, 6 * pt);
    for (const FactTable::Row &row : table.rows) {
        if (!m_facts.holds(row.when))
            continue;
        QList<RichText> cells;
        QList<double> widths;
        QList<Setting> settings;
        const double value = (m_width - label * double(row.cells.size())) / double(row.cells.size());
        for (const FactTable::Cell &cell : row.cells) {
            cells << m_facts.text(cell.label) << m_facts.text(cell.text);
            widths << label << value;
            settings << tableSetting << tableSetting;
        }
        addTableRow(cells, widths, settings, before, nullptr);
        before = 0;
    }
    m_gap = 8 * pt;
}

void DocumentSetter::setBody(const ListTable &table)
{
    double shares = 0;
    for (const ListTable::Column &column : table.columns)
        shares += column.share;
    QList<RichText> titles;
    QList<double> widths;
    QList<Setting> titleSettings;
    QList<Setting> settings;
    for (const ListTable::Column &column : table.columns) {
        titles << m_facts.text(column.title);
        widths << m_width * column.share / shares;
        titleSettings << centred(tableSetting);
        settings << (column.align == ListTable::Align::Centre ? centred(tableSetting) : tableSetting);
    }
    const auto heading = std::make_shared<const Piece>(tableRow(titles, widths, titleSettings));
    addTableRow(titles, widths, titleSettings, qMax(m_gap, 6 * pt), nullptr);
    for (const QJsonObject &row : m_facts.rows(table.source)) {
        QList<RichText> cells;
        for (const ListTable::Column &column : table.columns)
            cells << m_facts.text(column.text, row);
        addTableRow(cells, widths, settings, 0, heading);
    }
    m_gap = 8 * pt;
}

// Organisation and date stand to the right, one over the other, with the seal across both. Two lines of text stay with them,
// so that nobody finds a page that holds nothing but a seal.
void DocumentSetter::setBody(const SignatureBlock &block)
{
    Setting setting = centred(bodySetting);
    setting.indent = 0;
    const double air = (m_density < 1 ? 10 : 18) * pt;
    const QString organisation = m_facts.plain(block.organisation);
    const QString caption = block.seal.isEmpty() ? QString() : m_facts.plain(block.seal);
    const QString signer = block.signer.isEmpty() ? QString() : m_facts.plain(block.signer) + QStringLiteral("：");
    const bool printSeal = m_facts.holds(QStringLiteral("print_seal"));
    const double most = m_width - 12 * pt;
    const double beside = most - (signer.isEmpty() ? 0 : signWidth);
    const double width = qMin(most, qMax(150 * pt, 14 * pt * double(organisation.size() + 1)));
    const double left = m_left + most - width;
    // Beside a long name nobody could sign: the line to sign on stands beside the date, which keeps clear of it.
    const bool lower = width > beside;
    const double dateWidth = qMin(width, beside);
    const double dateLeft = m_left + most - dateWidth;
    const auto name = std::make_shared<Paragraph>(RichText{{organisation, false}}, setting, width);
    const auto date = std::make_shared<Paragraph>(m_facts.text(block.date), setting, dateWidth);
    const double diameter = 38 * mm;
    Piece piece{name->height() + date->height() + 2 * air, air, 2};
    piece.draw = [=, m_left = m_left](QPainter &painter, double y) {
        name->draw(painter, left, y + air);
        date->draw(painter, dateLeft, y + air + name->height());
        if (!signer.isEmpty())
            paintSignLines(painter, QRectF(m_left, y + air, signWidth, name->height() + (lower ? date->height() : 0)), {signer});
        const QPointF centre(dateLeft + dateWidth / 2 + 14 * pt, y + air + name->height());
        if (printSeal)
            paintSeal(painter, centre, diameter, organisation, caption);
        else if (!caption.isEmpty())
            paintSealPlace(painter, centre, diameter, caption);
    };
    m_flow.add(piece);
    m_gap = 0;
}

void DocumentSetter::setBody(const FooterBlock &block)
{
    const QString qr = m_facts.plain(block.qr);
    const QString barcode = m_facts.plain(block.barcode);
    QList<Paragraph> lines;
    for (const Wording &each : block.lines)
        lines << Paragraph(m_facts.text(each), footSetting, m_width - qrSide - footRight - 8 * mm);
    QStringList sign;
    for (const Wording &each : block.sign)
        sign << m_facts.plain(each) + QStringLiteral("：");
    Piece foot{qrSide + 6 * mm, 4 * mm};
    foot.draw = [&facts = m_facts, qr, barcode, lines, sign, left = m_left, width = m_width](QPainter &painter, double y) {
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0.6 * pt, Qt::DotLine));
        painter.drawLine(QPointF(left, y), QPointF(left + width, y));
        painter.setPen(Qt::black);
        const double top = y + 5 * mm;
        if (!paintQr(painter, QRectF(left, top, qrSide, qrSide), qr))
            facts.refuse(QStringLiteral("code"), QStringLiteral("qr"));
        const double beside = left + qrSide + 5 * mm;
        double lineTop = top;
        for (const Paragraph &line : lines) {
            line.draw(painter, beside, lineTop);
            lineTop += line.height();
        }
        const QRectF right(left + width - footRight, top, footRight, qrSide);
        if (!paintCode128(painter, QRectF(right.topLeft(), QSizeF(footRight, 8 * mm)), barcode))
            facts.refuse(QStringLiteral("code"), QStringLiteral("barcode"));
        const Setting small{9, 12, Qt::AlignHCenter, 0, 0, false};
        Paragraph({{barcode, false}}, small, footRight).draw(painter, right.x(), top + 8.5 * mm);
        paintSignLines(painter, right, sign);
    };
    m_flow.setFoot(foot);
}

}
