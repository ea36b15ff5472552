// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/KeyboardWedge.h"

#include <utility>

namespace yichuang {

KeyboardWedge::Verdict KeyboardWedge::press(QChar key, Moment at)
{
    Verdict verdict = rest(at);
    m_last = at;
    if (key != u'\r') {
        m_held += key;
        return verdict;
    }
    QString held = std::exchange(m_held, {});
    if (held.size() >= shortestCode)
        verdict.code = std::move(held);
    else
        verdict.typed += held + key;
    return verdict;
}

KeyboardWedge::Verdict KeyboardWedge::rest(Moment at)
{
    if (at - m_last <= longestGap)
        return {};
    return {std::exchange(m_held, {}), std::nullopt};
}

}
