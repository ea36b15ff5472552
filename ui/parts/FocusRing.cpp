// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FocusRing.h"

#include "ui/parts/Paint.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Gap = 2;
constexpr const char *Dark = "darkGround";

bool isViewport(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area && area->viewport() == widget;
}

bool liesOnDark(const QWidget *widget)
{
    while (widget && !widget->property(Dark).toBool())
        widget = widget->parentWidget();
    return widget;
}

bool byMouse(const QEvent *event)
{
    const Qt::FocusReason reason = static_cast<const QFocusEvent *>(event)->reason();
    return reason == Qt::MouseFocusReason || reason == Qt::PopupFocusReason;
}

}

void FocusRing::attach(QWidget *focusable, QWidget *around, int radius, When when)
{
    auto *ring = new FocusRing(focusable, around, radius, when);
    connect(around, &QObject::destroyed, ring, &QObject::deleteLater);
}

void FocusRing::lieOnDark(QWidget *ground)
{
    ground->setProperty(Dark, true);
}

FocusRing::FocusRing(QWidget *focusable, QWidget *around, int radius, When when)
    : QWidget(around)
    , m_focusable(focusable)
    , m_around(around)
    , m_radius(radius)
    , m_when(when)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    focusable->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_focusable) {
        const bool comes = event->type() == QEvent::Show, goes = event->type() == QEvent::Hide;
        if (event->type() == QEvent::FocusIn && isWanted(event)) {
            appear();
        } else if (event->type() == QEvent::FocusOut || (m_when == When::Hidden && comes)) {
            m_awaited = false;
            vanish();
        } else if (m_focusable->hasFocus() && (m_when == When::Hidden ? goes : comes && m_awaited)) {
            appear();
        }
    }
    const QEvent::Type type = event->type();
    if (isVisible() && (type == QEvent::Move || type == QEvent::Resize || type == QEvent::LayoutRequest)) {
        follow();
    } else if (watched == m_around && (type == QEvent::Hide || type == QEvent::ParentAboutToChange)) {
        vanish();
    }
    return false;
}

bool FocusRing::isWanted(const QEvent *focus) const
{
    return m_when == When::Hidden ? !m_focusable->isVisible() : m_when == When::Always || !(byMouse(focus) || isKiosk());
}

void FocusRing::appear()
{
    m_awaited = m_around->window()->isVisible() && !m_around->isVisible();
    if (m_awaited) {
        return;
    }
    QWidget *host = m_around;
    m_watched.clear();
    while (host->parentWidget() && !host->isWindow() && !isViewport(host)) {
        m_watched.append(host);
        host->installEventFilter(this);
        host = host->parentWidget();
    }
    if (host == m_around) {
        return;
    }
    setParent(host);
    follow();
    show();
    raise();
}

void FocusRing::vanish()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_watched)) {
        if (widget && widget != m_focusable) {
            widget->removeEventFilter(this);
        }
    }
    m_watched.clear();
    hide();
    if (m_around) {
        setParent(m_around);
    }
}

void FocusRing::follow()
{
    const int reach = Gap + Theme::current().focusWidth;
    setGeometry(QRect(m_around->mapTo(parentWidget(), QPoint()), m_around->size()).adjusted(-reach, -reach, reach, reach));
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const int width = theme.focusWidth;
    paint::box(painter, rect(), m_radius + Gap + width, {}, liesOnDark(m_around) ? theme.focusOnDark : theme.focus, width);
}

}
