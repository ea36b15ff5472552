// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/FolderGateway.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>

#include <memory>

namespace yichuang {

static constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

FolderGateway::FolderGateway(QString folder, ReportHandler report)
    : m_folder(std::move(folder))
    , m_report(std::move(report))
{
    m_writer.setMaxThreadCount(1);
}

FolderGateway::~FolderGateway()
{
    m_writer.waitForDone();
}

QFuture<SendOutcome> FolderGateway::send(const QList<OutgoingMessage> &batch)
{
    auto promise = std::make_shared<QPromise<SendOutcome>>();
    promise->start();
    m_writer.start([this, batch, promise] {
        for (const OutgoingMessage &message : batch) {
            const SendOutcome outcome = write(message);
            promise->addResult(outcome);
            if (outcome.kind == SendOutcome::Kind::Accepted)
                m_report({message.id, message.reportToken, DeliveryState::Delivered, outcome.gatewayId});
        }
        promise->finish();
    });
    return promise->future();
}

SendOutcome FolderGateway::write(const OutgoingMessage &message) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString name = QStringLiteral("%1-%2.json").arg(now.toString(u"yyyyMMdd'T'HHmmss.zzz'Z'")).arg(message.id);
    const QJsonObject line{
        {QStringLiteral("id"), message.id},
        {QStringLiteral("mobile"), message.mobile},
        {QStringLiteral("text"), message.text},
        {QStringLiteral("at"), now.toString(Qt::ISODateWithMs)},
    };
    SendOutcome outcome{message.id, SendOutcome::Kind::Temporary, {}, {}, true};
    if (!QDir(m_folder).exists() && !QDir().mkpath(m_folder)) {
        outcome.detail = QStringLiteral("cannot make the folder %1").arg(m_folder);
        return outcome;
    }
    QFile::setPermissions(m_folder, ownerOnly | QFileDevice::ExeOwner);
    QSaveFile file(QDir(m_folder).filePath(name));
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        outcome.detail = file.errorString();
        return outcome;
    }
    return {message.id, SendOutcome::Kind::Accepted, name, {}, false};
}

static Result<PhoneMessage> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::Internal, QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    const QJsonObject line = QJsonDocument::fromJson(file.readAll()).object();
    return PhoneMessage{line[u"id"].toInteger(), line[u"mobile"].toString(), line[u"text"].toString(),
                        QDateTime::fromString(line[u"at"].toString(), Qt::ISODateWithMs)};
}

Result<QList<PhoneMessage>> FolderGateway::newest(const QString &folder, int count)
{
    QList<PhoneMessage> messages;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names.first(qMin<qsizetype>(count, names.size()))) {
        Result<PhoneMessage> message = read(QDir(folder).filePath(name));
        if (!message)
            return message.error();
        messages.append(*message);
    }
    return messages;
}

}
