// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/Keeper.h"

#include "documents/CmsSigner.h"
#include "documents/CommandSigner.h"
#include "hall/Line.h"
#include "messaging/FolderGateway.h"
#include "messaging/KannelGateway.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace yichuang {

static constexpr int announceEveryMs = 100;
static constexpr int workEveryMs = 500;
static constexpr int tidyEveryMs = 1000;
static constexpr int beatEveryMs = 2000;
static constexpr int sealEveryMs = 2000;

QString Keeper::freshWorkerName()
{
    return QStringLiteral("%1:%2:%3")
        .arg(QSysInfo::machineHostName())
        .arg(QCoreApplication::applicationPid())
        .arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
}

static SignIn calling(SignIn signIn, const char *program)
{
    signIn.program = QString::fromLatin1(program);
    return signIn;
}

Keeper::Keeper(const KeeperSettings &settings, const QString &worker)
    : m_messageLine(std::make_unique<Line>(calling(settings.hall, "yichuang keeper messages")))
    , m_houseLine(std::make_unique<Line>(calling(settings.hall, "yichuang keeper")))
    , m_messageDesk(*m_messageLine, worker)
    , m_houseDesk(*m_houseLine, worker)
    , m_documents(m_houseDesk)
    , m_tidy(m_houseDesk)
    , m_announce(m_houseDesk)
    , m_seal(m_houseDesk)
    , m_beat(m_houseDesk)
    , m_rounds{&m_documents, &m_tidy, &m_announce, &m_seal, &m_beat}
{
    connect(&m_announce, &AnnounceRound::announced, this, [this] {
        m_documents.go();
        if (m_messages)
            m_messages->go();
    });
}

Keeper::~Keeper() = default;

Result<std::unique_ptr<Keeper>> Keeper::make(const KeeperSettings &settings, const QString &worker)
{
    std::unique_ptr<Keeper> keeper(new Keeper(settings, worker));
    if (Result<Done> opened = keeper->openGateway(settings); !opened)
        return opened.error();
    if (Result<Done> opened = keeper->openSigning(settings); !opened)
        return opened.error();
    for (const Round *round : std::as_const(keeper->m_rounds))
        connect(round, &Round::ended, keeper.get(), [keeper = keeper.get()] {
            keeper->noteTrouble();
            keeper->proceed();
        });
    return keeper;
}

Result<Done> Keeper::openGateway(const KeeperSettings &settings)
{
    const ReportHandler handler = [this](const DeliveryReport &report) { return take(report); };
    if (settings.reports) {
        auto server = DeliveryReportServer::listen(settings.reports->address, settings.reports->port, handler);
        if (!server)
            return server.error();
        m_reports = std::move(server).value();
    }
    if (const auto *folder = std::get_if<FolderSettings>(&settings.gateway)) {
        m_gateway = std::make_unique<FolderGateway>(folder->folder, handler);
    } else if (const auto *kannel = std::get_if<KannelSettings>(&settings.gateway)) {
        KannelSettings reporting = *kannel;
        if (m_reports)
            reporting.reportUrl = settings.reports->url.isEmpty() ? m_reports->url() : settings.reports->url;
        m_gateway = std::make_unique<KannelGateway>(reporting);
    }
    m_beat.setGateway(m_gateway ? GatewayState::Ok : GatewayState::Off);
    if (m_gateway) {
        m_messages = std::make_unique<MessageRound>(m_messageDesk, *m_gateway);
        m_rounds.append(m_messages.get());
        connect(m_messages.get(), &Round::ended, this,
                [this] { m_beat.setGateway(m_messages->isGatewayWell() ? GatewayState::Ok : GatewayState::Failing); });
    }
    return Done{};
}

