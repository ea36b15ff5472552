// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/parts/Theme.h"

#include <QWidget>

namespace yichuang {

// What came in hour by hour, beside the same weekday a week ago (dashed) and what the occupied windows can take (the line).
class HourChart : public QWidget {
    Q_OBJECT

public:
    explicit HourChart(QWidget *parent = nullptr);

    // `hour` is the current one of the hall's day, shown bold.
    void show(const QList<HourLoad> &hours, std::optional<int> capacity, int hour);
    QSize sizeHint() const override { return {scaled(420), scaled(230)}; }
    QSize minimumSizeHint() const override { return {scaled(320), scaled(180)}; }

Q_SIGNALS:
    void hourWanted(int hour);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int top() const;

    QList<HourLoad> m_hours;
    std::optional<int> m_capacity;
    int m_hour = -1;
    qsizetype m_current = 0;
};

}
