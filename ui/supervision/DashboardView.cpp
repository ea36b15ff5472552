// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/DashboardView.h"

#include "core/HallTime.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Weekday.h"
#include "ui/parts/Words.h"
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
#include <utility>

namespace yichuang {

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
    buildCards();
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(16);
    column->addLayout(m_rows, 1);
    arrange(3);
    wireDrills();
}

// Three beside one another, as drawn; where the text is much larger than that, two.
void DashboardView::arrange(int across)
{
    if (across == m_across)
        return;
    m_across = across;
    const QList<QWidget *> before = std::exchange(m_rowParts, {});
    using Row = QList<std::pair<DashboardCard *, int>>;
    const QList<Row> rows = across == 3 ? QList<Row>{{{m_lightsCard, 464}, {m_hoursCard, 536}, {m_windowsCard, 376}},
                                                     {{m_lateCard, 640}, {m_pausesCard, 360}, {m_deliveryCard, 376}}}
                                        : QList<Row>{{{m_lightsCard, 640}, {m_hoursCard, 736}},
                                                     {{m_lateCard, 880}, {m_pausesCard, 496}},
                                                     {{m_windowsCard, 688}, {m_deliveryCard, 688}}};
    for (const Row &cards : rows) {
        auto *part = new QWidget(this);
        auto *row = new QHBoxLayout(part);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(16);
        for (const auto &[card, stretch] : cards)
            row->addWidget(card, stretch);
        // What is left of the height goes to the lists.
        const bool lists = cards.first().first == m_lateCard;
        part->setSizePolicy(QSizePolicy::Preferred, lists ? QSizePolicy::Preferred : QSizePolicy::Fixed);
        m_rows->addWidget(part, lists ? 1 : 0);
        m_rowParts.append(part);
    }
    qDeleteAll(before); // the cards have moved on
}

void DashboardView::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    if (parentWidget())
        fitInto(parentWidget()->width());
}

void DashboardView::fitInto(int width)
{
    constexpr int Drawn = 1440;
    m_figures->setRows(scaled(Drawn) > width + width / 5 ? 2 : 1);
    arrange(scaled(Drawn) > width + width / 5 ? 2 : 3);
}

void DashboardView::wireDrills()
{
    connect(m_figures, &FigureStrip::casesWanted, this,
            [this](const QString &figure, const QString &title) { drill(figure, title, filter()); });
    connect(m_lights, &LightBars::lightWanted, this, [this](int department, const QString &name, LightColour light) {
        static const char *const words[] = {QT_TR_NOOP("正常"), QT_TR_NOOP("临期"), QT_TR_NOOP("超期或今日到期"), QT_TR_NOOP("不计时")};
        FigureFilter narrow = filter();
        narrow.department = department;
        drill(wordFor(light), name + QStringLiteral(" · ") + tr(words[int(light)]), narrow);
    });
    connect(m_hours, &HourChart::hourWanted, this, [this](int hour) {
        FigureFilter narrow = filter();
        narrow.period = Period::Day;
        narrow.hour = hour;
        drill(QStringLiteral("received"), tr("%1 时收件").arg(hour), narrow);
    });
    connect(m_windows, &WindowTiles::windowWanted, this, [this](int number, const QString &by) {
        FigureFilter narrow = filter();
        narrow.window = number;
        drill(QStringLiteral("window"), tr("%1 %2 手上的件").arg(Words::window(number), by), narrow);
    });
    connect(m_pauses, &PauseRows::casesWanted, this, [this](const PauseCount &count, bool extensions) {
        FigureFilter narrow = filter();
        narrow.staff = count.staff;
        narrow.itemId = count.itemId;
        drill(extensions ? QStringLiteral("extensions") : QStringLiteral("pauses"),
              (extensions ? tr("%1 申请延长：%2") : tr("%1 启动特别程序：%2")).arg(count.officer, count.item), narrow);
    });
    connect(m_allPauses, &Button::activated, this, [this] { drill(QStringLiteral("pauses"), tr("启动特别程序"), filter()); });
    connect(m_allExtensions, &Button::activated, this, [this] { drill(QStringLiteral("extensions"), tr("延长期限"), filter()); });
    connect(m_late, &LateRows::caseWanted, this, [this](CaseId id) { drill(QStringLiteral("due"), tr("超期与今日到期"), filter(), id); });
    connect(m_delivery, &DeliveryBody::messagesWanted, this, [this](const QString &figure, qint64 message, Mend mend) {
        FigureFilter narrow = filter();
        const bool isFailed = figure == QLatin1String("sms_failed");
        if (!isFailed)
            narrow.period = Period::Day; // as the card counts; what did not arrive yesterday is still to be seen to
        const QString title = figure == QLatin1String("sms_left")        ? tr("此前短信，没有送达，没人处理")
                              : figure == QLatin1String("sms_delivered") ? tr("今日短信，已送达")
                              : figure == QLatin1String("sms_waiting")   ? tr("今日短信，发送中")
                              : isFailed && m_period == Period::Week     ? tr("本周短信，没有送达")
                              : isFailed && m_period == Period::Month    ? tr("本月短信，没有送达")
                                                                         : tr("今日短信，没有送达");
        Q_EMIT messagesWanted(figure, title, narrow, message, mend);
    });
}

