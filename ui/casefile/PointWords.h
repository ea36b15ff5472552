// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QCoreApplication>

namespace yichuang {

// What a notice asked for, under the paper or the answer that it asked for it.
class PointWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::PointWords)

public:
    // Empty where nothing was.
    static QString asked(const QList<AskedPoint> &points);
};

}
