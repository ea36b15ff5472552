// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/PrintService.h"
#include "records/Ids.h"
#include "records/Paper.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace yichuang {

class CaseDesk;

// Prints one document as a tracked job: waits as long as the keeper still makes it, tells the hall that a print begins, fetches the
// archived bytes, marks a reprint on them, hands them to the printer and tells the hall how it ends. A lost line only makes it wait. It
// never changes the case, and deletes itself when it is over and the hall knows it.
class PrintRun : public QObject {
    Q_OBJECT

public:
    PrintRun(CaseDesk &desk, PrintService &printer, DocumentId document, QString queue, int copies, std::optional<QString> reprintReason,
             QObject *parent);

    void begin();
    // Follows a print that an earlier run of the program began, instead of beginning one.
    void goOn(const LeftPrint &left);

Q_SIGNALS:
    void waiting(); // 文书生成中
    void late();    // still not made after half a minute; it is asked for on and on
    void begun(int copyNo);
    // Somebody printed it before: it is over, and a further print asks for its reason.
    void printedBefore();
    void changed(yichuang::PrintJobState state);
    void noted(); // the hall has written the last state down
    // An empty trouble: the paper is out.
    void ended(const QString &trouble);

private:
    void announce();
    void sayLate();
    void fetch();
    void print(const QByteArray &pdf);
    void follow(const PrintJobState &state);
    void tell(const QString &state, const QString &detail);
    void tellHall();
    void fail(const Error &error);
    void later(void (PrintRun::*step)());
    void leaveToOther();
    void end(const QString &trouble);

    CaseDesk &m_desk;
    PrintService &m_printer;
    DocumentId m_document;
    QString m_queue;
    int m_copies;
    std::optional<QString> m_reason;
    RequestId m_request = RequestId::make();
    std::optional<PrintJob> m_job;
    std::optional<SpooledJob> m_spooled;
    QTimer m_again{this}; // what the line or the keeper was not ready for
    void (PrintRun::*m_step)() = &PrintRun::announce;
    int m_tries = 0;
    std::optional<std::pair<PrintState, QString>> m_untold;
    bool m_telling = false;
    bool m_over = false;
};

// Of a paper that is served: one for whom it is meant, one for the archive, as it says.
inline constexpr int ServedCopies = 2;

// A printer's trouble in the clerk's words; empty for none.
QString troubleWords(PrintTrouble trouble);

}
