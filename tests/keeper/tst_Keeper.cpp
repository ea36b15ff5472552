// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/Keepers.h"

#include "desk/CounterDesk.h"
#include "desk/LobbyDesk.h"
#include "documents/CmsSigner.h"
#include "hall/FileLock.h"
#include "keeper/KeeperLauncher.h"
#include "keeper/PrivateKeeper.h"
#include "messaging/LocalGateway.h"

#include <QPointer>

#include <array>
#include <csignal>

using namespace yichuang;
using namespace yichuang::test;

class KeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        m_phone = std::make_unique<QTemporaryDir>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void cleanup() { m_hall.reset(); }

    void one_round_sends_messages_and_sets_documents()
    {
        m_hall->apply(3);
        const auto keeper = makeKeeper(settings());
        QVERIFY(runOnce(*keeper));
        QVERIFY2(!keeper->fault(), qPrintable(keeper->fault().value_or(Error()).log));
        QCOMPARE(shown().size(), 3);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.message where state = 'delivered'")), QStringLiteral("3"));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(distinct coalesce(why, state), ' ') from hall.document")),
                 QStringLiteral("ready"));
        QCOMPARE(
            m_hall->value(QStringLiteral("select count(*) from hall.document where sha256 = encode(sha256(pdf), 'hex') and pages >= 1")),
            QStringLiteral("3"));
    }

    void three_keepers_at_once_send_each_message_once()
    {
        m_hall->apply(250);
        std::vector<std::unique_ptr<Keeper>> keepers;
        for (int i = 0; i < 3; ++i) {
            keepers.push_back(makeKeeper(settings()));
            keepers.back()->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_hall->value(QStringLiteral("select count(*) from hall.message where state = 'delivered'")),
                                  QStringLiteral("250"), 300'000);
        for (const auto &keeper : keepers) {
            QSignalSpy stopped(keeper.get(), &Keeper::stopped);
            keeper->stop();
            QVERIFY(stopped.wait(60'000));
        }
        const QList<qint64> ids = shown();
        QCOMPARE(ids.size(), 250);
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), 250);
        QCOMPARE(m_hall->value(QStringLiteral("select max(tries) from hall.message")), QStringLiteral("1"));
    }

    void a_document_that_cannot_be_set_fails_once_and_says_why()
    {
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.document set facts = '{}'"));
        QVERIFY(runOnce(*makeKeeper(settings())));
        QCOMPARE(m_hall->value(QStringLiteral("select state from hall.document")), QStringLiteral("failed"));
        QVERIFY(m_hall->value(QStringLiteral("select why from hall.document")).contains(QStringLiteral("fact_missing")));
        QCOMPARE(shown().size(), 1);
    }

    void papers_are_signed_and_their_files_can_be_checked()
    {
        m_hall->apply(1);
        QTemporaryDir folder;
        KeeperSettings signing = settings();
        signing.signing = demonstration(folder);
        QVERIFY(runOnce(*makeKeeper(signing)));
        QCOMPARE(m_hall->value(QStringLiteral("select state || ' ' || signer || ' ' || (signature is not null) from hall.document")),
                 QStringLiteral("ready 演示机关 true"));
        // The programs that come and go are not the last in the hall.
        FileLock use(m_hall->fixture().folder() + QStringLiteral("/hall.lock"));
        QVERIFY(use.lock(FileLock::Kind::Shared, std::chrono::seconds(60)).ok());
        const QString pdf = kept(folder, "paper.pdf", "pdf");
        const QString signature = kept(folder, "signature", "signature");
        const QString certificate = std::get<CertificateSettings>(signing.signing).certificateFile;
        QCOMPARE(verified({pdf, "--offline", "--signature", signature, "--certificate", certificate}), 0);
        QCOMPARE(verified({pdf, "--dir", m_hall->fixture().folder(), "--certificate", certificate}), 0);
        QVERIFY2(m_said.contains(QStringLiteral("certificate holds")) && m_said.contains(QStringLiteral("those that the hall archived")),
                 qPrintable(m_said));
        QVERIFY2(m_said.contains(QStringLiteral("The QR code is that of the paper.\n")), qPrintable(m_said));
        // Whoever checks a paper is told of it by sentences of ours alone: each begins with how the point stands.
        for (const QString &line : m_said.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            QVERIFY2(line.startsWith(QLatin1String("+ ")), qPrintable(line));
        QCOMPARE(verified({pdf, "--offline"}), 28);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        file.seek(0);
        file.write(bytes);
        file.close();
        QCOMPARE(verified({pdf, "--dir", m_hall->fixture().folder(), "--certificate", certificate}), 27);
        QVERIFY2(m_said.contains(QStringLiteral("altered")), qPrintable(m_said));
        QCOMPARE(verified({pdf, "--offline", "--signature", signature, "--certificate", certificate}), 27);
        QCOMPARE(verified({folder.filePath("nothing.pdf")}), 2);
        // The register of numbers, from the same hall.
        QProcess numbers;
        numbers.start(ctl(), {"numbers", "--dir", m_hall->fixture().folder(), "--kind", "receipt"});
        QVERIFY(numbers.waitForFinished(120'000));
        QCOMPARE(numbers.exitCode(), 0);
        QVERIFY(QString::fromUtf8(numbers.readAllStandardOutput()).contains(QStringLiteral("许收〔")));
    }

    void a_paper_waits_until_it_can_be_signed()
    {
        m_hall->apply(1);
        KeeperSettings signing = settings();
        signing.signing = SigningProgramSettings{QStringLiteral("false"), {}, 5000};
        const auto keeper = makeKeeper(signing);
        QVERIFY(runOnce(*keeper));
        QVERIFY(keeper->fault() && keeper->fault()->is(error::NotSigned));
        QCOMPARE(m_hall->value(QStringLiteral("select state from hall.document")), QStringLiteral("making"));
        QTemporaryDir folder;
        signing.signing = demonstration(folder);
        QVERIFY(runOnce(*makeKeeper(signing)));
        QCOMPARE(m_hall->value(QStringLiteral("select state || ' ' || (signature is not null) from hall.document")),
                 QStringLiteral("ready true"));
    }

    void a_keeper_with_a_key_that_others_may_read_does_not_begin()
    {
        QTemporaryDir folder;
        KeeperSettings signing = settings();
        signing.signing = demonstration(folder);
        QFile::setPermissions(std::get<CertificateSettings>(signing.signing).keyFile, QFile::ReadOwner | QFile::ReadOther);
        const auto keeper = Keeper::make(signing);
        QVERIFY(!keeper);
        QVERIFY(keeper.error().is(error::BadInput));
    }

    void every_decision_gets_its_document()
    {
        m_hall->apply(5);
        Line line(m_hall->signInAs(QStringLiteral("p0801")));
        CounterDesk desk(line);
        QVERIFY(desk.signIn(1, QStringLiteral("pc01")).result());
        const auto next = [&desk] { return *desk.claimNext(RequestId::make(), QueueScope::Window, {}).result()->caseFile; };
        const auto decided = [](const QFuture<Result<Decided>> &decision) {
            const auto result = decision.result();
            return result ? QString() : result.error().log + QString::fromUtf8(QJsonDocument(result.error().facts).toJson());
        };
        SupplementNotice notice;
        notice.workdays = 15;
        notice.defects = {
            Defect{DefectTarget::Material, 2, {}, {}, QStringLiteral("场所使用证明"), QStringLiteral("租赁合同缺少出租人的签名")}};
        const Declining elsewhere{2, QStringLiteral("该事项由市级机关办理，不属于本机关职权"), QStringLiteral("江门市市场监督管理局"),
                                  false};
        const Declining needless{1, QStringLiteral("该事项依法不需要取得行政许可"), {}, false};
        const Correction street{QStringLiteral("T1"), QStringLiteral("/shop/street"), QStringLiteral("港口一路1号"),
                                QStringLiteral("港口一路10号")};
        CaseFile file = next();
        QCOMPARE(decided(desk.supplement(RequestId::make(), file.caseId, file.version, notice)), QString());
        file = next();
        QCOMPARE(decided(desk.decline(RequestId::make(), file.caseId, file.version, elsewhere)), QString());
        file = next();
        QCOMPARE(decided(desk.decline(RequestId::make(), file.caseId, file.version, needless)), QString());
        file = next();
        QCOMPARE(decided(desk.preReview(RequestId::make(), file.caseId, file.version)), QString());
        file = next();
        QCOMPARE(decided(desk.correct(RequestId::make(), file.caseId, file.version, {street}, true)), QString());
        QVERIFY(runOnce(*makeKeeper(settings())));
        QCOMPARE(m_hall->value(
                     QStringLiteral("select string_agg(kind || ' ' || coalesce(why, ''), ', ') from hall.document where state <> 'ready'")),
                 QString());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.document")), QStringLiteral("10"));
    }

    // A window says it before it is sent. What psql sends is a decision all the same; its paper is none, and says which word and character.
    void what_no_font_draws_makes_no_paper_with_a_gap()
    {
        m_hall->apply(1);
        Line line(m_hall->signInAs(QStringLiteral("p0801")));
        CounterDesk desk(line);
        QVERIFY(desk.signIn(1, QStringLiteral("pc01")).result());
        const CaseFile file = *desk.claimNext(RequestId::make(), QueueScope::Window, {}).result()->caseFile;
        const char32_t nobodys = 0x323B0;
        const Declining needless{1, QStringLiteral("该事项依法不需要取得行政许可") + QString::fromUcs4(&nobodys, 1), {}, false};
        QVERIFY(desk.decline(RequestId::make(), file.caseId, file.version, needless).result());
        QVERIFY(runOnce(*makeKeeper(settings())));
        const QString paper = QStringLiteral("select state || ' ' || coalesce(why, '') from hall.document where kind = 'not_required'");
        const QString said = m_hall->value(paper);
        QVERIFY2(said.startsWith(QStringLiteral("failed")) && said.contains(QStringLiteral("unprintable: reason")) &&
                     said.contains(QStringLiteral("U+323B0")),
                 qPrintable(said));
        // The window that would print it hears so.
        const QString id = m_hall->value(QStringLiteral("select id from hall.document where kind = 'not_required'"));
        const auto pdf = desk.documentPdf(DocumentId(id.toLongLong())).result();
        QVERIFY(!pdf && pdf.error().is(QLatin1String("YC501")) && pdf.error().facts[u"failed"].toBool());
    }

    void a_folder_that_cannot_be_written_leaves_the_message_for_later()
    {
        m_hall->apply(2);
        KeeperSettings bent = settings();
        bent.gateway = FolderSettings{QStringLiteral("/proc/no/such/folder")};
        const auto keeper = makeKeeper(bent);
        QVERIFY(runOnce(*keeper));
        QVERIFY(runOnce(*keeper));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(distinct state, ' ') from hall.message")), QStringLiteral("queued"));
        // The second try was the last for five minutes, whoever could send them meanwhile.
        QVERIFY(runOnce(*makeKeeper(settings())));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.message where state = 'queued' and release_at > now()")),
                 QStringLiteral("2"));
        QVERIFY(shown().isEmpty());
    }

    // Whatever a gateway makes the keeper wait for, the hall is held up by nothing meanwhile.
    void while_a_gateway_is_mute_no_transaction_is_open()
    {
        m_hall->apply(2);
        QList<QPointer<QTcpSocket>> waiting;
        LocalGateway mute([&waiting](QTcpSocket *socket, const QUrlQuery &) { waiting.append(socket); });
        KeeperSettings slow = settings();
        KannelSettings gateway = mute.settings();
        gateway.timeoutMs = 600'000;
        slow.gateway = gateway;
        const auto keeper = makeKeeper(slow);
        QSignalSpy stopped(keeper.get(), &Keeper::stopped);
        keeper->once();
        QTRY_COMPARE(waiting.size(), 2);
        // It may set papers in the meantime, each in a moment of its own; then it only waits.
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(distinct state, ' ') from hall.document")), QStringLiteral("ready"));
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(distinct state, ' ') from pg_stat_activity where usename = 'keeper'")),
                     QStringLiteral("idle"));
        QTRY_COMPARE(
            m_hall->value(QStringLiteral("select count(*) from pg_stat_activity where usename = 'keeper' and (xact_start is not null or "
                                         "backend_xid is not null or backend_xmin is not null)")),
            QStringLiteral("0"));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(distinct state, ' ') from hall.message")), QStringLiteral("sending"));
        QCOMPARE(stopped.size(), 0);
        for (const QPointer<QTcpSocket> &socket : std::as_const(waiting)) {
            QVERIFY(socket);
            LocalGateway::answer(socket, "202 OK", "0: Accepted for delivery");
        }
        QTRY_COMPARE(stopped.size(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(distinct state, ' ') from hall.message")), QStringLiteral("accepted"));
    }

    void an_awake_keeper_beats_tidies_and_tells_the_windows()
    {
        Line pc(m_hall->signInAs(QStringLiteral("pc01")));
        LobbyDesk lobby(pc);
        const auto awake = [&lobby] {
            const auto status = lobby.status().result();
            return status && status->keeperAwake && status->gateway == GatewayState::Ok;
        };
        QVERIFY(!awake());
        const auto keeper = makeKeeper(settings());
        keeper->start();
        QTRY_VERIFY(awake());
        m_hall->apply(1);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select state from hall.document")), QStringLiteral("ready"));
        m_hall->value(QStringLiteral("update hall.clock set due_at = now() - interval '1 hour'"));
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status || deemed from hall.case_file")), QStringLiteral("acceptedtrue"));
        QTRY_COMPARE(
            m_hall->value(QStringLiteral("select count(*) from hall.document where kind = 'deemed_acceptance' and state = 'ready'")),
            QStringLiteral("1"));
    }

    void work_goes_on_after_the_hall_was_away()
    {
        const auto keeper = makeKeeper(settings());
        keeper->start();
        m_hall->apply(1);
        QTRY_COMPARE(shown().size(), 1);
        m_hall->fixture().kill9Server();
        QVERIFY(m_hall->fixture().startServer());
        m_hall->apply(1);
        QTRY_COMPARE(shown().size(), 2);
    }

    void the_program_serves_one_round_by_a_settings_file()
    {
        m_hall->apply(2);
        QTemporaryDir folder;
        const QString file =
            writeSettings(folder, m_hall->signInAs(QStringLiteral("keeper")),
                          {{QStringLiteral("kind"), QStringLiteral("folder")}, {QStringLiteral("folder"), m_phone->path()}});
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), file, QStringLiteral("--once")});
        QVERIFY(program.waitForFinished(120'000));
        QVERIFY2(program.exitCode() == 0, program.readAll().constData());
        QCOMPARE(shown().size(), 2);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.document where state = 'ready'")), QStringLiteral("2"));
    }

    void what_fell_due_while_everything_was_off_is_made_good_by_the_first_round()
    {
        m_hall->apply(2);
        m_hall->value(QStringLiteral("update hall.clock set due_at = due_at - interval '30 days', from_day = from_day - 30;"
                                     "update hall.case_file set received_at = received_at - interval '30 days', round_received_at = "
                                     "round_received_at - interval '30 days'"));
        QVERIFY(m_hall->fixture().stopServer().ok());
        QVERIFY(m_hall->fixture().startServer().ok());
        QTemporaryDir folder;
        const QString file =
            writeSettings(folder, m_hall->signInAs(QStringLiteral("keeper")),
                          {{QStringLiteral("kind"), QStringLiteral("folder")}, {QStringLiteral("folder"), m_phone->path()}});
        // Three programs start together.
        std::array<QProcess, 3> keepers;
        for (QProcess &keeper : keepers)
            keeper.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"), file, QStringLiteral("--once")});
        for (QProcess &keeper : keepers)
            QVERIFY(keeper.waitForFinished(120'000));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(status || (accepted_at = received_at)::text, ' ') from hall.case_file")),
                 QStringLiteral("acceptedtrue acceptedtrue"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) || ' ' || count(distinct case_id) from hall.event where action = 'deem'")),
                 QStringLiteral("2 2"));
        QCOMPARE(m_hall->value(QStringLiteral("select bool_and(ended_at = due_at) from hall.clock where kind = 'tell'")),
                 QStringLiteral("t"));
        QVERIFY(runOnce(*makeKeeper(settings())));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.document where kind = 'deemed_acceptance' and state = 'ready'")),
                 QStringLiteral("2"));
    }

    void the_program_names_every_fault_of_its_settings_and_stops()
    {
        QTemporaryDir folder;
        QProcess program;
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--settings"),
                              writeSecret(folder.filePath(QStringLiteral("bent.json")), QStringLiteral("{\"gateway\": {}}"))});
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitCode(), 2);
        const QByteArray words = program.readAllStandardError();
        QVERIFY2(words.contains("hall") && words.contains("gateway.kind"), words.constData());
    }

    void a_keeper_that_the_hall_does_not_let_in_says_so_and_ends()
    {
        QTemporaryDir folder;
        SignIn wrong = m_hall->signInAs(QStringLiteral("keeper"));
        wrong.password = QStringLiteral("not this one");
        QProcess program;
        program.start(ctl(),
                      {QStringLiteral("serve"), QStringLiteral("--settings"),
                       writeSettings(folder, wrong,
                                     {{QStringLiteral("kind"), QStringLiteral("folder")}, {QStringLiteral("folder"), m_phone->path()}})});
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitCode(), 22);
    }

    void a_private_hall_has_one_keeper_which_leaves_after_the_last_program()
    {
        QTemporaryDir home;
        QVERIFY(QFile::setPermissions(home.path(), QFile::permissions(home.path()) | QFile::ExeOther));
        const QString folder = home.filePath(QStringLiteral("hall"));
        const auto source = HallSource::built();
        QVERIFY(source);
        auto hall = PrivateHall::open(folder, *source);
        QVERIFY2(hall, hall ? "" : qPrintable(hall.error().log));
        const KeeperLauncher launcher(folder, ctl());
        QVERIFY(*launcher.wake());
        const auto awake = [&folder] {
            FileLock place(PrivateKeeper::lockFile(folder));
            const auto vacant = place.tryLock(FileLock::Kind::Exclusive);
            return vacant && !*vacant;
        };
        QTRY_VERIFY(awake());
        QVERIFY(!*launcher.wake());
        {
            // One that died is back while a program is there.
            const auto keeper = [&folder] {
                QProcess find;
                find.start(QStringLiteral("pgrep"), {QStringLiteral("-f"), QStringLiteral("serve --dir ") + folder});
                find.waitForFinished(120'000);
                return find.readAllStandardOutput().trimmed().toInt();
            };
            const int first = keeper();
            QVERIFY(first > 0);
            const KeeperWatch watch(launcher, std::chrono::milliseconds(200));
            QCOMPARE(::kill(first, SIGKILL), 0);
            QTRY_VERIFY(awake() && keeper() > 0 && keeper() != first);
        }
        hall.value()->leaveRunning();
        hall.value().reset();
        QTRY_VERIFY(!PrivateHall::status(folder).running && !awake());
    }

    void a_private_halls_keeper_goes_by_the_file_in_its_folder()
    {
        QTemporaryDir home;
        QVERIFY(QFile::setPermissions(home.path(), QFile::permissions(home.path()) | QFile::ExeOther));
        const QString folder = home.filePath(QStringLiteral("hall"));
        const auto source = HallSource::built();
        QVERIFY(source);
        const auto hall = PrivateHall::open(folder, *source);
        QVERIFY2(hall, hall ? "" : qPrintable(hall.error().log));
        {
            const auto plain = PrivateKeeper::enter(folder, PrivateKeeper::Stay::Always);
            QVERIFY(plain && *plain);
            QCOMPARE(std::get<FolderSettings>((*plain)->settings().gateway).folder, PrivateKeeper::phoneFolder(folder));
        }
        const QString secret = writeSecret(home.filePath(QStringLiteral("kannel.password")), QStringLiteral("p"));
        writeSecret(PrivateKeeper::settingsFile(folder),
                    QStringLiteral("{\"gateway\": {\"kind\": \"kannel\", \"url\": \"http://127.0.0.1:13013/cgi-bin/sendsms\", \"user\": "
                                   "\"u\", \"password_file\": \"%1\"}}")
                        .arg(secret));
        {
            const auto real = PrivateKeeper::enter(folder, PrivateKeeper::Stay::Always);
            QVERIFY2(real && *real, real ? "" : qPrintable(real.error().log));
            QCOMPARE(std::get<KannelSettings>((*real)->settings().gateway).password, QStringLiteral("p"));
            QCOMPARE((*real)->settings().hall.user, QStringLiteral("keeper"));
            QVERIFY(std::holds_alternative<CertificateSettings>((*real)->settings().signing));
        }
        // A slip of the pen sends nothing into a folder as if all were well.
        writeSecret(PrivateKeeper::settingsFile(folder), QStringLiteral(R"({"gateway": {"kind": "kanel"}, "hall": {}})"));
        QProcess program;
        program.start(ctl(), {QStringLiteral("serve"), QStringLiteral("--dir"), folder});
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitCode(), 2);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("gateway.kind must be folder or kannel") && said.contains("hall is not known here"), said.constData());
    }

