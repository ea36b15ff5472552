// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityRows.h"

#include "core/Text.h"
#include "forms/FormChanges.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/WrappedText.h"

#include <QPainter>
#include <QResizeEvent>

namespace yichuang {

namespace {

constexpr int LeastTitleWidth = 64;
constexpr int LeastWidth = 80; // of words that take more than a line
constexpr int Inset = 16;
constexpr int SignSide = 16;
constexpr int AroundSign = 28; // the gap before it and what is left of it at the edge

bool differs(const IdentityField &field)
{
    return field.equal == false && field.note != CompareNote::Expired;
}

// The card says nothing of it: what was declared stands there as that, and nobody has read it off a card.
bool isOnlyDeclared(const IdentityField &field)
{
    return field.card.isEmpty();
}

// Red bars the acceptance, amber is for the eye.
const Tint &tintOf(const IdentityField &field)
{
    return IdentityRows::decides(field.field) ? Theme::current().red : Theme::current().amber;
}

// White on the colour, so that the wrong character cannot be overlooked.
QList<QTextLayout::FormatRange> inverted(const QList<TextRange> &wrong, const QColor &ground)
{
    QTextCharFormat ink;
    ink.setBackground(ground);
    ink.setForeground(Theme::current().onSolid);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : wrong)
        formats.append({int(range.from), int(range.length), ink});
    return formats;
}

// Numbers are read off place by place; what merely stands elsewhere in the other is no agreement.
TextDifference placeByPlace(const QString &card, const QString &declared)
{
    QList<TextRange> wrong;
    for (qsizetype i = 0; i < card.size(); ++i) {
        if (card.at(i) == declared.at(i))
            continue;
        if (!wrong.isEmpty() && wrong.last().from + wrong.last().length == i)
            ++wrong.last().length;
        else
            wrong.append({i, 1});
    }
    return {wrong, wrong};
}

TextDifference differenceOf(const IdentityField &field)
{
    const QString card = visible(field.card);
    const QString declared = visible(field.declared);
    const bool number = field.field == CardField::Number || field.field == CardField::Birth;
    return number && card.size() == declared.size() ? placeByPlace(card, declared) : difference(card, declared);
}

Weight weightOf(const IdentityField &field)
{
    return differs(field) ? Weight::Bold : Weight::Normal;
}

// The card's, and under it what was declared where that differs.
QStringList textsOf(const IdentityField &field)
{
    if (differs(field))
        return {visible(field.card), visible(field.declared)};
    if (field.note == CompareNote::Expired)
        return {IdentityRows::tr("%1 已过期").arg(field.card)};
    return {visible(isOnlyDeclared(field) ? field.declared : field.card)};
}

// Whose words they are, where they differ or are not the card's.
int labelWidth(const IdentityField &field)
{
    if (!differs(field) && !isOnlyDeclared(field))
        return 0;
    const QFont font = fonts::text(TextStyle::Meta);
    return qMax(paint::width(IdentityRows::tr("证件"), font), paint::width(IdentityRows::tr("申报"), font)) + 8;
}

void paintLabel(QPainter &painter, const QPointF &at, const QString &words)
{
    const QFont font = fonts::text(TextStyle::Meta);
    paint::line(painter, QRectF(at, QSizeF(paint::width(words, font) + 1, fonts::lineHeight(TextStyle::Body))), words, font,
                Theme::current().ink2);
}

}

