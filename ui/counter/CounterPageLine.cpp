// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "records/HallCode.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/casefile/UndoWords.h"
#include "ui/counter/AskedPanel.h"
#include "ui/counter/CaseGate.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/CasePanels.h"
#include "ui/counter/ColleagueWords.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/HoldPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/QueuePanel.h"
#include "ui/counter/scan/ScanPage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Toast.h"
#include "ui/parts/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>

// What a broken line means for the counter: what was sent is locked until its answer is here, and then the window says what became of it.
namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto GreenBanner = 8s;
constexpr auto OutcomeBanner = 30s; // longer: it tells of a case that is gone from the window
constexpr auto MinuteHand = 20s;
constexpr auto SecondPress = 1s; // after which a second press of a key is meant as one

bool isAboutNote(const Error &error)
{
    return QStringList{"note", "notes"}.contains(error.facts[u"field"].toString());
}

}

void CounterPage::lineLost(const QDateTime &since)
{
    m_lineCameBack = false;
    m_lostOver = m_work->file() ? m_work->file()->caseId : CaseId();
    m_outcome.reset(); // of the break before, and told
    m_work->lineLost(since);
    m_bannerTime.start(MinuteHand);
    dressBanner();
}

void CounterPage::lineBack()
{
    m_lineCameBack = m_work->lostSince().has_value();
    // Nothing went: that the line was away is no news any more.
    if (m_refusal && (m_refusal->is(error::LineLost) || m_refusal->is(error::Unread)))
        m_refusal.reset();
    m_work->lineBack();
    m_notice->lineBack();
    m_queue->model()->refresh();
    m_bannerTime.start(m_outcome ? OutcomeBanner : GreenBanner);
    dressBanner();
}

void CounterPage::refuse(CounterWork::Deed deed, const Error &error, CaseId id)
{
    lockSent(); // nothing is under way any more, and the focus is wanted
    if (deed == CounterWork::Deed::Receive)
        return m_intake->showFaults(error);
    if (error.is(error::LineLost))
        noteUnsent(deed);
    m_refusal = error;
    m_refusedDeed = deed;
    m_refusedCase = id;
    if (deed == CounterWork::Deed::Open && !m_who.mayTakeOver && error.is(error::HeldElsewhere)) {
        m_refusal.reset();
        m_work->look(id);
    } else if (deed == CounterWork::Deed::Open && error.is(error::HeldElsewhere)) {
        m_refusal.reset();
        const int row = m_queue->model()->indexOf(id);
        turnTo(Page::Conflict); // first: it moves the focus
        m_conflict->show(error, {}, m_who.mayTakeOver,
                         row >= 0               ? QueueWords::which(m_queue->model()->row(row))
                         : m_wanted.first == id ? m_wanted.second
                                                : QString(),
                         ConflictPanel::Way::Back, id);
        m_header->hide(); // which is of the case behind
    } else if (!m_work->file()) {
        showNothing();
    }
    if (deed == CounterWork::Deed::Correct)
        m_correction->showFaults(error);
    if (deed == CounterWork::Deed::TakeSupplement)
        m_panels->asked()->showFaults(error);
    if (deed == CounterWork::Deed::HandOver)
        m_hold->askForWindows();
    if (error.is(error::NotIdentified))
        m_panels->focusOn(CaseGate::Missing::Identity);
    else if (error.is(error::PapersMissing))
        m_panels->focusOn(error.facts[u"materials"].toArray().isEmpty() ? CaseGate::Missing::Points : CaseGate::Missing::Papers);
    // A note that was entered by itself is no reason to leave the page that somebody writes on meanwhile.
    const bool carried = deed != CounterWork::Deed::Note;
    if (m_work->file() && m_work->file()->caseId == id && isAboutNote(error) && (carried || isOn(Page::Case))) {
        if (!isOn(Page::Case))
            backToCase();
        m_panels->identity()->focusNote();
    }
    focusIntake();
    dressBanner();
}

// What was refused is put right, or left: the hall says so again where it is not.
void CounterPage::forgetRefusal(bool isOver)
{
    if (!m_refusal || !isOver)
        return;
    m_refusal.reset();
    dressBanner();
}

