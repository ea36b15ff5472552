// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/FolderPrinter.h"

#include <optional>

namespace yichuang::test {

// Prints into a folder until it is told to refuse, or to stand still with a paper for some trouble.
class TroubledPrinter : public PrintService {
public:
    explicit TroubledPrinter(const QString &folder)
        : m_folder(QString(), folder)
    {
        connect(&m_folder, &PrintService::jobChanged, this, &PrintService::jobChanged);
    }

    void refuse(bool refuses) { m_refuses = refuses; }
    void complain(PrintTrouble trouble) { m_trouble = trouble; }
    // The paper that stood still comes out.
    void mend()
    {
        m_trouble = PrintTrouble::None;
        if (const auto held = std::exchange(m_held, std::nullopt))
            Q_EMIT jobChanged(*held, {PrintJobState::Kind::Done, PrintTrouble::None, {}});
    }

    QFuture<Result<QList<PrintQueue>>> queues() override
    {
        return QtFuture::makeReadyFuture(Result<QList<PrintQueue>>(QList<PrintQueue>{{{}, {}, {}, true, m_trouble}}));
    }

    QFuture<Result<SpooledJob>> print(const PrintRequest &request) override
    {
        if (m_refuses)
            return QtFuture::makeReadyFuture(Result<SpooledJob>(Error{error::PrinterRefused, QStringLiteral("refused"), {}}));
        if (m_trouble == PrintTrouble::None)
            return m_folder.print(request);
        m_held = SpooledJob{request.queue, HeldNumber};
        return QtFuture::makeReadyFuture(Result<SpooledJob>(*m_held));
    }

    void follow(const SpooledJob &job) override
    {
        if (!m_held || job != *m_held)
            return m_folder.follow(job);
        QMetaObject::invokeMethod(
            this,
            [this, job] {
                Q_EMIT jobChanged(job, {PrintJobState::Kind::Held, m_trouble, {}});
            },
            Qt::QueuedConnection);
    }

private:
    static constexpr int HeldNumber = 9999; // none of the folder's

    FolderPrinter m_folder;
    PrintTrouble m_trouble = PrintTrouble::None;
    std::optional<SpooledJob> m_held;
    bool m_refuses = false;
};

}
