// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleFiles.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace yichuang {
namespace {

bool takes(const QJsonObject &material, const char *type)
{
    return material.value(u"allowed_types").toArray().contains(QLatin1String(type));
}

SampleKind kindOf(const QJsonObject &material, quint32 seed)
{
    const QString kind = material.value(u"kind").toString();
    if (takes(material, "rar") && seed % 3 < 2)
        return seed % 3 ? SampleKind::Rar : SampleKind::Zip;
    if (takes(material, "docx") && seed % 2)
        return SampleKind::Docx;
    if (!takes(material, "jpg"))
        return SampleKind::ManyPages;
    if (kind == QLatin1String("premises"))
        return SampleKind::LeaseContract;
    if (kind == QLatin1String("identity") || kind == QLatin1String("authorisation"))
        return SampleKind::IdCard;
    if (kind == QLatin1String("licence"))
        return SampleKind::BusinessLicence;
    if (kind == QLatin1String("plan"))
        return SampleKind::FloorPlan;
    if (kind == QLatin1String("health"))
        return SampleKind::HealthCertificate;
    if (kind == QLatin1String("photo"))
        return SampleKind::Portrait;
    return kind == QLatin1String("application") ? SampleKind::ApplicationForm : SampleKind::ManyPages;
}

}

QJsonObject SampleFiles::entry(const QString &name, const SampleFile &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex();
    m_blobs.insert(hash, file.bytes);
    return {{QStringLiteral("name"), name + file.fileName.mid(file.fileName.lastIndexOf(QLatin1Char('.')))},
            {QStringLiteral("media_type"), file.mediaType},
            {QStringLiteral("size"), file.bytes.size()},
            {QStringLiteral("sha256"), QString::fromLatin1(hash)}};
}

const SampleFile &SampleFiles::drawn(SampleKind kind, quint32 seed, int pages, const QString &paper)
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(int(kind)).arg(seed).arg(pages).arg(paper);
    if (!m_shared.contains(key))
        m_shared.insert(
            key, SampleDrawings::draw(kind, seed,
                                      {QStringLiteral("样例"), QStringLiteral("样例单位"), QStringLiteral("样例地址"), {}, {}, 0, paper},
                                      pages));
    return m_shared[key];
}

QJsonObject SampleFiles::specimen(const QJsonObject &material)
{
    constexpr quint32 Plain = 2; // no archive, no office file
    return entry(material.value(u"name").toString() + QStringLiteral("（样例）"), drawn(kindOf(material, Plain), Plain, 1));
}

QJsonObject SampleFiles::own(const QJsonObject &material, const SampleNames &names, quint32 seed)
{
    const SampleKind kind = kindOf(material, seed);
    if (kind == SampleKind::ManyPages)
        return entry(material.value(u"name").toString(), drawn(kind, seed % 2, 1 + int(seed % 3), material.value(u"name").toString()));
    return entry(material.value(u"name").toString(), SampleDrawings::draw(kind, seed, names, 3));
}

QJsonObject SampleFiles::shared(const QJsonObject &material, QRandomGenerator &chance)
{
    const bool portrait = material.value(u"kind") == QStringLiteral("photo");
    const quint32 which = chance.bounded(4U);
    return entry(material.value(u"name").toString(),
                 drawn(portrait ? SampleKind::Portrait : SampleKind::ManyPages, which, portrait ? 1 : 1 + 3 * int(which)));
}

QJsonObject SampleFiles::broken(const QJsonObject &material, quint32 seed)
{
    SampleFile file = drawn(seed % 2 && takes(material, "jpg") ? SampleKind::Portrait : SampleKind::ManyPages, seed % 4, 2);
    file.bytes = file.bytes.left(file.bytes.size() / 3);
    return entry(material.value(u"name").toString(), file);
}

}
