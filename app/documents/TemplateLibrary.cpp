// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TemplateLibrary.h"

#include <QFile>

// The originals live in a static library, which must ask for its resources by name.
static void initTemplates()
{
    Q_INIT_RESOURCE(templates);
}

namespace yichuang {

QStringList TemplateLibrary::originalKinds()
{
    return {"receipt",
            "acceptance",
            "deemed_acceptance",
            "not_required",
            "decline",
            "supplement",
            "correction",
            "visit_notice",
            "grant",
            "refusal",
            "pause",
            "extension",
            "termination",
            "withdrawal",
            "hearing_notice",
            "third_party_notice",
            "service_return",
            "service_notice",
            "collection"};
}

QByteArray TemplateLibrary::original(const QString &kind)
{
    initTemplates();
    QFile file(QStringLiteral(":/templates/%1.json").arg(kind));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<TemplateLibrary> TemplateLibrary::originals()
{
    TemplateLibrary library;
    for (const QString &kind : originalKinds()) {
        if (auto added = library.add(original(kind)); !added)
            return Error{added.error().code, kind + QStringLiteral(": ") + added.error().log, added.error().facts};
    }
    return library;
}

Result<Done> TemplateLibrary::add(const QByteArray &json)
{
    auto made = DocumentTemplate::fromJson(json);
    if (!made)
        return made.error();
    m_templates[made->kind][made->version] = *made;
    return Done{};
}

Result<DocumentTemplate> TemplateLibrary::find(const QString &kind, int version) const
{
    const QMap<int, DocumentTemplate> versions = m_templates.value(kind);
    if (versions.isEmpty() || (version != 0 && !versions.contains(version)))
        return Error{error::BadInput,
                     QStringLiteral("no template %1 version %2").arg(kind).arg(version),
                     {{"reason", "no_template"}, {"kind", kind}}};
    return version == 0 ? versions.last() : versions.value(version);
}

}
