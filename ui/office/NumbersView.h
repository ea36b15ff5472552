// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "ui/parts/Panel.h"

class QListView;
class QListWidget;

namespace yichuang {

class Button;
class Label;
class LineField;
class NumberRows;
class SectionHeader;
class StatePage;

// The register of document numbers of a year: the series of every department and kind, each without gaps, which it says; and of the chosen
// one number by number what it is on, of which case, when, by whom, and why it is void.
class NumbersView : public Panel {
    Q_OBJECT

public:
    explicit NumbersView(OfficeDesk &desk, QWidget *parent = nullptr);

    void open(int year);
    void reload();
    // What could not be read is asked for again.
    void goOn();
    // The keys go to the number that is looked for.
    void find();
    // None while no series is there.
    const NumberSeries *current() const;
    static QString titleOf(const NumberSeries &series);
    QListView *list() const { return m_view; }
    LineField *field() const { return m_field; }
    Button *exportButton() const { return m_export; }
    // What is said of the chosen series as a whole.
    QString completeness() const;

Q_SIGNALS:
    void leaveWanted();
    void exportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildBody();
    void receive(const Result<QList<NumberSeries>> &series);
    void search();
    void goTo(const NumberSeries &series, int serial);
    void showSeries();
    void askPage(int before);
    void receivePage(const Result<QList<GivenNumber>> &page);
    void askFurther();
    void fail(StatePage *page, const Error &error);

    OfficeDesk &m_desk;
    NumberRows *m_rows;
    Label *m_name;
    LineField *m_field;
    Button *m_export;
    QListWidget *m_seriesList;
    SectionHeader *m_head;
    QListView *m_view;
    StatePage *m_state;
    StatePage *m_numbers;
    QList<NumberSeries> m_series;
    NumberSeries m_wanted; // to be chosen once the series are there
    QString m_said;
    int m_year = 0;
    int m_from = 0; // the number that the list begins with; 0: the last
    int m_asked = 0;
    int m_askedPage = 0;
    bool m_waiting = false;
    bool m_isWhole = false;
    bool m_failed = false;
};

}
