// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/FieldWriter.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace yichuang {

void FieldWriter::setField(QWidget *field)
{
    m_field = field;
}

void FieldWriter::write(const QString &text)
{
    const bool plain = text.size() == 1 && text[0] >= u' ' && text[0] < QChar(0x7F);
    if (plain)
        press(Qt::Key(text[0].toUpper().unicode()), text);
    else
        commit(text);
}

// The field may be gone after the press: what it does is its own affair.
void FieldWriter::press(Qt::Key key, const QString &text)
{
    const bool capital = text.size() == 1 && text[0].isUpper();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, capital ? Qt::ShiftModifier : Qt::NoModifier, text);
        if (m_field)
            QCoreApplication::sendEvent(m_field, &event);
    }
}

void FieldWriter::compose(const QString &letters)
{
    if (!m_field)
        return;
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    const auto length = int(letters.size());
    QInputMethodEvent event(letters, {{QInputMethodEvent::TextFormat, 0, length, underlined}, {QInputMethodEvent::Cursor, length, 1, {}}});
    QCoreApplication::sendEvent(m_field, &event);
}

void FieldWriter::commit(const QString &text)
{
    if (!m_field)
        return;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(m_field, &event);
}

}
