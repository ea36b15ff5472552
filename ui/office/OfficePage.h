// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "desk/OfficeDesk.h"
#include "ui/parts/Workplace.h"

class QStackedWidget;

namespace yichuang {

class Banner;
class Button;
class DayPanel;
class MovedExport;
class MovedView;
class ScrollPane;
class SectionHeader;
class StatePage;
class StorePanel;
class Toast;
class YearList;
class YearSheet;
class YearWork;

// The office administrator's workplace: the law's calendar, year by year, what a change of it would move before it is stored, and whom it
// moved.
class OfficePage : public Workplace {
    Q_OBJECT

public:
    explicit OfficePage(OfficeDesk &desk, QWidget *parent = nullptr);

    YearSheet *sheet() const { return m_sheet; }
    YearWork *work() const { return m_work; }
    MovedView *moved() const { return m_moved; }
    MovedExport *exporter() const { return m_exporter; }
    // A year's arrangement from a file, as `yichuangctl calendar load` takes it.
    void readFile(const QString &path);

    void hallChanged() override {}
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &) override {}
    void saveNow() override {}

protected:
    KeySheet *keySheet() const override;
    int sheetLeft() const override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCalendar();
    void wire();
    void addKeys();
    void refresh();
    void showYear();
    void showDay();
    void dressBanner();
    void dressFoot();
    bool isMovedShown() const;
    void showFailure(const Error &error);
    void turnDay();
    void preview();
    void store();
    void openFiles();
    void openMoved();
    void openExports();
    void leave();

    YearWork *m_work;
    MovedExport *m_exporter;
    YearList *m_years;
    Banner *m_banner;
    QStackedWidget *m_stack;
    SectionHeader *m_head;
    YearSheet *m_sheet;
    ScrollPane *m_pane;
    StatePage *m_state;
    QWidget *m_side;
    ScrollPane *m_words;
    DayPanel *m_day;
    StorePanel *m_store;
    Button *m_preview;
    Button *m_send;
    MovedView *m_moved;
    Toast *m_toast;
    QDateTime m_lostSince; // invalid: the line is there
};

}
