// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/parts/Label.h"

#include <QWidget>

namespace yichuang {

// The row of numbers at the head of the dashboard. Each is a button: Enter or a click asks for the cases behind it. What stands below a
// number counts cases of its own: ↓ goes there, ↑ back.
class FigureStrip : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void show(const HallFigures &figures, Period period);
    QSize sizeHint() const override;
    // In one row, or where the text is large in two.
    void setRows(int rows);

Q_SIGNALS:
    // The name of the figure as the hall knows it: received, received_before, accepted, supplemented, second_notices, …
    void casesWanted(const QString &figure, const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Figure {
        QString key;
        QString title;
        QString value;
        QString remark;
        Ink ink = Ink::Third;
        QString below = {}; // the figure of what the remark counts
        QString belowTitle = {};
    };
    QRectF cell(qsizetype index) const;
    QRectF remarkOf(qsizetype index) const;
    void step(qsizetype by);
    void open(qsizetype index, bool below);
    void say();
    static QString before(const HallFigures &figures, Period period);

    QList<Figure> m_figures;
    qsizetype m_current = 0;
    bool m_below = false; // the remark of the current one is meant
    int m_rows = 1;
};

}
