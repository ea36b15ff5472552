// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace yichuang {

class Button;
class Label;

// The decision just made, while it can still be taken back: 288×112 px at the foot of the queue, wider where the queue is, with a bar that
// runs out.
// The count only shows; that the time is over is the hall's to say, so nothing is sent from here.
class UndoCard : public QWidget {
    Q_OBJECT

public:
    explicit UndoCard(QWidget *parent = nullptr);

    // What follows when the time is over.
    enum class Then { PrintedAndSent, Printed, Sent, GoesOn };

    static Then after(bool printed, bool sent);

    // "已受理 谭嘉慧"; the bar runs for so many seconds.
    void start(const QString &decision, int seconds, Then then = Then::PrintedAndSent);
    void stop();
    bool isRunning() const { return m_tick.isActive(); }
    int secondsLeft() const;

Q_SIGNALS:
    void undoWanted();
    void releaseWanted();
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void advance();
    void dress();
    void fit();

    Label *m_decision;
    Label *m_count;
    Button *m_release;
    Button *m_undo;
    QBoxLayout *m_buttons;
    QElapsedTimer m_since;
    QTimer m_tick;
    qint64 m_span = 0;
    Then m_then = Then::PrintedAndSent;
};

}
