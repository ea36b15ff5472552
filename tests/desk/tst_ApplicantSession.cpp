// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantSession.h"
#include "desk/InquiryDesk.h"
#include "desk/SmallHall.h"

#include <QCryptographicHash>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// A person's whole way at a kiosk, through the desk that the kiosk's windows use: every record is read from what the hall really answers.
class ApplicantSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lookingAroundNeedsNoAccount();
    void aPersonRegistersAppliesAndFollowsTheCase();
    void whatIsWrongIsSaidAsTheHallSaysIt();
    void everyWayInLeadsToTheSameAccount();
    void theAccountIsCorrectedAndEnds();
    void aTelephoneSendsAPaper();
    void staffAnswerAndGoToTheKiosk();

private:
    QString codeFor(const QString &phone, CodePurpose purpose);
    static Registration person(int n);
    std::shared_ptr<ApplicantSession> entered(int n);
    static ApplicationDraft shopDraft();

    SmallHall m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<ApplicantDesk> m_desk;
};

static const QString password = QStringLiteral("jiangmen-2026");

void ApplicantSessionTest::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    m_hall.value(QStringLiteral(
        "select hall.store_device('kiosk', '{\"login\": \"kiosk1\", \"name\": \"一号自助机\", \"place\": \"一楼大堂\"}', null)"));
    m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("kiosk1")));
    m_desk = std::make_unique<ApplicantDesk>(*m_line);
}

QString ApplicantSessionTest::codeFor(const QString &phone, CodePurpose purpose)
{
    m_hall.value(QStringLiteral("update hall.sms_code set at = at - interval '2 hours'"));
    const auto sent = m_desk->requestCode(phone, purpose).result();
    if (!sent || sent->validSeconds != 300)
        qFatal("no code was sent");
    return m_hall.value(QStringLiteral(
        "select substring(text from '\\d{6}') from hall.message where event = 'verification_code' order by id desc limit 1"));
}

Registration ApplicantSessionTest::person(int n)
{
    Registration account;
    account.name = QStringLiteral("陈小明");
    account.idNumber = SmallHall::residentId(n);
    account.phone = SmallHall::mobile(n);
    account.password = password;
    account.address = QStringLiteral("江门市蓬江区港口一路1号");
    account.agreement = 1;
    return account;
}

std::shared_ptr<ApplicantSession> ApplicantSessionTest::entered(int n)
{
    const Registration account = person(n);
    const auto in = m_desk->registerAccount(RequestId::make(), account, codeFor(account.phone, CodePurpose::Register)).result();
    if (!in)
        qFatal("a registration was refused: %s", qPrintable(in.error().log));
    return *in;
}

ApplicationDraft ApplicantSessionTest::shopDraft()
{
    ApplicationDraft draft;
    draft.id = QUuid::createUuid();
    draft.item = SmallHall::item;
    draft.seq = 1;
    draft.place = QStringLiteral("materials");
    const QJsonObject whole = SmallHall::application(1);
    draft.data = {{QStringLiteral("answers"), whole[u"answers"]}, {QStringLiteral("materials"), whole[u"materials"]}};
    return draft;
}

void ApplicantSessionTest::lookingAroundNeedsNoAccount()
{
    const auto status = m_desk->status().result();
    QVERIFY2(status, status ? "" : qPrintable(status.error().log));
    QCOMPARE(status->kiosk, QStringLiteral("一号自助机"));
    QVERIFY(!status->phone.isEmpty() && status->demo.isEmpty());
    const auto agreement = m_desk->agreement().result();
    QVERIFY(agreement && agreement->version == 1 && !agreement->text.isEmpty() && !agreement->privacyText.isEmpty());

    const auto page = m_desk->catalogue().result();
    QVERIFY(page && page->items.size() == 1 && page->next.isEmpty());
    const auto department = std::find_if(page->categories.begin(), page->categories.end(),
                                         [](const CatalogueCategory &one) { return one.axis == CatalogueAxis::Department; });
    QVERIFY(department != page->categories.end() && page->items.first().isIn(*department));
    QCOMPARE(page->departments.size(), 1);

    const auto guide = m_desk->guide(SmallHall::item).result();
    QVERIFY(guide);
    QCOMPARE(guide->materials.size(), 2);
    QCOMPARE(guide->materials.last().allowedTypes, QStringList({QStringLiteral("pdf"), QStringLiteral("jpg")}));
    QCOMPARE(guide->forms.first().code, QStringLiteral("T1"));
    QCOMPARE(guide->statutory, QStringLiteral("20个工作日"));
    QCOMPARE(m_desk->guide(QStringLiteral("nothing")).result().error().code, QStringLiteral("YC001"));
}

