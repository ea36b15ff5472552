// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace yichuang {

// Pages that fill their place, one at a time. How large they would like to be is asked of the one that is shown: Qt's own stack measures
// every word of the others too, before anybody has seen them.
class PageStack : public QStackedWidget {
public:
    explicit PageStack(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }
};

}
