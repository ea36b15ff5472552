// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstPainting.h"

#include "ui/shell/StaffWindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QListView>
#include <QTextStream>

namespace yichuang {

FirstPainting::FirstPainting(StaffWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window, &StaffWindow::workplaceShown, this,
            [this] { m_window.findChild<QListView *>(QStringLiteral("Queue"))->viewport()->installEventFilter(this); });
}

bool FirstPainting::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_window.findChild<QListView *>(QStringLiteral("Queue"))->model()->rowCount() > 0) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this,
            [] {
                QTextStream(stdout) << "painted" << Qt::endl;
                QCoreApplication::quit();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}
