// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Panel.h"

#include <QTimer>

class QHBoxLayout;
class QVBoxLayout;

namespace yichuang {

class Button;
class Label;
class Sign;

// The head of every page: the sign, what the page is, who is here, the time by the hall's clock.
class KioskHead : public Panel {
    Q_OBJECT

public:
    KioskHead();

    void setTitle(const QString &title, const QString &subtitle = {});
    void setPerson(const QString &masked);
    // What the first page offers: another language, other colours. The foot of the other pages has no room for the other dress.
    void setChoices(bool first, bool dress);
    // The foot made room for the keyboard: help is called from here.
    void setTyping(bool typing);

Q_SIGNALS:
    void signTouched();
    void languageTouched();
    void contrastTouched();
    void dressTouched();
    void helpTouched();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void tick();

    Label *m_title;
    Label *m_subtitle;
    QWidget *m_person;
    Label *m_name;
    Button *m_language;
    Button *m_contrast;
    Button *m_dress;
    Button *m_help;
    Label *m_clock;
    QTimer m_timer;
    bool m_offersDress = false;
};

// The foot of every page: back, first page, help, leave.
class KioskFoot : public Panel {
    Q_OBJECT

public:
    KioskFoot();

    // On the first page there is nowhere to go back to: it says where the card goes.
    void setFirstPage(bool first);
    // Where the page itself has a way back there are not two.
    void setBack(bool shown);
    void setSignedIn(bool signedIn);

Q_SIGNALS:
    void backTouched();
    void homeTouched();
    void helpTouched();
    void leaveTouched();
    void dressTouched();

private:
    Button *add(QHBoxLayout *row, const QString &name, const QString &text, Icon sign);

    QVBoxLayout *m_rows;
    Button *m_back;
    Button *m_home;
    Button *m_dress;
    Button *m_help;
    Button *m_leave;
    QWidget *m_cardHint;
};

}
