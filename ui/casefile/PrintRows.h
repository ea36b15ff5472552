// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Paper.h"

class QListWidgetItem;
class QWidget;

namespace yichuang {

// What the page of papers says of one paper in its list, and of one print in its log.
class PrintRows {
public:
    static constexpr int Width = 320; // of either column

    // A paper that lies in the printer was not printed, whatever number its job has.
    static void badge(QListWidgetItem &item, const Document &paper);
    // As the hall counts them: what did not come out is no print. The latest comes first.
    static void count(Document &paper, const QList<PrintJob> &jobs);
    static QWidget *logLine(const PrintJob &job, const QDate &today);
};

}
