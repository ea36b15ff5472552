// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/MyCase.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/parts/Icon.h"
#include "ui/parts/StepTracker.h"

#include <QCoreApplication>

namespace yichuang {

// How a case stands, in the kiosk's plain words.
class CaseWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::CaseWords)

public:
    // Never by its colour alone.
    static Icon sign(Tone tone);
    static ItemRow::Tag tag(const MyCaseRow &row);
    // What the applicant has to do next, and until when.
    static QString next(const MyCaseRow &row);
    static QList<StepTracker::Step> track(const MyCaseRow &row);
    static QString action(const QString &code, bool isLicence);
    static QString satisfaction(Satisfaction level);
    // 12 月 2 日
    static QString day(const QDateTime &at);
};

}
