// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/SamplePeople.h"

namespace yichuang {

// Fills an item's forms as a careful applicant would: every answer is valid against its page's schema, and what the form binds to the
// applicant or pins above a scan is what stands on the drawn paper. Where two people are asked for the applicant stands on the page of
// their sex, and somebody else on the other.
class SampleAnswers {
public:
    SampleAnswers(SamplePeople &people, const QDate &today);

    // Page key to field to answer.
    QJsonObject answersTo(const QJsonObject &form, const QJsonObject &applicant, const QJsonObject &agent, QRandomGenerator &chance);
    // The same with one to three answers corrected, for another round. Fields pinned above a material come first.
    QJsonObject corrected(const QJsonObject &form, QJsonObject answers, QRandomGenerator &chance) const;
    // The first field that may be corrected on the spot and whose answer is an address: {form, pointer, old, new}, or empty.
    static QJsonObject correction(const QJsonObject &form, const QJsonObject &answers);

private:
    struct Asked {
        QJsonObject applicant;
        QJsonObject agent;
    };
    // Whom the form asks for beside the applicant.
    QJsonObject another(const QString &sex, QRandomGenerator &chance);
    QJsonObject page(const QJsonObject &schema, const Asked &asked, QRandomGenerator &chance);
    static void sayBirthOfNumber(const QJsonObject &fields, const QJsonObject &party, QJsonObject &answers);
    QJsonValue value(const QString &key, const QJsonObject &field, const Asked &asked, QRandomGenerator &chance);
    QJsonValue bound(const QJsonObject &field, const Asked &asked, QRandomGenerator &chance);
    static QJsonValue ofEnterprise(const QJsonObject &field, const QJsonObject &party);
    QJsonValue list(const QJsonObject &field, const Asked &asked, QRandomGenerator &chance);
    QString words(const QString &key, const QJsonObject &field, QRandomGenerator &chance);
    QString date(const QJsonObject &field, QRandomGenerator &chance) const;
    static QJsonValue number(const QJsonObject &field, QRandomGenerator &chance);

    SamplePeople &m_people;
    QDate m_today;
    QJsonObject m_words;
};

}
