// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/SignedIn.h"

#include <QFuture>
#include <QHash>
#include <QThreadPool>

#include <optional>

namespace yichuang {

// A draft that the hall has not confirmed. Of two drafts of a case the one with the higher seq is the later.
// Its words say as `round` in which round of the case they were typed.
struct KeptDraft {
    qint64 seq = 0;
    QJsonObject words;
};

// Drafts that the hall may not have yet, in files on this PC: one a case and person, sealed with the key that the hall issues to the
// person, readable by the PC's user only. They outlive a lost line and a killed program, and are gone once the hall has them. Files are
// read and written on a thread of the store's own.
class DraftStore {
public:
    // An empty folder keeps nothing.
    DraftStore(const QString &folder, const SignedIn &who);
    ~DraftStore();
    Q_DISABLE_COPY_MOVE(DraftStore)

    static QString standardFolder();
    static constexpr int DaysKept = 30; // of a case that nobody opened here again

    std::optional<KeptDraft> find(CaseId id);
    void keep(CaseId id, const KeptDraft &draft);
    // The hall has everything up to this seq.
    void forget(CaseId id, qint64 upTo);

private:
    using Drafts = QHash<CaseId, KeptDraft>;

    QString fileOf(CaseId id) const;
    QByteArray purposeOf(CaseId id) const;
    Drafts load() const;
    std::optional<KeptDraft> read(const QString &file, CaseId id) const;
    void write(CaseId id, const KeptDraft &draft) const;
    Drafts &drafts();

    const QString m_folder;
    const QByteArray m_key;
    const qint64 m_staff;
    QFuture<Drafts> m_loading;
    std::optional<Drafts> m_drafts;
    QThreadPool m_writer;
};

}
