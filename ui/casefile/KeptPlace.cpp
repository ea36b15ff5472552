// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/KeptPlace.h"

#include <QListView>
#include <QScrollBar>

namespace yichuang {

KeptPlace::KeptPlace(QListView *view)
    : QObject(view)
    , m_view(view)
{
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &KeptPlace::change);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &KeptPlace::change);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &KeptPlace::change);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &KeptPlace::look);
}

// While rows come and go the view is between two layouts: where it stood is known from before.
void KeptPlace::look()
{
    if (m_changing)
        return;
    m_top = m_view->verticalScrollBar()->value() > 0 ? m_view->indexAt(QPoint(1, 1)) : QModelIndex();
    m_offset = m_view->visualRect(m_top).top();
}

// A change comes row by row, and is made good once the last has come.
void KeptPlace::change()
{
    if (std::exchange(m_changing, true))
        return;
    QMetaObject::invokeMethod(this, &KeptPlace::restore, Qt::QueuedConnection);
}

void KeptPlace::restore()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    if (m_top.isValid()) {
        const int moved = m_view->visualRect(m_top).top() - m_offset;
        bar->setValue(bar->value() + moved);
    }
    m_changing = false;
    look();
}

}
