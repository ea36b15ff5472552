// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/KeptBatch.h"

#include "records/Reading.h"

namespace yichuang {

KeptBatch::Line KeptBatch::Line::fromJson(const QJsonObject &json)
{
    return {
        .row = QueueRow::fromJson(json[u"row"].toObject()),
        .request = RequestId(QUuid(json[u"request"].toString())),
        .done = readOptional<Decided>(json[u"done"]),
    };
}

KeptBatch KeptBatch::fromJson(const QJsonObject &json)
{
    return {.opinion = json[u"opinion"].toString(),
            .step = readWord<ReviewStepKind>(json[u"step"]).value_or(ReviewStepKind::Examine),
            .sent = json[u"sent"].toBool(),
            .lines = readList<Line>(json[u"lines"])};
}

}
