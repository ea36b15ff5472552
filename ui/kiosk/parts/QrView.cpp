// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/QrView.h"

#include "documents/Codes.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

QrView::QrView(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    const int side = dressed(160, 320, 400);
    setFixedSize(side, side);
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int quiet = width() / 10;
    if (!paintQr(painter, rect().adjusted(quiet, quiet, -quiet, -quiet), m_text))
        painter.drawText(rect(), Qt::AlignCenter, m_text);
}

}
