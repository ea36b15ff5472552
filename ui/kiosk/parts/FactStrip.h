// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// Up to four facts in a row: a large figure with its unit, and what it is below.
class FactStrip : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString figure;
        QString unit;
        QString name;
    };

    explicit FactStrip(const QList<Fact> &facts, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Fact> m_facts;
};

}
