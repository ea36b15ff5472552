// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Door.h"

#include "core/ScramVerifier.h"
#include "hall/Line.h"
#include "hall/LiveFeed.h"

#include <QFutureWatcher>
#include <QPromise>

namespace yichuang {

namespace {

// Delivers an answer on the thread of `context`, which must outlive it or not care.
template<typename T, typename Deliver> void onceDone(QFuture<Result<T>> future, QObject *context, Deliver deliver)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)]() mutable {
        watcher->deleteLater();
        deliver(watcher->future().result());
    });
    watcher->setFuture(std::move(future));
}

// What the hall says to a call of a desk that the person's login is no member of.
const QLatin1String NotOfThisDesk("42501");

// One way through the door: the try is written down, the line opened as the person, and, unless only the password was asked about, the seat
// taken at the first desk that is the person's. Where the login is thought to be known its line is opened meanwhile; nothing comes of it
// before the try is written down. What ended for another reason than a wrong password leaves its counted try to the next passage. It
// deletes itself when it is through.
class Passage : public QObject {
public:
    enum class Wish { Seat, Password, NewPassword };

    Passage(LobbyDesk &lobby, std::optional<CountedTry> &spare, const SignIn &device, Credentials credentials, Wish wish, QObject *parent)
        : QObject(parent)
        , m_lobby(lobby)
        , m_spare(spare)
        , m_signIn(device)
        , m_credentials(std::move(credentials))
        , m_wish(wish)
    {
        m_promise.start();
    }

    ~Passage() override
    {
        m_try.reset(); // the door that would keep it is gone
        if (!m_answered)
            answer(Error{error::LineLost, QStringLiteral("the door was shut"), {}});
    }

    // What the hall keeps of the password that is wished for.
    void setVerifier(const QByteArray &verifier) { m_verifier = QString::fromLatin1(verifier); }

    // The login that the number had last time at this PC.
    void expect(const QString &login) { m_expected = login; }

    QFuture<Result<std::shared_ptr<StaffSession>>> begin()
    {
        if (m_spare && m_spare->number == number() && !m_spare->goodUntil.hasExpired()) {
            m_try = std::exchange(m_spare, std::nullopt);
            m_isSpare = true;
            openLine(m_try->ticket.login);
            return m_promise.future();
        }
        if (!m_expected.isEmpty())
            openLine(m_expected);
        count();
        return m_promise.future();
    }

private:
    // Who is told that nobody opened, or waits no more, leaves no try behind that comes to an end when the hall does.
    static LineTiming onlyOnce()
    {
        LineTiming timing;
        timing.firstTryOnly = true;
        return timing;
    }

    QString number() const { return m_credentials.workNo.trimmed().toUpper(); }

    void count()
    {
        onceDone(m_lobby.signInBegin(m_credentials.workNo), this, [this](const Result<SignInTicket> &ticket) {
            if (!ticket)
                return answer(ofTheComputer(ticket.error()));
            if (ticket->waitSeconds > 0)
                return answer(
                    Error{error::SignInLocked, QStringLiteral("locked"), {{QStringLiteral("wait_seconds"), ticket->waitSeconds}}});
            m_try = CountedTry{number(), *ticket, QDeadlineTimer(std::chrono::minutes(ticket->lockMinutes))};
            if (!m_line || m_signIn.user != ticket->login)
                openLine(ticket->login);
            else if (m_opened)
                goOn(*m_opened);
        });
    }

    // Nothing of the person was refused yet.
    static Error ofTheComputer(Error error)
    {
        if (error.is(error::SignInRefused))
            error.code = error::ComputerRefused;
        return error;
    }

    void openLine(const QString &login)
    {
        giveUpLine();
        m_signIn.user = login;
        m_signIn.password = m_credentials.password;
        m_opened.reset();
        m_isAhead = !m_try;
        m_line = std::make_unique<Line>(m_signIn, nullptr, onlyOnce());
        onceDone(m_line->opened(), this, [this, serial = ++m_lines](const Result<Done> &opened) {
            if (serial != m_lines)
                return; // of the line that was opened in vain
            m_opened = opened;
            if (m_try)
                goOn(opened);
        });
    }

    // Of a line that was opened ahead only a wrong password stands. What else came of it was so before the try was written down: the hall
    // may be back by now, or have opened the login again.
    static bool isWrongPassword(const Error &error)
    {
        return error.is(error::SignInRefused) && error.facts[u"why"] == QLatin1String("password");
    }

