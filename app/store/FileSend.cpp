// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileSend.h"

#include <QFutureWatcher>
#include <QIODevice>
#include <QPromise>

#include <algorithm>
#include <utility>

namespace yichuang {

namespace {

constexpr qint64 SentAtOnce = AttachmentStore::PieceBytes;

// What is to be done next, after each answer of the store.
class Course {
public:
    explicit Course(FileSend what)
        : m_what(std::move(what))
        , m_total(int((m_what.size + SentAtOnce - 1) / SentAtOnce))
    {
    }

    QFuture<Result<KeptPieces>> ask(AttachmentStore &store) const { return store.have(m_what.sha256, m_total); }

    // None: it is all there, or it went wrong.
    std::optional<QByteArray> piece(const KeptPieces &kept)
    {
        if (m_what.progress)
            m_what.progress(std::min(m_what.size, kept.next * SentAtOnce));
        if (kept.complete)
            return std::nullopt;
        // Where the pieces that were kept are not the file, or were swept away, all are sent once more. What is not the file its name says
        // would go on for ever.
        const bool again = kept.next <= m_no;
        if ((again && std::exchange(m_begunAgain, true)) || kept.next >= m_total) {
            m_fault = Error{error::Internal, QStringLiteral("the pieces do not make the whole"), {}};
            return std::nullopt;
        }
        m_no = kept.next;
        const qint64 from = m_no * SentAtOnce, count = std::min(SentAtOnce, m_what.size - from);
        QByteArray bytes = m_what.read(from, count);
        if (bytes.size() == count)
            return bytes;
        m_fault = Error{error::Internal, QStringLiteral("the file cannot be read"), {}};
        return std::nullopt;
    }

    QFuture<Result<KeptPieces>> put(AttachmentStore &store, const QByteArray &piece) const
    {
        return store.put(m_what.sha256, m_no, m_total, piece);
    }

    Result<Done> end() const { return m_fault ? Result<Done>(*m_fault) : Result<Done>(Done{}); }

private:
    const FileSend m_what;
    const int m_total;
    int m_no = -1;
    bool m_begunAgain = false;
    std::optional<Error> m_fault;
};

// Lives until it is all there or something failed.
class Sending : public QObject {
public:
    Sending(const FileSend &what, AttachmentStore &store)
        : m_course(what)
        , m_store(store)
    {
        m_promise.start();
    }

    QFuture<Result<Done>> begin()
    {
        const auto future = m_promise.future();
        wait(m_course.ask(m_store));
        return future;
    }

private:
    void wait(const QFuture<Result<KeptPieces>> &answer)
    {
        auto *watcher = new QFutureWatcher<Result<KeptPieces>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            if (watcher->future().resultCount() == 0)
                return finish(Error{error::Internal, QStringLiteral("The call ended without an answer."), {}});
            goOn(watcher->result());
        });
        watcher->setFuture(answer);
    }

    void goOn(const Result<KeptPieces> &kept)
    {
        if (!kept)
            return finish(kept.error());
        const auto piece = m_course.piece(*kept);
        if (piece)
            wait(m_course.put(m_store, *piece));
        else
            finish(m_course.end());
    }

    void finish(Result<Done> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    Course m_course;
    AttachmentStore &m_store;
    QPromise<Result<Done>> m_promise;
};

}

FileSend FileSend::of(const SealedFile &file)
{
    return {QString::fromLatin1(file.sha256().toHex()), file.size(), [file](qint64 from, qint64 count) { return file.read(from, count); }};
}

FileSend::Read FileSend::reading(QIODevice &source)
{
    return [&source](qint64 from, qint64 count) { return source.seek(from) ? source.read(count) : QByteArray(); };
}

QFuture<Result<Done>> FileSend::begin(AttachmentStore &store) const
{
    return (new Sending(*this, store))->begin();
}

Result<Done> FileSend::now(AttachmentStore &store) const
{
    Course course(*this);
    auto kept = course.ask(store).result();
    while (kept) {
        const auto piece = course.piece(*kept);
        if (!piece)
            return course.end();
        kept = course.put(store, *piece).result();
    }
    return kept.error();
}

}
