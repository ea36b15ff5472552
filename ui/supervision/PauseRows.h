// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

class QGridLayout;

namespace yichuang {

// Special procedures and extensions by officer and item, the most first.
class PauseRows : public QWidget {
    Q_OBJECT

public:
    explicit PauseRows(QWidget *parent = nullptr);

    void show(const QList<PauseCount> &counts);

Q_SIGNALS:
    void casesWanted(const yichuang::PauseCount &count);

private:
    QGridLayout *m_grid;
    QList<PauseCount> m_shown;
};

}
