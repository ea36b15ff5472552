// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace yichuang {

// Why paper does not come out, or soon won't. The words for it are the windows'.
enum class PrintTrouble {
    None,
    MediaEmpty,
    MediaJam,
    TonerEmpty,
    TonerLow,
    CoverOpen,
    Offline,
    Paused, // the queue was stopped by a person or after a fault
    QueueDeleted,
    ServerUnreachable, // the print server does not answer; the job may be fine
    Cancelled,
    Other, // see the detail
};

// One place that prints.
struct PrintQueue {
    QString name; // what a job is addressed to
    QString description;
    QString location;
    bool accepts = true;
    PrintTrouble trouble = PrintTrouble::None;
};

// A job as its print server knows it; what the hall keeps of it is records/Paper.h.
struct SpooledJob {
    QString queue;
    int number = 0;
    // Of the request. A server that was set up anew counts from 1 again: by the mark one sees whether the number is still this job's.
    QString mark = {};
    QString user = {}; // whose job it is: to others a server may not say its title

    bool operator==(const SpooledJob &other) const { return queue == other.queue && number == other.number; }
};

struct PrintJobState {
    enum class Kind {
        Waiting,
        Printing, // a trouble here is a warning, for instance TonerLow
        Held,     // stands still until someone mends the trouble
        Done,     // the last three are final
        Failed,
        Vanished, // the server no longer knows it: nobody can say whether paper came out
    };

    Kind kind = Kind::Waiting;
    PrintTrouble trouble = PrintTrouble::None;
    QString detail; // the printer's own words, for the log

    bool isFinal() const { return kind >= Kind::Done; }
    bool operator==(const PrintJobState &) const = default;
};

// The word that the hall stores: waiting, printing, held, done, failed, vanished.
QString toWord(PrintJobState::Kind kind);

// What to print: a finished PDF, whose pages the caller has counted.
struct PrintRequest {
    QString queue;
    QString title; // shown in the print server's list, so no names in it
    QString user;
    int copies = 1;
    QByteArray pdf;
    QString mark = {}; // what the title ends with there, which no other job's does
};

// Prints bytes as jobs that can be followed to their end. No call blocks; signals come in the service's own thread.
class PrintService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QList<PrintQueue>>> queues() = 0;

    // The future gives the job once the server has all bytes; from then on jobChanged tells of it until a final state.
    // Error codes: printer.refused (the server said no), printer.unreachable (it surely has no complete job), input.bad.
    virtual QFuture<Result<SpooledJob>> print(const PrintRequest &request) = 0;

    // Follows a job that an earlier run of the program began; jobChanged tells its state at least once.
    virtual void follow(const SpooledJob &job) = 0;

Q_SIGNALS:
    void jobChanged(const yichuang::SpooledJob &job, const yichuang::PrintJobState &state);
};

namespace error {
inline constexpr QLatin1String PrinterRefused{"printer.refused"};
inline constexpr QLatin1String PrinterUnreachable{"printer.unreachable"};
}

}
