// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/DashboardView.h"

#include "core/HallTime.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Segmented.h"
#include "ui/supervision/DashboardCard.h"
#include "ui/supervision/DeliveryBody.h"
#include "ui/supervision/FigureStrip.h"
#include "ui/supervision/HourChart.h"
#include "ui/supervision/LateRows.h"
#include "ui/supervision/LightBars.h"
#include "ui/supervision/PauseRows.h"
#include "ui/supervision/WindowTiles.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QString weekday(const QDate &day)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期一"), QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期二"),
                                        QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期三"), QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期四"),
                                        QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期五"), QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期六"),
                                        QT_TRANSLATE_NOOP("yichuang::DashboardView", "星期日")};
    return DashboardView::tr(names[day.dayOfWeek() - 1]);
}

}

DashboardView::DashboardView(QWidget *parent)
    : Panel(Ground::Canvas, Shape::Flat, parent)
{
    setObjectName(QStringLiteral("DashboardView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(16);
    column->addWidget(buildHead());
    m_figures = new FigureStrip(this);
    column->addWidget(m_figures);
    column->addWidget(buildMiddle());
    column->addWidget(buildFoot(), 1);
    connect(m_figures, &FigureStrip::casesWanted, this, &DashboardView::casesWanted);
}

QWidget *DashboardView::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(Label::bold(tr("大厅监督"), TextStyle::Title));
    m_date = new Label({}, TextStyle::Body, Ink::Second);
    row->addWidget(m_date);
    m_fresh = new Label({}, TextStyle::Secondary, Ink::Green);
    row->addWidget(m_fresh);
    row->addStretch();
    m_periods = new Segmented({tr("今日"), tr("本周"), tr("本月")});
    m_periods->setCurrent(0);
    m_periods->setFixedWidth(scaled(240));
    connect(m_periods, &Segmented::chosen, this, [this](int index) {
        m_period = Period(index);
        Q_EMIT choiceChanged();
    });
    row->addWidget(m_periods);
    m_departments = new ComboField;
    m_departments->setFixedWidth(scaled(152));
    m_departments->add(tr("全部部门"));
    connect(m_departments, &ComboField::chosen, this, &DashboardView::choiceChanged);
    row->addWidget(m_departments);
    auto *take = new Button(tr("导出"));
    take->setSign(Icon::Download);
    connect(take, &Button::activated, this, &DashboardView::exportWanted);
    row->addWidget(take);
    return head;
}

QWidget *DashboardView::buildMiddle()
{
    auto *middle = new QWidget(this);
    middle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    const auto card = [&](const QString &title, QWidget *body, int stretch) {
        auto *made = new DashboardCard(title);
        made->setBody(body);
        row->addWidget(made, stretch);
        return made;
    };
    m_lights = new LightBars;
    card(tr("各部门灯态"), m_lights, 464);
    connect(m_lights, &LightBars::departmentWanted, this, [this](int department, const QString &) {
        const int index = m_departments->combo()->findData(department);
        m_departments->setCurrent(qMax(0, index));
        Q_EMIT choiceChanged();
    });
    m_hours = new HourChart;
    card(tr("每小时收件"), m_hours, 536)->setRemark(tr("虚线是上周同日"));
    m_windows = new WindowTiles;
    m_windowsCard = card(tr("窗口"), m_windows, 376);
    return middle;
}

QWidget *DashboardView::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    const auto card = [&](const QString &title, QWidget *body, int stretch) {
        auto *made = new DashboardCard(title);
        made->setBody(body, false);
        row->addWidget(made, stretch);
        return made;
    };
    m_late = new LateRows;
    m_lateCard = card(tr("超期与今日到期"), m_late, 640);
    m_urgeAll = new Button(tr("全部督办"), Button::Kind::Secondary, Button::Size::Small);
    m_lateCard->addControl(m_urgeAll);
    m_pauses = new PauseRows;
    card(tr("特别程序与延长"), m_pauses, 360);
    m_delivery = new DeliveryBody;
    card(tr("短信送达"), m_delivery, 376);
    connect(m_urgeAll, &Button::activated, this, &DashboardView::urgeAllWanted);
    connect(m_late, &LateRows::urgeWanted, this, &DashboardView::urgeWanted);
    connect(m_delivery, &DeliveryBody::caseWanted, this, &DashboardView::caseWanted);
    return foot;
}

std::optional<int> DashboardView::department() const
{
    const QVariant value = m_departments->value();
    return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
}

void DashboardView::show(const Dashboard &board)
{
    const QDate day = halltime::dayOf(board.now);
    m_date->setText(tr("%1 月 %2 日 %3").arg(day.month()).arg(day.day()).arg(weekday(day)));
    m_fresh->setText(tr("● 实时，%1 更新").arg(halltime::timeOfDay(board.now)));
    m_figures->show(board.figures, m_period);
    showDepartments(board.departments);
    m_lights->show(board.departments);
    const QString hour = halltime::timeOfDay(board.now).left(2);
    m_hours->show(board.hours, board.capacity, hour.toInt());
    const auto count = [&](WindowState state) {
        return std::count_if(board.windows.begin(), board.windows.end(), [state](const WindowLoad &window) { return window.state == state; });
    };
    m_windowsCard->setRemark(tr("%1 在岗 · %2 离席 · %3 空").arg(count(WindowState::Busy)).arg(count(WindowState::Paused)).arg(count(WindowState::Free)));
    m_windows->show(board.windows);
    showLate(board);
    m_pauses->show(board.pauses);
    m_delivery->show(board.delivery);
}

void DashboardView::showDepartments(const QList<DepartmentLights> &departments)
{
    // Asking for one department answers only that one: the list of choices never shrinks.
    for (const DepartmentLights &one : departments) {
        if (m_departments->combo()->findData(one.department) < 0)
            m_departments->add(one.name, one.department);
    }
}

void DashboardView::showLate(const Dashboard &board)
{
    m_lateCard->setRemark(board.lateCount > 0 ? tr("%n 件", nullptr, board.lateCount) : tr("没有"));
    m_late->show(board.late, board.now);
    const bool some = std::any_of(board.late.begin(), board.late.end(), [](const LateCase &late) { return !late.urgedAt; });
    m_urgeAll->setVisible(some);
}

}
