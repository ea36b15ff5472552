// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "sample/SampleCase.h"

namespace yichuang::ctl {

struct SampleApplication {
    QString externalId;
    QJsonObject application;             // as applicant.submit takes it
    QHash<QByteArray, QByteArray> files; // by SHA-256, in hexadecimal
};

// Applications of made-up people for the items of the sample's catalogue, each valid and with drawn papers. Needs a QGuiApplication.
class SampleApplications {
public:
    explicit SampleApplications(quint32 seed);

    SampleApplication next();

private:
    QJsonObject anyApplicant(const QJsonObject &item);

    const QDateTime m_now;
    const quint32 m_seed;
    QRandomGenerator m_chance;
    SampleCalendar m_calendar;
    SamplePeople m_people;
    SampleAnswers m_answers;
    SampleFiles m_files;
    const QJsonObject m_catalogue;
    SampleCase::World m_world;
    int m_made = 0;
};

}
