// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/HistoryCard.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/CasePanels.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/HandoutPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/QueuePanel.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Toast.h"

#include <QKeyEvent>
#include <QStackedWidget>

// What the window tells the counter, what floats over it, keys that are held, and those that turn to a part of the case.
namespace yichuang {

void CounterPage::hallChanged()
{
    m_queue->model()->refresh();
    m_work->lookAgain();
}

void CounterPage::saveNow()
{
    keep();
    m_work->saveDraftNow();
}

void CounterPage::lock()
{
    keep();
    closePopover();
    m_handout->hideNumber();
    m_panels->identity()->hideNumbers();
    m_work->setLocked(true);
}

void CounterPage::unlock()
{
    m_work->setLocked(false);
    hallChanged();
}

// Below the deadline.
QRect CounterPage::cardRoom() const
{
    const int top = m_header->height();
    return {m_queue->width() + 16, top, width() - m_queue->width() - 32, height() - top - 16};
}

void CounterPage::find()
{
    auto *content = new FindPopover(m_desk);
    connect(content, &FindPopover::chosen, this, [this](const QueueRow &row) {
        closePopover();
        if (hasBroughtUp(row.caseId))
            m_panels->identity()->putWrongCardAway(); // it is that case's
        keep();
        openWanted(row);
    });
    connect(content, &FindPopover::readAsked, this, &CounterPage::readCard);
    openFinder(content);
    content->begin();
}

// A card finds too; whoever has no case is received, or handed what waits.
bool CounterPage::worksOverFinder(QKeyCombination key) const
{
    static const QList<QKeyCombination> here{Qt::Key_F2, Qt::ALT | Qt::Key_R, Qt::CTRL | Qt::Key_N, Qt::CTRL | Qt::Key_E};
    return here.contains(key) || Workplace::worksOverFinder(key);
}

void CounterPage::openDeadline()
{
    if (m_work->file())
        explain(m_work->file()->caseId);
}

void CounterPage::explain(CaseId wanted)
{
    auto *content = new DeadlineCard([this](CaseId id) { return m_desk.explain(id); });
    content->setNote([this](CaseId id) { return m_desk.explanationPrinted(id); });
    content->setCase(wanted);
    connect(content, &DeadlineCard::printed, this,
            [this](const QString &trouble) { trouble.isEmpty() ? m_toast->tell(tr("期限计算说明已送打印")) : m_toast->fail(trouble); });
    openCard(content);
}

void CounterPage::openHistory()
{
    auto *content = new HistoryCard;
    content->setCase(*m_work->file());
    openCard(content);
}

void CounterPage::actOnView(CounterVerb verb)
{
    IdentityPanel *identity = m_panels->identity();
    if (m_work->sent() && CounterKeys::isIdentity(verb))
        return;
    // What a key does beside the preview is seen.
    if (verb != CounterVerb::Preview && verb != CounterVerb::Scan && verb != CounterVerb::Deadline && verb != CounterVerb::History)
        m_panels->leaveFullSize();
    switch (verb) {
    case CounterVerb::FaceMatch:
        if (!identity->toggleFaceMatch())
            m_bar->say(tr("还没有读身份证"), tr("这一下没有算；读到证、看过人，再按 F4"));
        break;
    case CounterVerb::Agent: identity->toggleAgent(); break;
    case CounterVerb::Authority: identity->toggleAuthority(); break;
    case CounterVerb::TypeNumber: identity->openTyping(); break;
    case CounterVerb::Reveal: identity->reveal(); break;
    case CounterVerb::Phones: identity->togglePhones(); break;
    case CounterVerb::Note: identity->focusNote(); break;
    case CounterVerb::Scan: openScan(); break;
    case CounterVerb::Deadline: openDeadline(); break;
    case CounterVerb::History: openHistory(); break;
    case CounterVerb::ChangedOnly: m_panels->form()->setChangedOnly(!m_panels->form()->isChangedOnly()); break;
    default: focusZone(verb);
    }
}

void CounterPage::focusZone(CounterVerb verb)
{
    if (verb == CounterVerb::Papers)
        m_panels->materials()->setFocus(Qt::ShortcutFocusReason);
    else if (verb == CounterVerb::Preview)
        m_panels->viewer()->setFocus(Qt::ShortcutFocusReason);
    else if (verb == CounterVerb::Identity)
        m_panels->identity()->setFocus(Qt::ShortcutFocusReason);
}

KeySheet *CounterPage::keySheet() const
{
    return new KeySheet(tr("受理工作台；按住 F1 查看，松开收起"), CounterKeys::table().sheet());
}

int CounterPage::sheetLeft() const
{
    return m_queue->width() + 16;
}

void CounterPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_queue->setColumnIn(width());
}

void CounterPage::keyPressEvent(QKeyEvent *event)
{
    const bool digit = heldWith(*event) == Qt::ControlModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9;
    if (digit && isOn(Page::Notice)) {
        m_notice->chooseReason(event->key() - Qt::Key_0);
    } else if (digit && isOn(Page::Correction) && event->key() == Qt::Key_1) {
        m_correction->takeOffered();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_panels->isFullSize())
            m_panels->viewer()->toggleFullSize();
        else if (m_stack->currentIndex() >= int(Page::Notice))
            leavePage();
        else if (isAsking())
            leaveQuestion();
        else if (isOn(Page::Case))
            m_panels->identity()->putWrongCardAway();
    } else {
        Workplace::keyPressEvent(event);
    }
}

}
