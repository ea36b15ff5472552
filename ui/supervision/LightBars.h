// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

namespace yichuang {

// A bar for each department: how many of its open cases are well, soon due, late or paused. Every bar carries its numbers; ↑ ↓ go from row
// to row, ← → from the department to its numbers, Enter opens what is marked.
class LightBars : public QWidget {
    Q_OBJECT

public:
    explicit LightBars(QWidget *parent = nullptr);

    void show(const QList<DepartmentLights> &departments);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void departmentWanted(int department, const QString &name);
    void lightWanted(int department, const QString &name, yichuang::LightColour light);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintHead(QPainter &painter, const QString &which) const;
    void paintRow(QPainter &painter, const QRectF &place, const DepartmentLights &lights, int most) const;

    void open();
    // Brings the marked row into the card.
    void reveal();

    QList<DepartmentLights> m_departments;
    qsizetype m_current = 0;
    qsizetype m_first = 0; // the row at the top
    int m_light = -1;      // the number in the row that Enter opens; -1: the department itself
};

}
