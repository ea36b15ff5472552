// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PinyinFilter.h"
#include "ui/parts/WhileWhole.h"

#include <QWidget>

class QListWidget;

namespace yichuang {

class ComboField;
class Label;
class Panel;

// The authority that an applicant is sent to (行政许可法第三十二条第一款第（二）项), typed or found: while one types, what the hall's
// directory knows of this beginning lies open below, up and down stay within it, and only Enter or a click writes a name.
class BodyField : public QWidget {
    Q_OBJECT

public:
    explicit BodyField(QWidget *parent = nullptr);

    // Empties it, too.
    void setBodies(const QList<PinyinEntry> &bodies);
    QString body() const;
    void setBody(const QString &body);
    // Letters stand there that are meant to find a name: they are none.
    bool isUnfinished() const;
    // A name that the directory does not have.
    bool isUnlisted() const;
    // What is wrong with it; empty: nothing.
    QString fault() const;
    // Says it below and goes there.
    void showFault();
    // Closes the list; true when it was open.
    bool closeList();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList fitting() const;
    void offer();
    void dressTaken();
    void take(int row);
    void leave();

    QList<PinyinEntry> m_bodies;
    ComboField *m_field;
    Panel *m_place;
    QListWidget *m_list;
    Label *m_taken; // what Enter would write
    bool m_typed = false;
    WhileWhole m_whole;
};

}