void DashboardView::drill(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select)
{
    Q_EMIT casesWanted(figure, title, filter, select);
}

FigureFilter DashboardView::filter() const
{
    return {.period = m_period, .department = department()};
}

void DashboardView::setPeriod(Period period)
{
    m_periods->setCurrent(int(period));
    m_period = period;
    Q_EMIT choiceChanged();
}

void DashboardView::focusCard(int index)
{
    QWidget *const cards[] = {m_figures, m_lights, m_hours, m_windows, m_late, m_pauses, m_delivery};
    if (index < 0 || index >= int(std::size(cards)))
        return;
    QWidget *card = cards[index];
    // A card of rows has its first button.
    if (card->focusPolicy() == Qt::NoFocus) {
        const QList<Button *> buttons = card->findChildren<Button *>();
        const auto first = std::find_if(buttons.begin(), buttons.end(), [](Button *button) { return button->isVisible(); });
        if (first == buttons.end())
            return;
        card = *first;
    }
    card->setFocus(Qt::ShortcutFocusReason);
}

void DashboardView::setLost(bool lost)
{
    m_fresh->setInk(lost ? Ink::Amber : Ink::Green);
    if (m_at.isValid())
        m_fresh->setText((lost ? tr("○ 停在 %1") : tr("● 实时，%1 更新")).arg(halltime::timeOfDay(m_at)));
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
    m_export = new Button(tr("导出"));
    m_export->setSign(Icon::Download);
    m_export->setKeys(QStringLiteral("Ctrl E"));
    connect(m_export, &Button::activated, this, &DashboardView::exportWanted);
    row->addWidget(m_export);
    return head;
}

