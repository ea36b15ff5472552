// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/Kiosk.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace yichuang {

class Button;
class FieldNote;
class Panel;
class TurnPane;

// One page of the kiosk: what is asked or shown in the middle, its one main act directly above the bar that is the same on every page.
class KioskPage : public QWidget {
    Q_OBJECT

public:
    // The name is the program's own word for the page: what a call for help says, and what tests look for.
    KioskPage(Kiosk &kiosk, const QString &name, const QString &title);

    QString title() const { return m_title; }
    // 返回 inside the page, for instance to the page of a form before; false: the page itself is left.
    virtual bool goBack() { return false; }
    // A way back of its own stands in the row of acts: the bar below needs none.
    virtual bool hasOwnBack() const { return false; }
    // On top again; also the first time.
    virtual void shown() {}
    // The person leaves or the time is over: what was typed is saved now.
    virtual void saveNow() {}
    // The same page for another dress, with what it is about; none: the page is left.
    virtual KioskPage *anew() { return nullptr; }
    // Something is on its way that the page must hear of.
    virtual bool isWaiting() const { return false; }
    // The last page of a visit counts down by itself.
    virtual bool isFarewell() const { return false; }

    // The keyboard is up and leaves little room: only what is typed into stays, and the acts where there is room for them.
    void setTyping(bool typing, bool withActs = true);

    // Says beside the main act why it did not happen; empty takes it away.
    void say(const QString &sentence);
    // What only read and found the line away reads again by itself once it is back.
    void say(const Error &error, std::function<void()> readAgain = {});

Q_SIGNALS:
    void titleChanged();
    void wayBackChanged();

protected:
    Kiosk &kiosk() const { return m_kiosk; }
    TurnPane *pane() const { return m_pane; }
    // The column of the turning middle.
    QVBoxLayout *column() const;
    // What takes the place of the turning middle, for pages that turn by themselves.
    void setMiddle(QWidget *middle);
    // Above the middle, across the whole width.
    void addHead(QWidget *head);
    // To the row of acts, left to right; the main one takes the width that is left.
    Button *addAct(Button *act, bool main = false);
    // Below the acts, across the whole width.
    void addFoot(QWidget *foot);
    void setTitle(const QString &title);
    // Once the line is back, unless the page is gone by then.
    void whenBack(std::function<void()> readAgain);
    // A bold line over what follows.
    void addHeading(const QString &text);

private:
    Kiosk &m_kiosk;
    QString m_title;
    QVBoxLayout *m_whole;
    QWidget *m_heads;
    TurnPane *m_pane;
    Panel *m_note;
    FieldNote *m_words;
    Panel *m_acts;
    QHBoxLayout *m_actRow;
    bool m_hasActs = false;
    std::function<void()> m_readAgain;
};

}
