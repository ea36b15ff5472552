// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// The 1 px line at which panels meet.
class HairLine : public QWidget {
    Q_OBJECT

public:
    explicit HairLine(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    // The darker line of control edges, between groups inside a bar.
    void setStrong(bool strong);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_strong = false;
};

}
