// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/KeeperDesk.h"
#include "keeper/Round.h"

namespace yichuang {

// Ends leases, lets deadlines lapse, and marks messages whose keeper died as unknown.
class TidyRound : public Round {
    Q_OBJECT
public:
    explicit TidyRound(KeeperDesk &desk, QObject *parent = nullptr)
        : Round(parent)
        , m_desk(desk)
    {
    }

protected:
    void begin() override;

private:
    KeeperDesk &m_desk;
};

// Tells the windows that something changed, many changes in one notice.
class AnnounceRound : public Round {
    Q_OBJECT
public:
    explicit AnnounceRound(KeeperDesk &desk, QObject *parent = nullptr)
        : Round(parent)
        , m_desk(desk)
    {
    }

Q_SIGNALS:
    void announced();

protected:
    void begin() override;

private:
    KeeperDesk &m_desk;
    QString m_since;
};

// Seals the events of the day that ended (docs/keeper.md). One seal a day, however many keepers.
class SealRound : public Round {
    Q_OBJECT
public:
    explicit SealRound(KeeperDesk &desk, QObject *parent = nullptr)
        : Round(parent)
        , m_desk(desk)
    {
    }

protected:
    void begin() override;

private:
    KeeperDesk &m_desk;
};

// Says that this keeper is awake, and how its gateway is.
class BeatRound : public Round {
    Q_OBJECT
public:
    explicit BeatRound(KeeperDesk &desk, QObject *parent = nullptr)
        : Round(parent)
        , m_desk(desk)
    {
    }

    void setGateway(GatewayState state) { m_gateway = state; }

protected:
    void begin() override;

private:
    KeeperDesk &m_desk;
    GatewayState m_gateway = GatewayState::Ok;
};

}
