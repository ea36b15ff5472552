// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Account.h"
#include "records/Application.h"
#include "records/Catalogue.h"
#include "records/Draft.h"
#include "records/HallCode.h"
#include "records/Ids.h"
#include "records/Kiosk.h"
#include "records/ServiceGuide.h"
#include "store/AttachmentStore.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace yichuang {

class ApplicantSession;
class Answer;
class Line;

namespace error {
inline constexpr QLatin1String Registered{"applicant.registered"}; // asked again after a lost answer: it is done, log in
}

// What the website and the kiosk may ask before anybody logged in, and the ways to log in. docs/website-interface.md says what each call
// refuses. Everything that tests a password or a code is two calls on the line, sent one behind the other: the first writes the try down,
// the second answers it.
class ApplicantDesk {
public:
    using LoggedIn = Result<std::shared_ptr<ApplicantSession>>;

    explicit ApplicantDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<KioskStatus>> status();
    QFuture<Result<Agreement>> agreement();

    // An empty `after` asks for the first page.
    QFuture<Result<CataloguePage>> catalogue(const QString &after = {}, int count = 2000);
    // Error YC001 for an item that takes no applications today.
    QFuture<Result<ServiceGuide>> guide(const QString &item);
    // 512 KiB each, counted from 0; empty after the last.
    QFuture<Result<QByteArray>> sampleChunk(SampleId sample, int no);

    // To the mobile number itself, or, where an account is to be entered, to the one that belongs to the number of an identity card.
    // Error YC703 {wait_seconds}: too many, too soon.
    QFuture<Result<CodeSent>> requestCode(const QString &to, CodePurpose purpose);
    // YC401 lists every fault, {pointer, keyword}: /code code; /id_number taken with {phone_tail}; /phone taken; and so on.
    QFuture<LoggedIn> registerAccount(const RequestId &request, const Registration &registration, const QString &code);
    // By mobile number, number of the identity card, or credit code.
    QFuture<LoggedIn> logIn(const QString &who, const QString &password);
    QFuture<LoggedIn> logInByPhone(const QString &phone, const QString &code);
    // The code went to the account's own number. With a credit code: the account of the enterprise for which this person acts.
    QFuture<LoggedIn> logInByCard(const IdentityCard &card, const QString &code, const QString &creditCode = {});
    QFuture<Result<Done>> resetPassword(const RequestId &request, const QString &idNumber, const QString &phone, const QString &code,
                                        const QString &newPassword);
    // None when number and code don't belong together, or when there were too many tries.
    QFuture<Result<std::optional<Progress>>> progress(const QString &caseNo, const QString &queryCode);

    // Pieces of 512 KiB, named by the hash of the whole file. Without data it is only asked what is there.
    QFuture<Result<KeptPieces>> storeChunk(const QString &sha256, int no, int total, const std::optional<QByteArray> &data);

    // Hands in the draft that a ticket is for, as it stands in `data`, when the person has gone and the hall is back. Once, from this
    // kiosk. YC709 {saved_at}: another device has gone on with it, nothing was filed.
    QFuture<Result<ApplicationReceipt>> handIn(const QString &ticket, qint64 seq, const QJsonObject &data);

    // The key that this kiosk sealed by, while the ticket of that name is good.
    QFuture<Result<QByteArray>> ticketKey(const QUuid &name);

    // The telephone's side of an upload: the address is opened once, then files come in pieces and are named.
    QFuture<Result<UploadPage>> uploadBegin(const QString &token);
    QFuture<Result<KeptPieces>> uploadChunk(const QString &secret, const QString &sha256, int no, int total,
                                            const std::optional<QByteArray> &data);
    QFuture<Result<UploadPage>> uploadFile(const QString &secret, const UploadedFile &file);

    // A kiosk alone: YC004 for the website.
    QFuture<Result<Done>> beat(const KioskHealth &health);
    QFuture<Result<HelpCall>> callHelp(const RequestId &request, const QString &page);
    QFuture<Result<HelpCall>> helpCall(HelpCallId id);

    // A trusted sender that knows its applicants itself: the external id is its own name for a submission, and handing in the same again
    // gives the first answer again. docs/application.schema.json describes the application; YC401 lists every fault in it. No kiosk may.
    // resubmit answers for what this login handed in, and for any other case as for a number that nobody has (YC001).
    QFuture<Result<ApplicationReceipt>> submit(const QString &externalId, const QJsonObject &application);
    QFuture<Result<ApplicationReceipt>> resubmit(const QString &externalId, const QString &caseNo, const QJsonObject &changes);

private:
    QFuture<LoggedIn> enter(const Answer &tried, const Answer &answer);
    Answer tryCode(const QUuid &attempt, const QString &who, CodePurpose purpose, const QString &code);

    Line &m_line;
};

}
