// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/parts/Label.h"

#include <QWidget>

namespace yichuang {

// The row of numbers at the head of the dashboard. Each is a button: Enter or a click asks for the cases behind it.
class FigureStrip : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void show(const HallFigures &figures, Period period);
    QSize sizeHint() const override;
    // In one row, or where the text is large in two.
    void setRows(int rows);

Q_SIGNALS:
    // The name of the figure as the hall knows it: received, accepted, supplemented, declined, finished, open, deemed.
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
    };
    QRectF cell(qsizetype index) const;
    void open(qsizetype index);
    static QString before(const HallFigures &figures, Period period);

    QList<Figure> m_figures;
    qsizetype m_current = 0;
    int m_rows = 1;
};

}
