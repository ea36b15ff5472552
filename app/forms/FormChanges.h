// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"

namespace yichuang {

// A stretch of a QString, in its own units; never cuts a surrogate pair.
struct TextRange {
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

// What of `before` is gone and what of `after` is new, character by character.
struct TextDifference {
    QList<TextRange> removed;
    QList<TextRange> added;
};

TextDifference difference(const QString &before, const QString &after);

// An answer that is not as it was in the round before. In a table the pointer names the cell, or the row where a whole row came or went;
// then one of the texts is empty.
struct ChangedField {
    QString pointer;
    qsizetype page = 0;
    QString title; // 从业人员 第 2 行 姓名
    QString before;
    QString after;
    TextDifference characters;
};

// Compares what is shown, in the order of the form. Two numbers that look the same masked are the same here.
QList<ChangedField> changedFields(const FormDefinition &form, const QJsonObject &previous, const QJsonObject &current);

}
