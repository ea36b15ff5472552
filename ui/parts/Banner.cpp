// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Banner.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace yichuang {

namespace {

constexpr int Height = 40;
constexpr int SignLeft = 17;
constexpr int SignSide = 16;
constexpr int Gap = 8;
constexpr int Narrowest = 120;
constexpr int Above = 6; // and below, where it has several lines

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
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_fact(Label::bold({}, TextStyle::Body, Ink::Amber, this))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Amber, this))
    , m_action(new Button({}, Button::Kind::Secondary, Button::Size::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->addLayout(m_words, 1);
    row->addWidget(m_action);
    m_words->addWidget(m_fact);
    m_words->addWidget(m_meaning, 1);
    m_fact->setElide(Qt::ElideRight);
    m_meaning->setWordWrap(true);
    arrange();
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
    arrange();
    setVisible(true);
    update();
}

void Banner::arrange()
{
    const int left = spaced(SignLeft) + scaled(SignSide) + spaced(10);
    const int right = spaced(16);
    const int action = m_action->isHidden() ? 0 : m_action->sizeHint().width() + spaced(Gap);
    const int room = width() - left - right - action;
    // Before it is laid out it has no width that says anything.
    const bool beside = room < scaled(Narrowest) || m_meaning->text().isEmpty() ||
                        m_fact->sizeHint().width() + spaced(Gap) + m_meaning->sizeHint().width() <= room;
    m_words->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(beside ? spaced(Gap) : 0);
    const int above = beside ? 0 : spaced(Above);
    layout()->setContentsMargins(left, above, right, above);
    layout()->setSpacing(spaced(Gap));
    const int lines = m_fact->sizeHint().height() + m_meaning->heightForWidth(room) + 2 * above;
    setFixedHeight(beside ? scaled(Height) : qMax(scaled(Height), lines));
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

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        arrange();
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

}
