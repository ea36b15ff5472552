// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sample/SampleDrawings.h"

#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>

namespace yichuang {

// The papers that the sample's applicants hand in. People whose cases are open get papers of their own; the files of closed cases are drawn
// once and shared. What is drawn twice is stored once.
class SampleFiles {
public:
    // An entry of an application's files for a material of the catalogue: {name, media_type, size, sha256}.
    QJsonObject own(const QJsonObject &material, const SampleNames &names, quint32 seed);
    QJsonObject shared(const QJsonObject &material, QRandomGenerator &chance);
    // What such a paper looks like, for whoever has to bring one. The same for all materials of a kind.
    QJsonObject specimen(const QJsonObject &material);
    // One that no viewer can open, though its first bytes are right.
    QJsonObject broken(const QJsonObject &material, quint32 seed);

    // By SHA-256, in hexadecimal.
    const QHash<QByteArray, QByteArray> &blobs() const { return m_blobs; }

private:
    QJsonObject entry(const QString &name, const SampleFile &file);
    const SampleFile &drawn(SampleKind kind, quint32 seed, int pages, const QString &paper = {});

    QHash<QByteArray, QByteArray> m_blobs;
    QHash<QString, SampleFile> m_shared;
};

}
