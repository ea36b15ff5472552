// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Beside.h"

namespace yichuang {

// The one thread in which a window sets the hall's own papers. Every thread that does so has the documents' fonts open for itself, with
// what was measured of them, until it ends: 25 MB. This one ends after half a minute in which nothing is set, and with the application.
QThreadPool &paperThread();

// One paper after the other.
template<typename Work> auto besideOnPaper(Work work)
{
    return beside(paperThread(), std::move(work));
}

}
