// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/TeamPage.h"

#include "desk/ReviewDesk.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"
#include "ui/review/StandInForm.h"
#include "ui/review/WorkReturnForm.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString days(const ReviewTeam::Delegation &one)
{
    return TeamPage::tr("%1 至 %2").arg(one.first.toString(Qt::ISODate), one.last.toString(Qt::ISODate));
}

}

TeamPage::TeamPage(ReviewDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_standIn(new StandInForm(desk))
    , m_return(new WorkReturnForm(desk))
{
    setObjectName(QStringLiteral("TeamPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildList(), 1);
    row->addWidget(m_standIn);
    row->addWidget(m_return);
    column->addLayout(row, 1);
    setFocusProxy(m_list);
    const auto done = [this](const QString &words) {
        Q_EMIT told(words);
        refresh();
    };
    connect(m_standIn, &StandInForm::done, this, done);
    connect(m_return, &WorkReturnForm::done, this, done);
    connect(m_state, &StatePage::retry, this, &TeamPage::refresh);
}

QWidget *TeamPage::buildHead()
{
    auto *head = new Panel;
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(scaled(56));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(Label::bold(tr("代理与交接"), TextStyle::Title));
    auto *meaning = new Label(tr("代理人办的，每一件都写明代谁；谁办过前面的环节，代理也不能越过"), TextStyle::Secondary, Ink::Second);
    meaning->setElide(Qt::ElideRight);
    row->addWidget(meaning, 1);
    auto *back = new Button(tr("返回"), Button::Kind::Quiet);
    back->setKeys(QStringLiteral("Esc"));
    row->addWidget(back);
    connect(back, &Button::activated, this, &TeamPage::left);
    return head;
}

QWidget *TeamPage::buildList()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new SectionHeader(tr("现在和以后的代理"));
    auto *end = new Button(tr("结束"), Button::Kind::Secondary, Button::Size::Small);
    end->setKeys(QStringLiteral("Del"));
    head->addControl(end);
    column->addWidget(head);
    m_list->setObjectName(QStringLiteral("delegations"));
    m_list->setAccessibleName(tr("现在和以后的代理"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state = new StatePage(m_list);
    column->addWidget(m_state, 1);
    connect(end, &Button::activated, this, &TeamPage::endChosen);
    return side;
}

void TeamPage::begin()
{
    m_state->showLoading();
    refresh();
    m_standIn->focusFirst();
}

void TeamPage::refresh()
{
    whenAnswered(m_desk.team(), this, [this, round = ++m_round](const Result<ReviewTeam> &team) {
        if (round != m_round)
            return;
        if (team)
            return adopt(*team);
        const Said said = Words::say(team.error());
        m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
    });
}

void TeamPage::adopt(const ReviewTeam &team)
{
    m_team = team;
    const int chosen = m_list->currentRow();
    m_list->clear();
    for (const ReviewTeam::Delegation &one : std::as_const(m_team.delegations)) {
        auto *item = new QListWidgetItem(tr("%1 由 %2 代").arg(one.from, one.to), m_list);
        const QString set = one.by == one.from ? QString() : tr("；%1 设").arg(one.by);
        item->setData(RowDelegate::Remark, tr("%1，%2").arg(days(one), one.reason) + set);
        item->setData(RowDelegate::BadgeText, one.runs ? tr("进行中") : tr("未开始"));
        item->setData(RowDelegate::BadgeTone, int(one.runs ? Tone::Blue : Tone::Grey));
    }
    m_list->setCurrentRow(qBound(0, chosen, m_list->count() - 1));
    if (m_team.delegations.isEmpty())
        m_state->showEmpty({Icon::People, Tone::Blue, tr("没有代理"), tr("请假、外出前，在右边设由谁代您办")});
    else
        m_state->showContent();
    m_standIn->setTeam(m_team);
    m_return->setTeam(m_team);
    m_return->setVisible(m_team.leads);
    Q_EMIT loaded();
}

QString TeamPage::standIn() const
{
    QStringList parts;
    for (const ReviewTeam::Delegation &one : m_team.delegations) {
        if (one.runs && one.forMe)
            parts.append(tr("您代 %1，至 %2").arg(one.from, one.last.toString(QStringLiteral("MM-dd"))));
        else if (one.runs && one.ofMe)
            parts.append(tr("%1 代您，至 %2").arg(one.to, one.last.toString(QStringLiteral("MM-dd"))));
    }
    return parts.join(tr("；"));
}

void TeamPage::endChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_team.delegations.size() || m_ending)
        return;
    const ReviewTeam::Delegation one = m_team.delegations[row];
    if (!one.mayEnd)
        return Q_EMIT told(tr("只有 %1 本人或负责人能结束").arg(one.from), Tone::Amber);
    m_ending = RequestId::make();
    whenAnswered(m_desk.endDelegation(*m_ending, one.id), this, [this, one](const Result<Done> &done) {
        m_ending.reset();
        if (done)
            Q_EMIT told(tr("%1 不再代 %2").arg(one.to, one.from));
        else
            Q_EMIT told(Words::say(done.error()).whole(), Tone::Red);
        refresh();
    });
}

// The form in which the person is.
void TeamPage::send()
{
    if (m_return->isAncestorOf(window()->focusWidget()))
        m_return->send();
    else
        m_standIn->send();
}

void TeamPage::setColumnsIn(int windowWidth)
{
    m_standIn->setColumnIn(windowWidth);
    m_return->setColumnIn(windowWidth);
}

void TeamPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        endChosen();
    else
        Panel::keyPressEvent(event);
}

}
