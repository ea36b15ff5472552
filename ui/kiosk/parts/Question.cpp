// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/Question.h"

#include "ui/kiosk/parts/StreetView.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

int margin()
{
    return dressed(16, 48, 48);
}

}

Question::Question(const QString &question, const QString &examples, const QString &verb)
    : m_examples(examples)
    , m_verb(verb)
{
    setText(question);
    setAccessibleDescription(examples);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &Question::activated);
}

// A lying screen has no height to spare.
int Question::street() const
{
    const bool wide = window()->width() > window()->height();
    return Theme::current().highContrast || wide ? 0 : dressed(120, 240, 240);
}

QSize Question::sizeHint() const
{
    return {dressed(400, 800, 800), field().bottom() + 1 + dressed(8, 24, 28) + street()};
}

QRect Question::field() const
{
    const int top = dressed(12, 36, 40) + fonts::lineHeight(TextStyle::Poster) + dressed(6, 12, 16);
    return {margin(), top, width() - 2 * margin(), dressed(48, 120, 140)};
}

void Question::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.highContrast ? theme.canvas : streetSky());
    paintStreet(painter, QRectF(0, height() - street(), width(), street()));
    const int line = fonts::lineHeight(TextStyle::Poster);
    paint::line(painter, QRectF(margin(), dressed(12, 36, 40), width() - 2 * margin(), line), text(),
                fonts::text(TextStyle::Poster, Weight::Bold), theme.ink1);
    const QRectF box = field();
    paint::box(painter, box, paint::PanelRadius, isDown() ? theme.selected : theme.surface, theme.primary, 3);
    const int sign = dressed(24, 48, 64), inset = dressed(12, 36, 40);
    icons::paint(painter, QRectF(box.left() + inset, box.center().y() - sign / 2.0, sign, sign), Icon::Search, theme.primary);
    const int verb = paint::width(m_verb, fonts::text(TextStyle::Verdict, Weight::Bold)) + 2 * dressed(16, 40, 48),
              edge = dressed(6, 16, 16);
    const QRectF button(box.right() - edge - verb, box.top() + edge, verb, box.height() - 2 * edge);
    const QRectF words(box.left() + inset + sign + dressed(8, 20, 24), box.top(),
                       button.left() - box.left() - inset - sign - dressed(16, 40, 48), box.height());
    paint::line(painter, words, m_examples, fonts::text(TextStyle::Verdict), theme.ink3);
    paint::box(painter, button, paint::ControlRadius, isDown() ? theme.primaryPressed : theme.primary);
    paint::line(painter, button, m_verb, fonts::text(TextStyle::Verdict, Weight::Bold), theme.onPrimary, Qt::AlignHCenter);
}

}
