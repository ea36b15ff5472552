// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "records/Ids.h"

namespace yichuang {

// What the applicant holds in hand after submitting.
struct ApplicationReceipt {
    QString caseNo;
    QString queryCode;
    QString queryToken; // what the QR code of every paper of the case says beside the number
    QDateTime receivedAt;
    QDateTime tellDue;
    bool tellDueProvisional = false;
    QString phone; // of the department
    QString place;
    QString department;
    QString address;
    QString hours;
    DocumentId document; // the receipt itself, once the keeper has made it

    static ApplicationReceipt fromJson(const QJsonObject &json);
};

// How a case stands, for whoever holds its number and query code.
struct Progress {
    struct Step {
        QDateTime at;
        QString action;
        CaseStatus to = CaseStatus::Other;

        static Step fromJson(const QJsonObject &json);
    };
    // What is asked for while the case waits for papers.
    struct Point {
        QString label;
        QString text;

        static Point fromJson(const QJsonObject &json);
    };

    QString caseNo;
    QString item;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QDateTime receivedAt;
    QDateTime acceptedAt;
    std::optional<TellDeadline> tell;
    std::optional<DecideDeadline> decide;
    QList<Step> steps;
    QList<Point> points;

    static Progress fromJson(const QJsonObject &json);
};

}
