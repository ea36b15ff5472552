// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/YearSheet.h"

#include "core/HallTime.h"
#include "ui/office/YearPlan.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Weekday.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Margin = 16;
constexpr int Gap = 16;
constexpr int LeastCell = 23;
constexpr int CellHeight = 31;
constexpr int Months = 12;
constexpr int Weeks = 6;
constexpr int Days = 7;

QString monthName(int month)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "1 月"),  QT_TRANSLATE_NOOP("yichuang::YearSheet", "2 月"),
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "3 月"),  QT_TRANSLATE_NOOP("yichuang::YearSheet", "4 月"),
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "5 月"),  QT_TRANSLATE_NOOP("yichuang::YearSheet", "6 月"),
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "7 月"),  QT_TRANSLATE_NOOP("yichuang::YearSheet", "8 月"),
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "9 月"),  QT_TRANSLATE_NOOP("yichuang::YearSheet", "10 月"),
        QT_TRANSLATE_NOOP("yichuang::YearSheet", "11 月"), QT_TRANSLATE_NOOP("yichuang::YearSheet", "12 月")};
    return YearSheet::tr(names[month - 1]);
}

int headHeight()
{
    return fonts::lineHeight(TextStyle::Body) + fonts::lineHeight(TextStyle::Meta) + 8;
}

const YearPlan &none()
{
    static const YearPlan plan;
    return plan;
}

int monthHeight()
{
    return headHeight() + Weeks * scaled(CellHeight);
}

}

