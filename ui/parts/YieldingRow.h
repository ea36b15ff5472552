// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

#include <QList>
#include <QSet>

class QHBoxLayout;

namespace yichuang {

// A head of a panel, of which some parts leave where there is no room for all of it: what they say or do is said or done elsewhere, too.
// It never asks for more room than it is given.
class YieldingRow : public Panel {
    Q_OBJECT

public:
    // So many pixels high at the usual text size.
    explicit YieldingRow(int height, QWidget *parent = nullptr);

    QHBoxLayout *row() const;
    // These leave together, and before those that are named later. Whether they are there at all is said by setWanted() from then on.
    void yield(const QList<QWidget *> &together);
    void setWanted(QWidget *part, bool wanted);
    // Others leave before this one is cut.
    void keepWhole(QWidget *part);
    // What all of it that is wanted needs.
    int wantedWidth() const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isThere(QWidget *part) const;
    int widthWithout(qsizetype groups) const;
    void fit();

    int m_height;
    QList<QList<QWidget *>> m_yielding; // the first leave first
    QSet<QWidget *> m_unwanted;
    QSet<QWidget *> m_whole;
};

}
