// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/CaseNumber.h"
#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/HistoryCard.h"
#include "ui/casefile/RevealLine.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchOpinion.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewHeader.h"
#include "ui/review/ReviewPanels.h"
#include "ui/review/ReviewQueue.h"
#include "ui/review/TeamPage.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

// What the window asks of review: its finder, menu and scanner, what floats over it, its columns, and keys that are held.
namespace yichuang {

namespace {

constexpr int SideWidth = 336;

}

// At the right, below the head.
QRect ReviewPage::cardRoom() const
{
    return {m_queue->width() + 16, scaled(16), width() - m_queue->width() - 32, height() - scaled(96)};
}

void ReviewPage::openDeadline()
{
    auto *content = new DeadlineCard([this](CaseId id) { return m_desk.explain(id); });
    content->setNote([this](CaseId id) { return m_desk.explanationPrinted(id); });
    content->setCase(m_work->file()->caseId);
    connect(content, &DeadlineCard::printed, this,
            [this](const QString &trouble) { trouble.isEmpty() ? m_toast->tell(tr("期限计算说明已送打印")) : m_toast->fail(trouble); });
    openCard(content);
}

void ReviewPage::printOrExplain()
{
    if (auto *card = qobject_cast<DeadlineCard *>(floating()))
        card->print(m_printer, m_who.printer);
    else
        print();
}

void ReviewPage::openHistory()
{
    auto *content = new HistoryCard;
    content->setCase(*m_work->file());
    openCard(content);
}

// Of an enterprise, whose credit code is nobody's secret, whoever stands for it; and of who came for somebody, too.
void ReviewPage::reveal()
{
    const CaseFile &file = *m_work->file();
    QList<RevealLine::Wanted> wanted;
    if (!file.applicant.isEnterprise())
        wanted.append({Secret::ApplicantNumber, file.agent ? tr("申请人") : QString()});
    else if (file.applicant.legalRepresentative)
        wanted.append({Secret::LegalNumber, tr("法定代表人")});
    if (file.agent)
        wanted.append({Secret::AgentNumber, tr("代办人")});
    m_number->showHeld(wanted);
}

void ReviewPage::openNote()
{
    auto *field = new LineField(tr("内部备注，申请人看不到"));
    field->setObjectName(QStringLiteral("note"));
    field->edit()->setMaxLength(longest(QLatin1String("text")));
    field->setMinimumWidth(scaled(440));
    field->setContentsMargins(16, 12, 16, 12);
    connect(field, &LineField::entered, this, [this, field] {
        const QString text = field->text().trimmed();
        closePopover();
        if (!text.isEmpty())
            m_work->addNote(text);
    });
    openCard(field);
    field->edit()->setFocus(Qt::ShortcutFocusReason);
}

// Who stands in for whom, and what somebody leaves behind: beside the cases, which stay as they are.
void ReviewPage::openTeam()
{
    if (isOn(Page::Team))
        return;
    keep();
    closePopover();
    m_before = m_page;
    m_team->begin();
    turnTo(Page::Team);
}

void ReviewPage::leaveTeam()
{
    turnTo(m_before);
    if (isOn(Page::Case))
        m_panels->points()->setFocus(Qt::OtherFocusReason);
    else
        m_queue->view()->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showTeam()
{
    QList<ReviewTeam::Person> others = m_team->team().people;
    others.removeIf([](const ReviewTeam::Person &person) { return person.me || !person.active; });
    m_act->setColleagues(others);
    m_queue->setStandIn(m_team->standIn());
}

void ReviewPage::fillMenu(QMenu &menu)
{
    menu.addAction(tr("代理与交接") + QStringLiteral("\tAlt T"), this, &ReviewPage::openTeam);
}

void ReviewPage::find()
{
    auto *content = new FindPopover(m_desk);
    connect(content, &FindPopover::chosen, this, &ReviewPage::openFound);
    openFinder(content);
    content->begin();
}

void ReviewPage::openFound(const QueueRow &row)
{
    closePopover();
    keep();
    if (row.state && !(row.holder && !row.holder->mine))
        m_work->open(row.caseId);
    else
        m_work->look(row.caseId);
}

void ReviewPage::openScanned(const QString &code)
{
    const auto number = CaseNumber::findIn(code);
    const QString wanted = number ? number->text() : code.trimmed();
    whenAnswered(m_desk.find(wanted), this, [this, wanted](const Result<QList<QueueRow>> &found) {
        if (!found)
            return refuse(CaseWork::Deed::Open, found.error(), {});
        if (found->isEmpty())
            return m_toast->say(tr("没有找到 %1").arg(visible(wanted.left(40))), Tone::Amber);
        openFound(found->first());
    });
}

KeySheet *ReviewPage::keySheet() const
{
    return new KeySheet(tr("审批工作台；按住 F1 查看，松开收起"), ReviewKeys::table().sheet());
}

int ReviewPage::sheetLeft() const
{
    return m_queue->width() + 16;
}

// Columns are the design's in a window of its width; a wider one gives larger text more room.
void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Workplace::resizeEvent(event);
    m_queue->setColumnIn(width());
    m_side->setFixedWidth(scaledColumn(SideWidth, width()));
    m_team->setColumnsIn(width());
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool phrase = heldWith(*event) == Qt::ControlModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9;
    if (phrase && isOn(Page::Batch) && !m_batch->isRunning()) {
        m_shared->insertPhrase(event->key() - Qt::Key_0);
    } else if (phrase && isOn(Page::Case) && !isWriting()) {
        m_opinion->insertPhrase(event->key() - Qt::Key_0);
    } else if (event->key() == Qt::Key_Escape) {
        if (m_panels->isFullSize())
            m_panels->viewer()->toggleFullSize();
        else if (isWriting() || isOn(Page::Batch) || isOn(Page::Print) || isOn(Page::Team))
            leaveSide();
        else if (isOn(Page::Conflict) && !m_work->file())
            leaveQuestion();
    } else {
        Workplace::keyPressEvent(event);
    }
}

}
