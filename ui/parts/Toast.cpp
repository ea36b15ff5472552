// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Toast.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"
#include "ui/parts/UndoCard.h"

#include <QPainter>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Shown = 2s;
constexpr int Bar = 72;
constexpr int Inset = 12;
constexpr int SignLeft = 17;
constexpr int SignSide = 16;

int textLeft()
{
    return SignLeft + scaled(SignSide) + 13;
}

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
    place();
    show();
    raise();
    update();
    m_end.start();
}

// In the corner where queues end, and over the card that stands there for a moment: what it reports is elsewhere.
void Toast::place()
{
    const QWidget *host = parentWidget();
    const auto *undo = host->findChild<UndoCard *>();
    const int above = scaled(Bar) + (undo && undo->isVisibleTo(host) ? undo->height() : 0);
    move(Inset, qMax(0, host->height() - above - Inset - height()));
}

QSize Toast::sizeHint() const
{
    return {textLeft() + paint::width(m_fact, fonts::text(TextStyle::Body)) + 20, scaled(40)};
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, theme.floatGround, theme.floatEdge, theme.highContrast ? 2 : 1);
    const Icon sign = m_tone == Tone::Green ? Icon::Tick : m_tone == Tone::Red ? Icon::Warning : Icon::Info;
    icons::paint(painter, QRectF(SignLeft, 0, scaled(SignSide), height()), sign, theme.floatInk, 2.25);
    paint::line(painter, QRectF(rect()).adjusted(textLeft(), 0, -8, 0), m_fact, fonts::text(TextStyle::Body), theme.floatInk);
}

}
