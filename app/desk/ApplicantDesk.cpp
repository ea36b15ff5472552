// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantDesk.h"

#include "desk/ApplicantSession.h"
#include "desk/Attempts.h"
#include "hall/Line.h"

namespace yichuang {

QFuture<Result<KioskStatus>> ApplicantDesk::status()
{
    return readRecord<KioskStatus>(m_line.call("applicant.status", {}, CallOptions::reading()));
}

QFuture<Result<Agreement>> ApplicantDesk::agreement()
{
    return readRecord<Agreement>(m_line.call("applicant.agreement", {}, CallOptions::reading()));
}

QFuture<Result<CataloguePage>> ApplicantDesk::catalogue(const QString &after, int count)
{
    return readRecord<CataloguePage>(m_line.call("applicant.catalogue", {after, count}, CallOptions::reading()));
}

QFuture<Result<ServiceGuide>> ApplicantDesk::guide(const QString &item)
{
    return readRecord<ServiceGuide>(m_line.call("applicant.guide", {item}, CallOptions::reading()));
}

QFuture<Result<QByteArray>> ApplicantDesk::sampleChunk(SampleId sample, int no)
{
    return m_line.callBytes("applicant.sample_chunk", {sample.value(), no}, CallOptions::reading());
}

QFuture<Result<CodeSent>> ApplicantDesk::requestCode(const QString &to, CodePurpose purpose)
{
    return readRecord<CodeSent>(m_line.call("applicant.request_code", {to, wordFor(purpose)}));
}

Answer ApplicantDesk::tryCode(const QUuid &attempt, const QString &who, CodePurpose purpose, const QString &code)
{
    return m_line.call("applicant.try_code", {attempt, who, wordFor(purpose), code}, CallOptions::repeatable());
}

QFuture<ApplicantDesk::LoggedIn> ApplicantDesk::enter(const Answer &tried, const Answer &answer)
{
    return readingAs<std::shared_ptr<ApplicantSession>>(answerOf(tried, answer), [&line = m_line](const QJsonValue &value) -> LoggedIn {
        const QJsonObject session = value.toObject();
        if (!session.contains(u"token"))
            return Error{QString(error::Registered), QStringLiteral("answered before"), {}};
        return std::make_shared<ApplicantSession>(line, session[u"token"].toString(),
                                                  AccountDetails::fromJson(session[u"account"].toObject()),
                                                  QDateTime::fromString(session[u"expires_at"].toString(), Qt::ISODateWithMs).toUTC());
    });
}

QFuture<ApplicantDesk::LoggedIn> ApplicantDesk::registerAccount(const RequestId &request, const Registration &registration,
                                                                const QString &code)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryCode(attempt, registration.phone, CodePurpose::Register, code);
    return enter(tried, m_line.call("applicant.register", {request.uuid(), attempt, registration.toJson()}, CallOptions::repeatable()));
}

QFuture<ApplicantDesk::LoggedIn> ApplicantDesk::logIn(const QString &who, const QString &password)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = m_line.call("applicant.try_password", {attempt, who, password}, CallOptions::repeatable());
    return enter(tried, m_line.call("applicant.log_in", {attempt}));
}

QFuture<ApplicantDesk::LoggedIn> ApplicantDesk::logInByPhone(const QString &phone, const QString &code)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryCode(attempt, phone, CodePurpose::LogIn, code);
    return enter(tried, m_line.call("applicant.log_in", {attempt}));
}

QFuture<ApplicantDesk::LoggedIn> ApplicantDesk::logInByCard(const IdentityCard &card, const QString &code, const QString &creditCode)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryCode(attempt, creditCode.isEmpty() ? card.number : creditCode, CodePurpose::LogIn, code);
    return enter(tried, m_line.call("applicant.log_in_by_card", {attempt, card.toJson()}));
}

QFuture<Result<Done>> ApplicantDesk::resetPassword(const RequestId &request, const QString &idNumber, const QString &phone,
                                                   const QString &code, const QString &newPassword)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryCode(attempt, phone, CodePurpose::ResetPassword, code);
    return readDone(answerOf(
        tried, m_line.call("applicant.reset_password", {request.uuid(), attempt, idNumber, newPassword}, CallOptions::repeatable())));
}

QFuture<Result<std::optional<Progress>>> ApplicantDesk::progress(const QString &caseNo, const QString &queryCode)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = m_line.call("applicant.try_case", {attempt, caseNo, queryCode}, CallOptions::repeatable());
    return reading(answerOf(tried, m_line.call("applicant.progress", {attempt})), [](const QJsonValue &answer) {
        return answer.isObject() ? std::optional(Progress::fromJson(answer.toObject())) : std::nullopt;
    });
}

QFuture<Result<KeptPieces>> ApplicantDesk::storeChunk(const QString &sha256, int no, int total, const std::optional<QByteArray> &data)
{
    return reading(m_line.call("applicant.store_chunk", {sha256, no, total, data}, CallOptions::repeatable()), keptOf);
}

QFuture<Result<ApplicationReceipt>> ApplicantDesk::handIn(const QString &ticket, qint64 seq, const QJsonObject &data)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.hand_in", {ticket, seq, data}, CallOptions::repeatable()));
}

QFuture<Result<QByteArray>> ApplicantDesk::ticketKey(const QUuid &name)
{
    return reading(m_line.call("applicant.ticket_key", {name}, CallOptions::reading()),
                   [](const QJsonValue &answer) { return QByteArray::fromHex(answer[u"key"].toString().toLatin1()); });
}

QFuture<Result<UploadPage>> ApplicantDesk::uploadBegin(const QString &token)
{
    return readRecord<UploadPage>(m_line.call("applicant.upload_begin", {token}));
}

QFuture<Result<KeptPieces>> ApplicantDesk::uploadChunk(const QString &secret, const QString &sha256, int no, int total,
                                                       const std::optional<QByteArray> &data)
{
    return reading(m_line.call("applicant.upload_chunk", {secret, sha256, no, total, data}, CallOptions::repeatable()), keptOf);
}

QFuture<Result<UploadPage>> ApplicantDesk::uploadFile(const QString &secret, const UploadedFile &file)
{
    return readRecord<UploadPage>(
        m_line.call("applicant.upload_file", {secret, file.name, file.mediaType, file.size, file.sha256}, CallOptions::repeatable()));
}

QFuture<Result<Done>> ApplicantDesk::beat(const KioskHealth &health)
{
    return readDone(m_line.call("applicant.device_beat", {health.toJson()}, CallOptions::repeatable()));
}

QFuture<Result<HelpCall>> ApplicantDesk::callHelp(const RequestId &request, const QString &page)
{
    return readRecord<HelpCall>(m_line.call("applicant.call_help", {request.uuid(), page}, CallOptions::repeatable()));
}

QFuture<Result<HelpCall>> ApplicantDesk::helpCall(HelpCallId id)
{
    return readRecord<HelpCall>(m_line.call("applicant.help_call", {id.value()}, CallOptions::repeatable()));
}

QFuture<Result<ApplicationReceipt>> ApplicantDesk::submit(const QString &externalId, const QJsonObject &application)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.submit", {externalId, application}, CallOptions::repeatable()));
}

QFuture<Result<ApplicationReceipt>> ApplicantDesk::resubmit(const QString &externalId, const QString &caseNo, const QJsonObject &changes)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.resubmit", {externalId, caseNo, changes}, CallOptions::repeatable()));
}

}
