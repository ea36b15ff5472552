// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/KeeperDesk.h"
#include "documents/Signer.h"
#include "keeper/Round.h"

#include <QThreadPool>

#include <memory>

namespace yichuang {

// Sets the documents of decisions from their stored facts, each once, on a thread of its own, signs them where the hall has somebody who
// signs, and archives them in the hall. A document that cannot be set is marked as failed with the reason, so that it doesn't come back for
// ever; one that cannot be signed now waits until it can.
class DocumentRound : public Round {
    Q_OBJECT
public:
    explicit DocumentRound(KeeperDesk &desk, QObject *parent = nullptr);
    ~DocumentRound() override;

    void setSigner(std::shared_ptr<const Signer> signer) { m_signer = std::move(signer); }

protected:
    void begin() override;

private:
    struct Paper {
        QByteArray pdf;
        int pages = 0;
        DetachedSignature signature;
    };

    static Result<Paper> set(const PendingDocument &document, const Signer *signer);
    void setNext();
    void store(DocumentId id, const Result<Paper> &paper);

    KeeperDesk &m_desk;
    QList<PendingDocument> m_pending;
    std::shared_ptr<const Signer> m_signer;
    QThreadPool m_press;
};

}
