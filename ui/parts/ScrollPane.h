// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace yichuang {

// Content that may be taller than its place: it scrolls up and down only, takes the pane's width, and shows the ground it lies on.
class ScrollPane : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollPane(QWidget *parent = nullptr);
    // Takes the content over; its own ground shows if it paints one.
    void setContent(QWidget *content);
};

}
