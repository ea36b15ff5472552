// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RepeatedKeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

namespace yichuang {

namespace {
constexpr quint64 NoFinger = 40; // milliseconds from letting go to pressing again that no finger is fast enough for
}

RepeatedKeys::RepeatedKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

// A time of nought is none.
bool RepeatedKeys::isRepeat(const QKeyEvent &press) const
{
    return !press.isAutoRepeat() && m_at > 0 && press.key() == m_released && press.timestamp() >= m_at &&
           press.timestamp() - m_at <= NoFinger;
}

bool RepeatedKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Shortcut) {
        const auto *shortcut = qobject_cast<QShortcut *>(watched);
        return m_repeats && shortcut && !shortcut->autoRepeat();
    }
    if (!watched->isWidgetType())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::KeyRelease) {
        m_released = key->key();
        m_at = key->timestamp();
    } else if (event->type() == QEvent::ShortcutOverride) {
        m_repeats = isRepeat(*key); // the shortcut's own event, which comes next, does not tell
    } else if (event->type() == QEvent::KeyPress && isRepeat(*key)) {
        QKeyEvent repeat(QEvent::KeyPress, key->key(), key->modifiers(), key->nativeScanCode(), key->nativeVirtualKey(),
                         key->nativeModifiers(), key->text(), true, quint16(key->count()));
        repeat.setTimestamp(key->timestamp());
        QApplication::sendEvent(watched, &repeat);
        key->accept();
        return true;
    }
    return false;
}

}
