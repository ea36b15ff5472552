// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Fonts.h"

#include <QLabel>

namespace yichuang {

// The inks text may have; each is a colour of the theme that is current while painting.
enum class Ink { First, Second, Third, Disabled, Blue, Green, Amber, Red, Violet, Bar, BarSecond, BarRed, Float, FloatSecond, OnSolid };

QColor inkColour(Ink ink);

// Words on a page: always plain text (what applicants type is never read as markup), in one of six styles with the design's line heights.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextStyle style = TextStyle::Body, Ink ink = Ink::First, QWidget *parent = nullptr);

    static Label *bold(const QString &text, TextStyle style = TextStyle::Body, Ink ink = Ink::First, QWidget *parent = nullptr);

    void setStyleOf(TextStyle style, Weight weight = Weight::Normal);
    void setInk(Ink ink);
    // One line that is cut with an ellipsis where it is too long. The whole text stays its accessible name. Off by default.
    void setElide(Qt::TextElideMode mode);
    // Wraps its words, into no more lines than that; the last is cut with an ellipsis.
    void setMostLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wordWrap(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont shownFont() const { return fonts::text(m_style, m_weight); }
    QStringList linesFor(int width) const;
    int widest() const;

    TextStyle m_style;
    Weight m_weight = Weight::Normal;
    Ink m_ink;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    int m_mostLines = 0; // 0: as many as it takes
};

}
