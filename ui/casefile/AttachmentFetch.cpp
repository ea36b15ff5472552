// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/AttachmentFetch.h"

#include "desk/CaseDesk.h"
#include "documents/FileFacts.h"
#include "ui/parts/FetchWhole.h"

#include <QPointer>

namespace yichuang {

QFuture<Result<QByteArray>> fetchAttachment(CaseDesk &desk, const Attachment &attachment)
{
    return fetchWhole([&desk, id = attachment.id](int no) { return desk.attachmentChunk(id, no); }, attachment.size);
}

std::function<QFuture<Result<QByteArray>>()> fetchFor(QObject *reader, CaseDesk &desk, const Attachment &attachment)
{
    return [reader = QPointer(reader), &desk, attachment]() -> QFuture<Result<QByteArray>> {
        if (reader)
            return fetchAttachment(desk, attachment);
        return QtFuture::makeReadyFuture(
            Result<QByteArray>(Error{error::FileCancelled, QStringLiteral("nobody looks at the paper any more"), {}}));
    };
}

}
