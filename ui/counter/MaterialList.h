// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Material.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>

namespace yichuang {

class MaterialsPanel;

// The painted rows of the materials panel; 48 px each. Arrows choose, Space and 1 to 4 mark.
class MaterialList : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit MaterialList(MaterialsPanel &panel);

    void reset();
    int current() const { return m_current; }
    void setCurrent(int seq);
    // Of a paper that nobody has handed in.
    static QString missingWords(const Material &material);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    // A mark that a digit made, and what stood there before.
    struct Typed {
        int seq;
        std::optional<OriginalMark> before;
    };
    void typeDigit(int digit);
    void takeBackTyped();
    void paintRow(QPainter &painter, const QRect &place, const Material &material, bool isCurrent);
    QString underWords(const Material &material) const;
    int indexOf(int seq) const;
    void reveal();
    // What a notice asked for of this paper; empty: nothing.
    QString pointWords(const Material &material) const;
    // Taller where a notice asked for the paper: what it asked for stands there, too.
    int heightOf(const Material &material) const;
    // Where a row begins in the whole list; of the row after the last, where the list ends.
    int topOf(int index) const;
    int indexAt(int y) const;
    void setRange();

    MaterialsPanel &m_panel;
    int m_current = 0;
    QList<Typed> m_typed; // in one go
    QElapsedTimer m_sinceDigit;
    bool m_numberTyped = false;
};

}
