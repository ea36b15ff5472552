// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace yichuang {

// What a code by SMS is for; one for another purpose is not taken.
enum class CodePurpose { Register, LogIn, ResetPassword, NewPhone };
template<> inline constexpr auto wordsOf<CodePurpose> = spelled("register", "log_in", "reset_password", "new_phone");

// The agreement of use and what becomes of personal data (个人信息保护法 Art. 17), in the version that stands now.
struct Agreement {
    int version = 0;
    QString title;
    QString text;
    QString privacyTitle;
    QString privacyText;

    static Agreement fromJson(const QJsonObject &json);
};

// Somebody who acts for an enterprise: its legal representative, or an agent with authority.
struct Representative {
    QString name;
    QString idType; // 111: resident identity card
    QString idNumber;
    QString phone;
    QString authority; // of an agent: what they may do, and until when

    QJsonObject toJson() const;
    static Representative fromJson(const QJsonObject &json);
};

// What a person or an enterprise says to get an account.
struct Registration {
    PartyKind kind = PartyKind::Person;
    QString name;
    QString idType = QStringLiteral("111"); // of a person
    QString idNumber;                       // of an enterprise: the unified social credit code
    QString phone;                          // of the person, or of who uses the enterprise's account
    QString password;
    QString email;
    QString address;
    QString nation;
    bool notifySms = true;
    bool notifyEmail = false;
    std::optional<Representative> legalRepresentative; // of an enterprise
    std::optional<Representative> agent;
    std::optional<IdentityCard> card; // read from a chip: the account counts as real-name verified
    int agreement = 0;                // the version that was agreed to

    QJsonObject toJson() const;
};

// One's own data, whole: what is shown on a screen in a hall is masked by whoever shows it, or taken from the masked fields.
struct AccountDetails {
    PartyKind kind = PartyKind::Person;
    QString name;
    QString idType;
    QString idNumber;
    QString idMasked;
    QString phone;
    QString phoneMasked;
    QString email;
    QString address;
    QString nation;
    QString sex;
    QDate birth;
    bool notifySms = true;
    bool notifyEmail = false;
    bool realName = false;
    std::optional<Representative> legalRepresentative;
    std::optional<Representative> agent;
    QDateTime since;

    bool isEnterprise() const { return kind == PartyKind::Enterprise; }
    static AccountDetails fromJson(const QJsonObject &json);
};

// What one may correct oneself. What is absent stays.
struct AccountChanges {
    std::optional<QString> name; // while nobody has verified it
    std::optional<QString> email;
    std::optional<QString> address;
    std::optional<QString> nation;
    std::optional<bool> notifySms;
    std::optional<bool> notifyEmail;
    std::optional<Representative> legalRepresentative;
    std::optional<Representative> agent;

    QJsonObject toJson() const;
};

// A code is on its way, if the number can have one. The answer is the same for a number that the hall does not know.
struct CodeSent {
    int againAfterSeconds = 0;
    int validSeconds = 0;

    static CodeSent fromJson(const QJsonObject &json);
};

}
