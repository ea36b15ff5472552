// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/DayPanel.h"

#include "core/Text.h"
#include "ui/office/YearPlan.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Weekday.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int LongestDayName = 20;

QString stateOf(const YearPlan &plan, const QDate &day)
{
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    QString state = plan.isArranged(day) ? (plan.isWork(day) ? DayPanel::tr("调休上班") : DayPanel::tr("放假"))
                    : weekend            ? DayPanel::tr("周末休息")
                                         : DayPanel::tr("工作日");
    if (plan.isChanged(day))
        state = DayPanel::tr("%1（改了没存）").arg(state);
    return plan.isLoaded() ? state : DayPanel::tr("%1，这一年还没录入，暂定").arg(state);
}

}

DayPanel::DayPanel(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_state(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_words(new LineField(tr("安排里的说法")))
    , m_turn(new Button({}, Button::Kind::Secondary))
{
    setObjectName(QStringLiteral("DayPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("这一天")));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(16, 12, 16, 16);
    form->setSpacing(8);
    m_title->setObjectName(QStringLiteral("day"));
    m_title->setWordWrap(true);
    m_state->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("dayWords"));
    m_words->edit()->setObjectName(QStringLiteral("dayName"));
    m_words->edit()->setMaxLength(LongestDayName);
    m_words->setPlaceholder(tr("如 国庆节"));
    m_turn->setKeys(tr("空格"));
    form->addWidget(m_title);
    form->addWidget(m_state);
    form->addWidget(m_words);
    form->addWidget(m_turn);
    column->addLayout(form);
    connect(m_turn, &Button::activated, this, &DayPanel::turnWanted);
    connect(m_words, &LineField::edited, this, [this](const QString &words) {
        m_words->clearNote();
        m_last = words.trimmed();
        Q_EMIT renamed(words.trimmed());
    });
    connect(m_words, &LineField::entered, this, &DayPanel::leaveWanted);
}

void DayPanel::show(const YearPlan &plan, const QDate &day, bool mayChange)
{
    if (day != m_day)
        m_words->clearNote();
    m_day = day;
    m_title->setText(QStringLiteral("%1 %2").arg(day.toString(Qt::ISODate), Weekday::name(day)));
    m_state->setText(stateOf(plan, day));
    if (m_words->text().trimmed() != plan.name(day))
        m_words->setText(visible(plan.name(day)));
    m_words->setLocked(!plan.isArranged(day) || !mayChange);
    m_turn->setText(plan.isWork(day) ? tr("改为休息") : tr("改为上班"));
    m_turn->setNotReady(mayChange ? QString() : tr("正在等大厅回答"));
}

void DayPanel::write(const QString &fault)
{
    if (!fault.isEmpty())
        m_words->setFault(fault);
    m_words->edit()->setFocus(Qt::ShortcutFocusReason);
    m_words->edit()->selectAll();
}

}