YearSheet::YearSheet(QWidget *parent)
    : QWidget(parent)
    , m_plan(&none())
{
    setObjectName(QStringLiteral("YearSheet"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("年历"));
}

void YearSheet::show(const YearPlan &plan)
{
    const bool other = m_plan != &plan || m_current.year() != plan.year();
    m_plan = &plan;
    if (!other)
        return refresh();
    const QDate today = halltime::today();
    m_current = today.year() == plan.year() ? today : QDate(plan.year(), 1, 1);
    refresh();
    Q_EMIT currentChanged();
}

void YearSheet::setCurrent(const QDate &day)
{
    if (!day.isValid() || day == m_current)
        return;
    m_current = day;
    refresh();
    Q_EMIT currentChanged();
}

void YearSheet::refresh()
{
    setAccessibleDescription(words(m_current));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

QString YearSheet::words(const QDate &day) const
{
    if (!day.isValid())
        return {};
    QStringList said{day.toString(Qt::ISODate), Weekday::name(day), m_plan->isWork(day) ? tr("上班") : tr("休息")};
    if (const QString name = m_plan->name(day); !name.isEmpty())
        said.append(name);
    if (m_plan->isChanged(day))
        said.append(tr("改了没存"));
    if (!m_plan->isLoaded())
        said.append(tr("暂定"));
    return said.join(tr("，"));
}

// Four months side by side, three or two where there is less room or larger text.
int YearSheet::columns(int width) const
{
    const int month = Days * scaled(LeastCell);
    for (const int count : {4, 3, 2})
        if (2 * Margin + count * month + (count - 1) * Gap <= width)
            return count;
    return 1;
}

QSize YearSheet::sizeHint() const
{
    return {2 * Margin + 4 * Days * scaled(LeastCell) + 3 * Gap, heightForWidth(width())};
}

QSize YearSheet::minimumSizeHint() const
{
    return {2 * Margin + Days * scaled(LeastCell), monthHeight()};
}

int YearSheet::heightForWidth(int width) const
{
    const int rows = (Months + columns(width) - 1) / columns(width);
    return 2 * Margin + rows * monthHeight() + (rows - 1) * Gap;
}

QRect YearSheet::monthPlace(int month) const
{
    const int count = columns(width());
    const int wide = (width() - 2 * Margin - (count - 1) * Gap) / count;
    const int column = (month - 1) % count;
    const int row = (month - 1) / count;
    return {Margin + column * (wide + Gap), Margin + row * (monthHeight() + Gap), wide, monthHeight()};
}

QRect YearSheet::cellOf(const QRect &month, const QDate &day) const
{
    const int lead = QDate(day.year(), day.month(), 1).dayOfWeek() - 1;
    const int place = lead + day.day() - 1;
    const int left = month.left() + place % Days * month.width() / Days;
    const int right = month.left() + (place % Days + 1) * month.width() / Days;
    return {left, month.top() + headHeight() + place / Days * scaled(CellHeight), right - left, scaled(CellHeight)};
}

QRect YearSheet::placeOf(const QDate &day) const
{
    return cellOf(monthPlace(day.month()), day);
}

QDate YearSheet::dayAt(const QPoint &point) const
{
    for (QDate day(m_plan->year(), 1, 1); day.year() == m_plan->year(); day = day.addDays(1))
        if (placeOf(day).contains(point))
            return day;
    return {};
}

// What a day is stands in words too: 休 or 班 below its number, as on every printed calendar.
void YearSheet::paintDay(QPainter &painter, const QRect &cell, const QDate &day) const
{
    const Theme &theme = Theme::current();
    const bool work = m_plan->isWork(day);
    const bool arranged = m_plan->isArranged(day);
    const bool changed = m_plan->isChanged(day);
    const QRectF box = QRectF(cell).adjusted(1, 1, -1, -1);
    const Tint &tint = arranged ? (work ? theme.blue : theme.red) : theme.grey;
    if (arranged || !work || changed)
        paint::box(painter, box, paint::BadgeRadius,
                   changed    ? theme.violet.ground
                   : arranged ? tint.ground
                              : theme.subtle,
                   changed    ? theme.violet.solid
                   : arranged ? tint.line
                              : QColor(),
                   changed ? 2 : 1);
    const QColor ink = changed ? theme.violet.text : arranged ? tint.text : work ? theme.ink1 : theme.ink2;
    const bool today = day == halltime::today();
    const QFont face = fonts::text(TextStyle::Meta, arranged || today ? Weight::Bold : Weight::Normal);
    const QString mark = arranged ? (work ? tr("班") : tr("休")) : changed ? tr("改") : QString();
    const qreal half = mark.isEmpty() ? cell.height() : cell.height() / 2.0;
    paint::line(painter, QRectF(cell.left(), cell.top() + (mark.isEmpty() ? 0 : 1), cell.width(), half), QString::number(day.day()), face,
                ink, Qt::AlignHCenter);
    if (!mark.isEmpty())
        paint::line(painter, QRectF(cell.left(), cell.top() + half - 1, cell.width(), half), mark, fonts::text(TextStyle::Meta), ink,
                    Qt::AlignHCenter);
    if (today)
        painter.fillRect(QRectF(cell.left() + 4, cell.bottom() - 4, cell.width() - 8, 2), theme.primary);
    if (day == m_current)
        paint::box(painter, QRectF(cell), paint::BadgeRadius, {}, hasFocus() ? theme.focus : theme.ink2, hasFocus() ? theme.focusWidth : 1);
}

void YearSheet::paintMonth(QPainter &painter, int month) const
{
    const Theme &theme = Theme::current();
    const QRect place = monthPlace(month);
    const QDate first(m_plan->year(), month, 1);
    const int line = fonts::lineHeight(TextStyle::Body);
    paint::line(painter, QRectF(place.left() + 4, place.top(), place.width() - 4, line), monthName(month),
                fonts::text(TextStyle::Body, Weight::Bold), theme.ink1);
    if (!m_plan->isLoaded())
        paint::line(painter, QRectF(place.left(), place.top(), place.width() - 4, line), tr("暂定"), fonts::text(TextStyle::Meta),
                    theme.amber.text, Qt::AlignRight);
    const QDate monday(2026, 1, 5);
    for (int i = 0; i < Days; ++i) {
        const int left = place.left() + i * place.width() / Days;
        const int right = place.left() + (i + 1) * place.width() / Days;
        paint::line(painter, QRectF(left, place.top() + line + 4, right - left, fonts::lineHeight(TextStyle::Meta)),
                    Weekday::sign(monday.addDays(i)), fonts::text(TextStyle::Meta), theme.ink3, Qt::AlignHCenter);
    }
    for (QDate day = first; day.month() == month; day = day.addDays(1))
        paintDay(painter, cellOf(place, day), day);
}

void YearSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::current().surface);
    for (int month = 1; month <= Months && m_plan->year() > 0; ++month)
        paintMonth(painter, month);
}

void YearSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    QDate to;
    switch (event->key()) {
    case Qt::Key_Left: to = m_current.addDays(-1); break;
    case Qt::Key_Right: to = m_current.addDays(1); break;
    case Qt::Key_Up: to = m_current.addDays(-Days); break;
    case Qt::Key_Down: to = m_current.addDays(Days); break;
    case Qt::Key_PageUp: to = m_current.addMonths(-1); break;
    case Qt::Key_PageDown: to = m_current.addMonths(1); break;
    case Qt::Key_Home: to = QDate(m_plan->year(), 1, 1); break;
    case Qt::Key_End: to = QDate(m_plan->year(), 12, 31); break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            Q_EMIT turnWanted();
        return;
    default: return QWidget::keyPressEvent(event);
    }
    if (to.year() == m_plan->year())
        setCurrent(to);
}

void YearSheet::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    setCurrent(dayAt(event->position().toPoint()));
}

bool YearSheet::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    return QWidget::event(event);
}

}
