// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"

#include <QHash>
#include <QObject>

namespace yichuang {

// What a supervisor may do with a case.
enum class SupervisionAct { Urge, Reassign, TakeOver, AllowNotice };

// Sends such acts, one at a time and each once: pressed again while the answer is out nothing happens, and after a lost answer the same
// words go out under the same request, so that nobody is urged twice. What was typed is kept for each case and act until it is done.
class SupervisionActs : public QObject {
    Q_OBJECT

public:
    explicit SupervisionActs(SupervisionDesk &desk, QObject *parent = nullptr);

    bool isSending() const { return m_sending; }
    QString words(CaseId id, SupervisionAct act) const;
    void keep(CaseId id, SupervisionAct act, const QString &words);

    // `heir`: the work number of whoever is to have the case, for Reassign.
    void send(CaseId id, SupervisionAct act, const QString &reason, const QString &heir = {});
    // 督办 of several with one reason, one after the other; a failed one stops no other.
    void urgeAll(const QList<CaseId> &cases, const QString &reason);

Q_SIGNALS:
    void stateChanged();
    void done(yichuang::CaseId id, yichuang::SupervisionAct act);
    void refused(const yichuang::Error &error);
    void allUrged(int done, int failed);

private:
    struct Sent {
        CaseId id;
        SupervisionAct act;
        QString reason;
        QString heir;
        bool operator==(const Sent &) const = default;
    };
    using Key = std::pair<qint64, int>;

    QFuture<Result<Done>> ask(const Sent &sent);
    void urgeNext();
    void end();

    SupervisionDesk &m_desk;
    QHash<Key, QString> m_words;
    std::optional<Sent> m_last; // went out and was not answered for sure
    RequestId m_request = RequestId::make();
    QList<CaseId> m_all;
    QString m_allReason;
    int m_urged = 0;
    int m_failed = 0;
    bool m_sending = false;
};

}
