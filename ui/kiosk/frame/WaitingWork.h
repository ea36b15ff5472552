// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Application.h"
#include "records/Draft.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace yichuang {

class ApplicantDesk;
struct Error;

// What was submitted while the hall is away: it lies sealed in a folder and is handed in once the hall is back, also after the machine was
// switched off. The key is in the hall alone.
class WaitingWork : public QObject {
    Q_OBJECT

public:
    // Without a folder nothing is kept.
    WaitingWork(ApplicantDesk &desk, QString folder);

    // False when it could not be written down.
    bool keep(const DraftTicket &ticket, qint64 seq, const QJsonObject &data);
    // Hands in whatever waits, one after the other.
    void deliver();

Q_SIGNALS:
    void delivered(const QUuid &name, const yichuang::ApplicationReceipt &receipt);
    // The hall took it from nobody any more, or another device has gone on with it.
    void refused(const QUuid &name, const yichuang::Error &error);

private:
    static constexpr std::chrono::seconds FirstPause{60};

    void next();
    void open(const QUuid &name, const QByteArray &key);
    void leave(const Error &why);
    void over(const QUuid &name);
    QString path(const QUuid &name) const;
    static QByteArray purpose(const QUuid &name);

    ApplicantDesk &m_desk;
    QString m_folder;
    QStringList m_toGo;
    bool m_busy = false;
    QTimer m_again{this}; // what could not go although the line is there
    std::chrono::seconds m_pause = FirstPause;
};

}
