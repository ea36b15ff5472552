// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// How a card is laid into the reader: said by a drawing to whoever does not read.
class CardDrawing : public QWidget {
    Q_OBJECT

public:
    CardDrawing();

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
