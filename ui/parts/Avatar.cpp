// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Avatar.h"

#include "ui/parts/Fonts.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>
#include <QPainterPath>

namespace yichuang {

namespace {

constexpr qreal PersonSide = 48;

}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(88, 110);
    setPortrait({});
}

void Avatar::setPortrait(const QImage &portrait, const QString &whyNone)
{
    m_portrait = portrait;
    m_whyNone = whyNone;
    setAccessibleName(!portrait.isNull() ? tr("证件照") : whyNone.isEmpty() ? tr("还没有证件照") : whyNone);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (m_portrait.isNull()) {
        paint::box(painter, rect(), paint::BadgeRadius, theme.selected, theme.selectedStrong);
        painter.setPen(theme.ink2);
        painter.setFont(fonts::text(TextStyle::Meta));
        const int manner = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
        const QRect within = rect().adjusted(2, 4, -2, -8);
        const QRect words = m_whyNone.isEmpty() ? QRect() : painter.boundingRect(within, manner, m_whyNone);
        painter.drawText(within, manner, m_whyNone);
        // The sign has what the words leave.
        const QRectF room = QRectF(rect()).adjusted(0, 0, 0, -words.height());
        const qreal side = qMin(PersonSide, room.height() - 16);
        icons::paint(painter, QRectF(room.center() - QPointF(side, side) / 2, QSizeF(side, side)), Icon::User, theme.ink3, 1.25);
        return;
    }
    QPainterPath rounded;
    rounded.addRoundedRect(rect(), paint::BadgeRadius, paint::BadgeRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(rounded);
    const QSizeF size = QSizeF(m_portrait.size()).scaled(this->size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_portrait);
}

}
