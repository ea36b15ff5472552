// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"
#include "records/Material.h"

#include <QDateTime>
#include <QJsonArray>
#include <QStringList>

namespace yichuang {

// What a window has done on a case but not yet sent; the hall keeps it as one object and gives it back with the case.
struct CaseDraft {
    QList<OriginalSeen> marks;
    std::optional<IdentityProof> proof;
    QDateTime readAt; // when its card was read
    QStringList seen; // pages of the form whose changes were looked at, and answers that a notice asked for in vain (AskedPoint::key)
    QJsonObject notice;
    QJsonObject correction;
    QJsonObject brought; // of what a notice asked for
    QString note;
    QJsonObject hold;   // why it is to be put aside, and how
    QJsonArray earlier; // what was typed in rounds that are over, as it was: words to be read, and nothing that was done

    // The words in it, for a person who wants to carry them elsewhere.
    QString words() const;
    // Those of them that were typed in rounds that are over, but for the note.
    QString earlierWords() const;
    // What a person wrote in an earlier round, put by; the note of it stands in its box again where there is none. As hall.words_only does.
    void putBy(const CaseDraft &before);

    QJsonObject toJson() const;
    static CaseDraft fromJson(const QJsonObject &json);
};

}
