// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/DraftStore.h"

#include <QHash>
#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace yichuang {

// An application that went to the hall and whose case never opened here: it may be received already.
struct SentIntake {
    QUuid request;            // the same however often it goes
    QList<QJsonObject> words; // as they went, the last ones last; the hall may have any of them
};

// An intake that was begun and is not received yet: one person's, whatever items were looked at for them.
struct BegunIntake {
    QString item;
    QString title;                     // of the item
    QJsonObject applicant;             // as in an application, with what waits of the other kind (PartyForm::kept)
    QHash<QString, QJsonObject> forms; // by item, what was typed and ticked
    qint64 at = 0;                     // milliseconds; when it was last written
    QHash<QString, SentIntake> sent;   // by item

    // Of whoever stood at the window for it: the person, or who signs for the enterprise; empty where nobody typed it.
    QString number() const;
    // The applicant's, or of whoever signs for an enterprise without a name yet, as it can be shown.
    QString name() const;
};

// Intakes that wait for their persons to come back, the last one first. They outlive the program in a sealed file of this PC for as long as
// the drafts beside it; an empty folder keeps them in the window only.
class BegunIntakes {
public:
    BegunIntakes(const QString &folder, const SignedIn &who);

    const QList<BegunIntake> &list();
    void add(BegunIntake begun);
    BegunIntake take(int place);
    // The last one of whoever has this number; -1: none.
    int placeOf(const QString &number);
    // With the one that is being written, which is not in the list.
    void store(const std::optional<BegunIntake> &written);

private:
    void load();

    DraftStore m_store;
    bool m_isLoaded = false;
    QList<BegunIntake> m_list;
};

}
