// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace yichuang {

// An item that a seat may receive applications for, as a clerk looks for it.
struct ReceivableItem {
    QString code;
    QString name;
    QString department;
    QString pinyin;
    QString initials;

    static ReceivableItem fromJson(const QJsonObject &json);
};

}
