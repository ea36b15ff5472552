// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "ui/parts/Panel.h"

class QListView;

namespace yichuang {

class Button;
class Label;
class MovedRows;
class StatePage;

// Whom a year's arrangement promised another day, with names and masked telephones. Who asks for it is written down by the hall before it
// answers; it is asked for again, and written down again, by F5 and by an export.
class MovedView : public Panel {
    Q_OBJECT

public:
    explicit MovedView(OfficeDesk &desk, QWidget *parent = nullptr);

    void open(int year);
    void reload();
    // What could not be read is asked for again.
    void goOn();
    void clear();
    int year() const { return m_year; }
    QListView *list() const { return m_view; }
    Button *exportButton() const { return m_export; }
    static QString titleOf(int year);

Q_SIGNALS:
    void leaveWanted();
    void exportWanted();

private:
    void wantList(bool anew);
    void askPage();
    void receive(const Result<QList<MovedDate>> &page);
    void fail(const Error &error);
    void askFurther();

    OfficeDesk &m_desk;
    MovedRows *m_rows;
    Label *m_name;
    Label *m_count;
    Button *m_export;
    StatePage *m_state;
    QListView *m_view;
    MovedListId m_list;
    int m_year = 0;
    int m_asked = 0; // which question the answer belongs to
    bool m_waiting = false;
    bool m_isWhole = false;
    bool m_failed = false;
    bool m_isFresh = false; // the list; it lasts an hour
};

}
