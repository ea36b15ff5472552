// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace yichuang {

enum class SampleKind {
    LeaseContract,
    IdCard,
    BusinessLicence,
    FloorPlan,
    Portrait,
    HealthCertificate,
    ManyPages,
    ApplicationForm,
    Docx,
    Zip,
    Rar
};

// What stands in a sample: made-up names, and numbers that the caller has already masked or invented.
struct SampleNames {
    QString person;
    QString company;
    QString address;
    QString idNumber;
    QString creditCode;
    // Of the leased room, in square metres; 0 leaves it to chance.
    double area = 0;
    // What the paper is called, for those that have no drawing of their own.
    QString paper = {};
};

struct SampleFile {
    QString fileName;
    QString mediaType;
    QByteArray bytes;
};

// Draws the attachments of a sample hall. The same kind, seed and names give the same bytes on machines with the same fonts and libraries;
// no file is larger than 150 KB. Needs a QGuiApplication, like DocumentWriter.
class SampleDrawings {
public:
    static SampleFile draw(SampleKind kind, quint32 seed, const SampleNames &names, int pages = 6);
    static QList<SampleKind> kinds();
};

}
