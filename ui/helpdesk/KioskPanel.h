// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Kiosk.h"
#include "ui/parts/Panel.h"

class QListWidget;

namespace yichuang {

class Button;
class InquiryDesk;
class StatePage;

// Who calls from a kiosk, longest waiting first, and how every kiosk is. One goes, and the others see who.
class KioskPanel : public Panel {
    Q_OBJECT

public:
    explicit KioskPanel(InquiryDesk &desk, QWidget *parent = nullptr);

    void ask();
    // Goes to the call that is marked.
    void take();
    QListWidget *calls() const { return m_calls; }
    QListWidget *kiosks() const { return m_kiosks; }

Q_SIGNALS:
    void told(const QString &words);
    void failed(const QString &words);
    // A call that was not there before.
    void called();

private:
    void showCalls(const QList<HelpCall> &calls);
    void showKiosks(const QList<KioskStanding> &kiosks);

    InquiryDesk &m_desk;
    QListWidget *m_calls;
    StatePage *m_callState;
    Button *m_go;
    QListWidget *m_kiosks;
    StatePage *m_kioskState;
    QList<HelpCall> m_waiting;
    bool m_taking = false;
};

}
