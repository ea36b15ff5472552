// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdesk/AnswerPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/InquiryDesk.h"
#include "records/HallCode.h"
#include "records/Lengths.h"
#include "ui/helpdesk/InquiryList.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/RatingWords.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// As the hall takes them, in characters.
constexpr int LeastAnswer = 5;

Label *paragraph(TextStyle style = TextStyle::Body, Ink ink = Ink::First)
{
    auto *words = new Label({}, style, ink);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return words;
}

}

AnswerPanel::AnswerPanel(InquiryDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_facts(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_text(paragraph())
    , m_said(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_answer(paragraph())
    , m_box(new TextBox(tr("答复"), longest(QLatin1String("text"))))
    , m_send(new Button(tr("答复并短信告知"), Button::Kind::Primary, Button::Size::Decision))
{
    setObjectName(QStringLiteral("AnswerPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_state = new StatePage(buildBody());
    column->addWidget(m_state);
    connect(m_box, &TextBox::edited, this, [this] {
        m_box->clearNote();
        if (m_inquiry)
            m_typed.insert(m_inquiry->id.value(), m_box->text());
    });
    connect(m_send, &Button::activated, this, &AnswerPanel::send);
    show(nullptr);
}

QWidget *AnswerPanel::buildHead()
{
    auto *head = new Panel(Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(4);
    m_title->setElide(Qt::ElideRight);
    m_facts->setElide(Qt::ElideRight);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    return head;
}

QWidget *AnswerPanel::buildBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *words = new Panel;
    auto *read = new QVBoxLayout(words);
    read->setContentsMargins(24, 16, 24, 16);
    read->setSpacing(8);
    read->addWidget(m_text);
    read->addSpacing(8);
    read->addWidget(m_said);
    read->addWidget(m_answer);
    read->addStretch();
    auto *pane = new ScrollPane;
    pane->setContent(words);
    pane->followFocus();
    column->addWidget(pane, 1);
    auto *foot = new Panel;
    foot->setLines(Qt::TopEdge);
    auto *write = new QVBoxLayout(foot);
    write->setContentsMargins(24, 12, 24, 16);
    write->setSpacing(12);
    m_box->setLeastLines(4);
    write->addWidget(m_box);
    auto *row = new QHBoxLayout;
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    row->addStretch();
    row->addWidget(m_send);
    write->addLayout(row);
    foot->setObjectName(QStringLiteral("foot"));
    column->addWidget(foot);
    return body;
}

void AnswerPanel::show(const Inquiry *inquiry)
{
    const bool same = inquiry && m_inquiry && m_inquiry->id == inquiry->id && m_inquiry->answeredAt == inquiry->answeredAt;
    if (!inquiry) {
        m_inquiry.reset();
        return m_state->showEmpty({Icon::Message, Tone::Blue, tr("没有选中的咨询或投诉"), tr("左边选一条，按 Enter 写答复")});
    }
    m_inquiry = *inquiry;
    m_state->showContent();
    if (same)
        return dress();
    m_box->clearNote();
    m_box->setText(m_typed.value(inquiry->id.value()));
    dress();
}

void AnswerPanel::dress()
{
    const Inquiry &about = *m_inquiry;
    const QDate today = halltime::dayOf(halltime::now());
    m_title->setText(tr("%1 · %2").arg(kindWords(about.kind), visible(about.itemName.isEmpty() ? about.department : about.itemName)));
    QStringList facts{visible(about.by), halltime::moment(about.at, today), about.no};
    if (!about.caseNo.isEmpty())
        facts.append(tr("办件 %1").arg(about.caseNo));
    facts.append(Provisional::closed(tr("%1 前答复").arg(halltime::dayOf(about.dueAt, today) + Provisional::mark(about.provisional))));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const bool rated = about.kind == InquiryKind::Rating && about.rating;
    m_text->setText((rated ? tr("评价：%1").arg(RatingWords::level(wordFor(about.rating->level))) + u'\n' : QString()) +
                    visible(about.text));
    const bool open = !about.answeredAt.isValid();
    m_said->setVisible(!open);
    m_answer->setVisible(!open);
    m_said->setText(open ? QString() : tr("%1 %2 答复").arg(about.answeredBy, halltime::moment(about.answeredAt, today)));
    m_answer->setText(visible(about.answer));
    m_send->setText(about.kind == InquiryKind::Rating ? tr("记下处理结果") : tr("答复并短信告知"));
    findChild<QWidget *>(QStringLiteral("foot"))->setVisible(open);
    m_box->setLocked(m_sending == about.id);
    m_send->setNotReady(m_sending == about.id ? tr("正在发出") : QString());
}

void AnswerPanel::write()
{
    if (m_inquiry && !m_inquiry->answeredAt.isValid())
        m_box->edit()->setFocus(Qt::ShortcutFocusReason);
}

void AnswerPanel::send()
{
    if (!m_inquiry || m_inquiry->answeredAt.isValid() || m_sending.isValid())
        return;
    const QString text = m_box->text().trimmed();
    if (codePointCount(text) < LeastAnswer) {
        m_box->setFault(tr("答复至少写 %n 个字", nullptr, LeastAnswer));
        return write();
    }
    const InquiryId id = m_inquiry->id;
    const auto before = m_sent.constFind(id.value());
    const Sent sent = before != m_sent.constEnd() && before->text == text ? *before : Sent{RequestId::make(), text};
    m_sent.insert(id.value(), sent);
    m_sending = id;
    dress();
    whenAnswered(m_desk.answer(sent.request, id, text), this, [this, id](const Result<Inquiry> &answer) { receive(id, answer); });
}

void AnswerPanel::receive(InquiryId id, const Result<Inquiry> &answer)
{
    m_sending = {};
    const bool here = m_inquiry && m_inquiry->id == id;
    if (answer) {
        m_typed.remove(id.value());
        m_sent.remove(id.value());
        if (here)
            show(&answer.value());
        Q_EMIT answered(answer->no);
        return;
    }
    if (here) {
        dress();
        m_box->setFault(Words::say(answer.error()).whole());
    }
    if (answer.error().is(error::AnsweredAlready))
        Q_EMIT outdated(Words::say(answer.error()).whole());
}

}