void CounterPage::leavePage()
{
    forgetRefusal(isOn(pageOf(m_refusedDeed)));
    backToCase();
}

CounterPage::Page CounterPage::pageOf(CounterWork::Deed deed)
{
    switch (deed) {
    case CounterWork::Deed::Supplement:
    case CounterWork::Deed::Decline: return Page::Notice;
    case CounterWork::Deed::Correct: return Page::Correction;
    case CounterWork::Deed::Hold:
    case CounterWork::Deed::Release:
    case CounterWork::Deed::HandOver: return Page::Hold;
    case CounterWork::Deed::Receive: return Page::Intake;
    case CounterWork::Deed::Scan: return Page::Scan;
    default: return Page::Case;
    }
}

// Whatever is typed or marked after the key would look as if it had gone along.
void CounterPage::lockSent()
{
    const bool locked = m_work->sent().has_value();
    if (locked == m_sentLocked)
        return;
    m_sentLocked = locked;
    if (locked) {
        m_outcome.reset();
        m_lineCameBack = false; // what was kept for it goes now
        if (!nameOf(*m_work->sent()).isEmpty())
            m_unsent.reset(); // pressed again, or decided otherwise
        m_focusBefore = window()->focusWidget();
    }
    m_panels->setLocked(locked);
    m_notice->setLocked(locked);
    m_intake->setReceiving(m_work->sent() == CounterWork::Deed::Receive);
    for (QWidget *page : std::initializer_list<QWidget *>{m_correction, m_hold, m_intake, m_scan})
        page->setEnabled(!locked);
    if (locked)
        (isOn(Page::Notice) ? static_cast<QWidget *>(m_notice) : m_stack)->setFocus();
    else if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus();
    else
        focusIntake();
}

// It may be opened while the answer to another deed is owed, when it can have no focus; and what was refused is of a page that is not
// shown.
void CounterPage::focusIntake()
{
    const QWidget *focus = window()->focusWidget();
    if (isOn(Page::Intake) && m_intake->isEnabled() && (!focus || focus == m_stack || !focus->isVisible()))
        m_intake->takeFocus();
}

// A decision key while the answer is owed goes to what was sent, and the banner says that it is waited for.
void CounterPage::showSent()
{
    turnTo(pageOf(*m_work->sent()));
    judge();
    dressBanner();
}

// Other deeds have no name here. Which way a case went forward, it says itself: it is still as it was when the key was pressed.
QString CounterPage::nameOf(CounterWork::Deed deed) const
{
    switch (deed) {
    case CounterWork::Deed::Forward:
        return m_work->file() && CaseGate(*m_work->file(), m_panels->checked()).step() == NextStep::PreReview ? tr("预审通过") : tr("受理");
    case CounterWork::Deed::TakeSupplement: return tr("收下补正");
    case CounterWork::Deed::Supplement: return tr("补正告知");
    case CounterWork::Deed::Decline: return tr("不予受理");
    case CounterWork::Deed::Correct: return tr("当场更正");
    case CounterWork::Deed::Hold: return tr("挂起");
    case CounterWork::Deed::Release: return tr("退回队列");
    case CounterWork::Deed::HandOver: return tr("移交");
    default: return {};
    }
}

void CounterPage::noteOutcome(CounterWork::Deed deed)
{
    const QString did = nameOf(deed);
    if (did.isEmpty())
        return;
    m_promised.reset();
    const bool notice = deed == CounterWork::Deed::Supplement || deed == CounterWork::Deed::Decline;
    const QString words = notice ? m_notice->sentWords() : QString();
    const QString name = m_work->file() ? visible(m_work->file()->applicant.name) : QString();
    m_outcome = {tr("断网前按下的已办成：%1 %2").arg(did, name), words.isEmpty() ? QString() : tr("发出的是：%1").arg(visible(words))};
    m_outcomeOver = {};
    m_outcomeName = deed == CounterWork::Deed::Correct ? name : QString();
    m_lineCameBack = false; // which it says too
    m_bannerTime.start(OutcomeBanner);
}

