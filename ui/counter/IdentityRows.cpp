// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityRows.h"

#include "core/Text.h"
#include "forms/FormChanges.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>
#include <QResizeEvent>

namespace yichuang {

namespace {

constexpr int LeastTitleWidth = 64;

bool differs(const IdentityField &field)
{
    return field.equal == false && field.note != CompareNote::Expired;
}

// One line whose ranges are inverted: white on red, so that the wrong character cannot be overlooked.
void paintMarked(QPainter &painter, QRectF place, const QString &text, const QList<TextRange> &wrong)
{
    const Theme &theme = Theme::current();
    const QFont font = fonts::text(TextStyle::Body, Weight::Bold);
    qsizetype from = 0;
    const auto run = [&](const QString &part, bool isWrong) {
        const qreal width = paint::width(part, font);
        if (isWrong)
            painter.fillRect(QRectF(place.left(), place.top(), width, place.height()), theme.red.solid);
        paint::line(painter, QRectF(place.left(), place.top(), width + 2, place.height()), part, font, isWrong ? theme.onSolid : theme.ink1,
                    Qt::AlignLeft);
        place.setLeft(place.left() + width);
    };
    for (const TextRange &range : wrong) {
        run(text.mid(from, range.from - from), false);
        run(text.mid(range.from, range.length), true);
        from = range.from + range.length;
    }
    run(text.mid(from), false);
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
    for (const IdentityField &field : fields)
        words.append(tr("%1 %2").arg(fieldWords(field.field),
                                     field.equal == false ? tr("不一致：证件 %1，申报 %2").arg(field.card, field.declared) : field.card));
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

int IdentityRows::titleWidth() const
{
    int width = scaled(LeastTitleWidth);
    for (const IdentityField &field : m_fields)
        width = qMax(width, paint::width(fieldWords(field.field), fonts::text(TextStyle::Secondary)) + 8);
    return width;
}

int IdentityRows::rowHeight(const IdentityField &field) const
{
    const int line = fonts::lineHeight(TextStyle::Body);
    if (differs(field))
        return 2 * line + 10;
    const QRect room(0, 0, qMax(1, width() - 16 - titleWidth() - 44), 100 * line);
    const QString text = visible(field.card.isEmpty() ? field.declared : field.card);
    const int height = QFontMetrics(fonts::text(TextStyle::Body)).boundingRect(room, Qt::TextWrapAnywhere, text).height();
    return qMax(line, height) + 10;
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

void IdentityRows::paintDifferent(QPainter &painter, const QRectF &place, const IdentityField &field) const
{
    const Theme &theme = Theme::current();
    const qreal line = fonts::lineHeight(TextStyle::Body);
    const QString card = visible(field.card);
    const QString declared = visible(field.declared);
    const TextDifference difference = yichuang::difference(card, declared);
    const qreal left = 16 + titleWidth();
    const QString cardTitle = tr("证件");
    const qreal label =
        qMax(paint::width(cardTitle, fonts::text(TextStyle::Meta)), paint::width(tr("申报"), fonts::text(TextStyle::Meta))) + 8;
    paint::line(painter, QRectF(left, place.top() + 5, label, line), cardTitle, fonts::text(TextStyle::Meta), theme.ink2);
    paintMarked(painter, QRectF(left + label, place.top() + 5, place.width() - left - label - 36, line), card, difference.removed);
    paint::line(painter, QRectF(left, place.top() + 5 + line, label, line), tr("申报"), fonts::text(TextStyle::Meta), theme.ink2);
    paintMarked(painter, QRectF(left + label, place.top() + 5 + line, place.width() - left - label - 36, line), declared, difference.added);
}

void IdentityRows::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = fonts::lineHeight(TextStyle::Body);
    qreal top = 0;
    painter.fillRect(QRectF(0, 0, width(), 1), theme.line);
    for (const IdentityField &field : m_fields) {
        const QRectF place(0, top + 1, width(), rowHeight(field) - 1);
        if (differs(field))
            painter.fillRect(place, theme.red.ground);
        paint::line(painter, QRectF(16, place.top() + 5, titleWidth(), line), fieldWords(field.field), fonts::text(TextStyle::Secondary),
                    theme.ink2);
        Icon sign = Icon::Tick;
        QColor ink = theme.green.solid;
        if (differs(field)) {
            paintDifferent(painter, place, field);
            sign = Icon::Cross;
            ink = theme.red.solid;
        } else {
            painter.setFont(fonts::text(TextStyle::Body));
            painter.setPen(field.note == CompareNote::Expired ? theme.red.text : theme.ink1);
            const QString text = field.note == CompareNote::Expired ? tr("%1 已过期").arg(field.card)
                                                                    : visible(field.card.isEmpty() ? field.declared : field.card);
            painter.drawText(QRectF(16 + titleWidth(), place.top() + 5, place.width() - 16 - titleWidth() - 44, place.height() - 8),
                             Qt::TextWrapAnywhere, text);
            if (field.note == CompareNote::Expired) {
                sign = Icon::Warning;
                ink = theme.red.solid;
            } else if (!field.equal) {
                sign = Icon::Info;
                ink = theme.ink3;
            }
        }
        icons::paint(painter, QRectF(width() - 34, place.top() + 5 + (line - 16) / 2, 16, 16), sign, ink, 2);
        top += rowHeight(field);
        painter.fillRect(QRectF(0, top, width(), 1), theme.line);
    }
}

}
