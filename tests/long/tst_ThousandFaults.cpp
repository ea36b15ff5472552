// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/SeatProgram.h"

#include "keeper/Keepers.h"
#include "support/CuttingProxy.h"
#include "support/Recount.h"

#include <QRandomGenerator>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int Seats = 3;
constexpr int CasesAtOnce = 40;
constexpr qint64 Patience = 20'000; // milliseconds on one case, until another key is tried

int numberFrom(const char *variable, int usual)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual;
}

// A clerk who works as fast as the window lets him, whatever happens to it.
struct Clerk {
    std::unique_ptr<CuttingProxy> proxy;
    std::unique_ptr<SeatProgram> seat;
    qint64 on = 0; // the case that the keys were pressed for
    QElapsedTimer since;
};

}

// Hall, keeper, windows and lines are killed and cut a thousand times while three clerks decide. Afterwards everything is counted again.
class TestThousandFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_decided_twice_and_nothing_is_lost();

private:
    void sitDown();
    void startKeeper();
    void work(Clerk &clerk);
    void decide(Clerk &clerk, qint64 id);
    void breakSomething();
    void restartHall();
    void come(int cases);
    void calmDown();
    void expectEverythingLeftOnce();
    int count(const QString &query) { return m_hall.value(query).toInt(); }
    Clerk &anyClerk() { return m_clerks[std::size_t(m_chance.bounded(Seats))]; }

    SmallHall m_hall;
    std::vector<Clerk> m_clerks;
    std::unique_ptr<QProcess> m_keeper;
    QTemporaryDir m_folder;
    QTemporaryDir m_phone;
    QString m_settings;
    QHash<QString, int> m_faults;
    QRandomGenerator m_chance{quint32(numberFrom("YICHUANG_SEED", 20261128))};
};

void TestThousandFaults::nothing_is_decided_twice_and_nothing_is_lost()
{
    const int faults = numberFrom("YICHUANG_FAULTS", 1000);
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    m_hall.value(QStringLiteral("update hall.setting set value = value || '{\"undo_seconds\": 2}' where key = 'rules'"));
    come(CasesAtOnce);
    sitDown();
    startKeeper();
    QElapsedTimer clock;
    clock.start();
    for (int fault = 0; fault < faults; ++fault) {
        breakSomething();
        const int turns = m_chance.bounded(1, 4);
        for (int turn = 0; turn < turns; ++turn)
            for (Clerk &clerk : m_clerks)
                work(clerk);
        if (fault % 20 == 19) {
            qInfo("%d faults in %lld s, %d decisions", fault + 1, clock.elapsed() / 1000,
                  count(QStringLiteral("select count(*) from hall.document where kind <> 'receipt'")));
            if (count(QStringLiteral("select count(*) from hall.queue where state = 0")) < CasesAtOnce / 2)
                come(CasesAtOnce / 2);
            QVERIFY2(m_hall.value(Recount).isEmpty(), qPrintable(m_hall.value(Recount)));
        }
    }
    calmDown();
    QCOMPARE(m_hall.value(Recount), QString());
    expectEverythingLeftOnce();
    qInfo() << "faults" << m_faults << "decisions"
            << m_hall.value(QStringLiteral(
                   "select string_agg(action || ' ' || n, ', ') from (select action, count(*) n from hall.event group by 1) a"));
}

void TestThousandFaults::sitDown()
{
    const QString socket = m_hall.signInAs(QStringLiteral("portal")).hosts.first() + QStringLiteral("/.s.PGSQL.5432");
    const char *logins[Seats] = {"p0801", "p0802", "p0803"};
    for (int i = 0; i < Seats; ++i) {
        Clerk clerk;
        clerk.proxy = std::make_unique<CuttingProxy>(socket);
        clerk.seat = std::make_unique<SeatProgram>(m_hall, QString::fromLatin1(logins[i]), i + 1);
        clerk.seat->goThrough(clerk.proxy->port());
        QVERIFY(clerk.seat->start());
        m_clerks.push_back(std::move(clerk));
    }
}

void TestThousandFaults::startKeeper()
{
    if (m_settings.isEmpty())
        m_settings = writeSettings(m_folder, m_hall.signInAs(QStringLiteral("keeper")),
                                   {{QStringLiteral("kind"), QStringLiteral("folder")}, {QStringLiteral("folder"), m_phone.path()}});
    m_keeper = std::make_unique<QProcess>();
    m_keeper->setStandardErrorFile(QProcess::nullDevice());
    m_keeper->start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), m_settings});
    QVERIFY(m_keeper->waitForStarted(60'000));
}

void TestThousandFaults::work(Clerk &clerk)
{
    const QJsonObject seen = clerk.seat->look();
    if (seen.isEmpty() || seen[u"busy"].toBool() || seen[u"deaf"].toBool())
        return;
    const qint64 id = seen[u"holds"].toBool() ? seen[u"case"].toInteger() : 0;
    if (id == 0) {
        clerk.seat->press("F5");
    } else if (id != clerk.on || clerk.since.elapsed() > Patience) {
        clerk.on = id;
        clerk.since.start();
        decide(clerk, id);
    } else if (!seen[u"undo"].toString().isEmpty() && m_chance.bounded(6) == 0) {
        clerk.seat->press("Alt+Z");
        clerk.on = 0;
    } else {
        // What was pressed while the line was away, or before the card was compared, is pressed again.
        clerk.seat->press(seen[u"file"][u"writing"].toBool() ? "Ctrl+Return" : "F8");
    }
}

void TestThousandFaults::decide(Clerk &clerk, qint64 id)
{
    SeatProgram &seat = *clerk.seat;
    seat.press("Escape");
    switch (m_chance.bounded(4)) {
    case 0:
        seat.press("F9");
        QTest::qWait(60); // the reasons come from the hall
        seat.press("Ctrl+1");
        seat.press("Ctrl+Return");
        break;
    case 1:
        seat.press("F10");
        QTest::qWait(60);
        seat.press("1");
        seat.press("Ctrl+Return");
        break;
    case 2:
        seat.press("F8"); // nobody is here: passed beforehand
        break;
    default:
        seat.layCard(m_hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id)));
        seat.press("F4");
        seat.press("Space");
        seat.press("F8");
    }
}

