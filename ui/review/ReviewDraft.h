// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Review.h"

#include <QHash>

namespace yichuang {

// What an officer found and wrote on a case but has not sent yet; the hall keeps it as one object, gives it back with the case, and reads
// the findings and the certificate in it when the case is one of a batch.
struct ReviewDraft {
    QHash<int, Finding> findings; // by the point's number
    QString opinion;
    WantedCertificate certificate;
    QString act;       // the act that was being written besides
    QJsonObject words; // of that act

    // The words in it, for a person who wants to carry them elsewhere.
    QString text() const;
    StepOpinion stepOpinion() const;

    QJsonObject toJson() const;
    static ReviewDraft fromJson(const QJsonObject &json);
};

}
