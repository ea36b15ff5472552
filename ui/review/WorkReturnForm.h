// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Review.h"
#include "ui/parts/Panel.h"

#include <optional>

namespace yichuang {

class Button;
class ComboField;
class FieldNote;
class Label;
class LineField;
class ReviewDesk;

// Everything of somebody who left goes back to the team with one press: first it is seen what that is.
class WorkReturnForm : public Panel {
    Q_OBJECT

public:
    explicit WorkReturnForm(ReviewDesk &desk, QWidget *parent = nullptr);

    // Its width in a window of that width.
    void setColumnIn(int windowWidth);
    void setTeam(const ReviewTeam &team);
    void send();
    ComboField *person() const { return m_person; }
    LineField *reason() const { return m_reason; }
    QString preview() const;

Q_SIGNALS:
    void done(const QString &words);

private:
    void askPreview();
    void showPreview(const HeldWork &held);

    ReviewDesk &m_desk;
    ComboField *m_person;
    Panel *m_card;
    Label *m_summary;
    Label *m_cases;
    LineField *m_reason;
    Button *m_send;
    FieldNote *m_fault;
    // Whose work is shown; only that is given back.
    QString m_seen;
    std::optional<RequestId> m_request;
    int m_round = 0;
    bool m_busy = false;
};

}
