// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>

#include <optional>

namespace yichuang {

// What the person reads about an error: first what is so, then why and what to do. The log keeps Error::log; nobody reads that here.
struct Said {
    QString fact;
    QString meaning;

    // Both as one sentence.
    QString whole() const;
};

// The only place where the codes of errors, statuses and actions become a person's words.
class Words {
    Q_DECLARE_TR_FUNCTIONS(yichuang::Words)

public:
    static Said say(const Error &error);

    // Names of the trade for the hall's codes: "accepted" is 已受理. An unknown code is given back as it is. What is no licence is refused
    // as on its paper (不予办理, resources/templates/refusal.json), not as one.
    static QString status(const QString &code, bool isLicence);
    static QString action(const QString &code, bool isLicence);
    static QString obstacle(const QString &code);

    // A share of one, as 97.5%.
    static QString percent(double share);
    // "08 号窗口"; an absent window is 其他窗口.
    static QString window(const QJsonValue &number);
    // A point of time from the hall as the hall's clock shows it: 10:02 today, else 11-23 10:02.
    static QString moment(const QJsonValue &utc);

private:
    static std::optional<Said> aboutLine(const Error &error);
    static std::optional<Said> aboutSeat(const Error &error);
    static std::optional<Said> aboutHolding(const Error &error);
    static std::optional<Said> aboutChecks(const Error &error);
    static std::optional<Said> aboutReview(const Error &error);
    static std::optional<Said> aboutNotices(const Error &error);
    static std::optional<Said> aboutPaper(const Error &error);
    static std::optional<Said> aboutApplicant(const Error &error);
    static std::optional<Said> aboutHall(const Error &error);
    static Said tooLateToUndo(const QString &why);
    static Said originalsMissing(const Error &error);
    static Said notIdentified(const QString &why);
    static Said tooMuch(const Error &error);
};

}
