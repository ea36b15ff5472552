// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FieldBox.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QEvent>
#include <QPainter>

namespace yichuang {

FieldBox::FieldBox(QWidget *parent)
    : QWidget(parent)
{
}

void FieldBox::setState(State state)
{
    m_state = state;
    update();
}

void FieldBox::showFocusOf(QWidget *editor)
{
    editor->installEventFilter(this);
    FocusRing::attach(editor, this, paint::ControlRadius, FocusRing::When::Always);
}

bool FieldBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_focused = event->type() == QEvent::FocusIn;
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void FieldBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const auto box = [&](const QColor &fill, const QColor &edge, qreal width = 1) {
        paint::box(painter, rect(), paint::ControlRadius, fill, edge, width);
    };
    if (m_state == State::Locked || !isEnabled()) {
        box(theme.grey.ground, theme.line2);
    } else if (m_state == State::Faulty) {
        box(theme.surface, theme.red.solid, 2);
    } else if (m_state == State::Changed) {
        box(theme.violet.ground, theme.violet.solid);
    } else {
        box(theme.surface, m_focused ? theme.primary : theme.control);
    }
}

void bare(QWidget *editor)
{
    editor->setAutoFillBackground(false);
    editor->setAttribute(Qt::WA_MacShowFocusRect, false);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    clear.setColor(QPalette::Window, Qt::transparent);
    editor->setPalette(clear);
}

}
