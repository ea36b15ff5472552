// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QListView;

namespace yichuang {

// Keeps the topmost row of a list that was scrolled where it is while rows come and go above it; a list that stands at its beginning shows
// what is new there.
class KeptPlace : public QObject {
    Q_OBJECT

public:
    // Of a view that has its model.
    explicit KeptPlace(QListView *view);

private:
    void look();
    void change();
    void restore();

    QListView *m_view;
    QPersistentModelIndex m_top;
    int m_offset = 0;
    bool m_changing = false;
};

}
