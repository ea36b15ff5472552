// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HallBoard.h"

#include "core/HallTime.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Weekday.h"
#include "ui/shell/Street.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int Drawn = 584; // pixels across, with the margin of the design
constexpr int Margin = 56;
constexpr int NarrowMargin = 32;
constexpr int FirstRow = 340;
constexpr int RowHeight = 48;
constexpr int LowRow = 40;
constexpr int LeastTitle = 112;
constexpr int StreetGap = 8;
constexpr int LeastStreet = 48; // lower, it would be a pattern
}

HallBoard::HallBoard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("HallBoard"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    m_street = new Street(this);
    column->addWidget(m_street);
    connect(&m_second, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_second.start(1000);
    rebuild();
}

void HallBoard::show(const HallStatus &status)
{
    m_status = status;
    m_lost = false;
    halltime::heard(status.now);
    rebuild();
}

void HallBoard::showLost()
{
    m_lost = true;
    rebuild();
}

QString HallBoard::opening() const
{
    const QTime now = QTime::fromString(halltime::timeOfDay(halltime::now()), QStringLiteral("HH:mm"));
    if (!m_status->workday)
        return tr("今天不对外");
    if (now < m_status->opens) {
        const int minutes = now.secsTo(m_status->opens) / 60;
        return minutes < 60        ? tr("%n 分钟后开门", nullptr, minutes)
               : minutes % 60 == 0 ? tr("%n 小时后开门", nullptr, minutes / 60)
                                   : tr("%1 小时 %2 分后开门").arg(minutes / 60).arg(minutes % 60);
    }
    return now < m_status->closes ? tr("正在对外服务") : tr("已结束");
}

QList<HallBoard::Row> HallBoard::rows() const
{
    QList<Row> rows;
    if (m_status) {
        const QString hours =
            m_status->opens.toString(QStringLiteral("HH:mm")) + QStringLiteral(" – ") + m_status->closes.toString(QStringLiteral("HH:mm"));
        rows.append({tr("对外服务"), hours, opening(), {}, false});
        const auto busy = std::count_if(m_status->windows.begin(), m_status->windows.end(),
                                        [](const WindowStatus &w) { return w.state == WindowState::Busy; });
        rows.append({tr("窗口"), tr("%1 个中 %2 个已上岗").arg(m_status->windows.size()).arg(busy), {}, {}, false});
        const QString waiting = m_status->waiting >= 1000 ? tr("999+ 件") : tr("%n 件", nullptr, m_status->waiting);
        rows.append({tr("待受理"),
                     waiting,
                     m_status->dueToday > 0 ? tr("%n 件今日到期", nullptr, m_status->dueToday) : QString(),
                     {},
                     m_status->dueToday > 0});
    }
    rows.append({tr("中心数据库"), m_lost || !m_status ? tr("未连接，正在重试") : tr("已连接"), {}, m_status && !m_lost, false});
    if (m_status) {
        const QString gateway = m_status->gateway == GatewayState::Ok        ? tr("正常")
                                : m_status->gateway == GatewayState::Failing ? tr("有故障")
                                                                             : tr("未启动");
        const QString share =
            m_status->deliveredYesterday ? tr("昨日送达 %1%").arg(QString::number(*m_status->deliveredYesterday * 100, 'f', 1)) : QString();
        rows.append({tr("短信网关"), gateway, share, m_status->gateway == GatewayState::Ok, false});
        for (const int year : m_status->calendarMissing)
            rows.append({tr("工作日历"), tr("%1 年安排未录入").arg(year), tr("日期暂定"), {}, false});
    }
    return rows;
}

void HallBoard::rebuild()
{
    QStringList words;
    for (const Row &row : rows())
        words.append(row.title + u' ' + row.value + u' ' + row.aside);
    setAccessibleName(words.join(QStringLiteral("; ")));
    fitStreet();
    update();
}

// What stands in a narrower board goes nearer to its edges.
int HallBoard::margin() const
{
    return width() < Drawn ? NarrowMargin : Margin;
}

// Where a low window has no room for all of the rows, they stand closer.
int HallBoard::rowHeight() const
{
    const QList<Row> all = rows();
    const int titles = titleWidth(all);
    const auto below = std::count_if(all.begin(), all.end(), [&](const Row &row) { return isAsideBelow(row, titles); });
    const int whole = FirstRow + int(all.size()) * RowHeight + int(below) * fonts::lineHeight(TextStyle::Body) + 1;
    return whole <= height() ? RowHeight : LowRow;
}

int HallBoard::rowsEnd() const
{
    const QList<Row> all = rows();
    const int titles = titleWidth(all);
    int y = FirstRow;
    for (const Row &row : all)
        y += heightOf(row, titles);
    return y + 1;
}

// The picture gives way to what is said: it is as high as the rows leave it, or away.
void HallBoard::fitStreet()
{
    const int room = height() - rowsEnd() - StreetGap;
    m_street->setVisible(room >= LeastStreet);
    m_street->setFixedHeight(qBound(LeastStreet, room, m_street->sizeHint().height()));
}

void HallBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStreet();
}

