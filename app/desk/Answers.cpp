// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Answers.h"

namespace yichuang {

void whenRead(Answer answer, std::function<void(const Result<QJsonValue> &)> told)
{
    answer.then([told = std::move(told)](const Result<QJsonValue> &result) { told(result); });
}

}
