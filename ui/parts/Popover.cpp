// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Popover.h"

#include "ui/parts/Paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr QMargins Cast(24, 16, 24, 32);

}

Popover::Popover(QWidget *content, QWidget *window)
    : QWidget(window)
    , m_content(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Cast + 1);
    column->addWidget(content);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void Popover::openAt(const QRect &panel)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        qApp->installEventFilter(this);
    }
    // Moved while somebody types into it, it stays theirs.
    const QWidget *focus = QApplication::focusWidget();
    const bool isUsed = isVisible() && focus && (focus == this || isAncestorOf(focus));
    setGeometry(panel + Cast);
    show();
    raise();
    if (!isUsed)
        setFocus(Qt::PopupFocusReason);
}

void Popover::close()
{
    if (!isVisible()) {
        return;
    }
    qApp->removeEventFilter(this);
    const bool hadFocus = hasFocus() || isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
    Q_EMIT closed();
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const QPoint global = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const bool inside = (rect() - Cast).contains(mapFromGlobal(global));
        if (!inside && static_cast<QWidget *>(watched)->window() == window()) {
            close();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Popover::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QRectF panel = rect() - Cast;
    paint::shadow(painter, panel, paint::PanelRadius);
    paint::box(painter, panel, paint::PanelRadius, theme.surface, theme.highContrast ? theme.control : theme.line2);
}

}
