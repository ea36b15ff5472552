// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/KannelLine.h"

#include <QPromise>
#include <QQueue>

#include <memory>
#include <vector>

namespace yichuang {

// Deals waiting messages out to the lines. Lives on the gateway's thread.
class KannelDispatcher : public QObject {
    Q_OBJECT

public:
    explicit KannelDispatcher(KannelSettings settings);

    void take(const QList<OutgoingMessage> &messages, std::shared_ptr<QPromise<SendOutcome>> promise);
    void refuseWaiting(const QString &why);
    void close();

private:
    struct Batch {
        std::shared_ptr<QPromise<SendOutcome>> promise;
        qsizetype open;
    };
    struct Waiting {
        OutgoingMessage message;
        std::shared_ptr<Batch> batch;
    };
    struct Lane {
        KannelLine *line = nullptr;
        std::shared_ptr<Batch> batch;
    };

    void deal();
    void settle(Lane &lane, const SendOutcome &outcome);
    static void answer(Batch &batch, const SendOutcome &outcome);

    const KannelSettings m_settings;
    std::vector<Lane> m_lanes;
    size_t m_open; // lanes in use: all, or one after a fault
    QQueue<Waiting> m_waiting;
};

}
