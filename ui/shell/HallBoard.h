// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/HallStatus.h"

#include <QTimer>
#include <QWidget>

namespace yichuang {

class Street;

// The left half of the sign-in page: where one is, what time the hall has, and what waits today, before anyone signed in.
class HallBoard : public QWidget {
    Q_OBJECT

public:
    explicit HallBoard(QWidget *parent = nullptr);

    void show(const HallStatus &status);
    void showLost();
    // Below the last of what it says.
    int margin() const;
    int rowHeight() const;
    int rowsEnd() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QString title;
        QString value;
        QString aside;
        std::optional<bool> good; // a dot before the value
        bool urgent = false;
    };
    // From its upper edge; a row that is too long for one line has two.
    void paintRow(QPainter &painter, int top, int titles, const Row &row) const;
    static int titleWidth(const QList<Row> &rows);
    static int asideWidth(const Row &row);
    bool isAsideBelow(const Row &row, int titles) const;
    int heightOf(const Row &row, int titles) const;
    void fitStreet();
    void rebuild();
    QList<Row> rows() const;
    QString opening() const;

    std::optional<HallStatus> m_status;
    bool m_lost = false;
    QTimer m_second;
    Street *m_street;
};

}