    void goOn(const Result<Done> &opened)
    {
        if (!opened && m_isAhead && !isWrongPassword(opened.error()))
            return openLine(m_signIn.user);
        // Since the try was counted the login was shut: how long one has to wait, the hall says.
        if (!opened && m_isSpare && mayBeWrongPassword(opened.error()) && !isWrongPassword(opened.error())) {
            m_isSpare = false;
            m_try.reset();
            giveUpLine();
            return count();
        }
        if (!opened)
            return refuse(opened.error());
        if (m_wish == Wish::Password)
            return answer(std::shared_ptr<StaffSession>());
        if (m_wish == Wish::NewPassword)
            return changeAt(0);
        if (m_credentials.window > 0)
            sitAtWindow();
        else
            sitInOffice();
    }

    // While it is being opened its end would have to be waited for. The door keeps it until something came of it.
    void giveUpLine()
    {
        Line *line = m_line.release();
        if (!line)
            return;
        line->setParent(parent());
        onceDone(line->opened(), line, [line](const Result<Done> &) { line->deleteLater(); });
    }

    // Whoever is turned away is told the hall's own rule about wrong tries.
    void refuse(Error error)
    {
        if (error.is(error::SignInRefused)) {
            error.facts.insert(QStringLiteral("tries"), m_try->ticket.tries);
            error.facts.insert(QStringLiteral("lock_minutes"), m_try->ticket.lockMinutes);
        }
        answer(std::move(error));
    }

    // Which desks are the person's, only the hall knows; each of theirs takes a new password for all of them. Done twice it is the same.
    void changeAt(std::size_t desk)
    {
        static constexpr CallName calls[] = {"counter.change_password",  "review.change_password", "supervision.change_password",
                                             "helpdesk.change_password", "office.change_password", "security.change_password",
                                             "audit.change_password"};
        const QFuture<Result<QJsonValue>> asked = m_line->call(calls[desk], {m_verifier}, CallOptions::repeatable());
        onceDone(asked, this, [this, desk](const Result<QJsonValue> &changed) {
            if (changed)
                answer(std::shared_ptr<StaffSession>());
            else if (changed.error().is(NotOfThisDesk) && desk + 1 < std::size(calls))
                changeAt(desk + 1);
            else
                answer(changed.error());
        });
    }

    void sitAtWindow()
    {
        onceDone(CounterDesk(*m_line).signIn(m_credentials.window, m_credentials.device, m_credentials.takeOver), this,
                 [this](const Result<SignedIn> &who) {
                     if (!who && who.error().is(NotOfThisDesk))
                         sitInOffice();
                     else
                         seated(who, QStringLiteral("counter"));
                 });
    }

    // At an office nobody chooses a window; whose desk it is, only the hall knows.
    template<typename Desk, typename Next> void sitAt(Desk desk, const QString &name, Next next)
    {
        onceDone(desk.signIn(m_credentials.device), this, [this, name, next](const Result<SignedIn> &who) {
            if (!who && who.error().is(NotOfThisDesk))
                (this->*next)();
            else
                seated(who, name);
        });
    }

    void sitInOffice() { sitAt(ReviewDesk(*m_line), QStringLiteral("review"), &Passage::supervise); }
    void supervise() { sitAt(SupervisionDesk(*m_line), QStringLiteral("supervision"), &Passage::sitWithTheAuditor); }
    void sitWithTheAuditor() { sitAt(AuditDesk(*m_line), QStringLiteral("audit"), &Passage::sitAtHelpDesk); }
    void sitAtHelpDesk() { sitAt(InquiryDesk::ofHelpDesk(*m_line), QStringLiteral("helpdesk"), &Passage::administer); }
    void administer() { sitAt(OfficeDesk(*m_line), QStringLiteral("office"), &Passage::findNoDesk); }

    void findNoDesk()
    {
        if (m_credentials.window == 0)
            answer(Error{error::WindowWanted, QStringLiteral("no window was chosen"), {}});
        else
            answer(Error{NotOfThisDesk, QStringLiteral("none of the desks is the person's"), {}});
    }

    void seated(const Result<SignedIn> &who, const QString &desk)
    {
        if (!who)
            return answer(who.error());
        answer(std::make_shared<StaffSession>(m_signIn, std::move(m_line), *who, desk));
    }

    void answer(Result<std::shared_ptr<StaffSession>> result)
    {
        m_answered = true;
        if (m_try && !result && !mayBeWrongPassword(result.error()))
            m_spare = std::exchange(m_try, std::nullopt);
        m_promise.addResult(std::move(result));
        m_promise.finish();
        giveUpLine();
        deleteLater();
    }

