// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

#include <utility>

namespace yichuang {

// How a period in working days falls on the calendar: one 44 px cell a day, month names above. When the days don't all fit, it opens so
// that today and the due day are in sight, and scrolls by wheel and arrow keys.
class DayRuler : public QWidget {
    Q_OBJECT

public:
    // Green, blue, white, grey, grey hatch, amber hatch, red.
    enum class Kind { Used, Today, Open, Rest, Paused, WillPause, Late };

    struct Day {
        QDate date;
        Kind kind = Kind::Open;
        QString mark; // the count, or why the day is not counted: 1, 停, 六, 休, 班 5
        bool due = false;
    };

    explicit DayRuler(QWidget *parent = nullptr);
    void setDays(const QList<Day> &days);
    // One of them is framed and comes into sight; -1: none.
    void mark(int place);
    // The same and, where the last of them is over, every day since to today.
    static QList<Day> lastingTo(const QDate &today, QList<Day> days);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::pair<int, int> marked() const;
    int visibleDays() const;
    int top() const;
    void bringIntoSight();
    void scroll(int days);
    void paintDay(QPainter &painter, const QRectF &cell, const Day &day) const;
    void paintMonths(QPainter &painter, qreal stride) const;

    QList<Day> m_days;
    int m_first = 0;
    int m_mark = -1;
};

}
