// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QJsonObject>

namespace yichuang {

// 事项, in the version under which the case was filed.
struct ServiceItem {
    QString code;
    QString name;
    int department = 0;
    QString departmentName;
    ItemKind kind = ItemKind::Promised;
    bool licence = false; // 行政许可: the Administrative Licensing Law binds
    bool needsVisit = false;
    bool onlineWhole = false; // 全程网办
    QJsonObject guide;        // 办事指南, as the catalogue publishes it

    static ServiceItem fromJson(const QJsonObject &json);
};

}
