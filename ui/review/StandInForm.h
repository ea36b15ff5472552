// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Ids.h"
#include "records/Review.h"
#include "ui/parts/Panel.h"

#include <optional>

namespace yichuang {

class Button;
class ComboField;
class FieldNote;
class LineField;
class ReviewDesk;

// Who is away, who stands in, from which day to which, and why.
class StandInForm : public Panel {
    Q_OBJECT

public:
    explicit StandInForm(ReviewDesk &desk, QWidget *parent = nullptr);

    // Its width in a window of that width.
    void setColumnIn(int windowWidth);
    void setTeam(const ReviewTeam &team);
    void focusFirst();
    void send();
    ComboField *away() const { return m_away; }
    ComboField *deputy() const { return m_deputy; }
    LineField *first() const { return m_first; }
    LineField *last() const { return m_last; }
    LineField *reason() const { return m_reason; }
    // What is said below the button; empty while nothing is wrong.
    QString fault() const;

Q_SIGNALS:
    void done(const QString &words);

private:
    void fillDeputies();
    bool isComplete();
    void sent(const Result<Done> &answer, const QString &words);

    ReviewDesk &m_desk;
    ReviewTeam m_team;
    ComboField *m_away;
    ComboField *m_deputy;
    LineField *m_first;
    LineField *m_last;
    LineField *m_reason;
    Button *m_send;
    FieldNote *m_fault;
    // Kept while the answer is not known, so that asking again is the same wish.
    std::optional<RequestId> m_request;
    bool m_busy = false;
};

}
