// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Pointer.h"

#include <QJsonObject>

namespace yichuang {

QStringList pathOf(const QString &pointer)
{
    const QStringList steps = pointer.split(u'/');
    const QStringList path = steps.mid(1);
    return steps.first().isEmpty() && !path.contains(QString()) ? path : QStringList();
}

QJsonValue valueAt(const QJsonValue &whole, const QString &pointer)
{
    const QStringList path = pathOf(pointer);
    QJsonValue value = path.isEmpty() ? QJsonValue(QJsonValue::Undefined) : whole;
    for (const QString &step : path)
        value = value[step];
    return value;
}

}
