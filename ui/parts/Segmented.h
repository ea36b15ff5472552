// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace yichuang {

class Segment;

// Two to five neighbouring choices of which exactly one, or none yet, holds. 32 px high; a key cap may stand before each word.
class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(const QStringList &choices = {}, QWidget *parent = nullptr);

    void add(const QString &text, const QString &keys = {}, Tone tone = Tone::Blue);
    int count() const { return int(m_segments.size()); }
    void setText(int index, const QString &text);
    // What is shown instead where there is no room for the whole of every choice; its name stays whole.
    void setBrief(int index, const QString &brief);
    QString text(int index) const;
    // Whether a choice has no room for what is shown of it.
    bool isCut() const;
    void setKeys(int index, const QString &keys);
    void setChoiceEnabled(int index, bool enabled);

    int current() const { return m_current; } // -1: none
    // Moves the mark without emitting chosen(), for what the program decides.
    void setCurrent(int index);

Q_SIGNALS:
    // The person chose; also emitted when they press the choice that already holds.
    void chosen(int index);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(int index);
    void fit();

    QHBoxLayout *m_row;
    QList<Segment *> m_segments;
    int m_current = -1;
};

}
