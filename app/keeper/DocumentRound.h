// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/KeeperDesk.h"
#include "keeper/Round.h"

#include <QThreadPool>

namespace yichuang {

// Sets the documents of decisions from their stored facts, each once, on a thread of its own, and archives them in the hall.
// A document that cannot be set is marked as failed with the reason, so that it doesn't come back for ever.
class DocumentRound : public Round {
    Q_OBJECT
public:
    explicit DocumentRound(KeeperDesk &desk, QObject *parent = nullptr);
    ~DocumentRound() override;

protected:
    void begin() override;

private:
    struct Paper {
        QByteArray pdf;
        int pages = 0;
    };

    static Result<Paper> set(const PendingDocument &document);
    void setNext();
    void store(DocumentId id, const Result<Paper> &paper);

    KeeperDesk &m_desk;
    QList<PendingDocument> m_pending;
    QThreadPool m_press;
};

}
