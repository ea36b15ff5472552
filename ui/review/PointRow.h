// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Label;
class Segmented;

// One point: its number, what it asks, the papers that show it, and the three findings.
class PointRow : public QWidget {
    Q_OBJECT

public:
    PointRow(const ReviewPoint &point, const QString &papers, QWidget *parent = nullptr);

    void setFinding(std::optional<Finding> finding);
    // The chosen row shows the keys; `focused`: the list has the keyboard.
    void setChosen(bool chosen, bool focused);
    // Takes the evidence below its words, or gives it up with null.
    void setEvidence(QWidget *evidence);

Q_SIGNALS:
    void pressed();
    void judged(yichuang::Finding finding);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

    Label *m_title;
    Segmented *m_findings;
    QVBoxLayout *m_body;
    std::optional<Finding> m_finding;
    bool m_chosen = false;
    bool m_focused = false;
};

}