Result<Done> Keeper::openSigning(const KeeperSettings &settings)
{
    if (const auto *own = std::get_if<CertificateSettings>(&settings.signing)) {
        auto signer = CmsSigner::fromFiles(own->certificateFile, own->keyFile);
        if (!signer)
            return signer.error();
        m_documents.setSigner(*signer);
    } else if (const auto *service = std::get_if<SigningProgramSettings>(&settings.signing)) {
        m_documents.setSigner(std::make_shared<CommandSigner>(service->program, service->arguments, service->timeoutMs));
    }
    return Done{};
}

// Called on the thread of whoever got the report; the line may be asked from any. What is neither delivered nor failed is no news to the
// hall.
QFuture<ReportVerdict> Keeper::take(const DeliveryReport &report)
{
    const auto state = fromWord<MessageState>(toWord(report.state));
    const auto verdict = std::make_shared<QPromise<ReportVerdict>>();
    verdict->start();
    m_messageDesk.deliveryReport(
        MessageId(report.message), report.token, state.value_or(MessageState::Unknown), [verdict](const Result<bool> &taken) {
            verdict->addResult(!taken ? ReportVerdict::Later : *taken ? ReportVerdict::Taken : ReportVerdict::Refused);
            verdict->finish();
        });
    return verdict->future();
}

void Keeper::repeat(Round &round, int everyMs)
{
    auto timer = std::make_unique<QTimer>();
    connect(timer.get(), &QTimer::timeout, &round, [&round] {
        if (!round.isBusy())
            round.go();
    });
    timer->start(everyMs);
    m_timers.push_back(std::move(timer));
    round.go();
}

void Keeper::start()
{
    repeat(m_beat, beatEveryMs);
    repeat(m_tidy, tidyEveryMs);
    repeat(m_announce, announceEveryMs);
    repeat(m_documents, workEveryMs);
    repeat(m_seal, sealEveryMs);
    if (m_messages)
        repeat(*m_messages, workEveryMs);
}

// Tidying comes first, because it lets deadlines lapse and so makes papers and messages.
void Keeper::once()
{
    m_stopping = true;
    m_tidying = true;
    m_tidy.go();
}

void Keeper::stop()
{
    m_stopping = true;
    m_timers.clear();
    for (Round *round : std::as_const(m_rounds))
        round->retire();
    if (m_gateway)
        m_gateway->refuseWaiting();
    QMetaObject::invokeMethod(this, &Keeper::proceed, Qt::QueuedConnection);
}

void Keeper::noteTrouble()
{
    const std::optional<Error> now = fault();
    const QString code = now ? now->code : QString();
    if (code == m_trouble)
        return;
    m_trouble = code;
    if (now)
        Q_EMIT troubled(*now);
    else
        Q_EMIT recovered();
}

void Keeper::proceed()
{
    if (!m_stopping || !isIdle())
        return;
    if (std::exchange(m_tidying, false)) {
        for (Round *round : std::as_const(m_rounds)) {
            if (round != &m_tidy)
                round->go();
        }
        return;
    }
    m_stopping = false;
    leave();
}

// A hall that cannot be told finds out by itself, when the leases end.
void Keeper::leave()
{
    if (!isConnected()) {
        Q_EMIT stopped();
        return;
    }
    auto *told = new QFutureWatcher<Result<Done>>(this);
    connect(told, &QFutureWatcherBase::finished, this, &Keeper::stopped);
    connect(told, &QFutureWatcherBase::finished, told, &QObject::deleteLater);
    told->setFuture(m_houseDesk.leave());
}

bool Keeper::isIdle() const
{
    return std::none_of(m_rounds.begin(), m_rounds.end(), [](const Round *round) { return round->isBusy(); });
}

bool Keeper::isWorking() const
{
    return m_documents.isBusy() || (m_messages && m_messages->isBusy());
}

bool Keeper::isConnected() const
{
    return m_houseLine->isConnected();
}

std::optional<Error> Keeper::fault() const
{
    const auto found = std::find_if(m_rounds.begin(), m_rounds.end(), [](const Round *round) { return round->fault().has_value(); });
    return found == m_rounds.end() ? std::nullopt : (*found)->fault();
}

}
