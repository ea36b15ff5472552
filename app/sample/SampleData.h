// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang {

// The catalogue and the words of the sample that the program carries.
class SampleData {
public:
    // Everything that hall.load_catalogue takes.
    static QJsonObject catalogue();
    // names, words or featured.
    static QJsonValue part(const QString &name);
};

}
