// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/OleReader.h"

#include <QList>
#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace yichuang {
namespace {

constexpr quint32 lastSector = 0xFFFFFFFA; // greater numbers are none
constexpr qsizetype entrySize = 128;
constexpr int sectorsOfDirectory = 4096; // a chain that leads back to itself ends here
constexpr qsizetype numbersInHead = 109;
constexpr quint32 smallStream = 4096;
constexpr qsizetype smallSector = 64;

}

OleReader::OleReader(const QByteArray &bytes)
    : m_bytes(bytes)
{
    const quint32 power = numberAt(30) & 0xFFFF;
    if (power != 9 && power != 12)
        return;
    m_sectorSize = qsizetype(1) << power;
    QByteArray directory;
    quint32 sector = numberAt(48);
    for (int read = 0; read < sectorsOfDirectory && sector < lastSector; ++read) {
        directory += m_bytes.mid(placeOf(sector), m_sectorSize);
        sector = after(sector);
    }
    listStreams(directory);
}

// Beyond the end there is no sector.
quint32 OleReader::numberAt(qsizetype place) const
{
    return place >= 0 && place + 4 <= m_bytes.size() ? qFromLittleEndian<quint32>(m_bytes.constData() + place) : 0xFFFFFFFF;
}

// The table of which sector follows which lies in sectors itself; the head names the first 109 of them, a chain the others.
quint32 OleReader::after(quint32 sector) const
{
    if (placeOf(sector) > m_bytes.size())
        return lastSector;
    const qsizetype numbers = m_sectorSize / 4;
    qsizetype table = sector / numbers;
    quint32 lies = 0;
    if (table < numbersInHead) {
        lies = numberAt(76 + 4 * table);
    } else {
        table -= numbersInHead;
        quint32 list = numberAt(68);
        for (; table >= numbers - 1 && list < lastSector; table -= numbers - 1)
            list = numberAt(placeOf(list) + 4 * (numbers - 1));
        lies = list < lastSector ? numberAt(placeOf(list) + 4 * table) : list;
    }
    return lies < lastSector ? numberAt(placeOf(lies) + 4 * (sector % numbers)) : lies;
}

// The entries of a folder are a tree, which begins at the child of the folder's own; the first entry is the document.
void OleReader::listStreams(const QByteArray &directory)
{
    const qsizetype count = directory.size() / entrySize;
    const auto number = [&directory](qsizetype entry, qsizetype place) {
        return qFromLittleEndian<quint32>(directory.constData() + entry * entrySize + place);
    };
    if (count == 0)
        return;
    m_small = number(0, 116);
    QList<quint32> open{number(0, 76)};
    QSet<quint32> seen;
    while (!open.isEmpty()) {
        const quint32 entry = open.takeLast();
        if (entry >= count || seen.contains(entry))
            continue;
        seen << entry;
        open << number(entry, 68) << number(entry, 72);
        const qsizetype letters = std::clamp(qsizetype(number(entry, 64) & 0xFFFF) / 2 - 1, qsizetype(0), qsizetype(31));
        QString name;
        for (qsizetype i = 0; i < letters; ++i)
            name += QChar(qFromLittleEndian<quint16>(directory.constData() + entry * entrySize + 2 * i));
        constexpr char streamKind = 2;
        if (directory[entry * entrySize + 66] == streamKind)
            m_streams.insert(name, {number(entry, 116), number(entry, 120)});
    }
}

QByteArray OleReader::beginningOf(const QString &stream) const
{
    const auto found = m_streams.constFind(stream);
    if (found == m_streams.constEnd() || found->sector >= lastSector)
        return {};
    const qsizetype size = qMin<qsizetype>(found->size, smallSector);
    if (found->size >= smallStream)
        return m_bytes.mid(placeOf(found->sector), size);
    // Small ones lie together in a stream of their own.
    const qsizetype place = found->sector * smallSector;
    if (place > m_bytes.size())
        return {};
    quint32 sector = m_small;
    for (qsizetype step = place / m_sectorSize; step > 0 && sector < lastSector; --step)
        sector = after(sector);
    return sector < lastSector ? m_bytes.mid(placeOf(sector) + place % m_sectorSize, size) : QByteArray();
}

}
