// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace yichuang::test {

// Counts presses that are new.
class Presses : public QWidget {
public:
    using QWidget::QWidget;
    int fresh = 0;
    int repeated = 0;

protected:
    void keyPressEvent(QKeyEvent *event) override { ++(event->isAutoRepeat() ? repeated : fresh); }
};

// A key with the moment at which the display says that it went down or up.
inline void send(QWidget &to, QEvent::Type type, int key, quint64 at, const QString &text = {})
{
    QKeyEvent event(type, key, Qt::NoModifier, text);
    event.setTimestamp(at);
    QApplication::sendEvent(&to, &event);
}

inline void click(QWidget &to, int key, quint64 from, quint64 until, const QString &text = {})
{
    send(to, QEvent::KeyPress, key, from, text);
    send(to, QEvent::KeyRelease, key, until, text);
}

}
