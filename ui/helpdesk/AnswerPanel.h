// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Inquiry.h"
#include "ui/parts/Panel.h"

#include <QHash>

#include <optional>

namespace yichuang {

class Button;
class InquiryDesk;
class Label;
class StatePage;
class TextBox;

// One question or complaint in full, and its answer: written once, read by who asked, who is told by SMS. What is typed stays with its
// inquiry until it is sent, also when somebody else answers first or the line is lost.
class AnswerPanel : public Panel {
    Q_OBJECT

public:
    explicit AnswerPanel(InquiryDesk &desk, QWidget *parent = nullptr);

    void show(const Inquiry *inquiry);
    // The keys go to the answer, where one is owed.
    void write();
    void send();
    TextBox *box() const { return m_box; }

Q_SIGNALS:
    void answered(const QString &no);
    // Somebody was faster: what stands in the list is old.
    void outdated(const QString &words);

private:
    // What was sent and may have arrived; the same again is sent under the same id.
    struct Sent {
        RequestId request;
        QString text;
    };

    QWidget *buildHead();
    QWidget *buildBody();
    void receive(InquiryId id, const Result<Inquiry> &answer);
    void dress();

    InquiryDesk &m_desk;
    std::optional<Inquiry> m_inquiry;
    QHash<qint64, QString> m_typed;
    QHash<qint64, Sent> m_sent;
    InquiryId m_sending;
    Label *m_title;
    Label *m_facts;
    Label *m_text;
    Label *m_said;
    Label *m_answer;
    TextBox *m_box;
    Button *m_send;
    StatePage *m_state;
};

}
