// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantSession.h"
#include "desk/SmallHall.h"
#include "upload/UploadServer.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace yichuang;
using namespace yichuang::test;

// A telephone before the page of a kiosk, and a real hall behind it.
class UploadServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTelephoneThatComesFirstSendsAFile();
    void anAddressWorksOnceAndAGuessedOneNever();
    void whatTheHallDoesNotTakeIsRefusedByAWord();
    void whoSendsWithoutEndIsCutOff();
    void whoReadsNoAnswerIsCutOff();
    void onlyAFewAreInsideAtATime();

private:
    struct Answer {
        int status;
        QJsonObject json;
        QByteArray body;
        QByteArray policy;
    };
    Answer ask(const QString &path, const QByteArray &body = {}, const QHash<QByteArray, QByteArray> &head = {});
    PhoneUpload open();

    SmallHall m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<ApplicantDesk> m_desk;
    std::shared_ptr<ApplicantSession> m_session;
    std::unique_ptr<UploadServer> m_server;
    QNetworkAccessManager m_net;
    QUuid m_draft = QUuid::createUuid();
};

void UploadServerTest::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    m_hall.value(QStringLiteral(
        "select hall.store_device('kiosk', '{\"login\": \"kiosk1\", \"name\": \"一号自助机\", \"place\": \"一楼大堂\"}', null)"));
    m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("kiosk1")));
    m_desk = std::make_unique<ApplicantDesk>(*m_line);
    Registration account;
    account.name = QStringLiteral("陈小明");
    account.idNumber = SmallHall::residentId(1);
    account.phone = SmallHall::mobile(1);
    account.password = QStringLiteral("jiangmen-2026");
    account.agreement = 1;
    QVERIFY(m_desk->requestCode(account.phone, CodePurpose::Register).result());
    const QString code = m_hall.value(QStringLiteral(
        "select substring(text from '\\d{6}') from hall.message where event = 'verification_code' order by id desc limit 1"));
    const auto in = m_desk->registerAccount(RequestId::make(), account, code).result();
    QVERIFY2(in, in ? "" : qPrintable(in.error().log));
    m_session = *in;
    ApplicationDraft draft;
    draft.id = m_draft;
    draft.item = SmallHall::item;
    draft.seq = 1;
    draft.data = {{QStringLiteral("answers"), QJsonObject()}, {QStringLiteral("materials"), QJsonArray()}};
    QVERIFY(m_session->saveDraft(draft).result());
    auto server = UploadServer::listen(m_hall.signInAs(QStringLiteral("kiosk1")), QHostAddress::LocalHost, 0);
    QVERIFY2(server, server ? "" : qPrintable(server.error().log));
    m_server = std::move(server).value();
}

PhoneUpload UploadServerTest::open()
{
    const auto upload = m_session->openUpload(m_draft, 2).result();
    if (!upload)
        qFatal("no upload: %s", qPrintable(upload.error().log));
    return *upload;
}

UploadServerTest::Answer UploadServerTest::ask(const QString &path, const QByteArray &body, const QHash<QByteArray, QByteArray> &head)
{
    QNetworkRequest request(m_server->url().resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/octet-stream"));
    for (auto one = head.begin(); one != head.end(); ++one)
        request.setRawHeader(one.key(), one.value());
    std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_net.get(request) : m_net.post(request, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 60'000))
        qFatal("the page did not answer");
    const QByteArray all = reply->readAll();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), QJsonDocument::fromJson(all).object(), all,
            reply->rawHeader("Content-Security-Policy")};
}

