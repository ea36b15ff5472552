// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Answers.h"

namespace yichuang {

// A try that was written down, and its answer. Both calls are on their way at once, in this order, so that the answer of the first is there
// when the second answers; what was wrong with the first is said first.
inline Answer answerOf(const Answer &tried, const Answer &answer)
{
    const Answer both;
    answer.whenThere([tried, both](const Result<QJsonValue> &result) {
        tried.whenThere([result, both](const Result<QJsonValue> &first) { both.settle(first ? result : first); });
    });
    return both;
}

}
