// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/ReportListener.h"

#include "messaging/HttpHead.h"

#include <QFutureWatcher>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace yichuang {

namespace {

constexpr int mostConnections = 256;
constexpr int idleLimitMs = 60'000;

int statusOf(const QFuture<ReportVerdict> &verdict)
{
    if (verdict.resultCount() == 0)
        return 503;
    switch (verdict.result()) {
    case ReportVerdict::Taken: return 200;
    case ReportVerdict::Refused: return 404;
    case ReportVerdict::Later: break;
    }
    return 503;
}

// One connection of the gateway. Requests that come while an answer is due wait in the buffer.
class ReportConnection : public QObject {
public:
    ReportConnection(QTcpSocket *socket, const ReportListener &listener)
        : QObject(socket)
        , m_socket(socket)
        , m_listener(listener)
    {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_idle.setSingleShot(true);
        m_idle.start(idleLimitMs);
        connect(&m_idle, &QTimer::timeout, m_socket, [this] { m_socket->abort(); });
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(&m_verdict, &QFutureWatcher<ReportVerdict>::finished, this, [this] { answer(statusOf(m_verdict.future()), m_keepOpen); });
    }

private:
    void read()
    {
        m_arrived += m_socket->read(HttpHead::LongestHead + 1 - m_arrived.size());
        if (m_answering || m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        const HttpHead head = HttpHead::read(m_arrived);
        if (head.state() == HttpHead::State::Incomplete)
            return;
        const std::optional<DeliveryReport> report = ReportListener::reportFrom(head);
        m_answering = true;
        m_arrived.remove(0, head.size());
        if (!report)
            return answer(400, false);
        m_keepOpen = head.keepsOpen();
        m_verdict.setFuture(m_listener.take(*report));
    }

    void answer(int status, bool keepOpen)
    {
        m_answering = false;
        m_listener.count(status);
        m_idle.start(idleLimitMs);
        m_socket->write("HTTP/1.1 " + QByteArray::number(status) + (keepOpen ? " \r\n" : " \r\nConnection: close\r\n") +
                        "Content-Length: 0\r\n\r\n");
        m_socket->flush();
        if (!keepOpen)
            m_socket->disconnectFromHost();
        else if (!m_arrived.isEmpty() || m_socket->bytesAvailable() > 0)
            QMetaObject::invokeMethod(
                this, [this] { read(); }, Qt::QueuedConnection);
    }

    QTcpSocket *const m_socket;
    const ReportListener &m_listener;
    QTimer m_idle;
    QByteArray m_arrived;
    bool m_answering = false;
    bool m_keepOpen = false;
    QFutureWatcher<ReportVerdict> m_verdict;
};

}

ReportListener::ReportListener(ReportHandler handler, DeliveryReportServer::Counts &counts)
    : m_handler(std::move(handler))
    , m_counts(counts)
{
    connect(this, &QTcpServer::newConnection, this, &ReportListener::accept);
}

void ReportListener::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        if (m_connections >= mostConnections) {
            delete socket;
            continue;
        }
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_connections;
            socket->deleteLater();
        });
        new ReportConnection(socket, *this);
    }
}

std::optional<DeliveryReport> ReportListener::reportFrom(const HttpHead &head)
{
    const QUrl target = QUrl::fromEncoded(head.word(1), QUrl::StrictMode);
    if (head.state() != HttpHead::State::Complete || head.word(0) != "GET" || target.path() != u"/report" || head.bodySize() > 0)
        return std::nullopt;
    const QUrlQuery query(target);
    bool isNumber = false;
    bool isType = false;
    const qint64 message = query.queryItemValue(QStringLiteral("id")).toLongLong(&isNumber);
    const auto state = stateOfKannelReport(query.queryItemValue(QStringLiteral("type")).toInt(&isType));
    const QString token = query.queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded);
    if (!isNumber || message <= 0 || !isType || !state || token.isEmpty())
        return std::nullopt;
    const QString reply = query.queryItemValue(QStringLiteral("reply")).replace(u'+', u' ');
    return DeliveryReport{message, token, *state, QUrl::fromPercentEncoding(reply.toUtf8()).left(200)};
}

void ReportListener::count(int status) const
{
    if (status == 200)
        ++m_counts.taken;
    else if (status == 404)
        ++m_counts.refused;
    else if (status == 400)
        ++m_counts.malformed;
}

}
