// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/Tile.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QPainter>
#include <QTextLayout>

namespace yichuang {

namespace {

constexpr qsizetype LeastBelow = 4;

int heightOf(Tile::Shape shape)
{
    switch (shape) {
    case Tile::Shape::Wide: return dressed(80, 176, 216);
    case Tile::Shape::Tall: return dressed(160, 376, 440);
    case Tile::Shape::Small: return dressed(80, 152, 200);
    case Tile::Shape::Row: break;
    }
    return dressed(48, 104, 152);
}

// A long name goes on in a second line; what is too long for two is cut there.
QStringList inTwoLines(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(qMax<qreal>(1, width));
    layout.endLayout();
    const qsizetype room = first.isValid() ? first.textLength() : text.size();
    if (room >= text.size())
        return {text};
    // Not a single character below; what stands in brackets goes down whole.
    const qsizetype bracket = text.indexOf(QChar(0xFF08));
    const qsizetype cut = bracket > 0 && bracket <= room ? bracket : qMax<qsizetype>(1, qMin(room, text.size() - LeastBelow));
    return {text.left(cut), text.mid(cut)};
}

}

Tile::Tile(Shape shape, Icon sign, const QString &text, const QString &meaning, QWidget *parent)
    : QAbstractButton(parent)
    , m_shape(shape)
    , m_sign(sign)
    , m_meaning(meaning)
{
    setText(text);
    setAccessibleDescription(meaning);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::PanelRadius);
    connect(this, &QAbstractButton::clicked, this, &Tile::activated);
}

void Tile::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

void Tile::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Tile::setMeaning(const QString &meaning)
{
    m_meaning = meaning;
    setAccessibleDescription(meaning);
    update();
}

QSize Tile::sizeHint() const
{
    return {dressed(64, 144, 200), heightOf(m_shape)};
}

void Tile::paintSign(QPainter &painter, const QRectF &box) const
{
    const Theme &theme = Theme::current();
    const Tint &tint = theme.tint(m_tone);
    const bool pale = m_primary && !theme.highContrast;
    QColor ground = tint.ground;
    if (m_primary)
        ground = pale ? QColor(255, 255, 255, 28) : theme.onPrimary;
    paint::box(painter, box, 6, ground);
    const qreal inset = box.width() / 5;
    icons::paint(painter, box.adjusted(inset, inset, -inset, -inset), m_sign,
                 pale        ? theme.onPrimary
                 : m_primary ? theme.primary
                             : tint.text);
}

void Tile::paintBeside(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QColor ink = m_primary ? theme.onPrimary : theme.ink1;
    const int side = dressed(16, 36, 44), sign = m_shape == Shape::Row ? dressed(24, 48, 72) : dressed(48, 96, 152);
    qreal left = side;
    if (m_sign != Icon::None) {
        const QRectF box(left, (height() - sign) / 2.0, sign, sign);
        if (m_shape == Shape::Row)
            icons::paint(painter, box, m_sign, m_primary ? theme.onPrimary : theme.primary);
        else
            paintSign(painter, box);
        left += sign + dressed(12, 24, 40);
    }
    const TextStyle style = m_shape == Shape::Row                ? TextStyle::Verdict
                            : appearance().dress == Dress::Elder ? TextStyle::Number
                                                                 : TextStyle::Title;
    const QFont words = fonts::text(style, m_shape == Shape::Row && m_meaning.isEmpty() ? Weight::Normal : Weight::Bold);
    const int whole = fonts::lineHeight(style), second = m_meaning.isEmpty() ? 0 : fonts::lineHeight(TextStyle::Secondary);
    const qreal right = width() - side;
    const QStringList lines = m_meaning.isEmpty() ? inTwoLines(text(), words, right - left) : QStringList{text()};
    // Two lines stand closer than they would in a text, so that they keep off the edges.
    const qreal line = lines.size() > 1 ? qMin<qreal>(whole, (height() - 2.0 * dressed(4, 8, 12)) / qreal(lines.size())) : whole;
    qreal top = (height() - line * qreal(lines.size()) - second) / 2.0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        paint::line(painter, QRectF(left, top + line * qreal(i), right - left, line), lines[i], words, ink);
    top += line * qreal(lines.size() - 1);
    if (second > 0)
        paint::line(painter, QRectF(left, top + line, right - left, second), m_meaning, fonts::text(TextStyle::Secondary),
                    m_primary ? theme.onPrimary : theme.ink2);
}

void Tile::paintBelow(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QColor ink = m_primary ? theme.onPrimary : theme.ink1;
    const int side = dressed(16, 36, 44);
    if (m_shape == Shape::Small) {
        const int sign = dressed(28, 60, 80), line = fonts::lineHeight(TextStyle::Body);
        const qreal top = (height() - sign - line - dressed(4, 12, 16)) / 2.0;
        icons::paint(painter, QRectF((width() - sign) / 2.0, top, sign, sign), m_sign, m_primary ? theme.onPrimary : theme.primary);
        paint::line(painter, QRectF(4, height() - top - line, width() - 8, line), text(), fonts::text(TextStyle::Body), ink,
                    Qt::AlignHCenter);
        return;
    }
    const int sign = dressed(56, 120, 152), line = fonts::lineHeight(TextStyle::Number), second = fonts::lineHeight(TextStyle::Body);
    paintSign(painter, QRectF(side, side, sign, sign));
    const qreal top = height() - side - line - second;
    paint::line(painter, QRectF(side, top, width() - 2 * side, line), text(), fonts::text(TextStyle::Number, Weight::Bold), ink);
    paint::line(painter, QRectF(side, top + line, width() - 2 * side, second), m_meaning, fonts::text(TextStyle::Body), ink);
}

void Tile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (m_primary)
        paint::box(painter, rect(), 10, isDown() ? theme.primaryPressed : theme.primary);
    else
        paint::box(painter, rect(), m_shape == Shape::Row ? 7 : 10,
                   isDown()      ? theme.selectedStrong
                   : isChecked() ? theme.selected
                                 : theme.surface,
                   isChecked()          ? theme.primary
                   : theme.highContrast ? theme.line2
                                        : theme.line,
                   isChecked() ? 3 : 2);
    if (m_shape == Shape::Wide || m_shape == Shape::Row)
        paintBeside(painter);
    else
        paintBelow(painter);
}

}
