// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "records/Inquiry.h"
#include "ui/parts/Panel.h"

class QListWidget;

namespace yichuang {

class InquiryDesk;
class Label;
class Segmented;
class StatePage;

// What applicants asked and complained of, the soonest due first: what waits for an answer, or what was answered.
class InquiryList : public Panel {
    Q_OBJECT

public:
    explicit InquiryList(InquiryDesk &desk, QWidget *parent = nullptr);

    // The list stays as it is until the answer comes, and the person on the inquiry where they were.
    void ask();
    void turnOver();
    const Inquiry *current() const;
    QListWidget *list() const { return m_list; }
    Segmented *choice() const { return m_choice; }

Q_SIGNALS:
    void currentChanged();

private:
    enum Choice { Open, Answered };

    void askMore();
    void adopt(const InquiryPage &page, bool more);
    void addRow(const Inquiry &inquiry);
    void showState(const Error &error);

    InquiryDesk &m_desk;
    Segmented *m_choice;
    Label *m_overdue;
    QListWidget *m_list;
    StatePage *m_state;
    QList<Inquiry> m_inquiries;
    QJsonObject m_next;
    int m_round = 0; // what answers an earlier question is dropped
};

// "咨询", "投诉", "差评".
QString kindWords(InquiryKind kind);

}
