// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace yichuang {

// The words that typed letters may become, as many as fit; the arrow at the right turns to the next ones. While there are none it says for
// which field the keyboard writes, and the arrow puts the keyboard away.
class CandidateStrip : public QWidget {
    Q_OBJECT

public:
    explicit CandidateStrip(QWidget *parent = nullptr);

    void setField(const QString &name);
    void setCandidates(const QStringList &candidates);
    // Where a candidate stands; empty where it is on another page.
    QRect placeOf(int candidate) const;
    QRect arrow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int candidate);
    void putAway();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Placed {
        int candidate;
        QRect place;
    };

    QList<Placed> placedFrom(int first) const;
    void turn();
    int at(const QPoint &where) const;

    QString m_field;
    QStringList m_candidates;
    QList<Placed> m_page;
    int m_down = -1;
};

}
