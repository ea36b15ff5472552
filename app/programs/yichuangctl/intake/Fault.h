// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace yichuang::ctl {

// One step of a JSON pointer: a member's name may hold the signs that part steps.
QString pointerStep(QString name);

// What is wrong with an application, and where: a JSON pointer, a keyword and what else there is to say, as in the facts of YC401.
struct Fault {
    QString pointer;
    QString keyword;
    QJsonObject detail;

    QJsonObject toJson() const;
    // One sentence in the language of the locale.
    QString sentence() const;
};

class Faults {
public:
    void add(const QString &pointer, const char *keyword, const QJsonObject &detail = {});
    // Those that the hall found, without what follows only from faults that are known already.
    void addFromHall(const QJsonArray &faults);

    bool isEmpty() const { return m_list.isEmpty(); }
    const QList<Fault> &list() const { return m_list; }
    QJsonArray toJson() const;

private:
    bool covers(const QString &pointer) const;

    QList<Fault> m_list;
};

}
