// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"

#include <QJsonObject>
#include <QList>

namespace yichuang {

// A message that one keeper may send now, for as long as its lease runs.
struct LeasedMessage {
    MessageId id;
    QString token; // known to the hall and the gateway alone
    QString mobile;
    QString text;
    int tries = 0;

    static LeasedMessage fromJson(const QJsonObject &json);
};

// A document that one keeper may set now.
struct PendingDocument {
    DocumentId id;
    QString kind;
    QJsonObject form; // the template that was in force
    QJsonObject facts;

    static PendingDocument fromJson(const QJsonObject &json);
};

// Up to where changes were announced, and to which departments.
struct Announced {
    QString until;
    QList<int> departments;

    static Announced fromJson(const QJsonObject &json);
};

}