void ApplicantSessionTest::aPersonRegistersAppliesAndFollowsTheCase()
{
    const auto session = entered(10);
    QCOMPARE(session->who().name, QStringLiteral("陈小明"));
    QVERIFY(session->expiresAt() > QDateTime::currentDateTimeUtc());
    const auto fields = session->prefill(SmallHall::item).result();
    QVERIFY(fields && fields->size() == 1);
    QCOMPARE(fields->first().source, PrefillSource::Account);
    QCOMPARE(fields->first().pointer, QStringLiteral("/shop/street"));

    ApplicationDraft draft = shopDraft();
    QVERIFY(session->saveDraft(draft).result()->savedAt.isValid());
    const auto drafts = session->drafts().result();
    QVERIFY(drafts && drafts->size() == 1 && drafts->first().expiresAt > drafts->first().savedAt);
    QCOMPARE(session->draft(draft.id).result()->data, draft.data);
    QVERIFY(session->check(draft.id).result()->isEmpty());
    const auto receipt = session->submit(draft.id).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().log));
    QCOMPARE(session->submit(draft.id).result()->caseNo, receipt->caseNo);

    const auto rows = session->cases().result();
    QVERIFY(rows && rows->size() == 1);
    QCOMPARE(rows->first().next, NextAct::Wait);
    QCOMPARE(rows->first().track.size(), 5);
    QCOMPARE(rows->first().track.at(1).state, WayState::Current);
    const auto mine = session->caseOf(receipt->caseNo).result();
    QVERIFY(mine && mine->tell && mine->mayWithdraw && !mine->mayRate);
    QCOMPARE(mine->queryCode, receipt->queryCode);
    QCOMPARE(mine->forms.first().answers, draft.data[u"answers"][u"T1"].toObject());
    QCOMPARE(mine->documents.size(), 1);
    const auto guide = session->guideOf(receipt->caseNo).result();
    QVERIFY(guide && guide->code == SmallHall::item && guide->materials.size() == 2);
    QCOMPARE(session->documentPdf(mine->documents.first().id).result().error().code, QStringLiteral("YC501"));
    const auto progress = m_desk->progress(receipt->caseNo, receipt->queryCode).result();
    QVERIFY(progress && progress->has_value() && (*progress)->status == CaseStatus::Submitted);

    const auto asked =
        session->ask(RequestId::make(), InquiryKind::Complaint, {}, receipt->caseNo, QStringLiteral("等了很久没有消息")).result();
    QVERIFY(asked && asked->workdaysLeft == 15 && !asked->no.isEmpty());
    QCOMPARE(session->inquiries().result()->size(), 1);
    QVERIFY(session->withdraw(RequestId::make(), receipt->caseNo, QStringLiteral("不办了")).result());
    QCOMPARE(session->caseOf(receipt->caseNo).result()->row.status, CaseStatus::Withdrawn);
    QCOMPARE(session->rate(RequestId::make(), receipt->caseNo, {}).result().error().code, QStringLiteral("YC105"));
    QVERIFY(session->logOut().result());
    QCOMPARE(session->cases().result().error().code, QString(error::SessionOver));
}

void ApplicantSessionTest::whatIsWrongIsSaidAsTheHallSaysIt()
{
    const Registration account = person(20);
    const RequestId request = RequestId::make();
    QCOMPARE(m_desk->registerAccount(RequestId::make(), account, QStringLiteral("000000"))
                 .result()
                 .error()
                 .facts[u"faults"][0][u"pointer"]
                 .toString(),
             QStringLiteral("/code"));
    const QString code = codeFor(account.phone, CodePurpose::Register);
    QVERIFY(m_desk->registerAccount(request, account, code).result());
    QCOMPARE(m_desk->registerAccount(request, account, code).result().error().code, QString(error::Registered));
    QCOMPARE(m_desk->logIn(account.phone, QStringLiteral("wrong")).result().error().code, QString(error::LogInWrong));
    QCOMPARE(m_desk->logIn(account.phone, QStringLiteral("NUL") + QChar(0)).result().error().code, QString(error::BadInput));
    for (int i = 0; i < 5; ++i)
        m_desk->logIn(account.phone, QStringLiteral("wrong")).waitForFinished();
    const auto locked = m_desk->logIn(account.phone, password).result();
    QCOMPARE(locked.error().code, QString(error::LogInLocked));
    QVERIFY(locked.error().facts[u"wait_seconds"].toInt() > 0);
    QVERIFY(!m_desk->progress(QStringLiteral("PJ-20260101-000018"), QStringLiteral("123456")).result()->has_value());
}

