// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace yichuang {

// An official document of a case. The keeper makes its PDF from the facts of the decision; until then it is Making.
struct Document {
    DocumentId id;
    QString kind;
    QString title;
    QString number;
    QDateTime createdAt;
    DocumentState state = DocumentState::Making;
    int prints = 0;  // that may have come out, whatever their state
    int printed = 0; // that did
    std::optional<PrintState> lastPrint;
    int pages = 0;
    QString sha256;

    static Document fromJson(const QJsonObject &json);
};

// A message to the applicant or the agent.
struct Message {
    MessageId id;
    QString event;
    QString channel;
    QString toMasked;
    QString text;
    MessageState state = MessageState::Queued;
    QDateTime queuedAt;
    QDateTime releaseAt;
    QDateTime deliveredAt;
    QString detail;

    static Message fromJson(const QJsonObject &json);
};

// Paper going through a printer.
struct PrintJob {
    PrintJobId id;
    DocumentId document;
    QString title; // of the document
    QString number;
    QString by;
    QString printer;
    int copies = 1;
    int copyNo = 0; // 0: the first print; from 1 on it is a reprint and says so
    QString reason;
    QDateTime at;
    PrintState state = PrintState::Waiting;
    QString detail;

    static PrintJob fromJson(const QJsonObject &json);
};

// A paper whose print was to follow a decision when the window's program ended; of an officer, what he can still take back.
struct PaperDue {
    DocumentId document; // invalid: the decision has none
    CaseId caseId;
    NoticeKind kind = NoticeKind::Accept;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QString name;        // the applicant's
    int undoSeconds = 0; // in which the decision can still be undone
    bool sends = false;  // a message of it leaves with the paper
    // Of the one that is told by itself, which case it was and when.
    QString item = {};
    QString shortNo = {};
    QDateTime at = {};

    static PaperDue fromJson(const QJsonObject &json);
};

// A print that the window's program did not see to its end.
struct LeftPrint {
    PrintJobId job;
    QString printer;
    std::optional<int> spooled; // the print server's number; none when it is not known to have one
    DocumentId document;
    int copies = 1;
    QString title; // the paper's
    QString name;  // the applicant's

    static LeftPrint fromJson(const QJsonObject &json);
};

// What a decision's message and document would say if it were made now.
struct NoticePreview {
    QString smsText;
    QString smsToMasked;
    SmsState smsState = SmsState::NoNumber;
    QJsonObject documentTemplate; // empty when the decision makes no document
    QJsonObject documentFacts;

    static NoticePreview fromJson(const QJsonObject &json);
};

}
