// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

namespace yichuang {

class PointRow;

// The points that the item wants examined. Arrows choose, 1 2 3 judge; the chosen point shows its papers in place.
class PointList : public QWidget {
    Q_OBJECT

public:
    explicit PointList(QWidget *parent = nullptr);

    void setFile(const CaseFile &file);
    const QList<ReviewPoint> &points() const { return m_points; }
    // Findings typed before and not sent yet.
    void setFindings(const QHash<int, Finding> &findings);
    QHash<int, Finding> findings() const;
    int judged() const;
    bool hasFailed() const;
    // The first point without a finding.
    std::optional<int> firstOpen() const;
    int current() const { return m_current; }
    void setCurrent(int no);
    void judge(Finding finding);
    // Where the evidence of the chosen point is shown; it is placed below that row.
    void setEvidence(QWidget *evidence);
    // ① ② … as papers are numbered on the material list; beyond twenty in brackets.
    static QString circled(int number);

Q_SIGNALS:
    void currentChanged(int no);
    void findingsChanged();
    // Left and right among the papers of the chosen point, and Enter on one of them.
    void evidenceMoved(int by);
    void evidenceOpened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int indexOf(int no) const;
    void rebuild();
    void dress();

    QList<ReviewPoint> m_points;
    QList<Material> m_materials;
    QList<PointRow *> m_rows;
    QWidget *m_evidence = nullptr;
    int m_current = 0;
};

}
