// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QJsonObject>

#include <optional>

namespace yichuang {

struct LegalRepresentative {
    QString name;
    QString idMasked;

    static LegalRepresentative fromJson(const QJsonObject &json);
};

// Who applies, as declared for one case. Numbers come masked; CounterDesk::reveal gives one whole, with a reason, and leaves a trace.
struct Applicant {
    PartyKind kind = PartyKind::Person;
    QString name;
    QString idType;
    QString idMasked;
    QString phoneMasked;
    QString email;
    bool notifySms = true;
    SmsState smsState = SmsState::Deliverable;
    bool realName = false; // the website has verified the identity
    QString sex;
    QString nation;
    QDate birth;
    QString address;
    std::optional<LegalRepresentative> legalRepresentative;
    QString creditCode; // of an enterprise

    bool isEnterprise() const { return kind == PartyKind::Enterprise; }

    static Applicant fromJson(const QJsonObject &json);
};

// 代办: who acts for the applicant.
struct Agent {
    QString name;
    QString idMasked;
    QString phoneMasked;

    static Agent fromJson(const QJsonObject &json);
};

}
