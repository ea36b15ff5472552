// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"

#include <QStringList>

namespace yichuang {

// An answer as a page shows it. A table has its cells in `table`, head row first, and `text` is empty.
struct AnswerRow {
    QString pointer;
    QString title;
    QString text;
    QList<QStringList> table;
    bool correctable = false;
    bool missing = false; // asked for, not answered
};

// The answer to the field that a pointer /page/field names; undefined: there is none.
QJsonValue answerAt(const QJsonObject &answers, const QString &pointer);

// One answer in words: "46.50 ㎡", "2029-10-31", "热食类食品制售、自制饮品制售". Masked values pass through as they are.
QString answerText(const FormField &field, const QJsonValue &answer);

// The rows of one page. Fields whose condition does not hold, unanswered optional ones and the applicant's promise are left out.
QList<AnswerRow> answerRows(const FormPage &page, const QJsonObject &answers);

// What is shown above the scan of a material, to be compared with it.
QList<AnswerRow> pinnedRows(const FormDefinition &form, const QJsonObject &answers, int materialSeq);

}
