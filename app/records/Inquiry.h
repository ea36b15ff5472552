// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace yichuang {

// 好差评 (国办发〔2019〕51号): five levels.
enum class Satisfaction { VerySatisfied, Satisfied, Fair, Dissatisfied, VeryDissatisfied };
template<>
inline constexpr auto wordsOf<Satisfaction> = spelled("very_satisfied", "satisfied", "fair", "dissatisfied", "very_dissatisfied");

using VisitId = Id<struct VisitKind>;

// What an applicant says of a case, or of one visit at the window. Said once.
struct Rating {
    QString caseNo;
    std::optional<VisitId> visit;
    Satisfaction level = Satisfaction::Satisfied;
    QStringList reasons; // out of KioskStatus's, or the person's own
    QString words;
    QDateTime at;

    QJsonObject toJson() const;
    static Rating fromJson(const QJsonObject &json);
};

// A visit that can be rated.
struct Visit {
    VisitId id;
    QDateTime at;
    std::optional<int> window;
    bool rated = false;

    static Visit fromJson(const QJsonObject &json);
};

enum class InquiryKind { Consultation, Complaint, Rating };
template<> inline constexpr auto wordsOf<InquiryKind> = spelled("consultation", "complaint", "rating");

using InquiryId = Id<struct InquiryIdKind>;

// 咨询, 投诉, or what a bad rating became for the hall: something that waits for an answer until a day.
struct Inquiry {
    InquiryId id;
    QString no; // what people say
    InquiryKind kind = InquiryKind::Consultation;
    QString item; // code
    QString itemName;
    QString caseNo;
    QString department;
    QString by; // for staff: who asks, masked
    QString text;
    QDateTime at;
    QDateTime dueAt;
    bool provisional = false; // that day
    int workdaysLeft = 0;
    QString answer;
    QString answeredBy;
    QDateTime answeredAt;
    std::optional<Rating> rating; // of InquiryKind::Rating

    static Inquiry fromJson(const QJsonObject &json);
};

struct InquiryPage {
    QList<Inquiry> inquiries;
    QJsonObject next; // empty after the last page
    int overdue = 0;  // of all that wait

    static InquiryPage fromJson(const QJsonObject &json);
};

}
