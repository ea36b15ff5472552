// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/CtlProgram.h"

#include "desk/Door.h"
#include "hall/OwnerSession.h"
#include "keeper/PrivateKeeper.h"
#include "messaging/KannelFixture.h"
#include "sample/SampleHall.h"
#include "start/PrivateDevice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// A private hall that sends through Kannel, as docs/keeper.md says: the keeper is a program of its own, Kannel and its operator are real.
class TestPrivateKannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::setPermissions(m_home.path(), QFile::permissions(m_home.path()) | QFile::ExeOther));
        const QString why = m_kannel.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        for (const QStringList &order :
             {QStringList{QStringLiteral("hall"), QStringLiteral("create")},
              QStringList{QStringLiteral("hall"), QStringLiteral("sample"), QStringLiteral("--cases"), QStringLiteral("60")}}) {
            const Said said = runCtl(folder(), order);
            QVERIFY2(said.code == 0, qPrintable(said.err));
        }
        // What the devices of a hall that was here before knew is no use in this one.
        const QString before = folder() + QStringLiteral("/device.secret");
        write(before, QByteArray(64, '0'));
        QFile old(before);
        QVERIFY(old.open(QIODevice::ReadWrite) && old.setFileTime(QDateTime::currentDateTime().addDays(-1), QFile::FileModificationTime));
        old.close();
        auto opened = PrivateHall::open(folder(), *HallSource::built());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().log));
        m_hall = std::move(opened).value();
    }

    void cleanupTestCase()
    {
        m_keeper.terminate();
        m_keeper.waitForFinished(120'000);
        m_session.reset();
        m_door.reset();
        m_hall.reset();
        runCtl(folder(), {QStringLiteral("hall"), QStringLiteral("drop"), QStringLiteral("--yes")});
    }

    void what_a_clerk_accepts_reaches_the_phone_and_its_delivery_the_case_file()
    {
        sendThroughKannel();
        signIn();
        CounterDesk &desk = m_session->counter();
        const qint64 wanted = value("select c.id from hall.case_file c join hall.queue q on q.case_id = c.id, hall.seat s where q.state = 0"
                                    " and c.applicant ->> 'kind' = 'person' and c.agent is null and hall.serves(s, c.department_id)"
                                    " order by q.due_at, c.id limit 1")
                                  .toLongLong();
        const auto file = desk.claim(RequestId::make(), CaseId(wanted)).result();
        QVERIFY2(file, file ? "" : qPrintable(file.error().log));
        const auto verified = desk.verify(RequestId::make(), file->caseId, file->version, proofOf(wanted), originalsOf(*file)).result();
        QVERIFY2(verified && verified->equal, verified ? "the card differs" : qPrintable(verified.error().log));
        const auto accepted = desk.accept(RequestId::make(), file->caseId, verified->version).result();
        QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().log));
        QVERIFY(desk.releaseNow(RequestId::make(), file->caseId).result());

        QTRY_COMPARE(messageOf(file->caseId).state, MessageState::Delivered);
        const Message message = messageOf(file->caseId);
        QVERIFY(message.deliveredAt.isValid());
        const QStringList read = m_kannel.texts(value("select applicant ->> 'phone' from hall.case_file where id = $1", wanted));
        QCOMPARE(read.count(message.text), 1);
        QVERIFY(!QDir(PrivateKeeper::phoneFolder(folder())).exists() || QDir(PrivateKeeper::phoneFolder(folder())).isEmpty());
    }

private:
    QString folder() const { return m_home.filePath(QStringLiteral("hall")); }

    QString value(const char *query, std::optional<qint64> of = {})
    {
        auto owner = OwnerSession::open(*m_hall->ownerSignIn());
        const auto found = owner.value().value(query, of ? QList<QByteArray>{QByteArray::number(*of)} : QList<QByteArray>{});
        if (!found)
            qFatal("%s", qPrintable(found.error().log));
        return found->value_or(QString());
    }

    void sendThroughKannel()
    {
        const KannelSettings kannel = m_kannel.settings();
        const QString secret = m_home.filePath(QStringLiteral("kannel.password"));
        write(secret, kannel.password.toUtf8());
        const QJsonObject gateway{{QStringLiteral("kind"), QStringLiteral("kannel")},
                                  {QStringLiteral("url"), kannel.sendUrl.toString()},
                                  {QStringLiteral("user"), kannel.user},
                                  {QStringLiteral("password_file"), secret}};
        write(PrivateKeeper::settingsFile(folder()),
              QJsonDocument(QJsonObject{{QStringLiteral("gateway"), gateway}, {QStringLiteral("reports"), QJsonObject()}}).toJson());
        m_keeper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_keeper.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                       {QStringLiteral("serve"), QStringLiteral("--dir"), folder(), QStringLiteral("--until-unused")});
        QVERIFY(m_keeper.waitForStarted(60'000));
    }

    static void write(const QString &path, const QByteArray &words)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(words);
    }

    void signIn()
    {
        const Result<SignIn> device = privateDevice(*m_hall, Device::Pc);
        QVERIFY2(device, device ? "" : qPrintable(device.error().log));
        m_door = std::make_unique<Door>(*device);
        auto coming = m_door->signIn({QStringLiteral("P0817"), SampleHall::demoPassword(), 8, QStringLiteral("pc")});
        QTRY_VERIFY(coming.isFinished());
        const auto session = coming.result();
        QVERIFY2(session, session ? "" : qPrintable(session.error().log));
        m_session = *session;
    }

    IdentityProof proofOf(qint64 id)
    {
        IdentityCard card;
        card.name = value("select applicant ->> 'name' from hall.case_file where id = $1", id);
        card.number = value("select applicant ->> 'id_number' from hall.case_file where id = $1", id);
        IdentityProof proof;
        proof.card = card;
        proof.faceMatch = true;
        return proof;
    }

    static QList<OriginalSeen> originalsOf(const CaseFile &file)
    {
        QList<OriginalSeen> seen;
        for (const Material &material : file.materials)
            if (!material.exempt)
                seen.append({material.seq, OriginalMark::Seen, {}});
        return seen;
    }

    Message messageOf(CaseId id)
    {
        const auto file = m_session->counter().caseFile(id).result();
        if (!file)
            return {};
        const auto accepted = std::find_if(file->messages.begin(), file->messages.end(),
                                           [](const Message &message) { return message.event == QLatin1String("accepted"); });
        return accepted == file->messages.end() ? Message() : *accepted;
    }

    QTemporaryDir m_home;
    KannelFixture m_kannel;
    std::unique_ptr<PrivateHall> m_hall;
    QProcess m_keeper;
    std::unique_ptr<Door> m_door;
    std::shared_ptr<StaffSession> m_session;
};

YICHUANG_TEST(TestPrivateKannel)
#include "tst_PrivateKannel.moc"
