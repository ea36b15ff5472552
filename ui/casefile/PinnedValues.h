// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

namespace yichuang {

// The declared values that a paper must bear out, above its scan; changed ones in violet.
class PinnedValues : public QWidget {
    Q_OBJECT

public:
    explicit PinnedValues(QWidget *parent = nullptr);
    void show(const CaseFile &file, int material);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Value {
        QString title;
        QString text;
        bool changed;
    };
    QList<Value> m_values;
};

}
