// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "desk/ApplicantDesk.h"
#include "desk/ApplicantSession.h"
#include "devices/CardReader.h"
#include "devices/PrintService.h"
#include "documents/PageService.h"
#include "ui/kiosk/find/Offer.h"
#include "ui/kiosk/frame/WaitingWork.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace yichuang {

class KioskPage;

// What stands in and beside the kiosk.
struct KioskDevices {
    CardReader &reader;
    PrintService &printer;
    PageService &pages;
    QString uploadPages;   // address of the page for telephones; empty: none
    QString waitingFolder; // of what was submitted while the hall is away; empty: nothing is kept
    QString scanner = {};  // as SANE names it, or "auto": the first there is; empty: papers are not scanned here
};

// What the pages of a kiosk share: the hall, the devices, what is on offer, who stands here, and the way to other pages. Nothing of a
// person outlives leave().
class Kiosk : public QObject {
    Q_OBJECT

public:
    Kiosk(ApplicantDesk &desk, const KioskDevices &devices, QObject *parent = nullptr);
    ~Kiosk() override;

    ApplicantDesk &desk() { return m_desk; }
    const KioskDevices &devices() const { return m_devices; }
    Offer &offer() { return m_offer; }
    WaitingWork &waiting() { return m_waiting; }
    const KioskStatus &status() const { return m_status; }

    // Nobody when empty.
    const std::shared_ptr<ApplicantSession> &session() const { return m_session; }
    void enter(std::shared_ptr<ApplicantSession> session);
    // The person is gone: log out, forget.
    void leave();

    // The card that lies on the reader was read while no page waited for it.
    const std::optional<CardData> &card() const { return m_card; }

    using Make = std::function<KioskPage *()>;
    void open(KioskPage *page);
    // In place of the page that is shown.
    void replace(KioskPage *page);
    // Opens the page at once for who is logged in; others log in first.
    void openSignedIn(Make make);
    void back();
    void home();

    void askForHelp();
    // Whoever looks at this is busy elsewhere, with a telephone perhaps, and is not taken to be gone so soon.
    void waitDuring(QObject *busy, std::chrono::milliseconds patience) { Q_EMIT patienceWanted(busy, patience); }
    // Something came from the person though the screen was not touched.
    void hearFrom() { Q_EMIT heardFrom(); }
    // Whether the screen lies: pages put side by side then what they put one below the other otherwise.
    bool isWide() const { return m_wide; }
    void setWide(bool wide) { m_wide = wide; }
    void refreshStatus();
    // The line to the hall is away: what was kept is shown at once, the rest waits.
    bool isAway() const { return m_away; }
    void setAway(bool away);

Q_SIGNALS:
    void pageOpened(yichuang::KioskPage *page);
    void pageReplaced(yichuang::KioskPage *page);
    void backWanted();
    void homeWanted();
    void helpWanted();
    void personChanged();
    void leaveWanted();
    void patienceWanted(QObject *busy, std::chrono::milliseconds patience);
    void heardFrom();
    // A finger on the screen, wherever.
    void touched();
    void left();
    void statusChanged();
    void lineBack();
    // The session is over on the hall's side.
    void sessionLost();
    void cardLaid(const yichuang::CardData &card);

private:
    ApplicantDesk &m_desk;
    KioskDevices m_devices;
    Offer m_offer;
    WaitingWork m_waiting;
    KioskStatus m_status;
    std::shared_ptr<ApplicantSession> m_session;
    std::optional<CardData> m_card;
    bool m_cardStays = false;
    bool m_wide = false;
    bool m_away = false;
};

}