IdentityRows::IdentityRows(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("IdentityRows"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void IdentityRows::setFields(const QList<IdentityField> &fields)
{
    m_fields = fields;
    QStringList words;
    for (const IdentityField &field : fields) {
        const QString said = field.equal == false    ? tr("不一致：证件 %1，申报 %2").arg(field.card, field.declared)
                             : isOnlyDeclared(field) ? tr("申报 %1，证件上没有").arg(field.declared)
                                                     : field.card;
        words.append(tr("%1 %2").arg(fieldWords(field.field), said));
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString IdentityRows::fieldWords(CardField field)
{
    switch (field) {
    case CardField::Name: return tr("姓名");
    case CardField::Sex: return tr("性别");
    case CardField::Nation: return tr("民族");
    case CardField::Birth: return tr("出生");
    case CardField::Number: return tr("证件号码");
    case CardField::Address: return tr("住址");
    case CardField::Valid: return tr("有效期");
    }
    return {};
}

bool IdentityRows::decides(CardField field)
{
    return field == CardField::Name || field == CardField::Number || field == CardField::Valid;
}

// Of all fields, for these rows may stand above or below others of the same card.
int IdentityRows::titleWidth()
{
    int width = scaled(LeastTitleWidth);
    for (const CardField field :
         {CardField::Name, CardField::Sex, CardField::Nation, CardField::Birth, CardField::Number, CardField::Address, CardField::Valid})
        width = qMax(width, paint::width(fieldWords(field), fonts::text(TextStyle::Secondary)) + 8);
    return width;
}

// Beside the title, or below it where a number would be broken there, which is compared figure by figure, or words into a few a line.
IdentityRows::Place IdentityRows::placeOf(const IdentityField &field) const
{
    const int right = width() - AroundSign - scaled(SignSide);
    const int label = labelWidth(field);
    const int beside = Inset + titleWidth() + label;
    const QStringList words = textsOf(field);
    const bool broken = std::any_of(words.begin(), words.end(), [&](const QString &text) {
        return (WrappedText::isCode(text) || right - beside < scaled(LeastWidth)) &&
               paint::width(text, fonts::text(TextStyle::Body, weightOf(field))) > right - beside;
    });
    if (broken)
        return {Inset + label, fonts::lineHeight(TextStyle::Body), width() - 2 * Inset - label}; // under the sign too
    return {beside, 0, right - beside};
}

int IdentityRows::rowHeight(const IdentityField &field) const
{
    const Place place = placeOf(field);
    qreal height = place.top;
    for (const QString &text : textsOf(field))
        height += WrappedText(text, TextStyle::Body, weightOf(field), place.width).height();
    return int(height) + 10;
}

// A scroll bar that appears makes the rows narrower, and some of them higher.
void IdentityRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QSize IdentityRows::sizeHint() const
{
    int height = 1;
    for (const IdentityField &field : m_fields)
        height += rowHeight(field);
    return {280, height};
}

void IdentityRows::paintDifferent(QPainter &painter, qreal top, const IdentityField &field) const
{
    const Theme &theme = Theme::current();
    const Place place = placeOf(field);
    const TextDifference wrong = differenceOf(field);
    const QStringList words = textsOf(field);
    const QStringList labels{tr("证件"), tr("申报")};
    const QList<QList<TextRange>> ranges{wrong.removed, wrong.added};
    for (int i = 0; i < words.size(); ++i) {
        paintLabel(painter, QPointF(place.left - labelWidth(field), top), labels.at(i));
        const WrappedText text(words.at(i), TextStyle::Body, Weight::Bold, place.width,
                               inverted(ranges.at(i), IdentityRows::decides(field.field) ? theme.red.solid : theme.amber.text));
        text.paint(painter, QPointF(place.left, top), theme.ink1);
        top += text.height();
    }
}

void IdentityRows::paintRow(QPainter &painter, qreal top, const IdentityField &field) const
{
    const Theme &theme = Theme::current();
    const qreal line = fonts::lineHeight(TextStyle::Body);
    const Place place = placeOf(field);
    if (differs(field))
        painter.fillRect(QRectF(0, top + 1, width(), rowHeight(field) - 1), tintOf(field).ground);
    const qreal first = top + 6;
    paint::line(painter, QRectF(Inset, first, titleWidth(), line), fieldWords(field.field), fonts::text(TextStyle::Secondary), theme.ink2);
    Icon sign = Icon::Tick;
    QColor ink = theme.green.solid;
    if (differs(field)) {
        paintDifferent(painter, first + place.top, field);
        sign = IdentityRows::decides(field.field) ? Icon::Cross : Icon::Warning;
        ink = tintOf(field).solid;
    } else {
        const bool expired = field.note == CompareNote::Expired;
        if (isOnlyDeclared(field))
            paintLabel(painter, QPointF(place.left - labelWidth(field), first + place.top), tr("申报"));
        WrappedText(textsOf(field).first(), TextStyle::Body, Weight::Normal, place.width)
            .paint(painter, QPointF(place.left, first + place.top), expired ? theme.red.text : theme.ink1);
        if (expired) {
            sign = Icon::Warning;
            ink = theme.red.solid;
        } else if (!field.equal) {
            sign = Icon::Info;
            ink = theme.ink3;
        }
    }
    const int side = scaled(SignSide);
    icons::paint(painter, QRectF(width() - side - 18, first + (line - side) / 2, side, side), sign, ink, 2);
}

void IdentityRows::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal top = 0;
    painter.fillRect(QRectF(0, 0, width(), 1), theme.line);
    for (const IdentityField &field : m_fields) {
        paintRow(painter, top, field);
        top += rowHeight(field);
        painter.fillRect(QRectF(0, top, width(), 1), theme.line);
    }
}

}
