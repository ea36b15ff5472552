// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/WayOut.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace yichuang {

namespace {

constexpr int Knocks = 5;
constexpr int Within = 4000; // milliseconds

bool isChord(const QKeyEvent &key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return true;
    switch (key.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Menu:
    case Qt::Key_Print:
    case Qt::Key_Help: return true;
    default: return key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    }
}

}

WayOut::WayOut(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

void WayOut::knock()
{
    if (m_knocks == 0 || m_since.elapsed() > Within) {
        m_knocks = 0;
        m_since.start();
    }
    if (++m_knocks < Knocks)
        return;
    m_knocks = 0;
    Q_EMIT knocked();
}

bool WayOut::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
    case QEvent::WhatsThis: return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride: return isChord(*static_cast<QKeyEvent *>(event));
    default: return false;
    }
}

}