void UploadServerTest::theTelephoneThatComesFirstSendsAFile()
{
    const PhoneUpload upload = open();
    const Answer page = ask(QStringLiteral("/u/") + upload.token);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<!doctype html>"));
    QVERIFY(page.policy.contains("default-src 'none'"));
    const Answer begun = ask(QStringLiteral("/begin"), QJsonDocument(QJsonObject{{QStringLiteral("token"), upload.token}}).toJson());
    QCOMPARE(begun.status, 200);
    QCOMPARE(begun.json[u"material"].toString(), QStringLiteral("场所使用证明"));
    const QByteArray file = QByteArray("%PDF-1.4\n").leftJustified(700'000, 'x');
    const Answer sent = ask(QStringLiteral("/file"), file,
                            {{"X-Secret", begun.json[u"secret"].toString().toUtf8()},
                             {"X-Name", QUrl::toPercentEncoding(QStringLiteral("租赁合同.pdf"))},
                             {"X-Type", "application%2Fpdf"}});
    QVERIFY2(sent.status == 200, sent.body.constData());
    const auto state = m_session->upload(upload.id).result();
    QVERIFY(state && state->files.size() == 1);
    QCOMPARE(state->files.first().name, QStringLiteral("租赁合同.pdf"));
    QCOMPARE(state->files.first().size, file.size());
}

void UploadServerTest::anAddressWorksOnceAndAGuessedOneNever()
{
    const PhoneUpload upload = open();
    const QByteArray words = QJsonDocument(QJsonObject{{QStringLiteral("token"), upload.token}}).toJson();
    QCOMPARE(ask(QStringLiteral("/begin"), words).status, 200);
    const Answer again = ask(QStringLiteral("/begin"), words);
    QCOMPARE(again.status, 403);
    QCOMPARE(again.json[u"refused"].toString(), QStringLiteral("YC701"));
    const Answer guessed = ask(QStringLiteral("/begin"), QJsonDocument(QJsonObject{{QStringLiteral("token"), QString(64, u'0')}}).toJson());
    QCOMPARE(guessed.json[u"refused"].toString(), QStringLiteral("YC701"));
    QCOMPARE(ask(QStringLiteral("/file"), "x", {{"X-Secret", "guessed"}, {"X-Name", "a.pdf"}, {"X-Type", "application%2Fpdf"}}).status,
             403);
}

void UploadServerTest::whatTheHallDoesNotTakeIsRefusedByAWord()
{
    const PhoneUpload upload = open();
    const Answer begun = ask(QStringLiteral("/begin"), QJsonDocument(QJsonObject{{QStringLiteral("token"), upload.token}}).toJson());
    const QByteArray secret = begun.json[u"secret"].toString().toUtf8();
    const Answer lies = ask(QStringLiteral("/file"), QByteArray("MZ").leftJustified(2000, 'x'),
                            {{"X-Secret", secret}, {"X-Name", "a.pdf"}, {"X-Type", "application%2Fpdf"}});
    QCOMPARE(lies.status, 403);
    QCOMPARE(lies.json[u"refused"].toString(), QStringLiteral("file_kind"));
    const Answer program =
        ask(QStringLiteral("/file"), "MZ", {{"X-Secret", secret}, {"X-Name", "a.exe"}, {"X-Type", "application%2Foctet-stream"}});
    QCOMPARE(program.json[u"refused"].toString(), QStringLiteral("file_type"));
    // A large one is judged, not cut off.
    const Answer large = ask(QStringLiteral("/file"), QByteArray("MZ").leftJustified(8 * 1024 * 1024, 'x'),
                             {{"X-Secret", secret}, {"X-Name", "b.pdf"}, {"X-Type", "application%2Fpdf"}});
    QCOMPARE(large.status, 403);
    QVERIFY(m_session->upload(upload.id).result()->files.isEmpty());
}

// Nobody is asked for a secret before the whole body is there, so what may be there is bounded.
void UploadServerTest::whoSendsWithoutEndIsCutOff()
{
    QTcpSocket stranger;
    stranger.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_server->url().port()));
    QVERIFY(stranger.waitForConnected());
    stranger.write("POST /file HTTP/1.1\r\nHost: kiosk\r\nContent-Length: 1600000000\r\n\r\n");
    const QByteArray piece(1024 * 1024, 'x');
    qint64 sent = 0;
    while (stranger.state() == QAbstractSocket::ConnectedState && sent < 200 * piece.size()) {
        sent += stranger.write(piece);
        while (stranger.bytesToWrite() > 0 && stranger.waitForBytesWritten(20'000)) {
        }
    }
    QVERIFY2(sent < 64 * piece.size(), qPrintable(QString::number(sent)));
    QCOMPARE(ask(QStringLiteral("/u/") + open().token).status, 200);
}

// Answers that nobody fetches would gather in the kiosk's memory.
void UploadServerTest::whoReadsNoAnswerIsCutOff()
{
    QTcpSocket stranger;
    stranger.setReadBufferSize(1024);
    stranger.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_server->url().port()));
    QVERIFY(stranger.waitForConnected());
    stranger.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    int asked = 0;
    while (stranger.state() == QAbstractSocket::ConnectedState && asked < 3000) {
        stranger.write("GET /u/x HTTP/1.1\r\nHost: kiosk\r\n\r\n");
        stranger.waitForBytesWritten(20'000);
        QCOMPARE(ask(QStringLiteral("/u/y")).status, 200); // everybody else is answered meanwhile, so this has been, too
        ++asked;
    }
    QVERIFY2(asked < 3000, "the answers gather");
}

void UploadServerTest::onlyAFewAreInsideAtATime()
{
    std::array<QTcpSocket, 6> telephones;
    for (QTcpSocket &telephone : telephones) {
        telephone.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_server->url().port()));
        QVERIFY(telephone.waitForConnected());
    }
    QTRY_COMPARE(telephones[0].state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(telephones[1].state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(telephones[5].state(), QAbstractSocket::ConnectedState);
    QCOMPARE(ask(QStringLiteral("/u/") + open().token).status, 200);
}

YICHUANG_TEST(UploadServerTest)
#include "tst_UploadServer.moc"
