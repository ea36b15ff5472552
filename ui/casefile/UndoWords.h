// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Words.h"

#include <QCoreApplication>

namespace yichuang {

class CaseWork;

// What a window says of an undo that was pressed and did not go.
class UndoWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::UndoWords)

public:
    static Said missed(const CaseWork &work);
};

}
