// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace yichuang {

// The part of JSON Schema (draft 2020-12) that a form may use, the same that the hall checks (sql/hall/005_json_schema.sql).
class SchemaSubset {
public:
    // The places (JSON pointers, the keyword last) of a schema that are outside of it. None: the form can be checked.
    static QStringList unsupported(const QJsonValue &schema);
    // An ECMA-262 pattern as ours, or nothing where it uses more than both validators read alike.
    static std::optional<QRegularExpression> pattern(const QString &ecma);
    // RFC 3339 full-date.
    static bool isDate(const QString &text);
    static QString pointerStep(const QString &pointer, const QString &name);
};

}
