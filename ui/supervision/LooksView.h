// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"
#include "ui/parts/Panel.h"

#include <QHash>

class QVBoxLayout;

namespace yichuang {

class ListHead;
class StatePage;
class TextBox;

// The week's draw of declined cases and what a second look found: for each whether it was right to decline it, and why. Drawn by the hall,
// never chosen here; what was found is written down once.
class LooksView : public Panel {
    Q_OBJECT

public:
    explicit LooksView(SupervisionDesk &desk, QWidget *parent = nullptr);

    void open(const FigureFilter &filter);
    // To the first case that nobody looked at yet.
    void takeFocus();
    // Of the case that is being written about, else of the first that is open.
    void look();
    void decide(bool right);

Q_SIGNALS:
    void leaveWanted();
    void looked();
    void caseWanted(const QString &shortNo, yichuang::CaseId id);

private:
    struct Open {
        SecondLook look;
        QWidget *row;
        TextBox *note;
    };

    const Open *current() const;
    QWidget *answerOf(const SecondLook &look);
    void ask();
    void show(const SecondLooks &looks);
    QWidget *rowOf(const SecondLook &look);
    void send(EventId event, bool right, TextBox *note);
    void turnWeek(int weeks);

    SupervisionDesk &m_desk;
    FigureFilter m_filter;
    QDate m_week;
    QHash<qint64, QString> m_notes; // typed and not sent
    QHash<qint64, RequestId> m_requests;
    QList<Open> m_open; // to be looked at, from the top
    bool m_sending = false;
    ListHead *m_head;
    StatePage *m_state;
    QVBoxLayout *m_rows;
    QWidget *m_body;
};

}
