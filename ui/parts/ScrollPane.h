// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

namespace yichuang {

// Content that may be taller than its place: it scrolls up and down only, takes the pane's width, and shows the ground it lies on.
class ScrollPane : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollPane(QWidget *parent = nullptr);
    // Takes the content over; its own ground shows if it paints one.
    void setContent(QWidget *content);
    // Whichever of its fields gets the focus is scrolled into sight whole, with its label and its note, also as it grows or is moved by
    // what appears above it; of one that is taller than the pane it is the cursor that stays in sight. What the mouse is pressed on stays
    // where it is.
    void followFocus();
    // It holds nothing that takes the focus: where there is more of it than is seen, Tab leads to the pane itself, and ↑ ↓ move it.
    void readByKeys(const QString &name);
    // Asks for the room that its content wants, and scrolls where it gets less.
    void askForAll() { m_asksForAll = true; }
    // ↑ ↓ are the content's: PgUp, PgDn, Home and End move it. False: another key.
    bool turnedBy(int key);
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepInSight();

    bool m_asksForAll = false;
    QPointer<QWidget> m_focus; // where it is followed, and lies in here
    QTimer m_soon;             // once what moved is laid out
};

}
