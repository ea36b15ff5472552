// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// What the kiosk shows while nobody stands at it: the street, and that a touch begins.
class StandbyPage : public QWidget {
    Q_OBJECT

public:
    StandbyPage(const QString &hall, QWidget *window);

Q_SIGNALS:
    void touched();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QString m_hall;
};

}
