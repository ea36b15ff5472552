// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"
#include "KeptSeals.h"

#include <QJsonArray>

namespace yichuang::ctl {

// Reads the whole history of a hall, in parts that no time-out cuts off, as the auditor or as the hall's owner.
class HistoryCheck {
public:
    struct Findings {
        qint64 events = 0;
        QList<Seal> seals;
        QJsonArray faults; // {case_id, seq, fault} of a chain, {day, fault: seal|kept|vanished} of a seal
    };

    explicit HistoryCheck(OwnerSession &session)
        : m_session(session)
    {
    }

    Result<Findings> run(const QList<Seal> &kept);

private:
    Result<QJsonObject> ask(const QByteArray &asAuditor, const QByteArray &asOwner, const QList<QByteArray> &arguments);
    Result<Done> readSeals();
    Result<Done> countSeal(const Seal &seal);
    Result<Done> walkChains();
    void compare(const QList<Seal> &kept);
    void note(const Seal &seal, const char *fault);

    OwnerSession &m_session;
    Findings m_found;
    qint64 m_lastCase = 0;
    bool m_owner = false;
};

}
