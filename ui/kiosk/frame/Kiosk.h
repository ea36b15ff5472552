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

#include <QObject>

#include <functional>
#include <memory>

namespace yichuang {

class KioskPage;

// What stands in and beside the kiosk.
struct KioskDevices {
    CardReader &reader;
    PrintService &printer;
    PageService &pages;
    QString uploadPages; // address of the page for telephones; empty: none
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
    // Whether the screen lies: pages put side by side then what they put one below the other otherwise.
    bool isWide() const { return m_wide; }
    void setWide(bool wide) { m_wide = wide; }
    void refreshStatus();

Q_SIGNALS:
    void pageOpened(yichuang::KioskPage *page);
    void pageReplaced(yichuang::KioskPage *page);
    void backWanted();
    void homeWanted();
    void helpWanted();
    void personChanged();
    void leaveWanted();
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
    KioskStatus m_status;
    std::shared_ptr<ApplicantSession> m_session;
    std::optional<CardData> m_card;
    bool m_cardStays = false;
    bool m_wide = false;
};

}
