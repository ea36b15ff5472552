// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/PrintService.h"

#include <memory>

using http_t = struct _http_s;
using ipp_t = struct _ipp_s;

namespace yichuang {

// What this program asks of a CUPS server, each call blocking for at most a few seconds. To be used on one thread, because libcups keeps
// server and user per thread.
class CupsClient {
public:
    // Server as in client.conf: host:port or the path of a socket; empty is the machine's own setting.
    explicit CupsClient(QString server);

    Result<QList<PrintQueue>> queues() const;
    Result<SpooledJob> submit(const PrintRequest &request) const;
    PrintJobState state(const SpooledJob &job) const;

private:
    struct Close {
        void operator()(http_t *http) const;
    };
    using Line = std::unique_ptr<http_t, Close>;

    struct Delete {
        void operator()(ipp_t *ipp) const;
    };
    using Answer = std::unique_ptr<ipp_t, Delete>;

    Line connect() const;
    static int createJob(http_t *line, const PrintRequest &request); // 0 when it failed
    static Result<Done> sendDocument(http_t *line, const PrintRequest &request, int job);
    static Answer ask(http_t *line, int operation, const char *uriName, const QByteArray &uri, const char *const *attributes, int count);

    const QString m_server;
};

}
