// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bundle.h"
#include "Fault.h"

#include <QJsonArray>

namespace yichuang::ctl {

struct BundledFile {
    QString path; // in the bundle
    QString sha256;
    qint64 size = 0;
    QString at; // where the application names it first
};

// What a bundle's application.json says, in the words that applicant.submit takes, and everything that is wrong with it as far as the
// bundle itself shows. docs/application.schema.json describes it.
struct BundledApplication {
    static constexpr qint64 MostOfAFile = 20 * 1024 * 1024;
    static constexpr qint64 MostOfTheText = 4 * 1024 * 1024;
    // How many files an application may name, and how large those may be together; of one that has more none is read. Far above what any
    // item asks for.
    static constexpr qsizetype MostFiles = 1000;
    static constexpr qint64 MostOfAllFiles = 1024LL * 1024 * 1024;

    QString externalId;
    bool isObject = false;    // else there is nothing that the hall could look at
    QJsonObject application;  // well-formed enough to be looked at by the hall, whatever the faults
    QList<BundledFile> files; // each once, however often it is named
    Faults faults;

    static BundledApplication fromBundle(const Bundle &bundle);
};

}
