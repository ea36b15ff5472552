// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

namespace yichuang {

// The declared values that a paper must bear out, above its scan; changed ones in violet. They are there to be compared, so none is cut:
// two stand in a row, a long one has the row for itself and as many lines as it needs.
class PinnedValues : public QWidget {
    Q_OBJECT

public:
    struct Value {
        QString title;
        QString text;
        bool changed = false;
    };

    explicit PinnedValues(QWidget *parent = nullptr);
    void show(const CaseFile &file, int material);
    void setValues(const QList<Value> &values);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        int left;
        int line;          // counted from the top
        int title;         // its width
        QStringList lines; // of the text
    };
    static QFont fontOf(const Value &value);
    QList<Place> places() const;
    void fit();

    QList<Value> m_values;
};

}
