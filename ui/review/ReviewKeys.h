// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/KeyTable.h"

#include <QCoreApplication>

namespace yichuang {

// What a key at review is for.
enum class ReviewVerb {
    None,
    Next,
    Pause,
    More,
    Positive,
    SendBack,
    Refuse,
    Send,
    Undo,
    ReleaseNow,
    Find,
    Deadline,
    History,
    Reveal,
    FullSize,
    ChangedOnly,
    Queue,
    Form,
    Points,
    Opinion,
    OpinionBox,
    Notice,
    Team,
    Note,
    Print,
    Retry,
    Lock,
    Scope,
    Lights
};

// The keys of review and what they are for.
class ReviewKeys {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReviewKeys)

public:
    static KeyTable<ReviewVerb> table();
    // Decides or leaves a case: deaf for a moment after the next case opened by itself.
    static bool isDecision(ReviewVerb verb);
};

}
