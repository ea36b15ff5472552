// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace yichuang {

// The register of 文号 as `office.*` answers it.

// One series: a department's documents of one kind in one year, 许 or 政.
struct NumberSeries {
    int departmentId = 0;
    QString department;
    QString kind;
    QString title;
    bool licence = true;
    int year = 0;
    QString begins; // 蓬市监许受〔2026〕
    int last = 0;
    int voided = 0;
    QList<int> missing; // none ever is

    // Of whichever moment.
    bool isSame(const NumberSeries &other) const;
    static NumberSeries fromJson(const QJsonObject &json);
};

struct GivenNumber {
    int serial = 0;
    QString number;
    QString title;
    QString caseNo;
    QDateTime at;
    QString by; // empty: the hall itself
    bool isVoid = false;
    QString why; // it is void

    static GivenNumber fromJson(const QJsonObject &json);
};

// Where a number stands; a serial of zero: the hall never gave it.
struct FoundNumber {
    NumberSeries series;
    int serial = 0;

    static FoundNumber fromJson(const QJsonObject &json);
};

}
