// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// Grey shapes where rows will be, 80 px each, standing still; a line at the foot once loading takes long.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(QWidget *parent = nullptr);
    void setSlow(bool slow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_slow = false;
};

}