private:
    static CertificateSettings demonstration(const QTemporaryDir &folder)
    {
        const CertificateSettings files{folder.filePath(QStringLiteral("certificate.pem")), folder.filePath(QStringLiteral("key.pem"))};
        if (!CmsSigner::makeDemonstration(files.certificateFile, files.keyFile, QStringLiteral("演示机关")))
            qFatal("no certificate");
        return files;
    }

    // What the hall keeps of its one document, as a file.
    QString kept(const QTemporaryDir &folder, const char *name, const char *column)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        const QByteArray content = QByteArray::fromHex(
            m_hall->value(QStringLiteral("select encode(%1, 'hex') from hall.document").arg(QLatin1String(column))).toLatin1());
        if (content.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s is not kept", name);
        return file.fileName();
    }

    int verified(const QStringList &arguments)
    {
        QProcess verify;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("YICHUANG_HALL_DIR"), QStringLiteral("/nowhere/at/all"));
        verify.setProcessEnvironment(environment);
        verify.start(ctl(), QStringList{QStringLiteral("verify")} + arguments);
        if (!verify.waitForFinished(60'000))
            return -1;
        m_said = QString::fromUtf8(verify.readAllStandardOutput() + verify.readAllStandardError());
        return verify.exitCode();
    }

    QString m_said;
    KeeperSettings settings()
    {
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone->path()};
        return settings;
    }

    QList<qint64> shown() const
    {
        const auto messages = FolderGateway::newest(m_phone->path(), 10'000);
        QList<qint64> ids;
        if (messages)
            for (const PhoneMessage &message : *messages)
                ids.append(message.id);
        return ids;
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<QTemporaryDir> m_phone;
};

YICHUANG_TEST(KeeperTest)
#include "tst_Keeper.moc"