void ApplicantSessionTest::everyWayInLeadsToTheSameAccount()
{
    entered(30);
    const QString number = SmallHall::residentId(30), phone = SmallHall::mobile(30);
    QCOMPARE((*m_desk->logIn(number, password).result())->who().phone, phone);
    QCOMPARE((*m_desk->logInByPhone(phone, codeFor(phone, CodePurpose::LogIn)).result())->who().idNumber, number);
    IdentityCard card;
    card.name = QStringLiteral("陈小明");
    card.number = number;
    const auto byCard = m_desk->logInByCard(card, codeFor(number, CodePurpose::LogIn)).result();
    QVERIFY2(byCard, byCard ? "" : qPrintable(byCard.error().log));
    QVERIFY((*byCard)->who().realName);
    const QString forgotten = codeFor(phone, CodePurpose::ResetPassword);
    QVERIFY(m_desk->resetPassword(RequestId::make(), number, phone, forgotten, QStringLiteral("new-password-1")).result());
    QCOMPARE((*byCard)->account().result().error().code, QString(error::SessionOver));
    QVERIFY(m_desk->logIn(phone, QStringLiteral("new-password-1")).result());

    Registration firm = person(31);
    firm.kind = PartyKind::Enterprise;
    firm.name = QStringLiteral("江门市悦沁健身有限公司");
    firm.idNumber = QStringLiteral("91440703MA4UH2KM79");
    firm.legalRepresentative = Representative{QStringLiteral("陈小明"), {}, number, {}, {}};
    firm.agent = Representative{QStringLiteral("梁志鹏"), {}, SmallHall::residentId(32), phone, QStringLiteral("办理各项许可")};
    const auto registered = m_desk->registerAccount(RequestId::make(), firm, codeFor(firm.phone, CodePurpose::Register)).result();
    QVERIFY2(registered, registered ? "" : qPrintable(registered.error().log));
    const auto entrusted = m_desk->logInByCard(card, codeFor(firm.idNumber, CodePurpose::LogIn), firm.idNumber).result();
    QVERIFY2(entrusted, entrusted ? "" : qPrintable(entrusted.error().log));
    QVERIFY((*entrusted)->who().isEnterprise() && (*entrusted)->who().agent->authority == QStringLiteral("办理各项许可"));
}

void ApplicantSessionTest::theAccountIsCorrectedAndEnds()
{
    const auto session = entered(40);
    AccountChanges changes;
    changes.address = QStringLiteral("江门市蓬江区堤东路128号");
    changes.notifySms = false;
    const auto changed = session->changeAccount(RequestId::make(), changes).result();
    QVERIFY(changed && changed->address == changes.address && !changed->notifySms && changed->birth.isValid());
    const QString next = SmallHall::mobile(41);
    QVERIFY(session->changePhone(RequestId::make(), next, codeFor(next, CodePurpose::NewPhone), password).result());
    QCOMPARE(session->account().result()->phone, next);
    QVERIFY(session->changePassword(RequestId::make(), password, QStringLiteral("another-one-2")).result());
    const auto again = m_desk->logIn(next, QStringLiteral("another-one-2")).result();
    QVERIFY(again);
    QCOMPARE((*again)->deleteAccount(RequestId::make(), QStringLiteral("guess")).result().error().code, QString(error::LogInWrong));
    QVERIFY((*again)->deleteAccount(RequestId::make(), QStringLiteral("another-one-2")).result());
    QCOMPARE(m_desk->logIn(next, QStringLiteral("another-one-2")).result().error().code, QString(error::LogInWrong));
}

