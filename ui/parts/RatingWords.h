// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace yichuang {

// 好差评 as staff read it.
class RatingWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::RatingWords)

public:
    // How satisfied somebody was, by the hall's word for it.
    static QString level(const QString &code);
};

}
