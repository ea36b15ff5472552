// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "records/HallCode.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/UndoWords.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchOpinion.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewPanels.h"
#include "ui/review/ReviewQueue.h"

#include <QStackedWidget>

// What a lost line does to the officer's work: what is under way stays as it was sent, and the banner says what became of it.
namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto GreenBanner = 8s;
constexpr auto OutcomeBanner = 30s;
constexpr auto MinuteHand = 20s;

}

void ReviewPage::lineLost(const QDateTime &since)
{
    m_lineCameBack = false;
    m_work->lineLost(since);
    m_bannerTime.start(MinuteHand);
    dressBanner();
}

void ReviewPage::lineBack()
{
    m_lineCameBack = m_work->lostSince().has_value();
    m_work->lineBack();
    m_batch->lineBack();
    m_queue->model()->refresh();
    m_bannerTime.start(m_outcome ? OutcomeBanner : GreenBanner);
    dressBanner();
}

// Whatever is judged or typed after the key would look as if it had gone along.
void ReviewPage::lockSent()
{
    const bool locked = m_work->sent().has_value();
    if (locked == m_sentLocked)
        return;
    m_sentLocked = locked;
    if (locked) {
        m_outcome.reset();
        m_unsent.reset();       // pressed again, or decided otherwise
        m_lineCameBack = false; // what was kept for it goes now
        m_focusBefore = window()->focusWidget();
    }
    // Shortcuts and Esc are heard all the same.
    for (QWidget *part : std::initializer_list<QWidget *>{m_panels->points(), m_opinion, m_pause, m_act})
        part->setEnabled(!locked);
    if (locked)
        m_stack->setFocus();
    else if (m_focusBefore && m_focusBefore->isVisible() && m_stack->hasFocus())
        m_focusBefore->setFocus();
}

// What was pressed, as the case that is open still stands; empty: nothing that decides.
QString ReviewPage::nameOf(CaseWork::Deed deed) const
{
    using Deed = CaseWork::Deed;
    const CaseFile &file = *m_work->file();
    if (deed == Deed::Forward && file.review)
        return file.review->decides ? tr("准予") : tr("同意，送下一步");
    if (m_side->currentIndex() == int(Side::Pause))
        return deed == Deed::Pause ? tr("启动特别程序") : QString();
    const bool written = deed == Deed::Refuse || deed == Deed::Return || deed == Deed::Pause || deed == Deed::Extend ||
                         deed == Deed::Inform || deed == Deed::Record;
    return written && m_side->currentIndex() == int(Side::Act) ? m_act->title() : QString();
}

void ReviewPage::noteOutcome(CaseWork::Deed deed)
{
    if (!m_work->file())
        return;
    const QString did = nameOf(deed);
    if (did.isEmpty())
        return;
    m_outcome = {tr("断网前按下的已办成：%1 %2").arg(did, visible(m_work->file()->applicant.name)), {}};
    m_lineCameBack = false; // which it says too
    m_bannerTime.start(OutcomeBanner);
}

// What was pressed before the program ended, and how far it came. What was only being chosen needs no word.
void ReviewPage::noteRecalled(const KeptBatch &left)
{
    const QueueRow &first = left.lines.first().row;
    m_sharedOf = first.review->itemCode + u' ' + wordFor(left.step);
    m_shared->setText(left.opinion);
    const auto done =
        std::count_if(left.lines.begin(), left.lines.end(), [](const KeptBatch::Line &line) { return line.done.has_value(); });
    if (left.sent) {
        m_outcome = {tr("上次的一批：办好 %1 件，%2 件没有办").arg(done).arg(left.lines.size() - done),
                     done == left.lines.size() ? tr("都办好了，不会再办") : tr("办好的不会再办；余下的看过后按 F8 接着办")};
        m_bannerTime.start(OutcomeBanner);
    }
    dressBanner();
}

// The last one of a batch can be taken back like any decision; the hall let the others go with the one after each.
void ReviewPage::noteEnded(const QueueRow &row, const Decided &last)
{
    const auto left = std::chrono::milliseconds(halltime::now().msecsTo(last.releaseAt));
    const int seconds = qBound(0, int(std::chrono::ceil<std::chrono::seconds>(left).count()), m_who.undoSeconds);
    if (seconds > 0)
        m_work->goOnAfter({.document = last.document.value_or(DocumentId()),
                           .caseId = last.caseId,
                           .kind = m_batch->grants() ? NoticeKind::Grant : NoticeKind::Forward,
                           .status = last.status,
                           .licence = row.licence,
                           .name = row.applicant,
                           .undoSeconds = seconds,
                           .sends = last.messages > 0});
}

// Without a line the press goes nowhere, and is not forgotten: the banner names it until it is pressed again or the case is left.
void ReviewPage::noteUnsent(CaseWork::Deed deed, const QString &keys)
{
    const QString did = nameOf(deed);
    if (!m_work->sent() && !did.isEmpty())
        m_unsent = {m_work->file()->caseId, tr("%1 %2").arg(did, visible(m_work->file()->applicant.name)), keys};
    dressBanner();
}

void ReviewPage::refuse(CaseWork::Deed deed, const Error &error, CaseId id)
{
    if (isOfTheLine(error) && m_work->file() && m_work->file()->caseId == id && !nameOf(deed).isEmpty())
        return noteUnsent(deed, isWriting() ? QStringLiteral("Ctrl Enter") : QStringLiteral("F8"));
    m_refusal = error;
    m_refusedCase = id;
    if (deed == CaseWork::Deed::Open && !m_work->file() && error.is(error::HeldElsewhere)) {
        m_conflict->show(error, {}, m_who.mayTakeOver, {}, ConflictPanel::Way::Back);
        turnTo(Page::Conflict);
    } else if (!m_work->file()) {
        showNothing();
    }
    dressBanner();
}

void ReviewPage::dressBanner()
{
    if (const auto since = m_work->lostSince()) {
        showLost(m_banner, *since,
                 m_work->isBusy()       ? m_work->whyNot()
                 : m_work->missedUndo() ? UndoWords::missed(*m_work).whole()
                 : m_unsent ? tr("%1 没有发出，写的都留着；连上后请再按 %2").arg(m_unsent->what, m_unsent->keys)
                            : tr("可继续看和审，写的都留着；决定要等连上大厅再发"));
    } else if (m_refusal) {
        const Said said = Words::say(*m_refusal);
        m_banner->show(Tone::Red, Icon::Warning, said.fact, said.meaning);
    } else if (m_work->missedUndo()) {
        const Said said = UndoWords::missed(*m_work);
        m_banner->show(m_work->undoable() ? Tone::Amber : Tone::Red, Icon::Undo, said.fact, said.meaning);
    } else if (m_unsent) {
        m_banner->show(Tone::Amber, Icon::Warning, tr("%1 还没有发出").arg(m_unsent->what),
                       tr("断网时按的一下没有办成，写的都在；请再按 %1").arg(m_unsent->keys));
    } else if (m_outcome) {
        m_banner->show(Tone::Green, Icon::Tick, m_outcome->fact, m_outcome->meaning);
    } else if (m_lineCameBack) {
        m_banner->show(Tone::Green, Icon::Online, tr("已连上大厅"), m_work->isBusy() ? m_work->whyNot() : tr("写的内容都在，可以发出了"));
    } else {
        m_banner->hide();
        return;
    }
    m_banner->setVisible(true);
}

}
