// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace yichuang {

// Tells a barcode scanner, which types like a keyboard, from a person: its characters follow each other faster than fingers do and end in
// Enter. Characters are held for a moment until it is sure whose they are, so that no half of a code lands in the field that has the focus.
// Feed it key presses that carry a character; leave out automatic repeats, which are as fast as a scanner, and anything an input method
// composes.
class KeyboardWedge {
public:
    using Moment = std::chrono::milliseconds; // since any fixed time, never going back

    static constexpr Moment longestGap{35};
    static constexpr qsizetype shortestCode = 6;

    struct Verdict {
        QString typed;               // a person's keys, to be given to the focused field now
        std::optional<QString> code; // a scanned code, without its Enter
    };

    // One key press. Enter is u'\r'.
    Verdict press(QChar key, Moment at);

    // To be called when longestGap has passed since the last press: lets go of what is held.
    Verdict rest(Moment at);

private:
    QString m_held;
    Moment m_last{0};
};

}
