// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ReceivableItem.h"

namespace yichuang {

ReceivableItem ReceivableItem::fromJson(const QJsonObject &json)
{
    return {
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .department = json[u"department"].toString(),
        .pinyin = json[u"pinyin"].toString(),
        .initials = json[u"initials"].toString(),
    };
}

}
