// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

namespace yichuang {

// The windows of the hall: who sits there and how many wait; the longest queue is marked.
class WindowTiles : public QWidget {
    Q_OBJECT

public:
    explicit WindowTiles(QWidget *parent = nullptr);

    void show(const QList<WindowLoad> &windows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // What waits for whoever sits there.
    void windowWanted(int number, const QString &by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static QString remark(const WindowLoad &window);
    int longest() const;

    QRectF tile(int index) const;
    void open(int index);

    QList<WindowLoad> m_windows;
    int m_current = 0;
};

}
