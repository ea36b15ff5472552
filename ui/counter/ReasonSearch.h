// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PinyinFilter.h"
#include "ui/parts/LineField.h"

namespace yichuang {

// The line above the ready wordings of a notice: part of their words, their pinyin or its initials find them.
class ReasonSearch : public LineField {
    Q_OBJECT

public:
    explicit ReasonSearch(const QString &example, QWidget *parent = nullptr);

    bool isUsed() const;
    bool finds(const PinyinEntry &entry) const;
    // Esc: true when there was something to clear.
    bool clear();
};

}
