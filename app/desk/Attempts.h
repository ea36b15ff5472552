// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Answers.h"

namespace yichuang {

// A try that was written down, and its answer. Both calls are on their way at once, in this order, so that the answer of the first is there
// when the second answers; what was wrong with the first is said first.
inline Answer answerOf(const Answer &tried, Answer answer)
{
    return answer.then([tried](const Result<QJsonValue> &result) -> Result<QJsonValue> {
        if (const Result<QJsonValue> first = tried.result(); !first)
            return first.error();
        return result;
    });
}

}
