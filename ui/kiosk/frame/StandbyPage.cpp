// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/StandbyPage.h"

#include "ui/kiosk/parts/StreetView.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

StandbyPage::StandbyPage(const QString &hall, QWidget *window)
    : QWidget(window)
    , m_hall(hall)
{
    setObjectName(QStringLiteral("standby"));
    setGeometry(window->rect());
    show();
    raise();
}

void StandbyPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.highContrast ? theme.canvas : streetSky());
    const int street = dressed(120, 256, 256);
    paintStreet(painter, QRectF(0, height() - street, width(), street));
    const int middle = height() / 2 - dressed(80, 200, 220);
    const int poster = fonts::lineHeight(TextStyle::Poster), line = fonts::lineHeight(TextStyle::Title);
    paint::line(painter, QRectF(0, middle, width(), poster), tr("触摸屏幕，开始办事"), fonts::text(TextStyle::Poster, Weight::Bold),
                theme.ink1, Qt::AlignHCenter);
    paint::line(painter, QRectF(0, middle + poster, width(), line), m_hall, fonts::text(TextStyle::Title), theme.ink2, Qt::AlignHCenter);
}

void StandbyPage::mousePressEvent(QMouseEvent *)
{
    hide();
    deleteLater();
    Q_EMIT touched();
}

}
