// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantSession.h"

#include "desk/Attempts.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

namespace {

template<typename Record> QFuture<Result<QList<Record>>> readRows(const Answer &answer, const char *key)
{
    return reading(answer, [key](const QJsonValue &rows) { return readList<Record>(rows[QLatin1String(key)]); });
}

}

ApplicantSession::ApplicantSession(Line &line, QString token, AccountDetails account, QDateTime expiresAt)
    : m_line(line)
    , m_token(std::move(token))
    , m_who(std::move(account))
    , m_expiresAt(std::move(expiresAt))
{
}

ApplicantSession::~ApplicantSession()
{
    m_token.fill(QLatin1Char('0'));
}

QFuture<Result<Done>> ApplicantSession::logOut()
{
    return readDone(m_line.call("applicant.log_out", {m_token}, CallOptions::repeatable()));
}

QFuture<Result<AccountDetails>> ApplicantSession::account()
{
    return readRecord<AccountDetails>(m_line.call("applicant.account", {m_token}, CallOptions::reading()));
}

QFuture<Result<AccountDetails>> ApplicantSession::changeAccount(const RequestId &request, const AccountChanges &changes)
{
    return readRecord<AccountDetails>(
        m_line.call("applicant.change_account", {request.uuid(), m_token, changes.toJson()}, CallOptions::repeatable()));
}

Answer ApplicantSession::tryPassword(const QUuid &attempt, const QString &password)
{
    return m_line.call("applicant.try_own_password", {attempt, m_token, password}, CallOptions::repeatable());
}

QFuture<Result<Done>> ApplicantSession::changePhone(const RequestId &request, const QString &newPhone, const QString &code,
                                                    const QString &password)
{
    const QUuid knows = QUuid::createUuid(), has = QUuid::createUuid();
    const auto tried = tryPassword(knows, password);
    const auto coded = m_line.call("applicant.try_code", {has, newPhone, wordFor(CodePurpose::NewPhone), code}, CallOptions::repeatable());
    return readDone(answerOf(
        tried, answerOf(coded, m_line.call("applicant.change_phone", {request.uuid(), m_token, knows, has}, CallOptions::repeatable()))));
}

QFuture<Result<Done>> ApplicantSession::changePassword(const RequestId &request, const QString &oldPassword, const QString &newPassword)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryPassword(attempt, oldPassword);
    return readDone(answerOf(
        tried, m_line.call("applicant.change_password", {request.uuid(), m_token, attempt, newPassword}, CallOptions::repeatable())));
}

QFuture<Result<Done>> ApplicantSession::deleteAccount(const RequestId &request, const QString &password)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = tryPassword(attempt, password);
    return readDone(
        answerOf(tried, m_line.call("applicant.delete_account", {request.uuid(), m_token, attempt}, CallOptions::repeatable())));
}

QFuture<Result<QList<PrefilledField>>> ApplicantSession::prefill(const QString &item)
{
    return readRows<PrefilledField>(m_line.call("applicant.prefill", {m_token, item}, CallOptions::reading()), "fields");
}

QFuture<Result<DraftTicket>> ApplicantSession::draftTicket(const QUuid &draft)
{
    return readRecord<DraftTicket>(m_line.call("applicant.draft_ticket", {m_token, draft}, CallOptions::repeatable()));
}

QFuture<Result<SavedDraft>> ApplicantSession::saveDraft(const ApplicationDraft &draft)
{
    const std::optional<QString> caseNo = draft.caseNo.isEmpty() ? std::nullopt : std::optional(draft.caseNo);
    return readRecord<SavedDraft>(m_line.call(
        "applicant.save_draft", {m_token, draft.id, draft.item, caseNo, draft.seq, draft.place, draft.data}, CallOptions::repeatable()));
}

QFuture<Result<QList<ApplicationDraft>>> ApplicantSession::drafts()
{
    return readRows<ApplicationDraft>(m_line.call("applicant.drafts", {m_token}, CallOptions::reading()), "drafts");
}

QFuture<Result<ApplicationDraft>> ApplicantSession::draft(const QUuid &id)
{
    return readRecord<ApplicationDraft>(m_line.call("applicant.draft", {m_token, id}, CallOptions::reading()));
}

QFuture<Result<Done>> ApplicantSession::discardDraft(const QUuid &id)
{
    return readDone(m_line.call("applicant.discard_draft", {m_token, id}, CallOptions::repeatable()));
}

