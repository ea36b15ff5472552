// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

class QGridLayout;

namespace yichuang {

// Special procedures and extensions by officer and item, the most first. Each number that is not 0 opens its cases.
class PauseRows : public QWidget {
    Q_OBJECT

public:
    explicit PauseRows(QWidget *parent = nullptr);

    void show(const QList<PauseCount> &counts);

Q_SIGNALS:
    // Behind the number of one row, those of special procedures or those of extensions.
    void casesWanted(const yichuang::PauseCount &count, bool extensions);

private:
    QGridLayout *m_grid;
    QList<PauseCount> m_shown;
};

}
