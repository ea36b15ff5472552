// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"
#include "records/Identity.h"
#include "records/Queue.h"
#include "records/SignedIn.h"
#include "ui/counter/CounterKeys.h"
#include "ui/counter/CounterWork.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/PassportScan.h"
#include "ui/parts/Words.h"
#include "ui/parts/Workplace.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace yichuang {

class Banner;
class CaseHeader;
class CasePanels;
class ConflictPanel;
class CorrectionPage;
class DecisionBar;
class HandoutPage;
class HoldPage;
class IntakePage;
class NoCasePage;
class PageService;
class PrintPage;
class PrintRun;
class PrintService;
class QueuePanel;
class ScanPage;
class Toast;

// The clerk's workplace: queue, case, person, decision, and the pages that take the case's place for a while. Puts the parts together,
// gives the keys to them, and says what CounterWork tells.
class CounterPage : public Workplace {
    Q_OBJECT

public:
    // Unsent drafts are kept in the folder; an empty one keeps them in the hall only.
    CounterPage(CounterDesk &desk, PageService &pages, PrintService &printer, CardReader &reader, const SignedIn &who,
                const QString &draftFolder, QWidget *parent = nullptr);

    CounterWork *work() const { return m_work; }

    void hallChanged() override;
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &code) override;
    void saveNow() override;
    void usePrinter(const QString &queue) override { m_who.printer = queue; }

public Q_SLOTS:
    void act(yichuang::CounterVerb verb);

