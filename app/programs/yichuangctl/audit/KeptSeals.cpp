// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeptSeals.h"

#include "OutputFile.h"

#include <QFile>
#include <QRegularExpression>

namespace yichuang::ctl::KeptSeals {

Result<QList<Seal>> read(const QString &path)
{
    QList<Seal> seals;
    QFile file(path);
    if (path.isEmpty())
        return seals;
    if (auto possible = OutputFile::isPossible(path); !possible)
        return possible.error();
    if (!file.exists())
        return seals;
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d) (\\d+) (\\d+) ([0-9a-f]{64})$"));
    for (int number = 1; !file.atEnd(); ++number) {
        const auto line = form.match(QString::fromUtf8(file.readLine()).trimmed());
        const QDate day = QDate::fromString(line.captured(1), Qt::ISODate);
        if (!day.isValid())
            return Error{error::BadInput, QStringLiteral("%1: line %2 is no seal").arg(path).arg(number), {}};
        seals.append({day, line.captured(2).toLongLong(), line.captured(3).toLongLong(), line.captured(4)});
    }
    return seals;
}

Result<Done> write(const QString &path, const QList<Seal> &seals)
{
    QByteArray text;
    for (const Seal &seal : seals)
        text += QStringLiteral("%1 %2 %3 %4\n")
                    .arg(seal.day.toString(Qt::ISODate))
                    .arg(seal.lastEvent)
                    .arg(seal.events)
                    .arg(seal.hash)
                    .toUtf8();
    return OutputFile::replace(path, text);
}

}
