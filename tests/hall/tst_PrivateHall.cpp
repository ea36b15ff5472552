// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QThread>
#include <QUuid>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

struct Said {
    int code = -1;
    QString out;
    QString err;
};

Said ctl(const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8"), const QString &standing = {})
{
    QProcess process;
    process.setWorkingDirectory(standing);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), language);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"), arguments);
    Said said;
    if (process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit)
        said.code = process.exitCode();
    said.out = QString::fromUtf8(process.readAllStandardOutput());
    said.err = QString::fromUtf8(process.readAllStandardError());
    return said;
}

bool asRoot(QStringList command)
{
    if (::geteuid() != 0)
        command = QStringList{QStringLiteral("sudo"), QStringLiteral("-n")} + command;
    return QProcess::execute(command.first(), command.mid(1)) == 0;
}

// A disk of its own, which is gone with the object. Whatever runs on it has to end before.
class SmallDisk {
public:
    SmallDisk(const QString &folder, const QString &size)
        : m_folder(folder)
        , m_isThere(QDir().mkpath(folder) &&
                    asRoot({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                            QStringLiteral("size=%1,mode=0711,uid=%2").arg(size).arg(::geteuid()), QStringLiteral("tmpfs"), folder}))
    {
    }
    ~SmallDisk()
    {
        if (m_isThere)
            asRoot({QStringLiteral("umount"), m_folder});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isThere() const { return m_isThere; }
    // To the last byte, until room is made again.
    bool fill()
    {
        m_filler.setFileName(m_folder + QStringLiteral("/filler"));
        const QByteArray block(4096, 'x');
        if (!m_filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        while (m_filler.write(block) == block.size())
            continue;
        m_filler.close();
        return m_filler.size() > 0;
    }
    bool makeRoom() { return m_filler.remove(); }

private:
    QString m_folder;
    QFile m_filler;
    bool m_isThere;
};

// Text that no compression makes shorter.
QString longText(int length)
{
    QRandomGenerator chance(1);
    QString text;
    while (text.size() < length)
        text.append(QString::number(chance.generate64(), 36));
    return text;
}

}

class TestPrivateHall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/yichuang-private-XXXXXX"));
        QVERIFY(::chmod(QFile::encodeName(m_root->path()).constData(), 0711) == 0);
        m_folder = m_root->filePath(QStringLiteral("大厅 hall"));
    }
    void cleanup()
    {
        [[maybe_unused]] const auto stopped = PrivateHall::stopNow(m_folder);
        m_root.reset();
    }
    void the_first_program_makes_it_and_the_last_one_stops_it()
    {
        auto first = PrivateHall::open(m_folder, lineSource());
        QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().log));
        auto second = PrivateHall::open(m_folder, lineSource());
        QVERIFY(second.ok());
        const auto status = PrivateHall::status(m_folder);
        QVERIFY(status.running);
        QVERIFY(status.socket.size() <= 90);
        first.value().reset();
        QCOMPARE(PrivateHall::status(m_folder).processId, status.processId);
        second.value().reset();
        QVERIFY(!PrivateHall::status(m_folder).running);
    }
    void programs_that_come_and_go_at_once_never_find_it_down()
    {
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
        std::atomic<int> good{0};
        std::vector<std::thread> programs;
        for (int i = 0; i < 4; ++i)
            programs.emplace_back([&] {
                for (int round = 0; round < 3; ++round) {
                    const auto hall = PrivateHall::open(m_folder, lineSource());
                    if (hall && OwnerSession::open(*(*hall)->ownerSignIn()).ok())
                        ++good;
                }
            });
        for (auto &program : programs)
            program.join();
        QCOMPARE(good.load(), 12);
        QVERIFY(!PrivateHall::status(m_folder).running);
    }
    void a_killed_program_is_no_reason_to_stay()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto hall = PrivateHall::open(m_folder, lineSource());
            ::kill(::getpid(), SIGKILL);
            ::_exit(hall.ok());
        }
        int how = 0;
        QCOMPARE(::waitpid(child, &how, 0), child);
        QVERIFY(PrivateHall::status(m_folder).running);
        const auto stopped = PrivateHall::stopIfUnused(m_folder);
        QVERIFY(stopped.ok() && *stopped);
        QVERIFY(!PrivateHall::status(m_folder).running);
    }
    void a_killed_server_starts_again_with_everything_in_it()
    {
        auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(hall.ok());
        auto session = OwnerSession::open(*(*hall)->ownerSignIn());
        QVERIFY(session.value().run("insert into hall.entry (text) values ('kept')").ok());
        ::kill(pid_t(PrivateHall::status(m_folder).processId), SIGKILL);
        const auto again = PrivateHall::open(m_folder, lineSource());
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().log));
        auto after = OwnerSession::open(*(*again)->ownerSignIn());
        QCOMPARE(after.value().value("select text from hall.entry")->value(), QStringLiteral("kept"));
    }
    void a_killed_server_is_back_within_ten_seconds_while_a_program_is_open()
    {
        QElapsedTimer clock = started();
        auto first = PrivateHall::open(m_folder, lineSource());
        const qint64 made = clock.elapsed(); // how slow the machine is: here it takes two seconds or three
        auto second = PrivateHall::open(m_folder, lineSource());
        QVERIFY(first.ok() && second.ok());
        for (int kills = 1; kills <= 2; ++kills) {
            const qint64 before = PrivateHall::status(m_folder).processId;
            clock.start();
            QCOMPARE(::kill(pid_t(before), SIGKILL), 0);
            while ((PrivateHall::status(m_folder).processId == before || !OwnerSession::open(*(*first)->ownerSignIn())) &&
                   clock.elapsed() < 300'000)
                QThread::msleep(50);
            QVERIFY2(clock.elapsed() < qMax<qint64>(10'000, 4 * made), qPrintable(QStringLiteral("%1, %2").arg(clock.elapsed()).arg(made)));
            // One of the two started it, the other found it up.
            QFile log(PostgresServer(m_folder).logFile());
            QVERIFY(log.open(QIODevice::ReadOnly));
            QCOMPARE(log.readAll().count("starting PostgreSQL"), qsizetype(1 + kills));
        }
    }
    void a_wrong_password_is_answered_later()
    {
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(hall.ok());
        auto owner = OwnerSession::open(*hall.value()->ownerSignIn());
        QVERIFY(owner.ok());
        QCOMPARE(owner.value().value("show auth_delay.milliseconds")->value_or(QString()), QStringLiteral("500ms"));
        QVERIFY(owner.value().value("show shared_preload_libraries")->value_or(QString()).contains(QStringLiteral("auth_delay")));
    }
    void a_server_that_was_stopped_stays_down()
    {
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(hall.ok());
        QVERIFY(PrivateHall::stopNow(m_folder).ok());
        for (QElapsedTimer clock = started(); clock.elapsed() < 3000; QThread::msleep(50))
            QVERIFY(!PrivateHall::status(m_folder).running);
    }
    void a_folder_in_the_place_of_the_halls_is_left_alone()
    {
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(hall.ok());
        const qint64 server = PrivateHall::status(m_folder).processId;
        const QString moved = m_root->filePath(QStringLiteral("moved"));
        QVERIFY(QDir().rename(m_folder, moved));
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), moved, m_folder}), 0);
        QCOMPARE(::kill(pid_t(server), SIGKILL), 0);
        for (QElapsedTimer clock = started(); clock.elapsed() < 3000; QThread::msleep(50))
            QVERIFY(!PrivateHall::status(m_folder).running);
    }
    void a_stale_pid_file_whose_number_lives_on_does_no_harm()
    {
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
        QProcess other;
        if (::geteuid() == 0)
            other.start(QStringLiteral("setpriv"), {QStringLiteral("--reuid=postgres"), QStringLiteral("--clear-groups"),
                                                    QStringLiteral("sleep"), QStringLiteral("3600")});
        else
            other.start(QStringLiteral("sleep"), {QStringLiteral("3600")});
        QVERIFY(other.waitForStarted(60'000));
        const QString pidFile = m_folder + QStringLiteral("/postgres/postmaster.pid");
        writeFile(pidFile, QByteArray::number(other.processId()) + '\n' + m_folder.toUtf8() +
                               "/postgres\n1700000000\n5432\n/tmp/none\n\n0 0\nready\n");
        QVERIFY(PostgresServer::handOver(pidFile).ok());
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY2(hall.ok(), hall ? "" : qPrintable(hall.error().log));
        other.kill();
        other.waitForFinished();
    }
    void data_of_another_major_version_are_left_alone()
    {
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
        writeFile(m_folder + QStringLiteral("/postgres/PG_VERSION"), "12\n");
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(!hall);
        QCOMPARE(hall.error().code, QString(error::HallMajor));
        expectSaid(11, QStringLiteral("The hall's data belong to another major version of PostgreSQL"));
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/postgres/postmaster.pid")));
        writeFile(m_folder + QStringLiteral("/postgres/PG_VERSION"), "15\n");
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
    }
    void a_socket_that_somebody_sits_on_is_said()
    {
        QString sockets;
        {
            const auto hall = PrivateHall::open(m_folder, lineSource());
            QVERIFY(hall.ok());
            sockets = PrivateHall::status(m_folder).socket;
        }
        // A lock of a living process, as another server would leave it.
        const QString lock = sockets + QStringLiteral("/.s.PGSQL.5432.lock");
        QProcess other;
        if (::geteuid() == 0) {
            other.start(QStringLiteral("setpriv"), {QStringLiteral("--reuid=postgres"), QStringLiteral("--clear-groups"),
                                                    QStringLiteral("sleep"), QStringLiteral("3600")});
        } else {
            other.start(QStringLiteral("sleep"), {QStringLiteral("3600")});
        }
        QVERIFY(other.waitForStarted(60'000));
        writeFile(lock, QByteArray::number(other.processId()) + "\n/elsewhere\n1700000000\n5432\n" + sockets.toUtf8() + "\n");
        QVERIFY(PostgresServer::handOver(lock).ok());
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(!hall);
        QCOMPARE(hall.error().code, QString(error::SocketInUse));
        expectSaid(13, QStringLiteral("Another program sits on the hall's socket."));
        QVERIFY(QFile::exists(lock)); // whose it is keeps it
        other.kill();
        other.waitForFinished();
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
    }
    void a_folder_that_cannot_be_used_is_said()
    {
        writeFile(m_root->filePath(QStringLiteral("file")), "x");
        const auto hall = PrivateHall::open(m_root->filePath(QStringLiteral("file/hall")), lineSource());
        QVERIFY(!hall);
        QCOMPARE(hall.error().code, QString(error::NoPermission));
        m_folder = m_root->filePath(QStringLiteral("file/hall"));
        expectSaid(15, QStringLiteral("The hall's folder cannot be used."));
    }
    void an_unfinished_creation_is_begun_again()
    {
        writeFile(m_folder + QStringLiteral("/postgres.new/PG_VERSION"), "15\n");
        QVERIFY(::chmod(QFile::encodeName(m_folder).constData(), 0711) == 0);
        QVERIFY(PostgresServer::handOver(m_folder).ok());
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY2(hall.ok(), hall ? "" : qPrintable(hall.error().log));
    }
    void only_its_owner_can_read_it()
    {
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : {QStringLiteral("secret"), QStringLiteral("postgres")})
            QVERIFY(!(QFile::permissions(m_folder + QLatin1Char('/') + name) & others));
    }
    void a_hall_in_use_is_not_dropped()
    {
        {
            const auto hall = PrivateHall::open(m_folder, lineSource());
            QVERIFY(hall.ok());
            QCOMPARE(PrivateHall::drop(m_folder).error().code, QString(error::HallInUse));
            QVERIFY(!*PrivateHall::stopIfUnused(m_folder));
        }
        const QString socket = PrivateHall::status(m_folder).socket;
        QVERIFY(QFileInfo(socket).isDir());
        QVERIFY(PrivateHall::drop(m_folder).ok());
        QVERIFY(!PrivateHall::status(m_folder).exists);
        QVERIFY(!QFileInfo::exists(socket)); // which nothing else would ever take away
    }
    void a_full_disk_is_said_and_nothing_is_left()
    {
        const QString small = m_root->filePath(QStringLiteral("small"));
        SmallDisk disk(small, QStringLiteral("8m"));
        QVERIFY2(disk.isThere(), "A small disk needs root or sudo.");
        const QString folder = small + QStringLiteral("/hall");
        const auto hall = PrivateHall::open(folder, lineSource());
        const Said said = ctl({QStringLiteral("hall"), QStringLiteral("create"), QStringLiteral("--dir"), folder});
        QVERIFY(!hall);
        QCOMPARE(hall.error().code, QString(error::DiskFull));
        QCOMPARE(said.code, 14);
        QVERIFY2(said.err.startsWith(QStringLiteral("The disk is full; nothing was changed.\n")), qPrintable(said.err));
        QVERIFY(!QFile::exists(folder + QStringLiteral("/postgres")));
    }
    void a_disk_that_fills_in_use_is_said_without_a_word_of_the_data_and_with_room_the_same_call_is_done()
    {
        const QString small = m_root->filePath(QStringLiteral("small"));
        SmallDisk disk(small, QStringLiteral("160m"));
        QVERIFY2(disk.isThere(), "A small disk needs root or sudo.");
        const auto hall = PrivateHall::open(small + QStringLiteral("/hall"), lineSource());
        QVERIFY2(hall.ok(), hall ? "" : qPrintable(hall.error().log));
        auto owner = OwnerSession::open(*(*hall)->ownerSignIn());
        QVERIFY(owner.ok());
        // A whole segment of the log is there before the disk is full: it is the table that finds no room.
        QVERIFY(owner.value().value("select pg_switch_wal()").ok());
        QVERIFY(owner.value().run("insert into hall.entry (text) values ('before')").ok());
        QVERIFY(disk.fill());
        SignIn signIn = *(*hall)->ownerSignIn();
        signIn.edition = lineSource().edition();
        Line line(signIn);
        const QString typed = longText(400'000);
        const QString request = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto enter = [&line, &typed, &request](CallOptions options) {
            return resultOf(line.call("counter.enter", {QUuid(request), typed}, options));
        };
        const auto refused = enter({});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QString(error::DiskFull));
        QVERIFY(!refused.error().log.contains(typed.left(20)));
        const auto loaded = owner.value().copy("copy hall.entry (text) from stdin", typed.toUtf8() + '\n');
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, QString(error::DiskFull));
        QVERIFY2(!loaded.error().log.contains(typed.left(20)), qPrintable(loaded.error().log.left(400)));

        QVERIFY(disk.makeRoom());
        QVERIFY(enter({}).ok());
        QVERIFY(enter({}).ok());
        QCOMPARE(owner.value().value("select count(*) from hall.entry where request is not null").value(), QStringLiteral("1"));

        // Where the log itself finds no room the server goes down; it says why, and is whole when it is back.
        QVERIFY(disk.fill());
        const auto down = owner.value().value("select pg_logical_emit_message(false, 'x', repeat('x', 60000000))");
        QVERIFY(!down);
        QCOMPARE(down.error().code, QString(error::DiskFull));
        QVERIFY(disk.makeRoom());
        CallOptions patient = CallOptions::repeatable();
        patient.budget = std::chrono::minutes(5);
        QVERIFY(enter(patient).ok());
        auto again = OwnerSession::open(*(*hall)->ownerSignIn());
        QVERIFY(again.ok());
        QCOMPARE(again.value().value("select count(*) from hall.entry where request is not null").value(), QStringLiteral("1"));
    }
    void the_command_line_makes_shows_stops_and_drops()
    {
        const auto hall = [this](const QStringList &more) {
            return ctl(QStringList{QStringLiteral("hall")} + more + QStringList{QStringLiteral("--dir"), m_folder});
        };
        QCOMPARE(hall({QStringLiteral("status")}).code, 17);
        QCOMPARE(hall({QStringLiteral("upgrade")}).code, 17);
        QCOMPARE(hall({QStringLiteral("nonsense")}).code, 2);
        {
            const auto open = PrivateHall::open(m_folder, *HallSource::built());
            QVERIFY2(open.ok(), open ? "" : qPrintable(open.error().log));
            const Said said = hall({QStringLiteral("status"), QStringLiteral("--json")});
            QCOMPARE(said.code, 0);
            const QJsonObject status = QJsonDocument::fromJson(said.out.toUtf8()).object();
            QCOMPARE(status.value(QStringLiteral("running")).toBool(), true);
            QCOMPARE(status.value(QStringLiteral("socket")).toString(), PrivateHall::status(m_folder).socket);
            QCOMPARE(status.value(QStringLiteral("port")).toInt(), 5432);
            QCOMPARE(status.value(QStringLiteral("database")).toString(), QStringLiteral("hall"));
            QCOMPARE(status.value(QStringLiteral("current")).toBool(), true);
            QCOMPARE(status.value(QStringLiteral("schema")).toInt(), HallSource::built()->lastNumber());
            QCOMPARE(hall({QStringLiteral("stop")}).code, 12);
        }
        // Nobody is in it any more, so it is down; where psql will find it is said all the same.
        const QJsonObject asleep =
            QJsonDocument::fromJson(hall({QStringLiteral("status"), QStringLiteral("--json")}).out.toUtf8()).object();
        QCOMPARE(asleep.value(QStringLiteral("running")).toBool(), false);
        QCOMPARE(asleep.value(QStringLiteral("port")).toInt(), 5432);
        QCOMPARE(asleep.value(QStringLiteral("database")).toString(), QStringLiteral("hall"));
        QCOMPARE(asleep.value(QStringLiteral("user")).toString(), QStringLiteral("postgres"));
        QVERIFY(asleep.value(QStringLiteral("postgres")).toInt() >= 15);
        {
            const auto again = PrivateHall::open(m_folder, *HallSource::built(), false);
            QVERIFY(again.ok());
            QCOMPARE(asleep.value(QStringLiteral("socket")).toString(), PrivateHall::status(m_folder).socket);
        }
        QCOMPARE(hall({QStringLiteral("sample"), QStringLiteral("--cases"), QStringLiteral("20")}).code, 0);
        QCOMPARE(hall({QStringLiteral("drop")}).code, 2);
        QVERIFY(QDir(m_folder).mkpath(QStringLiteral("phone/13800138000")));
        QFile device(m_folder + QStringLiteral("/device.secret"));
        QVERIFY(device.open(QIODevice::WriteOnly));
        QCOMPARE(hall({QStringLiteral("drop"), QStringLiteral("--yes")}).code, 0);
        QStringList left = QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        left.removeIf([](const QString &name) { return name.endsWith(QLatin1String(".lock")); });
        QCOMPARE(left, QStringList());
    }
    // As somebody types it who stands in the folder above.
    void a_folder_that_is_named_from_where_one_stands_is_a_hall_as_well()
    {
        const auto hall = [this](const QStringList &more) {
            return ctl(QStringList{QStringLiteral("hall")} + more + QStringList{QStringLiteral("--dir"), QStringLiteral("near by")},
                       QStringLiteral("C.UTF-8"), m_root->path());
        };
        const Said made = hall({QStringLiteral("create")});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString whole = m_root->filePath(QStringLiteral("near by"));
        QVERIFY(PrivateHall::status(whole).exists);
        {
            const auto open = PrivateHall::open(whole, *HallSource::built());
            QVERIFY2(open.ok(), open ? "" : qPrintable(open.error().log));
            const Said shown = hall({QStringLiteral("status"), QStringLiteral("--json")});
            QCOMPARE(shown.code, 0);
            const QJsonObject status = QJsonDocument::fromJson(shown.out.toUtf8()).object();
            QCOMPARE(status.value(QStringLiteral("running")).toBool(), true);
            QCOMPARE(status.value(QStringLiteral("socket")).toString(), PrivateHall::status(whole).socket);
            QCOMPARE(hall({QStringLiteral("stop")}).code, 12);
            QCOMPARE(hall({QStringLiteral("drop"), QStringLiteral("--yes")}).code, 12);
            open.value()->leaveRunning();
        }
        QVERIFY(PrivateHall::status(whole).running);
        const Said stopped = hall({QStringLiteral("stop"), QStringLiteral("--now")});
        QVERIFY2(stopped.code == 0, qPrintable(stopped.err));
        QVERIFY(!PrivateHall::status(whole).running);
        QCOMPARE(hall({QStringLiteral("drop"), QStringLiteral("--yes")}).code, 0);
        QVERIFY(!PrivateHall::status(whole).exists);
    }
    void a_folder_may_have_any_name_of_one_line_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"the \"hall\"", "$HOME", "$(touch made)", "`touch made`", "a\\\\b\\", "it's 100% ; a & b", "-D x"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void a_folder_may_have_any_name_of_one_line()
    {
        QFETCH(QString, name);
        m_folder = m_root->filePath(name);
        for (int times = 0; times < 2; ++times) {
            const auto hall = PrivateHall::open(m_folder, lineSource());
            QVERIFY2(hall.ok(), hall ? "" : qPrintable(hall.error().log));
            QVERIFY(PrivateHall::status(m_folder).running);
        }
        QVERIFY(!PrivateHall::status(m_folder).running);
        QCOMPARE(QDir(m_root->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{name});
        QVERIFY(!QFileInfo::exists(m_folder + QStringLiteral("/made"))); // by a shell
    }
    void a_folder_whose_name_breaks_the_line_is_said()
    {
        for (const QString &name : {QStringLiteral("two\nlines"), QStringLiteral("two\rlines")}) {
            const Said said = ctl({QStringLiteral("hall"), QStringLiteral("create"), QStringLiteral("--dir"), m_root->filePath(name)});
            QCOMPARE(said.code, 15);
            QVERIFY2(said.err.contains(QStringLiteral("may have no line break")), qPrintable(said.err));
        }
        QVERIFY(QDir(m_root->path()).isEmpty());
    }
    void a_newer_hall_gets_one_sentence_in_the_persons_language()
    {
        QVERIFY(PrivateHall::open(m_folder, lineSource()).ok());
        const QStringList create{QStringLiteral("hall"), QStringLiteral("create"), QStringLiteral("--dir"), m_folder};
        {
            const auto hall = PrivateHall::open(m_folder, lineSource());
            auto session = OwnerSession::open(*(*hall)->ownerSignIn());
            QVERIFY(session.value().run("insert into hall.schema_change values (9999, '9999_future', 'x', '9.0')").ok());
        }
        const Said english = ctl(create);
        QCOMPARE(english.code, 18);
        QVERIFY(english.err.startsWith(QStringLiteral("The hall and this program are of different versions")));
        const Said chinese = ctl(create, QStringLiteral("zh_CN.UTF-8"));
        QCOMPARE(chinese.code, 18);
        QVERIFY2(chinese.err.startsWith(QStringLiteral("大厅与本程序的版本不同")), qPrintable(chinese.err));
    }
    void an_upgrade_of_a_server_makes_no_hall()
    {
        const auto hall = PrivateHall::open(m_folder, lineSource());
        QVERIFY(hall.ok());
        const SignIn owner = *(*hall)->ownerSignIn();
        qputenv("PGPASSWORD", owner.password.toUtf8());
        const Said said = ctl({QStringLiteral("hall"), QStringLiteral("upgrade"), QStringLiteral("--server"),
                               QStringLiteral("host=%1 dbname=nowhere user=postgres").arg(owner.hosts.first())});
        const Said empty = ctl({QStringLiteral("hall"), QStringLiteral("upgrade"), QStringLiteral("--server"),
                                QStringLiteral("host=%1 dbname=postgres user=postgres").arg(owner.hosts.first())});
        qunsetenv("PGPASSWORD");
        QCOMPARE(said.code, 17);
        QCOMPARE(empty.code, 17);
        auto session = OwnerSession::open(owner);
        QCOMPARE((*session.value().value("select count(*) from pg_database where datname = 'nowhere'")).value_or(QString()),
                 QStringLiteral("0"));
    }
    // A city has a server of its own: the same commands make, show and furnish a hall in a database of it, and leave its end to whoever
    // keeps it. What lets everybody in to try is for nobody there.
    void a_hall_on_a_server_is_made_shown_and_furnished_and_its_lobby_names_no_password()
    {
        const auto cluster = PrivateHall::open(m_folder, lineSource());
        QVERIFY(cluster.ok());
        SignIn city = *(*cluster)->ownerSignIn();
        qputenv("PGPASSWORD", city.password.toUtf8());
        const QString server = QStringLiteral("host=%1 dbname=city user=postgres").arg(city.hosts.first());
        const auto hall = [&](const QStringList &more) {
            return ctl(QStringList{QStringLiteral("hall")} + more + QStringList{QStringLiteral("--server"), server});
        };
        const auto forget = qScopeGuard([] { qunsetenv("PGPASSWORD"); });
        const Said made = hall({QStringLiteral("create")});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(hall({QStringLiteral("create")}).code, 0); // again is not anew
        const Said shown = hall({QStringLiteral("status"), QStringLiteral("--json")});
        QVERIFY2(shown.code == 0, qPrintable(shown.err));
        const QJsonObject status = QJsonDocument::fromJson(shown.out.toUtf8()).object();
        QCOMPARE(status.value(QStringLiteral("socket")).toString(), city.hosts.first());
        QCOMPARE(status.value(QStringLiteral("database")).toString(), QStringLiteral("city"));
        QCOMPARE(status.value(QStringLiteral("user")).toString(), QStringLiteral("postgres"));
        QCOMPARE(status.value(QStringLiteral("current")).toBool(), true);
        QCOMPARE(status.value(QStringLiteral("schema")).toInt(), HallSource::built()->lastNumber());
        city.database = QStringLiteral("city");
        auto session = OwnerSession::open(city);
        QVERIFY2(session.ok(), session ? "" : qPrintable(session.error().log));
        const auto value = [&session](const char *query) {
            const auto answer = session.value().value(query);
            return answer ? (*answer).value_or(QStringLiteral("null")) : answer.error().log;
        };
        QCOMPARE(status.value(QStringLiteral("server_version")).toString(), value("show server_version"));
        const Said furnished = hall({QStringLiteral("sample"), QStringLiteral("--cases"), QStringLiteral("20")});
        QVERIFY2(furnished.code == 0, qPrintable(furnished.err));
        QVERIFY(value("select count(*) from hall.case_file").toInt() >= 20);
        QCOMPARE(value("select lobby.status() ->> 'demo'"), QStringLiteral("null"));
        QVERIFY2(value("select lobby.status() ->> 'windows'").contains(QStringLiteral("number")), "the lobby tells nothing at all");
        QCOMPARE(hall({QStringLiteral("drop"), QStringLiteral("--yes")}).code, 2);
        QVERIFY(value("select count(*) from hall.case_file").toInt() >= 20);
    }
    void it_says_its_version()
    {
        QCOMPARE(ctl({QStringLiteral("--version")}).out, QStringLiteral("yichuangctl %1\n").arg(QStringLiteral(YICHUANG_VERSION)));
    }
    void a_password_on_the_command_line_is_refused()
    {
        const Said said =
            ctl({QStringLiteral("hall"), QStringLiteral("status"), QStringLiteral("--server"), QStringLiteral("host=x password=secret")});
        QCOMPARE(said.code, 2);
        QVERIFY(!said.err.contains(QStringLiteral("secret")));
    }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }
    // One sentence, at most what the system itself said below it, and the code of docs/exit-codes.md.
    void expectSaid(int code, const QString &sentence)
    {
        const Said said = ctl({QStringLiteral("hall"), QStringLiteral("create"), QStringLiteral("--dir"), m_folder});
        QCOMPARE(said.code, code);
        const QStringList lines = said.err.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(said.err.startsWith(sentence) && lines.size() <= 2 && said.out.isEmpty(), qPrintable(said.err));
    }

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
};

YICHUANG_TEST(TestPrivateHall)
#include "tst_PrivateHall.moc"
