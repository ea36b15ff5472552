// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

namespace yichuang {

// A bar for each department: how many of its open cases are well, soon due, late or paused. Every bar carries its numbers.
class LightBars : public QWidget {
    Q_OBJECT

public:
    explicit LightBars(QWidget *parent = nullptr);

    void show(const QList<DepartmentLights> &departments);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void departmentWanted(int department, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintRow(QPainter &painter, const QRectF &place, const DepartmentLights &lights, int most) const;

    QList<DepartmentLights> m_departments;
    qsizetype m_current = 0;
};

}
