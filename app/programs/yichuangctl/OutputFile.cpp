// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutputFile.h"

#include "Commands.h"

#include <QFileInfo>
#include <QSaveFile>

namespace yichuang::ctl::OutputFile {

Result<Done> isPossible(const QString &path)
{
    const QFileInfo there(path);
    if (!there.exists() || there.isFile())
        return Done{};
    return Error{error::BadInput,
                 words("%1 is no ordinary file, so it is neither read nor written; name another one.",
                       "%1 不是普通文件，不会读写它，请换一个文件名。")
                     .arg(path),
                 {}};
}

Result<Done> replace(const QString &path, const QByteArray &content)
{
    if (auto possible = isPossible(path); !possible)
        return possible;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return Done{};
    return Error{error::BadInput, QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
}

}
