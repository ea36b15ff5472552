// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/PrintService.h"

#include <QStringList>

namespace yichuang {

// What a CUPS server says about a job and its queue (RFC 8011: job-state 3 to 9, printer-state 3 idle, 4 processing, 5 stopped).
struct CupsFacts {
    int jobState = 0;
    QStringList jobReasons;
    bool queueThere = true;
    int printerState = 0;
    QStringList printerReasons; // keywords with -error, -warning or -report; printers disagree on which, so it is not looked at
    QString words;
    int sheets = 0; // that the job is known to have printed
};

// The gravest trouble among a printer's reasons.
PrintTrouble troubleFrom(const QStringList &printerReasons);

PrintJobState jobStateFrom(const CupsFacts &facts);

}
