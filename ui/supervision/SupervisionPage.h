// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"
#include "ui/parts/Workplace.h"
#include "ui/supervision/SupervisionActs.h"

#include <QTimer>

class QStackedWidget;

namespace yichuang {

class Banner;
class CasePanel;
class CasesView;
class DashboardView;
class Exporter;
class LooksView;
class MessagesView;
class PrintService;
class StatePage;
class Toast;

// The supervisor's workplace: the hall in figures, which keep themselves fresh; from every figure to its cases; and with a case the acts of
// supervision, written beside it. Nothing that is written is lost when the line is.
class SupervisionPage : public Workplace {
    Q_OBJECT

public:
    SupervisionPage(SupervisionDesk &desk, PrintService &printer, const SignedIn &who, QWidget *parent = nullptr);

    DashboardView *board() const { return m_board; }
    CasesView *cases() const { return m_cases; }
    CasePanel *panel() const { return m_panel; }
    SupervisionActs *acts() const { return m_acts; }
    Exporter *exporter() const { return m_exporter; }
    MessagesView *messages() const { return m_messages; }
    // What stands in the corner now.
    QString said() const;
    StatePage *boardState() const { return m_boardState; }
    // How many are urged together.
    void setMostUrged(int most) { m_mostUrged = most; }

    void hallChanged() override;
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &code) override;
    void saveNow() override;
    void usePrinter(const QString &queue) override { m_printQueue = queue; }
    void fillMenu(QMenu &menu) override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    KeySheet *keySheet() const override;
    QRect cardRoom() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Place { Board, Cases, Looks, Messages };

    void build(bool mayTakeOver);
    void wire();
    void addKeys();
    void turnTo(Place place);
    Place place() const;

    void askBoard();
    void receiveBoard(const Result<Dashboard> &board);
    void openCases(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select);
    void lookAtCurrent();
    void askFile();
    void refresh();
    void leave();
    void nextPeriod();

    void urge();
    void urgeAll();
    void gatherLate(const QList<CaseId> &late, const QJsonObject &after);
    void writeForAll(const QList<CaseId> &late, bool more);
    void reassign();
    void takeOver();
    void allowNotice();
    void openForm(SupervisionAct act, const QString &whyNot);
    void sendForm();
    void closeForm();
    void keepWords();
    void actDone(SupervisionAct act);
    void refuse(const Error &error);

    void openExports();
    void openLooks();
    void openNumber(const QString &number);
    void openNamed(const QString &shortNo, CaseId id);
    void openRecalculated();
    void openDeadline();
    void printDeadline();
    void dressBanner();

    SupervisionDesk &m_desk;
    PrintService &m_printer;
    QString m_printQueue;
    SupervisionActs *m_acts;
    Exporter *m_exporter;
    Banner *m_banner;
    QStackedWidget *m_stack;
    StatePage *m_boardState;
    DashboardView *m_board;
    CasesView *m_cases;
    CasePanel *m_panel;
    LooksView *m_looks;
    MessagesView *m_messages;
    Toast *m_toast;
    Place m_beforeLooks = Place::Board;
    std::optional<Place> m_cameFrom; // the case that is shown was opened from the week's draw or from a message
    QTimer m_slowly;                 // asks every 30 s in any case: clocks go on by themselves
    QTimer m_bannerTime;
    std::optional<Dashboard> m_shown;
    std::optional<QDateTime> m_lostSince;
    bool m_cameBack = false;
    bool m_asking = false;
    bool m_again = false; // something changed while the answer was out
    bool m_locked = false;
    int m_mostUrged = 500;
    int m_question = 0;
    int m_fileQuestion = 0;
    CaseId m_urgeNext;   // 督办 was pressed on the board, its case comes with the list
    CaseId m_formCase;   // whose act is being written
    QList<CaseId> m_all; // or those that are urged together
};

}
