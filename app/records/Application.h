// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace yichuang {

// What the applicant holds in hand after submitting.
struct ApplicationReceipt {
    QString caseNo;
    QString queryCode;
    QDateTime receivedAt;
    QDateTime tellDue;
    QString window;

    static ApplicationReceipt fromJson(const QJsonObject &json);
};

struct Progress {
    struct Step {
        QString name;
        QDateTime at;
        QString state;

        static Step fromJson(const QJsonObject &json);
    };

    QString caseNo;
    QString item;
    CaseStatus status = CaseStatus::Other;
    QList<Step> steps;
    QString next;

    static Progress fromJson(const QJsonObject &json);
};

}
