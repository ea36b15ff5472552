// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUuid>

namespace yichuang {

// An application that somebody is filling in, or the answer to a supplement notice. Kept for seven days after it was last saved, and found
// again on any kiosk. The kiosk makes the id when the person begins; submitting a draft twice files one case.
struct ApplicationDraft {
    QUuid id;
    QString item;   // code
    QString caseNo; // of the case that is handed in again; empty: a new application
    // {answers: {form: {page: {field: value}}}, materials: [{seq, window, files: [{name, size, sha256, media_type}]}],
    //  as_agent: bool, applicant: {…} when as_agent, notify_sms, notify_email: bool}: as docs/application.schema.json has it.
    QJsonObject data;
    QString place;    // where in the four steps the person stood; the window's own word
    qint64 seq = 0;   // an older one never replaces a newer
    QString itemName; // as answered, not sent
    QDateTime savedAt;
    QDateTime expiresAt;

    static ApplicationDraft fromJson(const QJsonObject &json);
};

// What lies in the hall after a draft was saved. kept: what was sent; else another device has gone on with it, and nothing of what was sent
// was taken.
struct SavedDraft {
    QDateTime savedAt;
    qint64 seq = 0;
    bool kept = true;

    static SavedDraft fromJson(const QJsonObject &json);
};

// Hands in one draft from this device after its person has gone; by the key lies sealed what waits for that, under the name.
struct DraftTicket {
    QString ticket;
    QUuid name;
    QByteArray key;

    static DraftTicket fromJson(const QJsonObject &json);
};

// A field that the hall can fill in, and where it has the value from.
// The card is what lies on the kiosk's reader; the hall names the two others.
enum class PrefillSource { Account, Earlier, Card };
template<> inline constexpr auto wordsOf<PrefillSource> = spelled("account", "earlier", "card");

struct PrefilledField {
    QString form;
    QString pointer; // /page/field
    QJsonValue value;
    PrefillSource source = PrefillSource::Account;
    QString caseNo; // of the earlier application
    QDate of;

    static PrefilledField fromJson(const QJsonObject &json);
};

// One fault of an application; the words are the window's.
struct ApplicationFault {
    QString pointer;
    QString keyword;
    QJsonObject detail;

    static ApplicationFault fromJson(const QJsonObject &json);
};

using UploadId = Id<struct UploadKind>;

// Papers sent by a telephone: the address carries the token, once, for ten minutes.
enum class UploadState { Waiting, Open, Closed, Expired };
template<> inline constexpr auto wordsOf<UploadState> = spelled("waiting", "open", "closed", "expired");

struct UploadedFile {
    QString name;
    QString mediaType;
    qint64 size = 0;
    QString sha256;

    static UploadedFile fromJson(const QJsonObject &json);
};

struct PhoneUpload {
    UploadId id;
    QString token; // when it was opened; never again
    QDateTime expiresAt;
    UploadState state = UploadState::Waiting;
    qint64 received = 0; // bytes of files that are still on their way included
    QList<UploadedFile> files;

    static PhoneUpload fromJson(const QJsonObject &json);
};

// What the telephone's page may know and do. The secret stays with the telephone that opened the address first.
struct UploadPage {
    QString secret;
    QString item;
    QString material;
    QStringList allowedTypes;
    qint64 bytesLeft = 0;
    int filesLeft = 0;
    QDateTime expiresAt;

    static UploadPage fromJson(const QJsonObject &json);
};

}
