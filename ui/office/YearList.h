// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/YearCalendar.h"
#include "ui/parts/Panel.h"

class QListWidget;

namespace yichuang {

class Button;

// Which years are loaded, which ought to be, and what the marks on the sheet mean.
class YearList : public Panel {
    Q_OBJECT

public:
    explicit YearList(QWidget *parent = nullptr);

    void show(const QList<KnownYear> &years, const QList<int> &missing, int chosen);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(int year);
    void fileWanted();
    void movedWanted();
    void numbersWanted();

private:
    QWidget *buildLegend();

    QListWidget *m_list;
    Button *m_file;
    Button *m_moved;
    bool m_filling = false;
};

}
