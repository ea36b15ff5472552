// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace yichuang::ctl {

// An application and its papers as somebody hands them over: a folder, or a zip file. Names are paths inside it with forward slashes. What
// stands outside, also by way of a link, is not in it.
class Bundle {
public:
    // Errors: input.bad where there is neither a folder nor an archive.
    static Result<std::unique_ptr<Bundle>> open(const QString &path);
    virtual ~Bundle() = default;

    bool has(const QString &name) const { return m_sizes.contains(name); }
    // Whether an archive has more than one file of that name: which of them is meant, nobody can know.
    bool hasTwice(const QString &name) const { return m_twice.contains(name); }
    // In bytes; an archive may lie about it, which read() finds out.
    qint64 size(const QString &name) const { return m_sizes.value(name); }
    // The whole file, at most one byte more than `most`.
    virtual Result<QByteArray> read(const QString &name, qint64 most) const = 0;

    // A path that does not lead out, as the bundle names it: ./a.pdf is a.pdf.
    static QString plain(const QString &path);
    // Whether a path would lead out of the bundle, on this system or another.
    static bool climbsOut(const QString &path);

protected:
    QHash<QString, qint64> m_sizes;
    QSet<QString> m_twice;
};

}