QFuture<Result<QList<ApplicationFault>>> ApplicantSession::check(const QUuid &draft)
{
    return readRows<ApplicationFault>(m_line.call("applicant.check_draft", {m_token, draft}, CallOptions::reading()), "faults");
}

QFuture<Result<ApplicationReceipt>> ApplicantSession::submit(const QUuid &draft)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.submit_draft", {m_token, draft}, CallOptions::repeatable()));
}

QFuture<Result<ApplicationReceipt>> ApplicantSession::submit(const QUuid &draft, qint64 seq)
{
    return readRecord<ApplicationReceipt>(m_line.call("applicant.submit_draft", {m_token, draft, seq}, CallOptions::repeatable()));
}

QFuture<Result<QList<MyCaseRow>>> ApplicantSession::cases()
{
    return readRows<MyCaseRow>(m_line.call("applicant.my_cases", {m_token}, CallOptions::reading()), "rows");
}

QFuture<Result<MyCase>> ApplicantSession::caseOf(const QString &caseNo)
{
    return readRecord<MyCase>(m_line.call("applicant.my_case", {m_token, caseNo}, CallOptions::reading()));
}

QFuture<Result<ServiceGuide>> ApplicantSession::guideOf(const QString &caseNo)
{
    return readRecord<ServiceGuide>(m_line.call("applicant.case_guide", {m_token, caseNo}, CallOptions::reading()));
}

QFuture<Result<Done>> ApplicantSession::adoptCase(const QString &caseNo, const QString &queryCode)
{
    const QUuid attempt = QUuid::createUuid();
    const auto tried = m_line.call("applicant.try_case", {attempt, caseNo, queryCode}, CallOptions::repeatable());
    return readDone(answerOf(tried, m_line.call("applicant.adopt_case", {m_token, attempt}, CallOptions::repeatable())));
}

QFuture<Result<QByteArray>> ApplicantSession::documentPdf(DocumentId id)
{
    return m_line.callBytes("applicant.document_pdf", {m_token, id.value()}, CallOptions::reading());
}

QFuture<Result<QByteArray>> ApplicantSession::attachmentChunk(AttachmentId id, int no)
{
    return m_line.callBytes("applicant.attachment_chunk", {m_token, id.value(), no}, CallOptions::reading());
}

QFuture<Result<ApplicationReceipt>> ApplicantSession::resubmit(const RequestId &request, const QString &caseNo, const QJsonObject &changes)
{
    return readRecord<ApplicationReceipt>(
        m_line.call("applicant.resubmit_mine", {request.uuid(), m_token, caseNo, changes}, CallOptions::repeatable()));
}

QFuture<Result<Done>> ApplicantSession::withdraw(const RequestId &request, const QString &caseNo, const QString &reason)
{
    return readDone(m_line.call("applicant.withdraw", {request.uuid(), m_token, caseNo, reason}, CallOptions::repeatable()));
}

QFuture<Result<Done>> ApplicantSession::rate(const RequestId &request, const QString &caseNo, const Rating &rating)
{
    return readDone(m_line.call("applicant.rate", {request.uuid(), m_token, caseNo, rating.toJson()}, CallOptions::repeatable()));
}

QFuture<Result<Inquiry>> ApplicantSession::ask(const RequestId &request, InquiryKind kind, const QString &item, const QString &caseNo,
                                               const QString &text)
{
    return readRecord<Inquiry>(
        m_line.call("applicant.ask", {request.uuid(), m_token, wordFor(kind), item, caseNo, text}, CallOptions::repeatable()));
}

QFuture<Result<QList<Inquiry>>> ApplicantSession::inquiries()
{
    return readRows<Inquiry>(m_line.call("applicant.my_inquiries", {m_token}, CallOptions::reading()), "inquiries");
}

QFuture<Result<PhoneUpload>> ApplicantSession::openUpload(const QUuid &draft, int seq)
{
    return readRecord<PhoneUpload>(m_line.call("applicant.upload_open", {m_token, draft, seq}));
}

QFuture<Result<PhoneUpload>> ApplicantSession::upload(UploadId id)
{
    return readRecord<PhoneUpload>(m_line.call("applicant.upload_state", {m_token, id.value()}, CallOptions::reading()));
}

QFuture<Result<Done>> ApplicantSession::closeUpload(UploadId id)
{
    return readDone(m_line.call("applicant.upload_close", {m_token, id.value()}, CallOptions::repeatable()));
}

}
