// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Decision.h"
#include "records/Queue.h"

namespace yichuang {

// A batch as its officer's program left it in the hall.
struct KeptBatch {
    struct Line {
        QueueRow row;
        RequestId request{QUuid()};
        std::optional<Decided> done; // none: it was not, or was taken back since

        static Line fromJson(const QJsonObject &json);
    };
    QString opinion;
    ReviewStepKind step = ReviewStepKind::Examine; // at which its cases were
    bool sent = false;                             // the key was pressed
    QList<Line> lines;                             // none: no batch was left

    static KeptBatch fromJson(const QJsonObject &json);
};

}
