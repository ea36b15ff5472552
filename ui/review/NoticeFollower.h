// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Paper.h"

#include <QFuture>
#include <QTimer>

#include <functional>

namespace yichuang {

class NoticePreviewPanel;

// Keeps a preview abreast of what is being typed: it asks the hall once the keys rest, and drops what comes for older words.
class NoticeFollower : public QObject {
    Q_OBJECT

public:
    using Ask = std::function<QFuture<Result<NoticePreview>>()>;

    explicit NoticeFollower(NoticePreviewPanel &panel, QObject *parent = nullptr);

    void follow(Ask ask);
    // Nothing can be shown yet, and why.
    void clear(const QString &why);
    void stop();

private:
    void askNow();

    NoticePreviewPanel &m_panel;
    Ask m_ask;
    QTimer m_soon;
    int m_round = 0;
};

}
