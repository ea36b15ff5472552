// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// Lies over a pane's viewport and covers what its upper and lower edge would cut through, so that no line is seen in half. Touches go
// through.
class CutCover : public QWidget {
    Q_OBJECT

public:
    // The property of a heading: it is never left behind by what it heads.
    static constexpr const char *Heading = "heading";

    CutCover(QWidget &viewport, QWidget &content);

    // What is kept whole, as it stands in the content: whatever is no taller than two fifths of the screen.
    QList<QRect> parts() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void add(const QWidget &part, QList<QRect> &parts) const;

    QWidget &m_viewport;
    QWidget &m_content;
};

}
