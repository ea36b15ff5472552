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

bool isViewport(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area && area->viewport() == widget;
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
        if (event->type() == QEvent::FocusIn && (m_when == When::Always || !(byMouse(event) || isKiosk()))) {
            appear();
        } else if (event->type() == QEvent::FocusOut) {
            vanish();
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

void FocusRing::appear()
{
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
    const int width = Theme::current().focusWidth;
    paint::box(painter, rect(), m_radius + Gap + width, {}, Theme::current().focus, width);
}

}
