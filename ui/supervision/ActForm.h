// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"
#include "ui/supervision/SupervisionActs.h"

namespace yichuang {

class Button;
class ComboField;
class Label;
class TextBox;

// One act of supervision while it is written: what it does, to whom where somebody has to be named, and why. Ctrl+Enter sends, Esc leaves
// and keeps what was typed.
class ActForm : public Panel {
    Q_OBJECT

public:
    explicit ActForm(QWidget *parent = nullptr);

    // `kind`: as what it is urged, where it is.
    void open(SupervisionAct act, const QString &about, const QString &words, UrgeKind kind = UrgeKind::Urge);
    // For several cases at once: 督办 with one reason. `more`: there are others, for which it is done again.
    void openForAll(int cases, bool more, const QString &words);
    void setHandlers(const QList<CaseHandler> &handlers);
    SupervisionAct act() const { return m_act; }
    UrgeKind urgeKind() const { return m_urgeKind; }
    QString reason() const;
    QString heir() const;
    // The first thing that is missing, which then has the focus; empty: it can be sent.
    QString missing();
    void setSending(bool sending);
    void setFault(const QString &fault);
    void send();

Q_SIGNALS:
    void edited();
    void sendWanted();
    void leaveWanted();

private:
    void begin(SupervisionAct act, const QString &title, const QString &meaning, const QString &verb, const QString &words);

    SupervisionAct m_act = SupervisionAct::Urge;
    UrgeKind m_urgeKind = UrgeKind::Urge;
    Label *m_title;
    Label *m_meaning;
    ComboField *m_heir;
    TextBox *m_reason;
    Label *m_fault;
    Button *m_send;
    bool m_sending = false;
};

}
