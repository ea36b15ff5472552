// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang {

// A text of the sample's data; empty where there is none.
inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

// The catalogue and the words of the sample that the program carries.
class SampleData {
public:
    // Everything that hall.load_catalogue takes.
    static QJsonObject catalogue();
    // names, words or featured.
    static QJsonValue part(const QString &name);
};

}
