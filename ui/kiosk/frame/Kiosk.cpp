// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/Kiosk.h"

#include "core/HallTime.h"
#include "ui/kiosk/account/KioskSignInPage.h"
#include "ui/parts/AsyncWatch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPixmapCache>

namespace yichuang {

Kiosk::Kiosk(ApplicantDesk &desk, const KioskDevices &devices, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_devices(devices)
    , m_offer(desk)
    , m_waiting(desk, devices.waitingFolder)
{
    connect(&m_devices.reader, &CardReader::cardRead, this, [this](const CardData &card) {
        m_card = card;
        Q_EMIT cardLaid(card);
    });
    connect(&m_devices.reader, &CardReader::stateChanged, this, [this](CardReader::State state) {
        if (state == CardReader::State::Reading)
            return;
        m_card.reset();
        // Whoever logged in with the card lying there and takes it away, leaves.
        if (m_session && std::exchange(m_cardStays, false))
            Q_EMIT leaveWanted();
    });
    refreshStatus();
    m_offer.load();
    m_waiting.deliver(); // what an earlier run of the program left
}

Kiosk::~Kiosk() = default;

void Kiosk::refreshStatus()
{
    whenAnswered(m_desk.status(), this, [this](const Result<KioskStatus> &status) {
        if (!status)
            return;
        m_status = *status;
        halltime::heard(m_status.now);
        Q_EMIT statusChanged();
    });
}

void Kiosk::setAway(bool away)
{
    m_away = away;
    m_offer.setAway(away);
    if (away)
        return;
    refreshStatus();
    m_offer.load();
    m_waiting.deliver();
    Q_EMIT lineBack();
}

void Kiosk::enter(std::shared_ptr<ApplicantSession> session)
{
    m_session = std::move(session);
    m_cardStays = m_card && m_card->number == m_session->who().idNumber;
    Q_EMIT personChanged();
}

void Kiosk::leave()
{
    if (m_session)
        whenAnswered(m_session->logOut(), this, [kept = m_session](const Result<Done> &) {});
    m_session.reset();
    m_card.reset();
    m_cardStays = false;
    QGuiApplication::clipboard()->clear();
    QPixmapCache::clear();
    m_devices.pages.clearCache();
    Q_EMIT left();
    Q_EMIT personChanged();
}

void Kiosk::open(KioskPage *page)
{
    Q_EMIT pageOpened(page);
}

void Kiosk::replace(KioskPage *page)
{
    Q_EMIT pageReplaced(page);
}

void Kiosk::openSignedIn(Make make)
{
    if (m_session)
        open(make());
    else
        open(new KioskSignInPage(*this, std::move(make)));
}

void Kiosk::back()
{
    Q_EMIT backWanted();
}

void Kiosk::home()
{
    Q_EMIT homeWanted();
}

void Kiosk::askForHelp()
{
    Q_EMIT helpWanted();
}

}
