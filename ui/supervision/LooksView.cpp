// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/LooksView.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/supervision/ListHead.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int LeastNote = 4; // as the hall wants
}

LooksView::LooksView(SupervisionDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_head(new ListHead)
{
    setObjectName(QStringLiteral("LooksView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *before = new Button(tr("上一周"), Button::Kind::Secondary, Button::Size::Small);
    auto *after = new Button(tr("下一周"), Button::Kind::Secondary, Button::Size::Small);
    m_head->addAct(before);
    m_head->addAct(after);
    column->addWidget(m_head);
    auto *pane = new ScrollPane;
    m_body = new Panel(Ground::Surface, Shape::Flat, pane);
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(16, 0, 16, 16);
    m_rows->setSpacing(0);
    pane->setContent(m_body);
    m_state = new StatePage(pane, this);
    column->addWidget(m_state, 1);
    connect(m_head, &ListHead::leaveWanted, this, &LooksView::leaveWanted);
    connect(before, &Button::activated, this, [this] { turnWeek(-1); });
    connect(after, &Button::activated, this, [this] { turnWeek(1); });
    connect(m_state, &StatePage::retry, this, &LooksView::ask);
}

void LooksView::open(const FigureFilter &filter)
{
    m_filter = filter;
    m_week = {};
    ask();
}

void LooksView::turnWeek(int weeks)
{
    if (m_week.isValid())
        m_week = m_week.addDays(7 * weeks);
    ask();
}

void LooksView::ask()
{
    m_state->showLoading();
    whenAnswered(m_desk.secondLooks(m_week, m_filter), this, [this](const Result<SecondLooks> &looks) {
        if (looks) {
            show(*looks);
        } else {
            const Said said = Words::say(looks.error());
            m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
        }
    });
}

void LooksView::show(const SecondLooks &looks)
{
    m_week = looks.week;
    const QDate today = halltime::today();
    m_head->name()->setText(tr("不予受理抽查 %1 至 %2").arg(halltime::day(looks.week, today), halltime::day(looks.week.addDays(6), today)));
    const auto done = std::count_if(looks.rows.begin(), looks.rows.end(), [](const SecondLook &look) { return !look.outcome.isEmpty(); });
    m_head->count()->setText(tr("全周 %1 件，抽中 %2 件，已看 %3 件").arg(looks.declined).arg(looks.rows.size()).arg(done));
    m_open.clear();
    clearLayout(m_rows);
    if (looks.rows.isEmpty())
        return m_state->showEmpty({Icon::Tick, Tone::Green, tr("这一周没有不予受理的办件"), tr("抽查在一周结束后开始")});
    for (const SecondLook &look : looks.rows) {
        m_rows->addWidget(rowOf(look));
        m_rows->addWidget(new HairLine);
    }
    m_rows->addStretch(1);
    m_state->showContent();
    if (isVisible())
        takeFocus();
}

void LooksView::takeFocus()
{
    if (!m_open.isEmpty())
        m_open.first().note->edit()->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

const LooksView::Open *LooksView::current() const
{
    const QWidget *focused = window()->focusWidget();
    for (const Open &one : m_open) {
        if (focused && one.row->isAncestorOf(focused))
            return &one;
    }
    return m_open.isEmpty() ? nullptr : &m_open.first();
}

void LooksView::look()
{
    if (const Open *one = current())
        Q_EMIT caseWanted(one->look.shortNo, one->look.caseId);
}

void LooksView::decide(bool right)
{
    if (const Open *one = current())
        send(one->look.event, right, one->note);
}

QWidget *LooksView::rowOf(const SecondLook &look)
{
    auto *one = new QWidget;
    auto *row = new QHBoxLayout(one);
    row->setContentsMargins(0, 12, 0, 12);
    row->setSpacing(24);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(2);
    facts->addWidget(Label::bold(look.item));
    const QDate today = halltime::today();
    facts->addWidget(new Label(QStringList{look.applicant, look.shortNo, look.department}.join(QStringLiteral(" · ")), TextStyle::Secondary,
                               Ink::Second));
    facts->addWidget(new Label(tr("%1 %2 不予受理").arg(halltime::moment(look.at, today), look.by), TextStyle::Secondary, Ink::Second));
    auto *why = new Label(visible(look.facts), TextStyle::Secondary);
    why->setWordWrap(true);
    facts->addWidget(why);
    auto *papers = new Button(tr("看这件"), Button::Kind::Text, Button::Size::Small);
    papers->setObjectName(QStringLiteral("lookAtCase"));
    if (look.outcome.isEmpty())
        papers->setKeys(QStringLiteral("Ctrl O"), Button::CapSide::After);
    facts->addWidget(papers, 0, Qt::AlignLeft);
    connect(papers, &Button::activated, this, [this, look] { Q_EMIT caseWanted(look.shortNo, look.caseId); });
    facts->addStretch();
    row->addLayout(facts, 1);
    QWidget *answer = answerOf(look);
    row->addWidget(answer, 0, Qt::AlignTop);
    if (auto *note = answer->findChild<TextBox *>())
        m_open.append({look, one, note});
    return one;
}

// What was found, or the place to write it down.
QWidget *LooksView::answerOf(const SecondLook &look)
{
    auto *place = new QWidget;
    place->setFixedWidth(scaled(400));
    auto *verdict = new QVBoxLayout(place);
    verdict->setContentsMargins(0, 0, 0, 0);
    if (!look.outcome.isEmpty()) {
        const bool right = look.outcome == QLatin1String("right");
        verdict->addWidget(Label::bold(right ? tr("%1：处理正确").arg(look.lookedBy) : tr("%1：处理有误").arg(look.lookedBy),
                                       TextStyle::Secondary, right ? Ink::Green : Ink::Red));
        auto *said = new Label(visible(look.note), TextStyle::Secondary);
        said->setWordWrap(true);
        verdict->addWidget(said);
        return place;
    }
    auto *note = new TextBox(tr("看了什么，为什么"), longest(QLatin1String("note")));
    note->setText(m_notes.value(look.event.value()));
    connect(note, &TextBox::edited, this, [this, note, event = look.event.value()] {
        note->clearNote();
        m_notes.insert(event, note->text());
    });
    verdict->addWidget(note);
    auto *buttons = new QHBoxLayout;
    for (const bool right : {true, false}) {
        auto *button =
            new Button(right ? tr("处理正确") : tr("处理有误"), right ? Button::Kind::Secondary : Button::Kind::Red, Button::Size::Small);
        button->setKeys(right ? QStringLiteral("Ctrl 1") : QStringLiteral("Ctrl 2"), Button::CapSide::After);
        connect(button, &Button::activated, this, [this, event = look.event, right, note] { send(event, right, note); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    verdict->addLayout(buttons);
    return place;
}

void LooksView::send(EventId event, bool right, TextBox *note)
{
    if (m_sending)
        return;
    if (codePointCount(note->text().trimmed()) < LeastNote) {
        note->setFault(tr("请写明看了什么，至少 %n 个字", nullptr, LeastNote));
        note->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_sending = true;
    const auto request = m_requests.find(event.value());
    const RequestId id = request != m_requests.end() ? *request : *m_requests.insert(event.value(), RequestId::make());
    whenAnswered(m_desk.lookAgain(id, event, right, note->text()), this, [this, event, note = QPointer(note)](const Result<Done> &answer) {
        m_sending = false;
        const bool unsure = !answer && isOfTheLine(answer.error());
        if (!unsure)
            m_requests.remove(event.value());
        if (!answer) {
            if (note)
                note->setFault(Words::say(answer.error()).whole());
            return;
        }
        m_notes.remove(event.value());
        Q_EMIT looked();
        ask();
    });
}

}