void HallBoard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        rebuild();
}

void HallBoard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.bar);
    const QColor second = theme.barInk2;
    const qreal right = width() - margin();

    const int logo = scaled(36);
    icons::paint(painter, QRectF(margin(), 66 - logo / 2.0, logo, logo), Icon::Logo, theme.barInk, 2);
    QFont name = fonts::text(TextStyle::Number, Weight::Bold);
    paint::line(painter, QRectF(margin() + logo + 12, 46, 200, 40), tr("一窗"), name, theme.barInk);
    if (m_status)
        paint::line(painter, QRectF(margin(), 100, right - margin(), 28), m_status->name + QStringLiteral(" · ") + m_status->branch,
                    fonts::text(TextStyle::Verdict), second);

    QFont clock = fonts::text(TextStyle::Number, Weight::Bold);
    clock.setPixelSize(84);
    paint::line(painter, QRectF(margin() - 2, 178, right - margin(), 100), halltime::timeOfDay(halltime::now()), clock, theme.barInk);
    if (m_status) {
        const QDate day = halltime::dayOf(halltime::now());
        const QString words = day.toString(tr("yyyy 年 M 月 d 日", "how a date is written")) + u' ' + Weekday::name(day) + u' ';
        const QFont font = fonts::text(TextStyle::Verdict);
        paint::line(painter, QRectF(margin(), 276, right - margin(), 26), words, font, second);
        const QString kind = m_status->workday             ? tr("工作日", "what day it is")
                             : m_status->dayName.isEmpty() ? tr("休息日")
                                                           : m_status->dayName;
        paint::line(painter, QRectF(margin() + paint::width(words, font), 276, 200, 26), kind, font,
                    !m_status->workday   ? second
                    : theme.highContrast ? theme.barInk
                                         : QColor(0x7f, 0xd6, 0xa2));
    }

    qreal y = FirstRow;
    const QColor hair = theme.highContrast ? theme.barLine : QColor(0x2a, 0x47, 0x6e);
    painter.fillRect(QRectF(margin(), y, right - margin(), 1), hair);
    const QList<Row> all = rows();
    const int titles = titleWidth(all);
    for (const Row &row : all) {
        paintRow(painter, int(y), titles, row);
        y += heightOf(row, titles);
        painter.fillRect(QRectF(margin(), y, right - margin(), 1), hair);
    }
}

int HallBoard::titleWidth(const QList<Row> &rows)
{
    int titles = LeastTitle;
    for (const Row &row : rows)
        titles = qMax(titles, paint::width(row.title, fonts::text(TextStyle::Body)) + 16);
    return titles;
}

int HallBoard::asideWidth(const Row &row)
{
    return paint::width(row.aside, fonts::text(TextStyle::Body, row.urgent ? Weight::Bold : Weight::Normal)) + (row.urgent ? 18 : 0);
}

bool HallBoard::isAsideBelow(const Row &row, int titles) const
{
    const int value = margin() + titles + (row.good ? 16 : 0) + paint::width(row.value, fonts::text(TextStyle::Body));
    return !row.aside.isEmpty() && value + 12 + asideWidth(row) > width() - margin();
}

int HallBoard::heightOf(const Row &row, int titles) const
{
    return rowHeight() + (isAsideBelow(row, titles) ? fonts::lineHeight(TextStyle::Body) : 0);
}

void HallBoard::paintRow(QPainter &painter, int top, int titles, const Row &row) const
{
    const Theme &theme = Theme::current();
    const QFont plain = fonts::text(TextStyle::Body);
    const QFont aside = fonts::text(TextStyle::Body, row.urgent ? Weight::Bold : Weight::Normal);
    const QColor urgent(0xff, 0xa3, 0x9b);
    const qreal right = width() - margin();
    const QRectF line(margin(), top + 1, right - margin(), rowHeight() - 1);
    paint::line(painter, line, row.title, plain, theme.barInk2);
    qreal x = margin() + titles;
    if (row.good) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*row.good ? QColor(0x3f, 0xb9, 0x73) : QColor(0xff, 0x9a, 0x91));
        painter.drawEllipse(QRectF(x, line.center().y() - 4, 8, 8));
        x += 16;
    }
    paint::line(painter, QRectF(x, line.top(), right - x, line.height()), row.value, plain, theme.barInk);
    if (row.aside.isEmpty())
        return;
    const bool below = isAsideBelow(row, titles);
    const int step = below ? fonts::lineHeight(TextStyle::Body) : 0;
    const qreal left = below ? x : right - asideWidth(row);
    const QRectF place(left, line.top() + step, right - left, line.height());
    if (row.urgent)
        painter.fillRect(QRectF(left, place.center().y() - 5, 10, 10), urgent);
    paint::line(painter, place.adjusted(row.urgent ? 18 : 0, 0, 0, 0), row.aside, aside,
                row.urgent ? urgent
                : row.good ? theme.barInk2
                           : theme.barInk);
}

}
