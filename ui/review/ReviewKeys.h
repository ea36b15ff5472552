// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/KeySheet.h"

#include <QCoreApplication>
#include <QKeySequence>

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
    Lock,
    Scope,
    Lights
};

// The keys of review: a table from which the shortcuts are made, and one that the F1 sheet shows.
class ReviewKeys {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReviewKeys)

public:
    struct Key {
        ReviewVerb verb;
        QList<QKeySequence> keys;
    };

    static QList<Key> shortcuts();
    static QList<KeySheet::Group> sheet();
    // Decides or leaves a case: deaf for a moment after the next case opened by itself.
    static bool isDecision(ReviewVerb verb);
};

}
