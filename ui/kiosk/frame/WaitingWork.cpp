// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/WaitingWork.h"

#include "core/LineError.h"
#include "desk/ApplicantDesk.h"
#include "documents/Sealing.h"
#include "ui/parts/AsyncWatch.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace yichuang {

namespace {

const QString Suffix = QStringLiteral(".waiting");

// The line or the server, or a word of the hall that passes: a call that came too late (YC108), a right that is on its way (YC004).
bool isForLater(const Error &error)
{
    return !error.code.startsWith(QLatin1String("YC")) || error.code == QLatin1String("YC108") || error.code == QLatin1String("YC004");
}

constexpr std::chrono::seconds LongestPause{900};

}

WaitingWork::WaitingWork(ApplicantDesk &desk, QString folder)
    : m_desk(desk)
    , m_folder(std::move(folder))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WaitingWork::deliver);
}

bool WaitingWork::keep(const DraftTicket &ticket, qint64 seq, const QJsonObject &data)
{
    if (m_folder.isEmpty() || ticket.name.isNull() || !QDir().mkpath(m_folder))
        return false;
    const QJsonObject work{{QStringLiteral("ticket"), ticket.ticket}, {QStringLiteral("seq"), seq}, {QStringLiteral("data"), data}};
    const QByteArray bytes = seal(ticket.key, purpose(ticket.name), QJsonDocument(work).toJson(QJsonDocument::Compact));
    QSaveFile file(path(ticket.name));
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(bytes) == bytes.size() && file.commit();
}

void WaitingWork::deliver()
{
    if (m_folder.isEmpty() || m_busy)
        return;
    m_toGo = QDir(m_folder).entryList({u'*' + Suffix}, QDir::Files, QDir::Time | QDir::Reversed);
    next();
}

void WaitingWork::next()
{
    if (m_toGo.isEmpty())
        return;
    m_busy = true;
    const QUuid name(m_toGo.takeFirst().chopped(Suffix.size()));
    whenAnswered(m_desk.ticketKey(name), this, [this, name](const Result<QByteArray> &key) {
        if (key)
            return open(name, *key);
        m_busy = false;
        if (isForLater(key.error()))
            return leave(key.error());
        over(name);
        Q_EMIT refused(name, key.error());
        next();
    });
}

void WaitingWork::open(const QUuid &name, const QByteArray &key)
{
    QFile file(path(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const std::optional<QByteArray> text = unseal(key, purpose(name), bytes);
    m_busy = false;
    if (!text) {
        qWarning("what waits as %s does not open", qPrintable(file.fileName()));
        return next();
    }
    m_busy = true;
    const QJsonObject work = QJsonDocument::fromJson(*text).object();
    const auto handedIn = m_desk.handIn(work[u"ticket"].toString(), work[u"seq"].toInteger(), work[u"data"].toObject());
    whenAnswered(handedIn, this, [this, name](const Result<ApplicationReceipt> &receipt) {
        m_busy = false;
        if (!receipt && isForLater(receipt.error()))
            return leave(receipt.error());
        over(name);
        if (receipt)
            Q_EMIT delivered(name, *receipt);
        else
            Q_EMIT refused(name, receipt.error());
        next();
    });
}

// It stays where it is; what waits behind it is not held up by it, unless nothing gets through.
void WaitingWork::leave(const Error &why)
{
    if (isOfTheLine(why))
        m_toGo.clear();
    if (!m_again.isActive()) {
        m_again.start(m_pause);
        m_pause = std::min(m_pause * 2, LongestPause);
    }
    next();
}

void WaitingWork::over(const QUuid &name)
{
    m_pause = FirstPause;
    QFile::remove(path(name));
}

QString WaitingWork::path(const QUuid &name) const
{
    return QDir(m_folder).filePath(name.toString(QUuid::WithoutBraces) + Suffix);
}

QByteArray WaitingWork::purpose(const QUuid &name)
{
    return "waiting:" + name.toByteArray(QUuid::WithoutBraces);
}

}
