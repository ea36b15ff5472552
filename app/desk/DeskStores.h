// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AttachmentStore.h"

namespace yichuang {

class ApplicantDesk;
class CaseDesk;
class CounterDesk;

// The hall's own tables as the place where files lie, through each of the desks that send and fetch.

// What whoever works on cases looks at: attachments, by their ids.
class CaseStore : public AttachmentStore {
public:
    explicit CaseStore(CaseDesk &desk)
        : m_cases(desk)
    {
    }
    QFuture<Result<KeptPieces>> have(const QString &sha256, int total) override;
    QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) override;
    QFuture<Result<QByteArray>> get(const StoredFile &file, int no) override;

private:
    CaseDesk &m_cases;
};

// And what a window scans.
class CounterStore : public CaseStore {
public:
    explicit CounterStore(CounterDesk &desk);
    QFuture<Result<KeptPieces>> have(const QString &sha256, int total) override;
    QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) override;

private:
    CounterDesk &m_counter;
};

// What a website hands in; what an applicant looks at are samples, by their ids.
class ApplicantStore : public AttachmentStore {
public:
    explicit ApplicantStore(ApplicantDesk &desk)
        : m_desk(desk)
    {
    }
    QFuture<Result<KeptPieces>> have(const QString &sha256, int total) override;
    QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) override;
    QFuture<Result<QByteArray>> get(const StoredFile &file, int no) override;

protected:
    ApplicantDesk &m_desk;
};

// What a telephone hands in, with the secret of its page.
class TelephoneStore : public ApplicantStore {
public:
    TelephoneStore(ApplicantDesk &desk, QString secret)
        : ApplicantStore(desk)
        , m_secret(std::move(secret))
    {
    }
    QFuture<Result<KeptPieces>> have(const QString &sha256, int total) override;
    QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) override;

private:
    const QString m_secret;
};

}
