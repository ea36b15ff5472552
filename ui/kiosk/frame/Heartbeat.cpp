// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/Heartbeat.h"

#include "ui/kiosk/frame/Kiosk.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

namespace {

KioskHealth::Part printerPart(const Result<QList<PrintQueue>> &queues)
{
    if (!queues)
        return {PartState::Failed, queues.error().code};
    if (queues->isEmpty())
        return {PartState::Absent, {}};
    switch (queues->first().trouble) {
    case PrintTrouble::None: return {PartState::Well, {}};
    case PrintTrouble::TonerLow: return {PartState::Low, QStringLiteral("toner_low")};
    case PrintTrouble::MediaEmpty: return {PartState::Failed, QStringLiteral("paper_empty")};
    case PrintTrouble::MediaJam: return {PartState::Failed, QStringLiteral("jam")};
    case PrintTrouble::TonerEmpty: return {PartState::Failed, QStringLiteral("toner_empty")};
    case PrintTrouble::CoverOpen: return {PartState::Failed, QStringLiteral("cover_open")};
    default: return {PartState::Failed, QStringLiteral("offline")};
    }
}

}

Heartbeat::Heartbeat(Kiosk &kiosk, const QString &version, QObject *parent)
    : QObject(parent)
    , m_kiosk(kiosk)
{
    m_health.version = version;
    m_health.line = {PartState::Well, {}};
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::look);
    connect(&kiosk.devices().reader, &CardReader::stateChanged, this, [this](CardReader::State state) {
        const PartState before = m_health.reader.state;
        noteReader();
        if (state != CardReader::State::Reading && before != m_health.reader.state)
            send();
    });
    m_timer.start(60'000);
    look();
}

void Heartbeat::noteReader()
{
    m_health.reader.state = m_kiosk.devices().reader.state() == CardReader::State::Absent ? PartState::Absent : PartState::Well;
}

void Heartbeat::look()
{
    noteReader();
    whenAnswered(m_kiosk.devices().printer.queues(), this, [this](const Result<QList<PrintQueue>> &queues) {
        m_health.printer = printerPart(queues);
        send();
    });
}

void Heartbeat::send()
{
    // A beat that does not arrive says by itself that the line is not well.
    whenAnswered(m_kiosk.desk().beat(m_health), this, [](const Result<Done> &) {});
}

}
