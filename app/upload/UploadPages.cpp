// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/UploadPages.h"

#include "desk/DeskStores.h"
#include "records/HallCode.h"
#include "store/FileSend.h"
#include "upload/TelephoneDoor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

static void initUploadPage()
{
    Q_INIT_RESOURCE(upload);
}

namespace yichuang {

namespace {

// A body is held whole, and anybody's telephone may send one: what the kiosk's memory bears. What the hall takes is the hall's to say.
constexpr qsizetype MostBytes = 20 * 1024 * 1024;
constexpr qsizetype MostHead = 64 * 1024;

using Status = QHttpServerResponse::StatusCode;

// The page may run its own script only, be framed by nobody, and stays in no cache.
QHttpServerResponse guarded(QHttpServerResponse response)
{
    response.setHeader("Content-Security-Policy",
                       "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; img-src blob:");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    return response;
}

// Why not, as the page's script understands it: a word, never the hall's own text.
QHttpServerResponse refused(const Error &error)
{
    QString word = error.code;
    if (error.is(error::Faulty))
        word = error.facts[u"faults"][0][u"keyword"].toString();
    return guarded(QHttpServerResponse(QJsonObject{{QStringLiteral("refused"), word}}, Status::Forbidden));
}

QJsonObject toJson(const UploadPage &page)
{
    return {{QStringLiteral("item"), page.item},
            {QStringLiteral("material"), page.material},
            {QStringLiteral("allowed_types"), QJsonArray::fromStringList(page.allowedTypes)},
            {QStringLiteral("bytes_left"), page.bytesLeft},
            {QStringLiteral("files_left"), page.filesLeft}};
}

}

UploadPages::UploadPages(const SignIn &device)
    : m_device(device)
{
    initUploadPage();
}

quint16 UploadPages::listen(const QHostAddress &address, quint16 port)
{
    m_door = std::make_unique<KioskDoor>(m_device);
    m_server = std::make_unique<QHttpServer>();
    m_server->route("/u/<arg>", QHttpServerRequest::Method::Get, [this](const QString &) { return page(); });
    m_server->route("/begin", QHttpServerRequest::Method::Post, [this](const QHttpServerRequest &request) { return begin(request); });
    m_server->route("/file", QHttpServerRequest::Method::Post, [this](const QHttpServerRequest &request) { return file(request); });
    auto telephones = std::make_unique<TelephoneDoor>(MostBytes + MostHead);
    if (!telephones->listen(address, port))
        return 0;
    const quint16 taken = telephones->serverPort();
    m_server->bind(telephones.release()); // whose it is from now on
    return taken;
}

void UploadPages::forget()
{
    if (m_door)
        m_door->forget();
}

QHttpServerResponse UploadPages::page() const
{
    QFile html(QStringLiteral(":/upload/page.html"));
    if (!html.open(QIODevice::ReadOnly))
        return QHttpServerResponse(Status::InternalServerError);
    return guarded(QHttpServerResponse("text/html; charset=utf-8", html.readAll()));
}

QHttpServerResponse UploadPages::begin(const QHttpServerRequest &request)
{
    const QString token = QJsonDocument::fromJson(request.body())[u"token"].toString();
    const Result<UploadPage> opened = m_door->desk().uploadBegin(token).result();
    if (!opened)
        return refused(opened.error());
    QJsonObject answer = toJson(*opened);
    answer.insert(QStringLiteral("secret"), opened->secret);
    return guarded(QHttpServerResponse(answer));
}

// The bytes are the body; name, type and the secret stand in the head, so that no address that could be kept holds them.
QHttpServerResponse UploadPages::file(const QHttpServerRequest &request)
{
    const auto head = [&request](const char *name) { return QString::fromUtf8(QByteArray::fromPercentEncoding(request.value(name))); };
    const QByteArray bytes = request.body();
    if (bytes.isEmpty() || bytes.size() > MostBytes)
        return refused(Error{error::TooMuch, QStringLiteral("the file is empty or too large"), {}});
    const QString secret = head("X-Secret"),
                  hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (Result<Done> stored = store(secret, bytes, hash); !stored)
        return refused(stored.error());
    const Result<UploadPage> named = m_door->desk().uploadFile(secret, {head("X-Name"), head("X-Type"), bytes.size(), hash}).result();
    return named ? guarded(QHttpServerResponse(toJson(*named))) : refused(named.error());
}

Result<Done> UploadPages::store(const QString &secret, const QByteArray &bytes, const QString &sha256)
{
    TelephoneStore kept(m_door->desk(), secret);
    return FileSend{sha256, bytes.size(), [&bytes](qint64 from, qint64 count) { return bytes.mid(from, count); }}.now(kept);
}

}
