// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutsFirst.h"

#include "ui/parts/KeyPress.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace yichuang {

namespace {

bool edits(const QKeyEvent &key)
{
    constexpr QKeySequence::StandardKey Editing[] = {QKeySequence::Copy,      QKeySequence::Cut,  QKeySequence::Paste,
                                                     QKeySequence::SelectAll, QKeySequence::Undo, QKeySequence::Redo};
    return std::any_of(std::begin(Editing), std::end(Editing), [&key](QKeySequence::StandardKey each) { return key.matches(each); });
}

}

ShortcutsFirst::ShortcutsFirst(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

// A field to type in would write the digit of Ctrl and the number pad's 1, which of the row above the letters it leaves to the page.
bool ShortcutsFirst::tellAsOfTheRow(QObject *watched, QKeyEvent *press)
{
    if (press->modifiers() != (Qt::ControlModifier | Qt::KeypadModifier) || press->key() < Qt::Key_0 || press->key() > Qt::Key_9)
        return false;
    QKeyEvent twin(press->type(), press->key(), Qt::ControlModifier, press->text(), press->isAutoRepeat(), quint16(press->count()));
    QApplication::sendEvent(watched, &twin);
    press->accept(); // its twin was told to all whom it would be told to
    return true;
}

// The field is not asked whether it wants the chord. Where its shortcut turns out not to be meant now, the field has the key all the same.
bool ShortcutsFirst::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    if (event->type() == QEvent::KeyPress)
        return tellAsOfTheRow(watched, static_cast<QKeyEvent *>(event));
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) || edits(*key))
        return false;
    const QKeySequence chord(QKeyCombination(heldWith(*key), Qt::Key(key->key())));
    const QList<QShortcut *> shortcuts = static_cast<QWidget *>(watched)->window()->findChildren<QShortcut *>();
    const bool waits =
        std::any_of(shortcuts.begin(), shortcuts.end(), [&chord](const QShortcut *shortcut) { return shortcut->keys().contains(chord); });
    if (waits)
        event->ignore();
    return waits;
}

}
