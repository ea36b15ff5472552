// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/UndoCard.h"

#include "ui/parts/Button.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr QSize Card(288, 112);
constexpr int Bar = 4;
constexpr int SignLeft = 13;
constexpr int SignSide = 16;

}

UndoCard::UndoCard(QWidget *parent)
    : QWidget(parent)
    , m_decision(Label::bold({}, TextStyle::Body, Ink::Float))
    , m_count(new Label({}, TextStyle::Secondary, Ink::FloatSecond))
    , m_release(new Button(tr("立即发"), Button::Kind::Dark, Button::Size::Small))
    , m_undo(new Button(tr("撤回"), Button::Kind::Dark, Button::Size::Small))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    FocusRing::lieOnDark(this);
    resize(Card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 13, 12, 12);
    column->setSpacing(0);
    for (Label *label : {m_decision, m_count}) {
        label->setElide(Qt::ElideRight);
        column->addWidget(label);
    }
    column->addSpacing(9);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_release, 1);
    m_buttons->addWidget(m_undo, 1);
    column->addLayout(m_buttons);
    column->addStretch();
    m_release->setKeys(QStringLiteral("Alt Enter"));
    m_undo->setKeys(QStringLiteral("Alt Z"));
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &UndoCard::advance);
    connect(m_release, &Button::activated, this, &UndoCard::releaseWanted);
    connect(m_undo, &Button::activated, this, &UndoCard::undoWanted);
    dress();
}

void UndoCard::start(const QString &decision, int seconds, Then then)
{
    m_then = then;
    m_decision->setText(decision);
    setAccessibleName(decision);
    m_span = seconds * qint64(1000);
    m_since.start();
    m_tick.start();
    advance();
    show();
}

UndoCard::Then UndoCard::after(bool printed, bool sent)
{
    return printed ? sent ? Then::PrintedAndSent : Then::Printed : sent ? Then::Sent : Then::GoesOn;
}

void UndoCard::stop()
{
    m_tick.stop();
    hide();
}

int UndoCard::secondsLeft() const
{
    return isRunning() ? int((qMax<qint64>(0, m_span - m_since.elapsed()) + 999) / 1000) : 0;
}

void UndoCard::advance()
{
    m_count->setText((m_then == Then::PrintedAndSent ? tr("%1 秒后打印并发短信")
                      : m_then == Then::Printed      ? tr("%1 秒后打印")
                      : m_then == Then::Sent         ? tr("%1 秒后发短信")
                                                     : tr("%1 秒内可以撤回"))
                         .arg(secondsLeft()));
    update();
    if (m_since.elapsed() >= m_span) {
        stop();
        Q_EMIT ended();
    }
}

void UndoCard::dress()
{
    setMinimumWidth(Card.width());
    for (Label *label : {m_decision, m_count})
        label->setContentsMargins(SignLeft + scaled(SignSide) + 9 - 12, 0, 0, 0);
    fit();
}

void UndoCard::fit()
{
    const bool beside = m_release->sizeHint().width() + m_undo->sizeHint().width() + 32 <= width();
    m_buttons->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setFixedHeight(qMax(Card.height(), layout()->totalSizeHint().height()));
}

void UndoCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void UndoCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

void UndoCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.floatGround);
    if (theme.highContrast) {
        paint::box(painter, rect(), 0, {}, theme.floatEdge, 2);
    }
    const qreal left = m_span > 0 ? qBound(0.0, 1.0 - qreal(m_since.elapsed()) / m_span, 1.0) : 0;
    painter.fillRect(QRectF(0, 0, width() * left, Bar), theme.floatProgress);
    icons::paint(painter, QRectF(SignLeft, 13, scaled(SignSide), fonts::lineHeight(TextStyle::Body)), Icon::Tick, theme.floatInk, 2.25);
}

}