// Without a line the press goes nowhere, and is not forgotten: the banner names it until it is pressed again.
bool CounterPage::heldBack(CounterWork::Deed deed)
{
    keep(); // what goes, or is put aside with the case, is the last that was typed
    if (!m_work->lostSince())
        return false;
    if (!m_work->sent())
        noteUnsent(deed);
    dressBanner();
    return true;
}

void CounterPage::send()
{
    using Deed = CounterWork::Deed;
    const bool asks = m_notice->kind() == NoticePage::Kind::Supplement;
    const Deed deed = isOn(Page::Correction) ? Deed::Correct : asks ? Deed::Supplement : Deed::Decline;
    keep();
    if (deed != Deed::Correct && stopAtCorrection(asks ? QStringLiteral("F9") : QStringLiteral("F10")))
        return;
    if (heldBack(deed))
        return;
    if (deed == Deed::Correct)
        m_work->correct(m_correction->corrections(), m_correction->isSigned());
    else
        asks ? m_work->supplement(m_notice->supplement()) : m_work->decline(m_notice->declining());
}

void CounterPage::noteUnsent(CounterWork::Deed deed)
{
    if (const QString did = nameOf(deed); !did.isEmpty() && m_work->file())
        m_unsent = {deed, m_work->file()->caseId, tr("%1 %2").arg(did, visible(m_work->file()->applicant.name))};
}

// Where its page shows just that, it is sent; from elsewhere its page is opened first. Ctrl Enter is named only where it sends what the
// banner speaks of, for the page beside sends another paper by it.
QString CounterPage::keysOfUnsent() const
{
    const QString send = QStringLiteral("Ctrl Enter");
    const auto notice = [&](NoticePage::Kind kind, const char *key) {
        return isOn(Page::Notice) && m_notice->kind() == kind ? send : QString::fromLatin1(key);
    };
    const auto putDown = [&](HoldPage::Way way) {
        return !isOn(Page::Hold) ? QStringLiteral("F6") : m_hold->way() == way ? send : tr("Alt %1、%2").arg(int(way) + 1).arg(send);
    };
    switch (m_unsent->deed) {
    case CounterWork::Deed::Supplement: return notice(NoticePage::Kind::Supplement, "F9");
    case CounterWork::Deed::Decline: return notice(NoticePage::Kind::Decline, "F10");
    case CounterWork::Deed::Correct: return isOn(Page::Correction) ? send : QStringLiteral("F7");
    case CounterWork::Deed::Hold: return putDown(HoldPage::Way::Hold);
    case CounterWork::Deed::Release: return putDown(HoldPage::Way::Release);
    case CounterWork::Deed::HandOver: return putDown(HoldPage::Way::HandOver);
    default: return isOn(Page::Case) ? QStringLiteral("F8") : tr("Esc、%1").arg(QStringLiteral("F8"));
    }
}

// The case goes on here, and nothing else says that it went and that a paper comes which somebody must sign. False: another kind of
// decision.
bool CounterPage::notePaper(const MadeDecision &decision)
{
    const bool receipt = decision.kind == NoticeKind::TakeSupplement || decision.kind == NoticeKind::Receive;
    if (!receipt && decision.kind != NoticeKind::Correct)
        return false;
    const QString paper = receipt ? tr("回执这就打印两份：请申请人签收，一份交给申请人") : tr("更正记录这就打印，请申请人签字");
    m_promised = decision.document;
    m_outcomeName = decision.kind == NoticeKind::Correct && m_work->file() ? visible(m_work->file()->applicant.name) : QString();
    if (m_outcome && !m_outcomeOver.isValid()) { // of what was sent before the line broke: that it went is said already
        m_outcome->meaning = paper;
    } else {
        m_outcome = {decision.words, paper};
        m_outcomeOver = decision.caseId;
        m_bannerTime.start(OutcomeBanner);
    }
    dressBanner();
    return true;
}

