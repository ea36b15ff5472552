// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Audit.h"
#include "ui/parts/Panel.h"

class QListWidget;

namespace yichuang {

class AuditDesk;
class Button;

// The seals of the last days, the latest first. F6 counts the chosen one again from the events themselves, a part at each call.
class SealList : public Panel {
    Q_OBJECT

public:
    SealList(AuditDesk &desk, const QDate &today, QWidget *parent = nullptr);

    void refresh();
    void check();
    QListWidget *list() const { return m_list; }
    // Said of the seal in that row; empty before it was checked.
    QString verdict(int row) const;

private:
    void goOn(const QDate &day, const QJsonObject &state, int part);
    void mark(const QDate &day, const QString &words, int tone);

    AuditDesk &m_desk;
    QDate m_today;
    QList<DaySeal> m_seals;
    QListWidget *m_list;
    Button *m_check;
    QDate m_checking;
};

}