    LobbyDesk &m_lobby;
    std::optional<CountedTry> &m_spare; // the door's
    SignIn m_signIn;
    Credentials m_credentials;
    Wish m_wish;
    QString m_verifier;
    QString m_expected;
    std::optional<CountedTry> m_try; // the one that is counted for this passage
    bool m_isSpare = false;
    bool m_isAhead = false;
    std::optional<Result<Done>> m_opened; // the line of now
    int m_lines = 0;
    std::unique_ptr<Line> m_line;
    QPromise<Result<std::shared_ptr<StaffSession>>> m_promise;
    bool m_answered = false;
};

}

bool mayBeWrongPassword(const Error &error)
{
    return error.is(error::SignInRefused) && error.facts[u"why"] != QLatin1String("too_many");
}

StaffSession::StaffSession(const SignIn &signIn, std::unique_ptr<Line> line, SignedIn who, const QString &desk)
    : m_line(std::move(line))
    , m_feed(std::make_unique<LiveFeed>(signIn))
    , m_login(signIn.user)
    , m_who(std::move(who))
    , m_desk(desk)
    , m_counter(*m_line)
    , m_review(*m_line)
    , m_supervision(*m_line)
    , m_audit(*m_line)
    , m_office(*m_line)
    , m_inquiries(m_who.desks.contains(QLatin1String("supervision")) ? InquiryDesk::ofSupervisor(*m_line)
                                                                     : InquiryDesk::ofHelpDesk(*m_line))
{
    connect(m_feed.get(), &LiveFeed::changed, this, &StaffSession::changed);
    connect(m_line.get(), &Line::lost, this, &StaffSession::lost);
    connect(m_line.get(), &Line::back, this, &StaffSession::back);
    connect(m_line.get(), &Line::refused, this, &StaffSession::refused);
}

StaffSession::~StaffSession() = default;

bool StaffSession::isConnected() const
{
    return m_line->isConnected();
}

void StaffSession::hurry()
{
    m_line->hurry();
}

Door::Door(const SignIn &device, QObject *parent)
    : QObject(parent)
    , m_device(std::make_unique<SignIn>(device))
    , m_line(std::make_unique<Line>(device, nullptr, LineTiming{.triesWhenRefused = true}))
    , m_lobby(*m_line)
{
    connect(m_line.get(), &Line::lost, this, &Door::lost);
    connect(m_line.get(), &Line::back, this, &Door::back);
}

Door::~Door() = default;

bool Door::isConnected() const
{
    return m_line->isConnected();
}

QString Door::hall() const
{
    QStringList ports;
    for (const int port : m_device->ports)
        ports.append(QString::number(port));
    return QStringLiteral("%1:%2/%3").arg(m_device->hosts.join(u','), ports.join(u','), m_device->database);
}

QFuture<Result<std::shared_ptr<StaffSession>>> Door::signIn(const Credentials &credentials)
{
    if (const auto ahead = std::exchange(m_ahead, std::nullopt); ahead && ahead->who == credentials)
        return ahead->session;
    m_line->hurry();
    auto *passage = new Passage(m_lobby, m_spare, *m_device, credentials, Passage::Wish::Seat, this);
    if (credentials.workNo.compare(m_lastWorkNo, Qt::CaseInsensitive) == 0)
        passage->expect(m_lastLogin);
    return passage->begin();
}

void Door::signInAhead(const Credentials &credentials)
{
    m_ahead = Ahead{credentials, signIn(credentials)};
}

void Door::remember(const QString &workNo, const QString &login)
{
    m_lastWorkNo = workNo;
    m_lastLogin = login;
}

// Only whether somebody came through. Both ends are on this thread.
static QFuture<Result<Done>> whetherThrough(Passage *passage, Door *door)
{
    const auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    onceDone(passage->begin(), door, [promise](const Result<std::shared_ptr<StaffSession>> &result) {
        promise->addResult(result ? Result<Done>(Done{}) : Result<Done>(result.error()));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Done>> Door::check(const QString &workNo, const QString &password)
{
    const Credentials credentials{.workNo = workNo, .password = password, .window = 0, .device = {}, .takeOver = false};
    return whetherThrough(new Passage(m_lobby, m_spare, *m_device, credentials, Passage::Wish::Password, this), this);
}

QFuture<Result<Done>> Door::changePassword(const QString &workNo, const QString &present, const QString &fresh)
{
    const Credentials credentials{.workNo = workNo, .password = present, .window = 0, .device = {}, .takeOver = false};
    auto *passage = new Passage(m_lobby, m_spare, *m_device, credentials, Passage::Wish::NewPassword, this);
    passage->setVerifier(scramVerifier(fresh));
    return whetherThrough(passage, this);
}

}
