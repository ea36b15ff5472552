// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Button.h"
#include "ui/parts/Panel.h"

class QHBoxLayout;

namespace yichuang {

class BarVerdict;

// The bar at the foot of a workplace's page: at the left what stands there now, at the right what can be done.
class FootBar : public Panel {
    Q_OBJECT

public:
    explicit FootBar(QWidget *parent = nullptr, int side = 16, int spacing = 16);

    QHBoxLayout *row() const;
    // As the bars have their acts: with the key on it, and in the way of Tab only.
    static Button *act(const QString &words, const char *keys, Button::Kind kind, const char *name);

protected:
    // What is to be known first: where large text leaves it no room beside the acts that are wanted, those that yield do, in their order.
    // Each has a key as well.
    void seat(BarVerdict &verdict, const QList<Button *> &wanted, const QList<Button *> &yielding);
};

}
