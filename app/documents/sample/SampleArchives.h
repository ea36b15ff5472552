// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace yichuang {

struct ArchivedFile {
    QString name;
    QByteArray bytes;
};

QByteArray zipOf(const QList<ArchivedFile> &files);

// A Word document of plain paragraphs: the three parts that ISO/IEC 29500 asks for.
QByteArray docxOf(const QStringList &paragraphs);

// A RAR 5 archive without compression; no free program writes the format.
QByteArray rarOf(const QList<ArchivedFile> &files);

}
