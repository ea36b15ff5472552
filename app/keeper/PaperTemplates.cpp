// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/PaperTemplates.h"

#include "documents/TemplateLibrary.h"

namespace yichuang {

Result<Done> PaperTemplates::load(OwnerSession &session)
{
    QByteArray all;
    const QStringList kinds = TemplateLibrary::originalKinds();
    for (const QString &kind : kinds)
        all += (all.isEmpty() ? "[" : ",") + TemplateLibrary::original(kind);
    const auto added = session.value("select hall.load_templates($1::jsonb)", {all + ']'});
    return added ? Result<Done>(Done{}) : added.error();
}

}
