// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "records/CaseFile.h"

namespace yichuang {

// What stands in a case, as a line of text in which it is corrected.
QString editable(const QJsonValue &value);

// What the hall shows a window in part only.
bool isMasked(const FormField &field, const QJsonValue &shown);

// What is sent for what was typed.
QJsonValue correctedValue(const FormField &field, const QString &written);

// Whether something else was typed than what stands in the case. Nothing typed over a mask is the number as it was.
bool isCorrected(const FormField &field, const QJsonValue &before, const QString &written);

// How often something was put right in this case so far.
int correctionsOf(const CaseFile &file);

// Of a kept draft of corrections (CorrectionPage::draft) what the case does not have yet: where the program ended before it heard that a
// correction is done, the case says so.
QJsonObject yetToCorrect(const CaseFile &file, const QJsonObject &draft);

}
