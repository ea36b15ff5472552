// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QWidget>

namespace yichuang {

// A fact about a row in two to six characters: tint, edge, words and, where it helps, a sign. 20 px high. At most two in a row.
class Badge : public QWidget {
    Q_OBJECT

public:
    explicit Badge(const QString &text, Tone tone = Tone::Grey, Icon sign = Icon::None, QWidget *parent = nullptr);

    void set(const QString &text, Tone tone, Icon sign = Icon::None);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    // Where room is scarce, it gives way: the end of its text is left out, down to a few characters.
    void setElided();
    QSize sizeHint() const override { return {widthOf(m_text, m_sign), height()}; }
    QSize minimumSizeHint() const override;

    static int widthOf(const QString &text, Icon sign = Icon::None);
    static int height();
    // For painted rows: paints the badge with its left top corner at `corner`.
    static void paint(QPainter &painter, const QPointF &corner, const QString &text, Tone tone, Icon sign = Icon::None);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Grey;
    Icon m_sign = Icon::None;
};

}
