// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/NewFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace yichuang {

Result<QString> saveBeside(const QString &folder, const QString &title, const QString &suffix, const QByteArray &bytes)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\s]+"));
    QString name = title;
    name.replace(unfit, QStringLiteral("-"));
    if (!QDir().mkpath(folder))
        return Error{error::Internal, QStringLiteral("the folder cannot be made: ") + folder, {}};
    for (int n = 1; n < 1000; ++n) {
        QFile file(folder + u'/' + name + (n > 1 ? QStringLiteral("-%1").arg(n) : QString()) + u'.' + suffix);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue;
            return Error{error::Internal, file.errorString(), {}};
        }
        if (file.write(bytes) == bytes.size() && file.flush())
            return file.fileName();
        const Error fault{error::Internal, file.errorString(), {}};
        file.remove();
        return fault;
    }
    return Error{error::Internal, QStringLiteral("there are too many files of that name"), {}};
}

}
