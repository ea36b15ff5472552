// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "devices/PrintService.h"

#include <QObject>

namespace yichuang {

class Kiosk;
class QuestionSheet;

// Prints one paper on the kiosk's printer and says on a sheet what becomes of it. What was filed stays filed whatever the printer does.
class PaperSlot : public QObject {
    Q_OBJECT

public:
    PaperSlot(Kiosk &kiosk, QWidget *page);

    // The title stands in the print server's list: no names in it.
    void print(const QString &title, const QByteArray &pdf);

Q_SIGNALS:
    // What to say about it; the trouble is none once paper came out.
    void told(const QString &words, yichuang::PrintTrouble trouble);
    void printed();

private:
    void sent(const Result<SpooledJob> &job);
    void follow(const SpooledJob &job, const PrintJobState &state);

    Kiosk &m_kiosk;
    SpooledJob m_job;
};

}
