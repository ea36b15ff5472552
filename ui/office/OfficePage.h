// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "desk/OfficeDesk.h"
#include "ui/casefile/DraftStore.h"
#include "ui/parts/Workplace.h"

class QFileDialog;
class QStackedWidget;

namespace yichuang {

class Banner;
class Button;
class DayPanel;
class MovedExport;
class MovedView;
class NumbersExport;
class NumbersView;
class ScrollPane;
class SectionHeader;
class StatePage;
class StorePanel;
class Toast;
class YearList;
class YearSheet;
class YearWork;

// The office administrator's workplace: the law's calendar, year by year, what a change of it would move before it is stored, and whom it
// moved; and the register of document numbers.
class OfficePage : public Workplace {
    Q_OBJECT

public:
    // What is not stored is kept in the folder, for the person who signed in.
    OfficePage(OfficeDesk &desk, const SignedIn &who, const QString &draftFolder, QWidget *parent = nullptr);
    // Keeps nothing beyond its own end.
    explicit OfficePage(OfficeDesk &desk, QWidget *parent = nullptr);

    YearSheet *sheet() const { return m_sheet; }
    YearWork *work() const { return m_work; }
    MovedView *moved() const { return m_moved; }
    NumbersView *numbers() const { return m_numbers; }
    MovedExport *movedExport() const { return m_movedExport; }
    NumbersExport *numbersExport() const { return m_numbersExport; }
    // A year's arrangement from a file, as `yichuangctl calendar load` takes it.
    void readFile(const QString &path);

    void hallChanged() override {}
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &) override {}
    void saveNow() override;

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
    void takeFocus();
    void showYear();
    void showDay();
    void dressBanner();
    void dressFoot();
    bool isCalendarShown() const;
    void showPlace(QWidget *place);
    void showFailure(const Error &error);
    void turnDay();
    void preview();
    void store();
    void openFiles();
    void openMoved();
    void openNumbers();
    void openExports();
    void leave();

    YearWork *m_work;
    DraftStore m_drafts;
    QJsonObject m_kept; // as it lies there
    MovedExport *m_movedExport;
    NumbersExport *m_numbersExport;
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
    NumbersView *m_numbers;
    Toast *m_toast;
    QPointer<QFileDialog> m_files; // what is over the page and no part of it
    QPointer<QMenu> m_formats;
    QDateTime m_lostSince; // invalid: the line is there
};

}
