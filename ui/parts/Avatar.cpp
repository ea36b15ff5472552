// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Avatar.h"

#include "ui/parts/Fonts.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>
#include <QPainterPath>

namespace yichuang {

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
        const qreal raised = m_whyNone.isEmpty() ? 0 : 10;
        icons::paint(painter, QRectF(rect()).adjusted(20, 31 - raised, -20, -31 - raised), Icon::User, theme.ink3, 1.25);
        painter.setPen(theme.ink2);
        painter.setFont(fonts::text(TextStyle::Meta));
        painter.drawText(rect().adjusted(2, 0, -2, -8), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_whyNone);
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
