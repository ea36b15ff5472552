// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// The box around what a person types or chooses: edge, ground and focus ring of its state. Fields put their editors into it.
class FieldBox : public QWidget {
    Q_OBJECT

public:
    enum class State { Normal, Faulty, Locked, Changed };

    explicit FieldBox(QWidget *parent = nullptr);

    void setState(State state);
    State state() const { return m_state; }
    // The editor whose focus the box shows.
    void showFocusOf(QWidget *editor);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    State m_state = State::Normal;
    bool m_focused = false;
};

// Gives an editor that lies in a FieldBox no frame and no ground of its own.
void bare(QWidget *editor);

}
