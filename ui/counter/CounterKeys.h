// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/KeyTable.h"

#include <QCoreApplication>

namespace yichuang {

// What a key at the counter is for. Plain keys of lists and the preview are in the sheet too, but have no verb here.
enum class CounterVerb {
    None,
    Next,
    SetAside,
    Correct,
    Forward,
    Supplement,
    Decline,
    Send,
    Undo,
    ReleaseNow,
    ReadCard,
    Find,
    FaceMatch,
    Agent,
    Authority,
    TypeNumber,
    SpareReader,
    Reveal,
    Phones,
    Deadline,
    History,
    FullSize,
    ChangedOnly,
    Queue,
    Papers,
    Preview,
    Identity,
    Receive,
    Print,
    Reprint,
    Note,
    OtherReason,
    AllReasons,
    Lock,
    HandOut,
    Scope,
    ResubmittedOnly,
    Lights,
    Order,
    Scan,
    Retry
};

// The keys of the counter and what they are for.
class CounterKeys {
    Q_DECLARE_TR_FUNCTIONS(yichuang::CounterKeys)

public:
    static KeyTable<CounterVerb> table();
    // Decides or leaves a case: deaf for a moment after the next case opened by itself.
    static bool isDecision(CounterVerb verb);
    // Takes the last decision back, or lets it go before its time.
    static bool isAfterthought(CounterVerb verb);
    // Says who stands at the counter.
    static bool isIdentity(CounterVerb verb);
};

}
