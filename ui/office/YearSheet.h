// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

namespace yichuang {

class YearPlan;

// A year on one sheet, twelve months of days: rest, made up for, named by the arrangement, changed and not stored. The arrows go from day
// to day, PgUp and PgDn from month to month; Space turns the day.
class YearSheet : public QWidget {
    Q_OBJECT

public:
    explicit YearSheet(QWidget *parent = nullptr);

    void show(const YearPlan &plan);

    QDate current() const { return m_current; }
    void setCurrent(const QDate &day);
    // The plan says something else now.
    void refresh();
    // As who listens hears the day.
    QString words(const QDate &day) const;
    QRect placeOf(const QDate &day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged();
    void turnWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int columns(int width) const;
    QRect monthPlace(int month) const;
    QRect cellOf(const QRect &month, const QDate &day) const;
    QDate dayAt(const QPoint &point) const;
    void paintMonth(QPainter &painter, int month) const;
    void paintDay(QPainter &painter, const QRect &cell, const QDate &day) const;

    const YearPlan *m_plan; // never none
    QDate m_current;
};

}
