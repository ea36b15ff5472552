// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/SignIn.h"

#include <QHostAddress>
#include <QThread>
#include <QUrl>

#include <memory>

namespace yichuang {

class UploadPages;

// The small pages on which a telephone in the hall sends its pictures to a kiosk: /u/TOKEN, once, for ten minutes. It knows nothing of the
// person and keeps nothing; the hall judges every file. On a thread and a line of its own.
class UploadServer {
public:
    // Port 0 takes a free one. Error input.bad when it cannot listen there.
    static Result<std::unique_ptr<UploadServer>> listen(const SignIn &device, const QHostAddress &address, quint16 port);
    ~UploadServer();
    Q_DISABLE_COPY_MOVE(UploadServer)

    // Nothing that a telephone sent stays in the buffers of its line.
    void forget();
    QUrl url() const { return m_url; }

private:
    UploadServer() = default;

    QThread m_thread;
    UploadPages *m_pages = nullptr;
    QUrl m_url;
};

}