// Whoever pressed and saw no answer would do it again.
void CounterPage::tellLast(const PaperDue &last)
{
    const bool owesPaper =
        std::any_of(m_who.due.begin(), m_who.due.end(), [&last](const PaperDue &due) { return due.caseId == last.caseId; });
    if (last.undoSeconds > 0 && !owesPaper)
        m_work->goOnAfter(last);
    m_outcome = {tr("程序断开之前已办成：%1").arg(m_work->wordsOf(last)),
                 tr("%1 %2，%3，不用再办").arg(visible(last.item), last.shortNo, halltime::moment(last.at, halltime::today()))};
    m_outcomeOver = {};
    m_bannerTime.start(OutcomeBanner);
    dressBanner();
}

// It is not printed now: what went wrong is said instead.
void CounterPage::breakPromise(DocumentId paper)
{
    if (m_promised != paper)
        return;
    m_promised.reset();
    m_outcome.reset();
}

// The case is gone from the window, and nothing but its clerk will call.
void CounterPage::noteOwed(const MadeDecision &decision)
{
    if (decision.owed.isEmpty())
        return;
    m_owed.append({decision.caseId, {tr("%1，%2").arg(decision.words, decision.owed), tr("按 F3 找到这件，Alt P 显示电话")}});
    m_owedTold = false;
    dressBanner();
}

// The time of what just stood in the banner is over. A call that was covered meanwhile was read by nobody: it waits for its own.
void CounterPage::forgetTold()
{
    m_lineCameBack = false;
    m_outcome.reset();
    if (std::exchange(m_owedTold, false))
        m_owed.removeLast();
    dressBanner();
}

// Whoever put it aside or handed it over is not done with it: it waits, perhaps for this very window.
void CounterPage::noteElsewhere(const Holder &holder, bool isDecided)
{
    const CaseFile &file = *m_work->file();
    const QString who = Words::window(holder.window) + u' ' + holder.by;
    if (file.holder)
        m_outcome = {tr("%1 放下了这件").arg(who), tr("现在是 %1 %2 在办").arg(Words::window(file.holder->window), file.holder->by)};
    else if (file.handed)
        m_outcome = {tr("%1 把这件移交给您了").arg(who), tr("在队列里选中，回车接着办")};
    else if (!isDecided)
        m_outcome = {tr("%1 放下了这件").arg(who), tr("现在没有人在办")};
    else
        m_outcome = {tr("%1 办好了这件：%2").arg(who, Words::status(wordFor(file.status), file.item.licence)), tr("这里看到的是最新的")};
    m_outcomeOver = file.caseId;
    m_promised.reset();
    m_bannerTime.start(OutcomeBanner);
    dressBanner();
}

// What is in the file is no draft any more, else it would come back into its box and be entered again.
void CounterPage::noteStored(const QString &text)
{
    if (m_panels->identity()->note().trimmed() == text) { // else it is written on
        m_panels->identity()->setNote({});
        keep();
    }
    m_panels->identity()->showLastNote(m_work->file()->notes.last());
    m_toast->tell(tr("备注已记入办件"));
}

// The name itself may have been put right: it is said as it is read again.
void CounterPage::nameCorrected()
{
    const QString before = std::exchange(m_outcomeName, {});
    if (before.isEmpty() || !m_outcome || !m_outcome->fact.endsWith(before))
        return;
    m_outcome->fact.chop(before.size());
    m_outcome->fact.append(visible(m_work->file()->applicant.name));
}

bool CounterPage::hasCorrectionBegun() const
{
    return m_work->holds() && m_work->file()->lawful.correct && !m_work->draft().correction.isEmpty();
}

// What oneself began of it, before the program ended or before another case was taken; the correction first, for which a notice waits.
std::optional<Said> CounterPage::begunHere() const
{
    if (!isOn(Page::Case))
        return std::nullopt;
    if (hasCorrectionBegun())
        return Said{tr("当场更正写到一半"), tr("写的都在，按 F7 接着写")};
    if (!m_work->holds() || m_work->draft().notice.isEmpty())
        return std::nullopt;
    if (m_work->draft().notice[u"kind"] == QLatin1String("decline"))
        return Said{tr("不予受理写到一半"), tr("写的都在，按 F10 接着写")};
    return Said{tr("补正告知写到一半"), tr("写的都在，按 F9 接着写")};
}

