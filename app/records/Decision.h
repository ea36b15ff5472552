// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace yichuang {

// 当场更正 of one field of a form, the pointer one into its answers; or, of no form, of a name, the pointer one into the application.
struct Correction {
    QString form;
    QString pointer;
    QJsonValue before;
    QJsonValue after;

    QJsonObject toJson() const;
};

// One point of a supplement notice: a paper (seq) or a field (form and pointer).
struct Defect {
    DefectTarget target = DefectTarget::Material;
    int seq = 0;
    QString form;
    QString pointer;
    QString label;
    QString text;

    QJsonObject toJson() const;
};

struct SupplementNotice {
    QList<Defect> defects;
    int workdays = 0;
    bool copyAgent = false;
};

// On a ground of the hall (DeclineReason), which says whether the competent body is named and whether it may be handed in again.
struct Declining {
    int ground = 1;
    QString facts;
    QString competentBody;
    bool allowResubmit = false;
};

// What a decision became.
struct Decided {
    CaseId caseId;
    QString caseNo;
    CaseStatus status = CaseStatus::Other;
    int version = 0;
    EventId event;
    std::optional<DocumentId> document;
    QString number;      // of that paper, where its call says it
    QDateTime releaseAt; // until then it can be undone; invalid where it cannot be
    int messages = 0;    // that will be sent

    static Decided fromJson(const QJsonObject &json);
};

}
