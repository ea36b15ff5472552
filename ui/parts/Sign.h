// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QAbstractButton>

namespace yichuang {

// An icon standing in a layout, in an ink of the theme.
class Sign : public QWidget {
    Q_OBJECT

public:
    explicit Sign(Icon icon, int side = 16, Ink ink = Ink::Third, QWidget *parent = nullptr);
    void set(Icon icon, Ink ink);
    Icon icon() const { return m_icon; }
    QSize sizeHint() const override { return {scaled(m_side), scaled(m_side)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_side;
    Ink m_ink;
};

// An icon that can be pressed: 28 px square, named in words for those who cannot see it.
class SignButton : public QAbstractButton {
    Q_OBJECT

public:
    SignButton(Icon icon, const QString &name, QWidget *parent = nullptr);
    void setIconSign(Icon icon);
    void setInk(Ink ink);
    QSize sizeHint() const override { return {scaled(28), scaled(28)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Ink m_ink = Ink::Second;
};

}
