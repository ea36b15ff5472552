// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/CaptureCheck.h"

#include <QCoreApplication>

namespace yichuang {

// What is wrong with a page that was just scanned, and what to do about it while the paper is still in hand.
class CaptureWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::CaptureWords)

public:
    static QString badge(CaptureFault fault);
    static QString advice(CaptureFault fault);
    // Of all of them, the worst first; empty where nothing is wrong.
    static QString advice(const QList<CaptureFault> &faults);
};

}
