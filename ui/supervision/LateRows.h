// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

class QGridLayout;

namespace yichuang {

class Button;

// The open cases that are overdue or due today, the worst first: clock, item, applicant, where it lies, and 督办, or
// 催办 where the day is not over.
class LateRows : public QWidget {
    Q_OBJECT

public:
    explicit LateRows(QWidget *parent = nullptr);

    void show(const QList<LateCase> &cases, const QDateTime &now);
    static QString clockWords(const LateCase &late, const QDateTime &now);
    // The step of a case's way in the trade's words; unknown ones as they are.
    static QString stepWords(const QString &step);

Q_SIGNALS:
    void urgeWanted(const yichuang::LateCase &late);
    void caseWanted(yichuang::CaseId id);

private:
    void addHead();
    void addRow(int row, const LateCase &late, const QDateTime &now);

    QGridLayout *m_grid;
    QList<LateCase> m_shown;
    QStringList m_clocks;
};

}
