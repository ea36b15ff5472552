// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace yichuang {

// A compound file, as Word and Excel before 2007 wrote them ([MS-CFB]): the streams of the document itself, and none of what it embeds. Of
// a damaged file those that can still be found.
class OleReader {
public:
    explicit OleReader(const QByteArray &bytes);

    bool has(const QString &stream) const { return m_streams.contains(stream); }
    // At most 64 bytes; empty where there is no such stream, or it cannot be read.
    QByteArray beginningOf(const QString &stream) const;

private:
    struct Stream {
        quint32 sector = 0;
        quint32 size = 0;
    };

    quint32 numberAt(qsizetype place) const;
    qsizetype placeOf(quint32 sector) const { return (qsizetype(sector) + 1) * m_sectorSize; }
    quint32 after(quint32 sector) const;
    void listStreams(const QByteArray &directory);

    const QByteArray &m_bytes;
    qsizetype m_sectorSize = 0;
    quint32 m_small = 0; // where the streams of less than 4096 bytes lie
    QHash<QString, Stream> m_streams;
};

}