void ApplicantSessionTest::aTelephoneSendsAPaper()
{
    const auto session = entered(50);
    const ApplicationDraft draft = shopDraft();
    QVERIFY(session->saveDraft(draft).result());
    const auto upload = session->openUpload(draft.id, 2).result();
    QVERIFY(upload && upload->state == UploadState::Waiting && upload->token.size() == 64);
    const auto page = m_desk->uploadBegin(upload->token).result();
    QVERIFY(page && page->filesLeft == 10 && page->bytesLeft > 20'000'000);
    const QByteArray file = QByteArray("%PDF-1.4\n").leftJustified(700'000, 'x');
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
    QCOMPARE(m_desk->uploadChunk(page->secret, hash, 0, 2, file.first(512 * 1024)).result()->next, 1);
    // To ask is no piece, and costs nothing of what the telephone may send.
    QCOMPARE(m_desk->uploadChunk(page->secret, hash, 0, 2, std::nullopt).result()->next, 1);
    QVERIFY(m_desk->uploadChunk(page->secret, hash, 1, 2, file.mid(512 * 1024)).result()->complete);
    QCOMPARE(session->upload(upload->id).result()->received, file.size());
    const auto named =
        m_desk->uploadFile(page->secret, {QStringLiteral("租赁合同.pdf"), QStringLiteral("application/pdf"), file.size(), hash}).result();
    QVERIFY(named && named->filesLeft == 9);
    const auto state = session->upload(upload->id).result();
    QCOMPARE(state->state, UploadState::Open);
    QCOMPARE(state->files.first().sha256, hash);
    QVERIFY(session->closeUpload(upload->id).result());
    QVERIFY(session->discardDraft(draft.id).result());
    QCOMPARE(session->upload(upload->id).result().error().code, QStringLiteral("YC001"));
}

void ApplicantSessionTest::staffAnswerAndGoToTheKiosk()
{
    KioskHealth health;
    health.printer = {PartState::Low, QStringLiteral("paper_low")};
    health.version = QStringLiteral("0.1.0");
    QVERIFY(m_desk->beat(health).result());
    QCOMPARE(m_hall.value(QStringLiteral("select health #>> '{printer,state}' from hall.device where login = 'kiosk1'")),
             QStringLiteral("low"));
    const auto call = m_desk->callHelp(RequestId::make(), QStringLiteral("填写表格")).result();
    QVERIFY(call && call->takenBy.isEmpty());
    QCOMPARE(call->place, QStringLiteral("一楼大堂"));
    QCOMPARE(m_desk->helpCall(call->id).result()->at, call->at);

    Line supervisor(m_hall.signInAs(QStringLiteral("p0890"))), help(m_hall.signInAs(QStringLiteral("p0892")));
    InquiryDesk all = InquiryDesk::ofSupervisor(supervisor), desk = InquiryDesk::ofHelpDesk(help);
    QCOMPARE(all.kiosks().result()->first().health.printer.detail, QStringLiteral("paper_low"));
    QCOMPARE(desk.helpCalls().result()->size(), 1);
    const auto taken = desk.takeHelpCall(call->id).result();
    QVERIFY(taken && !taken->takenBy.isEmpty());
    QCOMPARE(m_desk->helpCall(call->id).result()->takenBy, taken->takenBy);
    const auto session = entered(60);
    const auto asked =
        session->ask(RequestId::make(), InquiryKind::Consultation, SmallHall::item, {}, QStringLiteral("要带原件吗？")).result();
    QVERIFY(asked && asked->answeredAt.isNull());
    const auto page = desk.inquiries(std::nullopt, true, {}, 50).result();
    QVERIFY(page && page->inquiries.size() == 1 && page->inquiries.first().by == QStringLiteral("陈小明"));
    QVERIFY(desk.answer(RequestId::make(), asked->id, QStringLiteral("要的，办理时核对后退还。")).result());
    QCOMPARE(session->inquiries().result()->first().answer, QStringLiteral("要的，办理时核对后退还。"));
    QVERIFY(all.inquiries(InquiryKind::Consultation, true, {}, 50).result()->inquiries.isEmpty());
    QCOMPARE(m_desk->submit(QStringLiteral("x"), SmallHall::application(1)).result().error().code, QStringLiteral("42501"));
}

YICHUANG_TEST(ApplicantSessionTest)
#include "tst_ApplicantSession.moc"
