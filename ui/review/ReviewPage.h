// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/SignedIn.h"
#include "ui/parts/Words.h"
#include "ui/parts/Workplace.h"
#include "ui/review/NoticeFollower.h"
#include "ui/review/ReviewKeys.h"
#include "ui/review/ReviewWork.h"

#include <QElapsedTimer>
#include <QPointer>

class QStackedWidget;

namespace yichuang {

class ActPanel;
class Banner;
class BatchOpinion;
class BatchPanel;
class ConflictPanel;
class NoCasePage;
class OpinionPanel;
class PageService;
class PausePanel;
class PrintPage;
class PrintService;
class ReviewBar;
class ReviewBatch;
class PausePlan;
class RevealLine;
class ReviewHeader;
class ReviewPanels;
class ReviewQueue;
class TeamPage;
class Toast;

// The officer's workplace: what waits by item, the case with its way and its clock, the points to examine, the opinion; and the acts that
// take the opinion's place while they are written. Puts the parts together, gives the keys to them, and says what ReviewWork tells.
class ReviewPage : public Workplace {
    Q_OBJECT

public:
    ReviewPage(ReviewDesk &desk, PageService &pages, PrintService &printer, const SignedIn &who, const QString &draftFolder,
               QWidget *parent = nullptr);

    ReviewWork *work() const { return m_work; }
    ReviewBatch *batch() const { return m_batch; }
    void act(ReviewVerb verb);

    void hallChanged() override;
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &code) override;
    void saveNow() override;
    void usePrinter(const QString &queue) override { m_who.printer = queue; }
    void fillMenu(QMenu &menu) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    KeySheet *keySheet() const override;
    int sheetLeft() const override;
    QRect cardRoom() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Page { Start, Case, Conflict, Batch, Print, Team };
    // A decision that was pressed without a line.
    struct Unsent {
        CaseId caseId;
        QString what; // 准予 陈小明
        QString keys;
    };
    // What the right column holds; past Opinion: what is being written instead of it.
    enum class Side { Opinion, Batch, Pause, Act };

    void build(PageService &pages);
    void wireQueue();
    void wireWork();
    void wireCase();
    void turnTo(Page page);
    bool isOn(Page page) const;
    void turnSide(Side side);
    bool isWriting() const;

    void showCase();
    void showClosed();
    void showNothing();
    void leaveQuestion();
    void takeUnseen();
    void showBatch();
    void judge();
    QString whyNot() const;
    QString whyNot(const QString &shut) const;
    void keep();

    void agree();
    void openAct(ReviewAct wanted);
    void openMore();
    void openPause();
    void openNote();
    void openTeam();
    void leaveTeam();
    void showTeam();
    void followNotice();
    void planPause();
    NoticeFollower::Ask wantedNotice() const;
    NoticeFollower::Ask noticeOfAct(CaseId id) const;
    void print();
    void leaveSide();
    void send();
    CaseWork::Deed deedOfAct() const;
    void sendAct();
    void sendBatch();
    void actOnCase(ReviewVerb verb);
    void actOnView(ReviewVerb verb);
    void focusZone(ReviewVerb verb);

    void refuse(CaseWork::Deed deed, const Error &error, CaseId id);
    void dressBanner();
    void lockSent();
    QString nameOf(CaseWork::Deed deed) const;
    void noteOutcome(CaseWork::Deed deed);
    void noteRecalled(const KeptBatch &left);
    void noteEnded(const QueueRow &row, const Decided &last);
    void noteUnsent(CaseWork::Deed deed, const QString &keys);
    void openDeadline();
    void openHistory();
    void reveal();
    void openFound(const QueueRow &row);
    void printOrExplain();

    ReviewDesk &m_desk;
    PrintService &m_printer;
    SignedIn m_who;
    ReviewWork *m_work;
    ReviewBatch *m_batch;
    ReviewQueue *m_queue;
    ReviewHeader *m_header;
    RevealLine *m_number;
    Banner *m_banner;
    QStackedWidget *m_whole;
    QStackedWidget *m_stack;
    NoCasePage *m_start;
    ReviewPanels *m_panels;
    ConflictPanel *m_conflict;
    BatchPanel *m_batchPanel;
    PrintPage *m_print;
    TeamPage *m_team;
    QStackedWidget *m_side;
    OpinionPanel *m_opinion;
    PausePanel *m_pause;
    ActPanel *m_act;
    BatchOpinion *m_shared;
    NoticeFollower *m_notice;
    PausePlan *m_plan;
    ReviewBar *m_bar;
    Toast *m_toast;
    std::optional<Error> m_refusal;
    CaseId m_refusedCase;
    Page m_page = Page::Start;
    Page m_before = Page::Start; // where the team was opened
    bool m_lineCameBack = false;
    bool m_sentLocked = false;
    QPointer<QWidget> m_focusBefore; // it was locked
    std::optional<Said> m_outcome;   // of what was under way when the line broke
    std::optional<Unsent> m_unsent;
    QString m_sharedOf; // the item and step for which the shared opinion was written
    QTimer m_bannerTime;
    QElapsedTimer m_teamAge;
};

}
