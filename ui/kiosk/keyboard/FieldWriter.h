// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace yichuang {

// Writes into whatever field has the focus, as a keyboard and an input method would: key presses for single Latin characters, committed
// text for the rest, letters under composition with a line below them.
class FieldWriter {
public:
    void setField(QWidget *field);
    QWidget *field() const { return m_field; }

    void write(const QString &text);
    void press(Qt::Key key, const QString &text = {});
    void compose(const QString &letters);
    void commit(const QString &text);

private:
    QPointer<QWidget> m_field;
};

}
