// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

namespace yichuang {

// Made-up people and enterprises as an application names them, each with numbers that nobody else of the sample has. Check digits are
// right.
class SamplePeople {
public:
    explicit SamplePeople(const QDate &today);

    QJsonObject person(QRandomGenerator &chance);
    // The n-th of the names that programs get wrong: rare characters, middle dots, long ones. Wraps around.
    QJsonObject rarePerson(int n, QRandomGenerator &chance);
    QJsonObject personNamed(const QString &name, const QString &sex, QRandomGenerator &chance);
    QJsonObject enterprise(QRandomGenerator &chance);
    QJsonObject enterpriseNamed(const QString &name, QRandomGenerator &chance);
    QJsonObject agent(QRandomGenerator &chance);

    QString nameOf(QRandomGenerator &chance, QString *sex = nullptr) const;
    QString addressOf(QRandomGenerator &chance) const;
    QString companyOf(QRandomGenerator &chance) const;
    // 91 for an enterprise, 92 for an individual business.
    QString creditCode(const QString &kind, QRandomGenerator &chance);
    QString residentId(const QDate &birth, bool male, QRandomGenerator &chance);
    static QString mobile(QRandomGenerator &chance);

private:
    QString one(const char *list, QRandomGenerator &chance) const;

    QDate m_today;
    QJsonObject m_names;
    QSet<QString> m_taken;
};

}
