// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Account.h"
#include "records/Application.h"
#include "records/Draft.h"
#include "records/Ids.h"
#include "records/Inquiry.h"
#include "records/MyCase.h"
#include "records/ServiceGuide.h"

#include <QFuture>

namespace yichuang {

class Answer;
class Line;

// An applicant who logged in, on this device: every call carries the token that the hall issued for it. A session ends after a while
// without a call, at log-out, and with the password's change; then every call is refused with YC701. The line must outlive it; the token is
// wiped with it. docs/website-interface.md says what each call refuses.
class ApplicantSession {
public:
    ApplicantSession(Line &line, QString token, AccountDetails account, QDateTime expiresAt);
    ~ApplicantSession();
    Q_DISABLE_COPY_MOVE(ApplicantSession)

    // As it was when logging in; account() asks again.
    const AccountDetails &who() const { return m_who; }
    QDateTime expiresAt() const { return m_expiresAt; }
    QFuture<Result<Done>> logOut();

    QFuture<Result<AccountDetails>> account();
    QFuture<Result<AccountDetails>> changeAccount(const RequestId &request, const AccountChanges &changes);
    QFuture<Result<Done>> changePhone(const RequestId &request, const QString &newPhone, const QString &code, const QString &password);
    QFuture<Result<Done>> changePassword(const RequestId &request, const QString &oldPassword, const QString &newPassword);
    // YC704 {cases}: open cases stand in the way. What was decided stays in the hall's archive (个人信息保护法 Art. 47).
    QFuture<Result<Done>> deleteAccount(const RequestId &request, const QString &password);

    QFuture<Result<QList<PrefilledField>>> prefill(const QString &item);
    // YC705 {most_bytes}: too much.
    QFuture<Result<SavedDraft>> saveDraft(const ApplicationDraft &draft);
    QFuture<Result<QList<ApplicationDraft>>> drafts(); // without their data, the newest first
    QFuture<Result<ApplicationDraft>> draft(const QUuid &id);
    QFuture<Result<Done>> discardDraft(const QUuid &id);
    QFuture<Result<DraftTicket>> draftTicket(const QUuid &draft);
    // All faults that submitting would name.
    QFuture<Result<QList<ApplicationFault>>> check(const QUuid &draft);
    // Files the draft, once: the same draft again gives the same receipt. YC401 lists every fault.
    QFuture<Result<ApplicationReceipt>> submit(const QUuid &draft);
    // As it was saved with this seq, and as its person saw it; YC709 {saved_at}: another device has gone on with it.
    QFuture<Result<ApplicationReceipt>> submit(const QUuid &draft, qint64 seq);

    QFuture<Result<QList<MyCaseRow>>> cases();
    QFuture<Result<MyCase>> caseOf(const QString &caseNo);
    // Of the version that the case was filed by, whatever is open today.
    QFuture<Result<ServiceGuide>> guideOf(const QString &caseNo);
    // Makes a case one's own that was handed in elsewhere, by the query code of its receipt. Wrong tries count; error YC706.
    QFuture<Result<Done>> adoptCase(const QString &caseNo, const QString &queryCode);
    // YC501 while it is being made.
    QFuture<Result<QByteArray>> documentPdf(DocumentId id);
    QFuture<Result<QByteArray>> attachmentChunk(AttachmentId id, int no);
    QFuture<Result<ApplicationReceipt>> resubmit(const RequestId &request, const QString &caseNo, const QJsonObject &changes);
    QFuture<Result<Done>> withdraw(const RequestId &request, const QString &caseNo, const QString &reason);
    QFuture<Result<Done>> rate(const RequestId &request, const QString &caseNo, const Rating &rating);

    // About an item, or about a case: one of the two is empty.
    QFuture<Result<Inquiry>> ask(const RequestId &request, InquiryKind kind, const QString &item, const QString &caseNo,
                                 const QString &text);
    QFuture<Result<QList<Inquiry>>> inquiries();

    // A page for a telephone, for one material of one draft.
    QFuture<Result<PhoneUpload>> openUpload(const QUuid &draft, int seq);
    QFuture<Result<PhoneUpload>> upload(UploadId id);
    QFuture<Result<Done>> closeUpload(UploadId id);

private:
    Answer tryPassword(const QUuid &attempt, const QString &password);

    Line &m_line;
    QString m_token;
    AccountDetails m_who;
    QDateTime m_expiresAt;
};

}
