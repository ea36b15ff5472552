// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Toast.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Shown = 2s;
constexpr int Bars = 72 + 48; // what decides, and the marks above it: what was just pressed stays in sight
constexpr int TextLeft = 46;

}

Toast::Toast(QWidget *host)
    : QWidget(host)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_end.setSingleShot(true);
    m_end.setInterval(Shown);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void Toast::say(const QString &fact, Tone tone)
{
    m_fact = fact;
    m_tone = tone;
    setAccessibleName(fact);
    resize(sizeHint());
    const QWidget *host = parentWidget();
    move((host->width() - width()) / 2, qMax(0, host->height() - scaled(Bars) - 16 - height()));
    show();
    raise();
    update();
    m_end.start();
}

QSize Toast::sizeHint() const
{
    return {TextLeft + paint::width(m_fact, fonts::text(TextStyle::Body)) + 20, scaled(40)};
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, theme.floatGround, theme.floatEdge, theme.highContrast ? 2 : 1);
    const Icon sign = m_tone == Tone::Green ? Icon::Tick : m_tone == Tone::Red ? Icon::Warning : Icon::Info;
    icons::paint(painter, QRectF(17, 0, scaled(16), height()), sign, theme.floatInk, 2.25);
    paint::line(painter, QRectF(rect()).adjusted(TextLeft, 0, -8, 0), m_fact, fonts::text(TextStyle::Body), theme.floatInk);
}

}