void DashboardView::buildCards()
{
    const auto card = [this](const QString &title, QWidget *body, bool inset) {
        auto *made = new DashboardCard(title, this);
        made->setBody(body, inset);
        return made;
    };
    m_lights = new LightBars;
    m_lightsCard = card(tr("各部门灯态"), m_lights, true);
    connect(m_lights, &LightBars::departmentWanted, this, [this](int department, const QString &) {
        const int index = m_departments->combo()->findData(department);
        m_departments->setCurrent(qMax(0, index));
        Q_EMIT choiceChanged();
    });
    m_hours = new HourChart;
    m_hoursCard = card(tr("每小时收件"), m_hours, true);
    m_hoursCard->setRemark(tr("虚线是上周同日"));
    m_windows = new WindowTiles;
    m_windowsCard = card(tr("窗口"), m_windows, true);
    m_late = new LateRows;
    m_lateCard = card(tr("超期与今日到期"), m_late, false);
    auto *all = new Button(tr("看全部"), Button::Kind::Text, Button::Size::Small);
    m_lateCard->addControl(all);
    connect(all, &Button::activated, this, [this] { drill(QStringLiteral("due"), tr("超期与今日到期"), filter()); });
    m_urgeAll = new Button(tr("全部督办"), Button::Kind::Secondary, Button::Size::Small);
    m_urgeAll->setKeys(QStringLiteral("F8"));
    m_lateCard->addControl(m_urgeAll);
    m_pauses = new PauseRows;
    m_pausesCard = card(tr("特别程序与延长"), m_pauses, false);
    // The card has room for the first officers only; these count and open all of them.
    m_allPauses = new Button({}, Button::Kind::Text, Button::Size::Small);
    m_allPauses->setObjectName(QStringLiteral("allPauses"));
    m_pausesCard->addControl(m_allPauses);
    m_allExtensions = new Button({}, Button::Kind::Text, Button::Size::Small);
    m_allExtensions->setObjectName(QStringLiteral("allExtensions"));
    m_pausesCard->addControl(m_allExtensions);
    m_delivery = new DeliveryBody;
    m_deliveryCard = card(tr("短信送达"), m_delivery, false);
    m_channel = new Label({}, TextStyle::Secondary);
    m_channel->setObjectName(QStringLiteral("channel"));
    m_deliveryCard->addControl(m_channel);
    connect(m_urgeAll, &Button::activated, this, &DashboardView::urgeAllWanted);
    connect(m_late, &LateRows::urgeWanted, this, &DashboardView::urgeWanted);
}

std::optional<int> DashboardView::department() const
{
    const QVariant value = m_departments->value();
    return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
}

void DashboardView::show(const Dashboard &board)
{
    const QDate day = halltime::dayOf(board.now);
    m_date->setText(tr("%1 %2").arg(day.toString(tr("M 月 d 日")), Weekday::name(day)));
    m_at = board.now;
    setLost(false);
    m_figures->show(board.figures, m_period);
    showDepartments(board.departments);
    m_lights->show(board.departments);
    const QString hour = halltime::timeOfDay(board.now).left(2);
    m_hours->show(board.hours, board.capacity, hour.toInt());
    const auto count = [&](WindowState state) {
        return std::count_if(board.windows.begin(), board.windows.end(),
                             [state](const WindowLoad &window) { return window.state == state; });
    };
    const auto shut =
        std::count_if(board.windows.begin(), board.windows.end(), [](const WindowLoad &window) { return window.shut.has_value(); });
    const QString at =
        tr("%1 在岗 · %2 离席 · %3 空").arg(count(WindowState::Busy)).arg(count(WindowState::Paused) - shut).arg(count(WindowState::Free));
    m_windowsCard->setRemark(shut > 0 ? tr("%1 · %2 停用").arg(at).arg(shut) : at);
    m_windows->show(board.windows, board.now);
    showLate(board);
    m_pauses->show(board.pauses);
    m_allPauses->setText(tr("特别程序 %1").arg(board.figures.pauses));
    m_allPauses->setAccessibleName(tr("全部特别程序 %1 件").arg(board.figures.pauses));
    m_allPauses->setVisible(board.figures.pauses > 0);
    m_allExtensions->setText(tr("延长 %1").arg(board.figures.extensions));
    m_allExtensions->setAccessibleName(tr("全部延长 %1 件").arg(board.figures.extensions));
    m_allExtensions->setVisible(board.figures.extensions > 0);
    m_delivery->show(board.delivery);
    showChannel(board.delivery.channel);
}

void DashboardView::showChannel(GatewayState channel)
{
    switch (channel) {
    case GatewayState::Ok:
        m_channel->setInk(Ink::Green);
        m_channel->setText(tr("● 主通道正常"));
        break;
    case GatewayState::Failing:
        m_channel->setInk(Ink::Red);
        m_channel->setText(tr("■ 主通道有故障"));
        break;
    case GatewayState::Off:
        m_channel->setInk(Ink::Amber);
        m_channel->setText(tr("▲ 没有在发送"));
        break;
    }
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
    const bool some = std::any_of(board.late.begin(), board.late.end(), [&](const LateCase &late) { return late.canBeUrged(board.now); });
    m_urgeAll->setVisible(some);
}

}