void TestThousandFaults::breakSomething()
{
    Clerk &clerk = anyClerk();
    const int chance = m_chance.bounded(100);
    QString what;
    if (chance < 6) {
        what = QStringLiteral("hall killed");
        restartHall();
    } else if (chance < 14) {
        what = QStringLiteral("window killed");
        clerk.seat->kill();
        clerk.on = 0;
        QVERIFY(clerk.seat->start());
    } else if (chance < 22) {
        what = QStringLiteral("keeper killed");
        m_keeper->kill();
        m_keeper->waitForFinished();
        startKeeper();
    } else if (chance < 60) {
        what = QStringLiteral("line cut");
        clerk.proxy->cut();
    } else {
        static constexpr const char *calls[] = {"counter.claim_next",  "counter.verify",    "counter.accept",  "counter.pre_review",
                                                "counter.supplement",  "counter.decline",   "counter.release", "counter.undo",
                                                "counter.print_begin", "counter.save_draft"};
        what = QStringLiteral("answer lost");
        clerk.proxy->loseAnswerTo(calls[m_chance.bounded(int(std::size(calls)))]);
    }
    ++m_faults[what];
}

void TestThousandFaults::restartHall()
{
    if (m_chance.bounded(2))
        m_hall.fixture().kill9Server();
    else
        m_hall.fixture().kill9Postmaster();
    QTest::qWait(m_chance.bounded(300));
    QTRY_VERIFY(m_hall.fixture().startServer().ok());
}

void TestThousandFaults::come(int cases)
{
    m_hall.apply(cases);
}

// The lines hold, the last papers and messages leave, nobody begins anything new.
void TestThousandFaults::calmDown()
{
    QTest::qWait(12'000);
    for (Clerk &clerk : m_clerks)
        QVERIFY(clerk.seat->sees([](const QJsonObject &seen) { return !seen[u"busy"].toBool() && seen[u"undo"].toString().isEmpty(); },
                                 60'000));
    QTRY_COMPARE_WITH_TIMEOUT(count(QStringLiteral("select count(*) from hall.document where state = 'making'")), 0, 120'000);
    QTRY_COMPARE_WITH_TIMEOUT(count(QStringLiteral("select count(*) from hall.message where state in ('queued', 'sending')")), 0, 180'000);
    QTRY_COMPARE(count(QStringLiteral("select count(*) from hall.print_job where state in ('waiting', 'printing')")), 0);
    m_keeper->terminate();
    QVERIFY(m_keeper->waitForFinished(30'000));
}

void TestThousandFaults::expectEverythingLeftOnce()
{
    const auto shown = FolderGateway::newest(m_phone.path(), 100'000);
    QVERIFY(shown.ok());
    QSet<qint64> ids;
    for (const PhoneMessage &message : *shown) {
        QVERIFY2(!ids.contains(message.id), qPrintable(QStringLiteral("message %1 was sent twice").arg(message.id)));
        ids.insert(message.id);
    }
    QCOMPARE(count(QStringLiteral("select count(*) from hall.message where state = 'accepted'")) <= int(ids.size()), true);
    QCOMPARE(count(QStringLiteral("select count(*) from hall.message where state = 'failed'")), 0);
    // Of a keeper that was killed while it sent, nobody knows; never more than it had in hand.
    QVERIFY(count(QStringLiteral("select count(*) from hall.message where state = 'unknown'")) <=
            100 * m_faults.value(QStringLiteral("keeper killed")));
    QHash<QString, int> sheets;
    for (const Clerk &clerk : m_clerks)
        for (const QString &name : QDir(clerk.seat->paperFolder()).entryList({QStringLiteral("*.pdf")}))
            ++sheets[name.section(u' ', 2)];
    for (auto sheet = sheets.cbegin(); sheet != sheets.cend(); ++sheet)
        QVERIFY2(sheet.value() == 1, qPrintable(QStringLiteral("%1 came out %2 times").arg(sheet.key()).arg(sheet.value())));
    QVERIFY(count(QStringLiteral(
                "select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'not_require', 'undo')")) > 0);
}

YICHUANG_TEST(TestThousandFaults)
#include "tst_ThousandFaults.moc"
