// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentTemplate.h"

#include <QMap>
#include <QStringList>

namespace yichuang {

// The templates in force, by kind and version. The hall stores them as versioned data; the program carries the originals.
class TemplateLibrary {
public:
    // The kinds whose originals the program carries; docs/documents.md tells them.
    static QStringList originalKinds();
    // The JSON text of an original, as it is stored into a new hall; empty for an unknown kind.
    static QByteArray original(const QString &kind);
    static Result<TemplateLibrary> originals();

    // Adds or replaces one version.
    Result<Done> add(const QByteArray &json);

    // A version of 0 asks for the newest one.
    Result<DocumentTemplate> find(const QString &kind, int version = 0) const;

private:
    QMap<QString, QMap<int, DocumentTemplate>> m_templates;
};

}
