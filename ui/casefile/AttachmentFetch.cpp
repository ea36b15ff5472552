// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/AttachmentFetch.h"

#include <QPointer>

#include "desk/CaseDesk.h"
#include "ui/parts/AsyncWatch.h"

#include <QPromise>

namespace yichuang {

namespace {

// Lives until the last chunk has come.
class Fetch : public QObject {
public:
    Fetch(CaseDesk &desk, Attachment attachment)
        : m_desk(desk)
        , m_attachment(std::move(attachment))
    {
        m_promise.start();
        m_bytes.reserve(m_attachment.size);
    }

    QFuture<Result<QByteArray>> begin()
    {
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        whenAnswered(m_desk.attachmentChunk(m_attachment.id, m_no++), this, [this](const Result<QByteArray> &chunk) {
            if (!chunk)
                return finish(chunk.error());
            m_bytes += *chunk;
            if (chunk->isEmpty() || m_bytes.size() >= m_attachment.size || m_promise.isCanceled())
                return finish(m_bytes);
            next();
        });
    }

    void finish(Result<QByteArray> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    CaseDesk &m_desk;
    Attachment m_attachment;
    QByteArray m_bytes;
    int m_no = 0;
    QPromise<Result<QByteArray>> m_promise;
};

}

QFuture<Result<QByteArray>> fetchAttachment(CaseDesk &desk, const Attachment &attachment)
{
    return (new Fetch(desk, attachment))->begin();
}

std::function<QFuture<Result<QByteArray>>()> fetchFor(QObject *reader, CaseDesk &desk, const Attachment &attachment)
{
    return [reader = QPointer(reader), &desk, attachment]() -> QFuture<Result<QByteArray>> {
        if (reader)
            return fetchAttachment(desk, attachment);
        return QtFuture::makeReadyFuture(
            Result<QByteArray>(Error{error::LineLost, QStringLiteral("nobody looks at the paper any more"), {}}));
    };
}

}
