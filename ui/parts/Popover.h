// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace yichuang {

// A panel that floats over its window with the one shadow that exists. It takes the keyboard while it is open, Esc closes it, and the
// focus goes back to where it was. It is not modal: clicking elsewhere closes it.
class Popover : public QWidget {
    Q_OBJECT

public:
    // Takes ownership of `content`; `window` is the widget it floats over.
    Popover(QWidget *content, QWidget *window);

    QWidget *content() const { return m_content; }
    // Opens with the panel (without its shadow) in this rectangle of the window.
    void openAt(const QRect &panel);
    void close();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_content;
    QPointer<QWidget> m_before;
};

}
