// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ScrollPane.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QScrollBar>

namespace yichuang {

namespace {

constexpr int Around = 8; // room for the focus ring

}

ScrollPane::ScrollPane(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ScrollPane::keepInSight);
}

void ScrollPane::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
}

// Until the timer is gone, not until the pane is: a field that still has the focus loses it while the pane's own members are no more.
void ScrollPane::followFocus()
{
    connect(qApp, &QApplication::focusChanged, &m_soon, [this](QWidget *, QWidget *now) {
        m_focus = now && widget() && widget()->isAncestorOf(now) ? now : nullptr;
        if (m_focus && QApplication::mouseButtons() == Qt::NoButton)
            m_soon.start();
    });
}

void ScrollPane::readByKeys(const QString &name)
{
    setAccessibleName(name);
    FocusRing::attach(this, this, paint::ControlRadius);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int least, int most) { setFocusPolicy(most > least ? Qt::TabFocus : Qt::NoFocus); });
}

QSize ScrollPane::sizeHint() const
{
    return m_asksForAll && widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

bool ScrollPane::turnedBy(int key)
{
    QScrollBar *bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_PageUp: bar->triggerAction(QScrollBar::SliderPageStepSub); return true;
    case Qt::Key_PageDown: bar->triggerAction(QScrollBar::SliderPageStepAdd); return true;
    case Qt::Key_Home: bar->triggerAction(QScrollBar::SliderToMinimum); return true;
    case Qt::Key_End: bar->triggerAction(QScrollBar::SliderToMaximum); return true;
    default: return false;
    }
}

bool ScrollPane::eventFilter(QObject *watched, QEvent *event)
{
    if (m_asksForAll && watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    if (m_focus && watched == widget() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        m_soon.start();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_focus)
        m_soon.start();
}

void ScrollPane::keepInSight()
{
    if (!m_focus || !widget()->isAncestorOf(m_focus))
        return;
    QWidget *field = m_focus;
    for (QWidget *around = m_focus->parentWidget(); around != widget(); around = around->parentWidget())
        if (around->focusProxy() == m_focus)
            field = around;
    const int height = viewport()->height();
    const int around = spaced(Around);
    QRect place(field->mapTo(widget(), QPoint()), field->size());
    if (place.height() + 2 * around > height) {
        const QRect cursor = m_focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        place = QRect(m_focus->mapTo(widget(), cursor.topLeft()), cursor.size());
    }
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(qMin(qMax(bar->value(), place.bottom() + around - height), place.top() - around));
}

}
