// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Review.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Theme.h"

#include <optional>

class QListWidget;

namespace yichuang {

class ReviewDesk;
class StandInForm;
class StatePage;
class WorkReturnForm;
struct Error;

// Who stands in for whom (代理), and giving back to the team what somebody leaves behind. Officers see and set their own; who leads sets
// others' too, and alone gives work back, after seeing what it is.
class TeamPage : public Panel {
    Q_OBJECT

public:
    explicit TeamPage(ReviewDesk &desk, QWidget *parent = nullptr);

    void begin();
    void refresh();
    // Ctrl+Enter.
    void send();
    void setColumnsIn(int windowWidth);
    const ReviewTeam &team() const { return m_team; }
    // What concerns this officer today, for the head of the queue; empty: nothing.
    QString standIn() const;
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void left();
    void loaded();
    void told(const QString &words, yichuang::Tone tone = Tone::Green);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildList();
    void adopt(const ReviewTeam &team);
    void endChosen();

    ReviewDesk &m_desk;
    ReviewTeam m_team;
    QListWidget *m_list;
    StatePage *m_state;
    StandInForm *m_standIn;
    WorkReturnForm *m_return;
    std::optional<RequestId> m_ending;
    int m_round = 0;
};

}
