// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

#include <memory>

namespace yichuang {

// A whole file in memory of the system's, not of this process's: it has no name on any disk, whoever is handed its descriptor reads it, and
// nobody can change it any more. It is gone with its last copy.
class SealedFile {
public:
    static Result<SealedFile> of(const QByteArray &bytes);

    int descriptor() const;
    qint64 size() const;
    // Raw, 32 bytes, reckoned while the bytes came.
    QByteArray sha256() const;
    // No more than there is.
    QByteArray read(qint64 from, qint64 count) const;

private:
    friend class FileSink;
    struct Held;
    explicit SealedFile(std::shared_ptr<const Held> held)
        : m_held(std::move(held))
    {
    }

    std::shared_ptr<const Held> m_held;
};

// Where a file is gathered, piece by piece.
class FileSink {
public:
    FileSink();
    ~FileSink();
    Q_DISABLE_COPY_MOVE(FileSink)

    // Where it fails all that was gathered is gone.
    Result<Done> add(const QByteArray &piece);
    qint64 size() const { return m_size; }
    bool isOpen() const { return m_descriptor >= 0; }
    // Nothing can be added afterwards.
    Result<SealedFile> seal();

private:
    void close();

    struct Hash;
    std::unique_ptr<Hash> m_hash;
    int m_descriptor = -1;
    qint64 m_size = 0;
};

}
