// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keeper/DocumentRound.h"
#include "keeper/HouseRounds.h"
#include "keeper/KeeperSettings.h"
#include "keeper/MessageRound.h"
#include "messaging/DeliveryReportServer.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace yichuang {

class Line;

// Does what must happen with every window shut: sends messages, sets documents, lets deadlines lapse, tells the windows what changed.
// Several keepers may work for one hall at once; the hall deals the work out. It needs an event loop and a QGuiApplication for the fonts;
// lines, gateway and report listener have threads of their own. While the line is lost it goes on trying.
class Keeper : public QObject {
    Q_OBJECT
public:
    // A worker's name is its own for as long as it lives: no other keeper has it, and no later one.
    static QString freshWorkerName();

    static Result<std::unique_ptr<Keeper>> make(const KeeperSettings &settings, const QString &worker = freshWorkerName());
    ~Keeper() override;

    void start();
    // One round of everything that is due, documents and messages until none is left; then stopped() comes.
    void once();
    // Finishes what is under way, begins nothing new, and gives back to the hall what it had not begun; then stopped() comes.
    void stop();

    bool isIdle() const;
    // Whether messages or documents are in hand that the hall waits for.
    bool isWorking() const;
    bool isConnected() const;
    std::optional<Error> fault() const;
    // Where the report listener is to be called; empty without one.
    QUrl reportUrl() const { return m_reports ? m_reports->url() : QUrl(); }

Q_SIGNALS:
    void stopped();
    // Once for each kind of trouble, until everything goes well again; line.refused means that this keeper will never get in.
    void troubled(const yichuang::Error &error);
    void recovered();

private:
    Keeper(const KeeperSettings &settings, const QString &worker);
    Result<Done> openGateway(const KeeperSettings &settings);
    Result<Done> openSigning(const KeeperSettings &settings);
    QFuture<ReportVerdict> take(const DeliveryReport &report);
    void repeat(Round &round, int everyMs);
    void proceed();
    void leave();
    void noteTrouble();

    std::unique_ptr<Line> m_messageLine; // messages wait for nothing else
    std::unique_ptr<Line> m_houseLine;
    KeeperDesk m_messageDesk;
    KeeperDesk m_houseDesk;
    std::unique_ptr<DeliveryReportServer> m_reports;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<MessageRound> m_messages;
    DocumentRound m_documents;
    TidyRound m_tidy;
    AnnounceRound m_announce;
    SealRound m_seal;
    BeatRound m_beat;
    QList<Round *> m_rounds;
    std::vector<std::unique_ptr<QTimer>> m_timers;
    QString m_trouble;
    bool m_stopping = false;
    bool m_tidying = false;
};

}
