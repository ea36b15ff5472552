// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskStores.h"

#include "desk/ApplicantDesk.h"
#include "desk/CounterDesk.h"

namespace yichuang {

namespace {

QFuture<Result<KeptPieces>> onlyRead()
{
    return QtFuture::makeReadyFuture(Result<KeptPieces>(Error{error::BadInput, QStringLiteral("files are only read at this desk"), {}}));
}

}

QFuture<Result<KeptPieces>> CaseStore::have(const QString &, int)
{
    return onlyRead();
}

QFuture<Result<KeptPieces>> CaseStore::put(const QString &, int, int, const QByteArray &)
{
    return onlyRead();
}

QFuture<Result<QByteArray>> CaseStore::get(const StoredFile &file, int no)
{
    return m_cases.attachmentChunk(AttachmentId(file.id), no);
}

CounterStore::CounterStore(CounterDesk &desk)
    : CaseStore(desk)
    , m_counter(desk)
{
}

QFuture<Result<KeptPieces>> CounterStore::have(const QString &sha256, int total)
{
    return m_counter.storeChunk(sha256, 0, total, std::nullopt);
}

QFuture<Result<KeptPieces>> CounterStore::put(const QString &sha256, int no, int total, const QByteArray &piece)
{
    return m_counter.storeChunk(sha256, no, total, piece);
}

QFuture<Result<KeptPieces>> ApplicantStore::have(const QString &sha256, int total)
{
    return m_desk.storeChunk(sha256, 0, total, std::nullopt);
}

QFuture<Result<KeptPieces>> ApplicantStore::put(const QString &sha256, int no, int total, const QByteArray &piece)
{
    return m_desk.storeChunk(sha256, no, total, piece);
}

QFuture<Result<QByteArray>> ApplicantStore::get(const StoredFile &file, int no)
{
    return m_desk.sampleChunk(SampleId(file.id), no);
}

QFuture<Result<KeptPieces>> TelephoneStore::have(const QString &sha256, int total)
{
    return m_desk.uploadChunk(m_secret, sha256, 0, total, std::nullopt);
}

QFuture<Result<KeptPieces>> TelephoneStore::put(const QString &sha256, int no, int total, const QByteArray &piece)
{
    return m_desk.uploadChunk(m_secret, sha256, no, total, piece);
}

}
