// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QVariant>

namespace yichuang {

// Tables for whoever goes on working with them: a cell is a text, a whole number or a real one; anything else is its text.
struct Worksheet {
    QString name;
    QStringList head;
    QList<QVariantList> rows;
};

// RFC 4180 in UTF-8 with its mark, so that every spreadsheet program reads Chinese; several sheets follow one another, parted by an empty
// line. A text that a spreadsheet would take for a formula is quoted with an apostrophe: nothing that somebody declared is ever calculated.
QByteArray writeCsv(const QList<Worksheet> &sheets);

// OpenDocument: texts are texts there and can be no formula. Errors: input.bad.
Result<QByteArray> writeOds(const QList<Worksheet> &sheets);

}