// What was typed in a round that is over, for whatever box it belongs into now.
void CounterPage::copyEarlier()
{
    const QString words = isOn(Page::Case) && m_work->file() ? m_work->draft().earlierWords() : QString();
    if (words.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(words);
    m_toast->tell(tr("上一轮写的已复制"));
}

// What its button says.
void CounterPage::actOnBanner()
{
    m_work->heed();
    if (m_work->lostSince())
        Q_EMIT retryWanted();
    else if (m_unprinted.isEmpty())
        copyEarlier();
    else
        printAgain();
}

// What was begun would go with the case, and the message of the decision to the very number that was being put right.
bool CounterPage::stopAtCorrection(const QString &keys)
{
    if (!hasCorrectionBegun())
        return false;
    actOnCase(CounterVerb::Correct);
    m_correction->sayHeld(tr("更正还没有发出：Ctrl Enter 发出，或改回原样再按 %1").arg(keys));
    return true;
}

// A notice that was begun is passed over by whoever says so twice, and not by a key that was pressed twice.
bool CounterPage::stopAtNotice()
{
    const auto begun = begunHere();
    if (!begun || (m_warned.isValid() && std::chrono::milliseconds(m_warned.elapsed()) >= SecondPress))
        return false;
    if (!m_warned.isValid())
        m_warned.start();
    m_bar->say(begun->fact, tr("%1；不发了就再按 F8").arg(begun->meaning));
    return true;
}

// F8 on its page goes on where it was stopped, once nothing is changed any more.
bool CounterPage::leaveCorrection()
{
    keep();
    if (stopAtCorrection(QStringLiteral("F8")))
        return false;
    backToCase();
    return true;
}

void CounterPage::dressBanner()
{
    const QDate today = halltime::dayOf(m_queue->model()->now());
    const auto mine = begunHere();
    const bool told = std::exchange(m_owedTold, false);
    // Over what somebody else is received or handed out with, nothing is said of the case behind.
    const bool isOfCase = m_work->file() && !isOn(Page::Intake) && !isOn(Page::Handout) && !isAsking();
    // Whoever gave the case is named for as long as it lies here untouched, and a draft touches nothing.
    const auto withIntakes = [this](const QString &said) {
        return m_intakesBegun.isEmpty() || !isOn(Page::Case) ? said : tr("%1。还没收完：%2，按 Ctrl N 接着收").arg(said, m_intakesBegun);
    };
    const auto withBegun = [&](const QString &said) {
        return withIntakes(mine ? tr("%1。%2，%3").arg(said, mine->fact, mine->meaning) : said);
    };
    if (const auto since = m_work->lostSince()) {
        showLost(m_banner, *since,
                 m_work->isBusy()       ? m_work->whyNot()
                 : m_work->missedUndo() ? UndoWords::missed(*m_work).whole()
                 : m_unsent ? tr("%1 没有发出，写的都留着；连上后请再按 %2").arg(m_unsent->what, keysOfUnsent())
                            : tr("可继续看和核对，写的都留着；决定要等连上大厅再发"));
    } else if (m_refusal) {
        const Said said = Words::say(*m_refusal);
        m_banner->show(Tone::Red, Icon::Warning, said.fact, said.meaning);
    } else if (m_work->missedUndo()) {
        const Said said = UndoWords::missed(*m_work);
        m_banner->show(m_work->undoable() ? Tone::Amber : Tone::Red, Icon::Undo, said.fact, said.meaning);
    } else if (m_unsent) {
        m_banner->show(Tone::Amber, Icon::Warning, tr("%1 还没有发出").arg(m_unsent->what),
                       tr("断网时按的一下没有办成，写的都在；请再按 %1").arg(keysOfUnsent()));
    } else if (m_outcome && (!m_outcomeOver.isValid() || isOn(Page::Case))) {
        m_banner->show(Tone::Green, Icon::Tick, m_outcome->fact, m_outcome->meaning.isEmpty() ? QString() : withBegun(m_outcome->meaning));
    } else if (!m_unprinted.isEmpty()) {
        const Unprinted &first = m_unprinted.first();
        m_banner->show(Tone::Red, Icon::Printer, tr("%1：文书没打出来").arg(first.of),
                       m_unprinted.size() == 1
                           ? tr("%1。请看打印机，再按 Alt L 重打").arg(first.why)
                           : tr("%1。共 %n 份，请看打印机，再按 Alt L 重打", nullptr, int(m_unprinted.size())).arg(first.why),
                       tr("重打"), retryKeys());
    } else if (m_lineCameBack) {
        m_banner->show(Tone::Green, Icon::Online, tr("已连上大厅"), cameBackWords());
    } else if (const auto next = isCollectorHere() ? std::nullopt : newcomer()) {
        m_banner->show(Tone::Blue, Icon::CardReader, mayApply(*next).fact, tr("来办新件的，按 Ctrl N 当场收件，证件一起过去"));
    } else if (!m_owed.isEmpty()) { // above what belongs to the open case, which says it for longer
        m_banner->show(Tone::Amber, Icon::Warning, m_owed.last().said.fact, m_owed.last().said.meaning);
        if (!told)
            m_bannerTime.start(OutcomeBanner);
        m_owedTold = true;
    } else if (isOfCase && m_work->file()->returned) {
        const CaseNote &why = *m_work->file()->returned;
        m_banner->show(Tone::Amber, Icon::Undo, tr("审批退回，请补核"),
                       withBegun(tr("%1 %2：%3").arg(why.by, halltime::moment(why.at, today), visible(why.text))));
    } else if (const auto given = isOfCase && m_work->holds() ? ColleagueWords::given(*m_work->file(), today) : std::nullopt) {
        m_banner->show(Tone::Blue, Icon::Pencil, given->fact, withBegun(given->meaning));
    } else if (isOfCase && m_work->file()->mayTake() && m_work->file()->asked) {
        const AskedNotice &asked = *m_work->file()->asked;
        const bool late = asked.dueAt.isValid() && asked.dueAt < m_queue->model()->now();
        m_banner->show(Tone::Amber, Icon::Pencil, tr("有一件待补正"),
                       (late ? tr("建议的日子已过，还没有终止，照样收：%1") : tr("申请人来补交的，%1"))
                           .arg(m_panels->asked()->asksPapers() ? tr("对证，勾上带来的，按 F8 收下") : tr("对证，改好要改的，按 F8 收下")));
    } else if (isOn(Page::Case) && isCollectorHere()) {
        const Said said = whatWaits();
        m_banner->show(Tone::Blue, Icon::Document, said.fact, said.meaning);
    } else if (mine) {
        m_banner->show(Tone::Amber, Icon::Pencil, mine->fact, withIntakes(mine->meaning));
    } else if (const auto begun = m_work->holds() && isOn(Page::Case) ? ColleagueWords::begun(*m_work->file(), today) : std::nullopt) {
        m_banner->show(Tone::Amber, Icon::Pencil, begun->fact, withIntakes(begun->meaning));
    } else if (m_work->holds() && isOn(Page::Case) && !m_work->draft().earlierWords().isEmpty()) {
        m_banner->show(Tone::Amber, Icon::Pencil, tr("上一轮写的没有发出"), tr("这一轮要重新核；写的都在，按 Alt L 复制"), tr("复制"),
                       retryKeys());
    } else if (!m_intakesBegun.isEmpty() && (isOn(Page::Start) || isOn(Page::Case))) {
        m_banner->show(Tone::Amber, Icon::Document, tr("还没收完：%1").arg(m_intakesBegun), tr("写的都在，按 Ctrl N 接着收"));
    } else {
        m_banner->hide();
        return;
    }
    m_banner->setVisible(true);
}

// Words are promised only over the case that they were written for.
QString CounterPage::cameBackWords() const
{
    if (m_work->isBusy())
        return m_work->whyNot();
    const bool same = m_work->file() && m_work->file()->caseId == m_lostOver;
    return same ? tr("写的内容都在，可以发出了") : QString();
}

}
