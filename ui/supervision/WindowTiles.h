// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

namespace yichuang {

// The windows of the hall: who sits there and how many wait; the longest queue is marked. Below them, why one is shut, who shut it and
// since when.
class WindowTiles : public QWidget {
    Q_OBJECT

public:
    explicit WindowTiles(QWidget *parent = nullptr);

    void show(const QList<WindowLoad> &windows, const QDateTime &now);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // What waits for whoever sits there.
    void windowWanted(int number, const QString &by);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static QString remark(const WindowLoad &window);
    QString wholly(const WindowLoad &window) const;
    int gridHeight() const;
    int longest() const;

    QRectF tile(int index) const;
    void open(int index);

    QList<WindowLoad> m_windows;
    QStringList m_shut; // a line each
    QDateTime m_now;
    int m_current = 0;
};

}
