// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// The arcade houses (骑楼) at the foot of the sign-in page: plain rectangles and arcs, the one picture on a staff screen.
class Street : public QWidget {
    Q_OBJECT

public:
    explicit Street(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {584, 228}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
