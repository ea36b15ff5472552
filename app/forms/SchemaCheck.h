// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonValue>
#include <QList>

#include <memory>

namespace yichuang {

// Where a value breaks its schema, and which keyword of it. A fault about something missing points at the place where it should be.
struct SchemaFault {
    QString pointer;
    QString keyword; // as in the schema; "false" where nothing may stand
    bool operator==(const SchemaFault &) const = default;
};

// Checks values against one schema of the subset, with valijson: before they are sent, as the hall will. The hall has the last word.
class SchemaCheck {
public:
    // Fails with input.bad and the fact `places` where the schema is outside of the subset.
    static Result<SchemaCheck> of(const QJsonValue &schema);

    QList<SchemaFault> faults(const QJsonValue &value) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

}
