// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/HallWords.h"

#include "hall/OwnerSession.h"

#include <QFile>

static void initWordsResource()
{
    Q_INIT_RESOURCE(hall_words);
}

namespace yichuang {
namespace {

QByteArray wordsOf(const char *name)
{
    QFile file(QStringLiteral(":/words/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("null");
}

}

// A hall without items is not in use yet: its words come with its catalogue.
Result<Done> HallWords::load(OwnerSession &session)
{
    const auto table = session.value("select to_regclass('hall.phrase_brought')::text");
    if (!table)
        return table.error();
    if (!*table)
        return Done{};
    initWordsResource();
    const QByteArray words = "{\"reasons\":" + wordsOf("reasons") + ",\"sms\":" + wordsOf("sms") + '}';
    const auto loaded = session.value("select case when exists (select from hall.item) then hall.load_words($1::jsonb) end", {words});
    return loaded ? Result<Done>(Done{}) : loaded.error();
}

}
