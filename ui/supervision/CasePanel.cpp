// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/CasePanel.h"

#include "core/HallTime.h"
#include "ui/casefile/HistoryCard.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CaseRows.h"
#include "ui/supervision/LateRows.h"

#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

CasePanel::CasePanel(bool mayTakeOver, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_mayTakeOver(mayTakeOver)
{
    setObjectName(QStringLiteral("CasePanel"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedWidget;
    auto *look = new QWidget;
    auto *lines = new QVBoxLayout(look);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildFacts());
    m_history = new HistoryCard;
    m_history->setMinimumSize(0, 0);
    m_history->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    lines->addWidget(m_history, 1);
    m_form = new ActForm;
    m_stack->addWidget(look);
    m_stack->addWidget(m_form);
    m_state = new StatePage(m_stack, this);
    column->addWidget(m_state);
    connect(m_state, &StatePage::retry, this, &CasePanel::retryAsked);
    showNothing();
}

QWidget *CasePanel::buildFacts()
{
    auto *facts = new Panel(Ground::Subtle);
    facts->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(4);
    m_item = Label::bold({}, TextStyle::Verdict);
    m_item->setElide(Qt::ElideRight);
    m_who = new Label({}, TextStyle::Secondary, Ink::Second);
    m_who->setElide(Qt::ElideRight);
    m_clock = Label::bold({}, TextStyle::Secondary);
    m_where = new Label({}, TextStyle::Secondary);
    m_where->setElide(Qt::ElideRight);
    m_urged = new Label({}, TextStyle::Secondary, Ink::Red);
    m_urged->setWordWrap(true);
    for (Label *label : {m_item, m_who, m_clock, m_where, m_urged})
        column->addWidget(label);
    column->addSpacing(8);
    auto *acts = new QGridLayout;
    acts->setSpacing(8);
    const auto act = [&](int row, int place, const QString &words, const QString &keys, Button::Kind kind, void (CasePanel::*asked)()) {
        auto *button = new Button(words, kind);
        button->setKeys(keys);
        acts->addWidget(button, row, place);
        connect(button, &Button::activated, this, asked);
        return button;
    };
    m_urge = act(0, 0, tr("督办"), QStringLiteral("F8"), Button::Kind::Primary, &CasePanel::urgeAsked);
    m_reassign = act(0, 1, tr("改派"), QStringLiteral("F6"), Button::Kind::Secondary, &CasePanel::reassignAsked);
    m_takeOver = act(1, 0, tr("收回"), QStringLiteral("F9"), Button::Kind::Amber, &CasePanel::takeOverAsked);
    m_notice = act(1, 1, tr("准许再次告知"), QStringLiteral("F7"), Button::Kind::Secondary, &CasePanel::noticeAsked);
    column->addLayout(acts);
    return facts;
}

void CasePanel::showRow(const SupervisedCase &row, const QDateTime &now)
{
    m_row = row;
    m_file.reset();
    m_item->setText(row.item);
    m_who->setText(row.applicant + QStringLiteral(" · ") + row.shortNo + QStringLiteral(" · ") + row.department);
    m_clock->setText(CaseRows::clockWords(row, now));
    m_clock->setInk(row.light == LightColour::Red ? Ink::Red : row.light == LightColour::Amber ? Ink::Amber : Ink::First);
    const QString step =
        row.step == QLatin1String("over") ? Words::status(wordFor(row.status), row.licence) : LateRows::stepWords(row.step);
    m_where->setText(row.handler.isEmpty() ? tr("%1 · 还没有人办").arg(step) : step + QStringLiteral(" · ") + row.handler);
    m_where->setVisible(true);
    m_urged->setVisible(row.urgedAt.has_value());
    if (row.urgedAt)
        m_urged->setText((row.urgeKind == UrgeKind::Remind ? tr("已催办 %1") : tr("已督办 %1"))
                             .arg(halltime::moment(*row.urgedAt, halltime::dayOf(now))));
    m_urge->setText(row.nextUrge(now) == UrgeKind::Remind ? tr("催办") : tr("督办"));
    judge();
    m_state->showLoading();
}

void CasePanel::showFile(const CaseFile &file)
{
    m_file = file;
    m_history->setCase(file);
    if (file.urged) {
        m_urged->setText(
            (file.urged->kind == UrgeKind::Remind ? tr("%1 催办：%2") : tr("%1 督办：%2")).arg(file.urged->by, file.urged->reason));
        m_urged->setVisible(true);
    }
    judge();
    m_state->showContent();
}

void CasePanel::showFailed(const QString &fact, const QString &meaning)
{
    m_state->showFailed({Icon::Warning, Tone::Red, fact, meaning});
}

void CasePanel::showNothing()
{
    m_row.reset();
    m_file.reset();
    m_state->showEmpty({Icon::Search, Tone::Grey, tr("没有选中办件"), tr("用 ↑ ↓ 选一件，Enter 打开")});
}

QString CasePanel::whyNoUrge() const
{
    if (!m_row)
        return tr("先选一件");
    return m_row->step == QLatin1String("over") ? tr("这件已结束") : QString();
}

QString CasePanel::whyNoReassign() const
{
    if (!whyNoUrge().isEmpty())
        return whyNoUrge();
    return m_row->step == QLatin1String("supplement") || m_row->step == QLatin1String("deliver") ? tr("这件现在不在经办人手上") : QString();
}

QString CasePanel::whyNoTakeOver() const
{
    if (!m_mayTakeOver)
        return tr("您没有收回办件的权限");
    if (!whyNoReassign().isEmpty())
        return whyNoReassign();
    return m_row->handler.isEmpty() ? tr("这件还没有人办") : QString();
}

void CasePanel::judge()
{
    m_urge->setNotReady(whyNoUrge());
    m_reassign->setNotReady(whyNoReassign());
    m_takeOver->setNotReady(whyNoTakeOver());
    m_notice->setVisible(m_file && m_file->round > 1 &&
                         (m_file->status == CaseStatus::Submitted || m_file->status == CaseStatus::Invited) &&
                         !m_file->lawful.secondNotice);
}

void CasePanel::showForm(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (shown)
        m_state->showContent();
}

void CasePanel::showAlone()
{
    m_row.reset();
    m_file.reset();
    m_state->showContent();
}

bool CasePanel::isWriting() const
{
    return m_stack->currentIndex() == 1 && m_state->state() == StatePage::State::Content;
}

}
