// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KioskDoor.h"

#include "hall/Line.h"

namespace yichuang {

KioskDoor::KioskDoor(const SignIn &device, QObject *parent)
    : QObject(parent)
    , m_line(std::make_unique<Line>(device, nullptr, LineTiming{.triesWhenRefused = true}))
    , m_desk(*m_line)
{
    connect(m_line.get(), &Line::lost, this, &KioskDoor::lost);
    connect(m_line.get(), &Line::back, this, &KioskDoor::back);
    connect(m_line.get(), &Line::connected, this, &KioskDoor::back);
}

KioskDoor::~KioskDoor() = default;

void KioskDoor::forget()
{
    m_line->renew();
}

bool KioskDoor::isConnected() const
{
    return m_line->isConnected();
}

}
