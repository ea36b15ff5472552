// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Banner.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Height = 40;
constexpr int SignLeft = 17;
constexpr int SignSide = 16;

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Green: return Ink::Green;
    case Tone::Amber: return Ink::Amber;
    case Tone::Red: return Ink::Red;
    case Tone::Violet: return Ink::Violet;
    case Tone::Blue: return Ink::Blue;
    case Tone::Grey: break;
    }
    return Ink::Second;
}

}

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_fact(Label::bold({}, TextStyle::Body, Ink::Amber, this))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Amber, this))
    , m_action(new Button({}, Button::Kind::Secondary, Button::Size::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spaced(SignLeft) + scaled(SignSide) + spaced(10), 0, spaced(16), 0);
    row->setSpacing(spaced(8));
    row->addWidget(m_fact);
    row->addWidget(m_meaning, 1);
    row->addWidget(m_action);
    m_meaning->setElide(Qt::ElideRight);
    setFixedHeight(scaled(Height));
    setVisible(false);
    connect(m_action, &Button::activated, this, &Banner::acted);
}

void Banner::show(Tone tone, Icon sign, const QString &fact, const QString &meaning, const QString &action, const QString &keys)
{
    m_tone = tone;
    m_sign = sign;
    m_fact->setText(fact);
    m_fact->setInk(inkOf(tone));
    m_meaning->setText(meaning);
    m_meaning->setInk(inkOf(tone));
    m_action->setText(action);
    m_action->setKeys(keys);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(fact);
    setAccessibleDescription(meaning);
    setVisible(true);
    update();
}

QString Banner::fact() const
{
    return m_fact->text();
}

QString Banner::meaning() const
{
    return m_meaning->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tint &tint = Theme::current().tint(m_tone);
    QPainter painter(this);
    paint::box(painter, rect(), 0, tint.ground, tint.line);
    icons::paint(painter, QRectF(spaced(SignLeft), 0, scaled(SignSide), height()), m_sign, tint.text);
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(Height));
        layout()->setContentsMargins(spaced(SignLeft) + scaled(SignSide) + spaced(10), 0, spaced(16), 0);
    }
}

}
