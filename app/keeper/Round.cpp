// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/Round.h"

namespace yichuang {

void Round::go()
{
    m_again = m_busy;
    if (m_busy || m_retired)
        return;
    m_busy = true;
    begin();
}

void Round::end(bool more)
{
    m_again = m_again || more;
    m_fault.reset();
    rest();
}

void Round::fail(const Error &error)
{
    m_again = false;
    m_fault = error;
    rest();
}

void Round::rest()
{
    m_busy = false;
    if (m_again && !m_retired)
        go();
    else
        Q_EMIT ended();
}

}
