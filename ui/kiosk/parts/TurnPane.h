// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Button;
class CutCover;
class Label;
class ScrollPane;

// Content that may be taller than its place: where it is, two buttons turn it by a whole screen, so that nobody needs to know how to swipe.
// A screen begins with the first part that was not wholly seen on the one before; what its edges would cut is covered.
class TurnPane : public QWidget {
    Q_OBJECT

public:
    explicit TurnPane(QWidget *parent = nullptr);

    // For a narrow column: the turning buttons have signs only.
    void setNarrow();
    // While the keyboard leaves little room nobody turns: its last key leads on, and whoever puts it away turns again.
    void setTyping(bool typing);
    // Where the content goes.
    QVBoxLayout *column() const { return m_column; }
    // Brings a widget of the content to sight.
    void reveal(QWidget *widget);
    void toTop();
    int screens() const { return int(stops().size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Where each screen begins, the first at 0.
    QList<int> stops() const;
    void turn(int by);
    void refresh();

    ScrollPane *m_pane;
    QWidget *m_content;
    CutCover *m_cover;
    QVBoxLayout *m_column;
    QWidget *m_turner;
    Button *m_up;
    Button *m_down;
    Label *m_where;
    bool m_typing = false;
};

}
