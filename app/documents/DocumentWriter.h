// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentTemplate.h"

#include <QByteArray>
#include <QJsonObject>

namespace yichuang {

// Sets an official document on A4 and gives the PDF. Needs a QGuiApplication (any platform, also offscreen) for the fonts.
// The same template and facts give the same layout on every machine with the document fonts; the bytes differ by the writer's time stamp,
// which is why the PDF is made once and archived with its hash.
class DocumentWriter {
public:
    // Errors are input.bad; facts.reason is one of: fact_missing, fact_no_date, unprintable (with character), code, row_too_tall, and
    // facts.field names the fact.
    static Result<QByteArray> render(const DocumentTemplate &form, const QJsonObject &facts);
};

}