Q_SIGNALS:
    // F2: someone should lay a card on the reader; a simulator may do so by itself.
    void cardWanted(yichuang::CaseId id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    KeySheet *keySheet() const override;
    int sheetLeft() const override;
    QRect cardRoom() const override;
    bool worksOverFinder(QKeyCombination key) const override;

private:
    enum class Page { Start, Case, Conflict, Notice, Correction, Hold, Print, Intake, Handout, Scan };

    void build(PageService &pages, const QString &draftFolder);
    void wireQueue();
    void followQueue();
    void wireWork();
    void followWork();
    void wireCase();
    void wirePages();
    void wireHandout();
    void wireScan();

    void turnTo(Page page);
    bool isOn(Page page) const;
    bool isAsking() const;
    void showCase();
    void showClosed();
    void showNothing();
    void leaveQuestion();
    void judge();
    void openRow(CaseId id);
    void openWanted(const QueueRow &row);
    void keep();
    void backToCase();

    void takeUnseen();
    void sayTooSoon();
    void undo();
    void actOnCase(CounterVerb verb);
    void actOnView(CounterVerb verb);
    bool mayConfirm();
    void forward();
    void openNotice(NoticePage::Kind kind);
    void showNotice(NoticePage::Kind kind);
    void send();
    void focusZone(CounterVerb verb);

    void refuse(CounterWork::Deed deed, const Error &error, CaseId id);
    void dressBanner();
    void forgetTold();
    static Page pageOf(CounterWork::Deed deed);
    void forgetRefusal(bool isOver);
    void leavePage();
    void lockSent();
    void focusIntake();
    void showSent();
    QString nameOf(CounterWork::Deed deed) const;
    void noteOutcome(CounterWork::Deed deed);
    bool heldBack(CounterWork::Deed deed);
    void noteUnsent(CounterWork::Deed deed);
    QString keysOfUnsent() const;
    bool notePaper(const MadeDecision &decision);
    void breakPromise(DocumentId paper);
    void noteOwed(const MadeDecision &decision);
    void noteElsewhere(const Holder &holder, bool isDecided);
    void noteStored(const QString &text);
    void nameCorrected();
    QString cameBackWords() const;
    std::optional<Said> begunHere() const;
    bool hasCorrectionBegun() const;
    void copyEarlier();
    void actOnBanner();
    bool stopAtCorrection(const QString &keys);
    bool stopAtNotice();
    bool leaveCorrection();
    struct Unprinted;
    void noteUnprinted(const Unprinted &paper);
    void goOnPrinting();
    void tellLast(const PaperDue &last);
    PrintRun *watched(PrintRun *run);
    void printDecision(const MadeDecision &decision);
    void printPaper(DocumentId paper, const QString &of, int copies, const std::optional<QString> &reason = {});
    void printAgain();
    void forgetUnprinted(DocumentId paper);
    void readCard();
    void askForCard(const QString &withoutReader);
    void receiveCard(const CardData &card);
    void receivePassport(const IdentityCard &passport);
    void sayFault(CardReader::Fault fault);
    void openFor(const IdentityCard &card);
    void bringUp(const IdentityCard &card, const QList<QueueRow> &rows);
    void compareLaid();
    bool hasBroughtUp(CaseId id) const { return m_laid && m_laid->cases.contains(id); }
    void offerElsewhere();
    void offer(const QList<QueueRow> &rows);
    void offerIntake();
    void noteCollects(const IdentityCard &card, const Tapped &tapped, bool isElsewhere);
    void meet(const QString &number);
    bool isCollectorHere() const;
    Said whatWaits() const;
    std::optional<IdentityCard> newcomer() const;
    static Said mayApply(const IdentityCard &card);
    void openHandout();
    void openIntake();
    void openScan();
    void openDeadline();
    void explain(CaseId wanted);
    void openHistory();

    CounterDesk &m_desk;
    PrintService &m_printer;
    CardReader &m_reader;
    SignedIn m_who;
    CounterWork *m_work;
    QueuePanel *m_queue;
    CaseHeader *m_header;
    Banner *m_banner;
    QStackedWidget *m_stack;
    NoCasePage *m_start;
    CasePanels *m_panels;
    ConflictPanel *m_conflict;
    NoticePage *m_notice;
    CorrectionPage *m_correction;
    HoldPage *m_hold;
    IntakePage *m_intake;
    PrintPage *m_print;
    HandoutPage *m_handout;
    ScanPage *m_scan;
    DecisionBar *m_bar;
    Toast *m_toast;
    PassportScan m_passport;
    std::optional<IdentityCard> m_tapped; // of whom no case waits
    // Whose card was laid down, and what waits to be handed to that person: until Ctrl E is pressed for it, or another one's case is open.
    struct Collects {
        IdentityCard card;
        QList<HandoutRow> rows;
        QList<CaseId> over; // the cases over which that person still stands here; none: without a case
        bool isElsewhere;   // over a case of somebody else
    };
    std::optional<Collects> m_collects;
    // The card that was laid down last, until another case is open: whichever of the cases that it brought up is opened is compared with
    // it.
    struct Laid {
        IdentityCard card;
        QImage portrait;
        QList<CaseId> cases;
        bool isNameRead = true; // else it is read off the face first
    };
    std::optional<Laid> m_laid;
    QString m_withoutCase;     // the number of whom no case waits, though their card lies over another's
    QString m_soughtElsewhere; // the number whose cases were looked for beside the open one
    std::optional<Error> m_refusal;
    CounterWork::Deed m_refusedDeed = CounterWork::Deed::Open;
    CaseId m_refusedCase;
    std::pair<CaseId, QString> m_wanted; // the case that was chosen last, and what names it
    bool m_lineCameBack = false;
    CaseId m_lostOver;                    // the case that was open when the line broke
    std::optional<Said> m_outcome;        // of what was sent before the line broke, or of what another window did
    CaseId m_outcomeOver;                 // only over this case
    QString m_outcomeName;                // at its end, until the corrected case is read again
    std::optional<DocumentId> m_promised; // by what is said of it: this paper is printed now
    // What is still to be done, the last one first; each until it stood there for its time: a call that a decision leaves to be made, or a
    // card that is to be laid down again.
    struct Owed {
        CaseId of; // none: of the card
        Said said;
    };
    QList<Owed> m_owed;
    bool m_owedTold = false; // the last one stands there, and its time runs
    // A decision that was pressed and did not go, until it is pressed again or its case is left.
    struct Unsent {
        CounterWork::Deed deed;
        CaseId over;
        QString what; // 补正告知 江门市悦沁…
    };
    std::optional<Unsent> m_unsent;
    // A paper that did not come out of the printer: of what, and why.
    struct Unprinted {
        DocumentId paper;
        QString of;
        int copies;
        QString why;
    };
    QList<Unprinted> m_unprinted;
    QString m_intakesBegun; // before the program ended, until the page of them is opened
    bool m_sentLocked = false;
    QPointer<QWidget> m_focusBefore; // what was sent was locked
    QElapsedTimer m_warned;          // that deciding passes over what was begun of a notice
    QTimer m_bannerTime;
    QString m_askedForCard;   // what was said
    bool m_cardFinds = false; // the next card finds a case, though one is open
};

}
