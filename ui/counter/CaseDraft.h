// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"
#include "records/Material.h"

#include <QDateTime>
#include <QStringList>

namespace yichuang {

// What a window has done on a case but not yet sent; the hall keeps it as one object and gives it back with the case.
struct CaseDraft {
    QList<OriginalSeen> marks;
    std::optional<IdentityProof> proof;
    QDateTime readAt; // when its card was read
    QStringList seen; // pages of the form whose changes were looked at
    QJsonObject notice;
    QJsonObject correction;
    QJsonObject brought; // of what a notice asked for
    QString note;

    // The words in it, for a person who wants to carry them elsewhere.
    QString words() const;

    QJsonObject toJson() const;
    static CaseDraft fromJson(const QJsonObject &json);
};

}
