// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ServiceItem.h"

#include "records/Reading.h"

namespace yichuang {

ServiceItem ServiceItem::fromJson(const QJsonObject &json)
{
    return {
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .department = json[u"department"].toInt(),
        .departmentName = json[u"department_name"].toString(),
        .kind = readWord<ItemKind>(json[u"kind"]).value_or(ItemKind::Promised),
        .licence = json[u"licence"].toBool(),
        .needsVisit = json[u"needs_visit"].toBool(),
        .onlineWhole = json[u"online_whole"].toBool(),
        .guide = json[u"guide"].toObject(),
    };
}

}
