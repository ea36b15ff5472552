// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/MessagesView.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/supervision/DeliveryBody.h"
#include "ui/supervision/ListHead.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MessagesAPage = 50;
constexpr int MostMessages = 200; // as the hall gives

}

MessagesView::MessagesView(SupervisionDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_head(new ListHead)
    , m_export(new Button(tr("导出"), Button::Kind::Secondary, Button::Size::Small))
    , m_pane(new ScrollPane)
    , m_further(new Button(tr("再看 %n 条", nullptr, MessagesAPage), Button::Kind::Secondary, Button::Size::Small))
{
    setObjectName(QStringLiteral("MessagesView"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_export->setSign(Icon::Download);
    m_export->setKeys(QStringLiteral("Ctrl E"));
    m_head->addAct(m_export);
    column->addWidget(m_head);
    auto *body = new Panel(Ground::Surface, Shape::Flat, m_pane);
    auto *all = new QVBoxLayout(body);
    all->setContentsMargins(16, 0, 16, 16);
    all->setSpacing(8);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    all->addLayout(m_rows);
    all->addWidget(m_further, 0, Qt::AlignLeft);
    all->addStretch();
    m_pane->setContent(body);
    m_pane->followFocus();
    m_state = new StatePage(m_pane, this);
    column->addWidget(m_state, 1);
    connect(m_head, &ListHead::leaveWanted, this, &MessagesView::leaveWanted);
    connect(m_export, &Button::activated, this, &MessagesView::exportWanted);
    connect(m_state, &StatePage::retry, this, &MessagesView::reload);
    m_further->installEventFilter(this);
    m_further->setObjectName(QStringLiteral("furtherMessages"));
    connect(m_further, &Button::activated, this, [this] {
        if (!m_next.isEmpty())
            ask(m_next, MessagesAPage);
    });
}

void MessagesView::open(const QString &figure, const QString &title, const FigureFilter &filter, qint64 message, Mend mend)
{
    closeForm();
    m_lines.clear();
    clearLayout(m_rows, Leaving::Now); // also a form that is still being sent: what becomes of it is said without it
    m_figure = figure;
    m_title = title;
    m_filter = filter;
    m_meant = message;
    m_meantMend = mend;
    m_focused = 0;
    m_head->name()->setText(title);
    m_head->count()->setText({});
    m_state->showLoading();
    ask({}, MessagesAPage);
}

// What is being written stays, and the rows below it.
void MessagesView::reload()
{
    if (m_form || m_figure.isEmpty())
        return;
    const int place = current();
    m_focused = place >= 0 ? m_lines[place].message.id : 0;
    ask({}, qBound(MessagesAPage, rowCount(), MostMessages));
}

void MessagesView::ask(const QJsonObject &after, int count)
{
    whenAnswered(m_desk.messages(m_figure, m_filter, after, count), this,
                 [this, first = after.isEmpty(), question = ++m_asked](const Result<MessagePage> &page) {
                     if (question == m_asked)
                         show(page, first);
                 });
}

void MessagesView::show(const Result<MessagePage> &page, bool first)
{
    if (!page) {
        const Said said = Words::say(page.error());
        if (first && m_lines.isEmpty())
            m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
        else if (!first)
            Q_EMIT failed(said.whole());
        return;
    }
    // Somebody began to write after these were asked for.
    if (first && !m_lines.isEmpty() && (m_form || m_sending))
        return;
    if (first) {
        m_lines.clear();
        clearLayout(m_rows, Leaving::Now);
    }
    m_next = page->next;
    const int before = rowCount();
    const bool further = m_further->hasFocus();
    for (const SentMessage &message : page->rows)
        addLine(message, page->now);
    m_further->setVisible(!m_next.isEmpty());
    m_head->count()->setText(m_next.isEmpty() ? tr("%n 条", nullptr, rowCount()) : tr("已列 %n 条，往下还有", nullptr, rowCount()));
    if (m_lines.isEmpty())
        return m_state->showEmpty({Icon::Tick, Tone::Green, tr("没有这样的短信"), tr("Esc 返回大厅页")});
    m_state->showContent();
    if (first && isVisible())
        takeFocus();
    else if (further && before < rowCount() && m_lines[before].first)
        m_lines[before].first->setFocus(Qt::OtherFocusReason); // whoever asked for more goes on there
    if (const qint64 meant = std::exchange(m_meant, 0))
        write(meant, m_meantMend);
}

void MessagesView::takeFocus()
{
    if (m_form)
        return m_form->takeFocus();
    QWidget *place = nullptr;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.first && (!place || line.message.id == m_focused))
            place = line.first;
    }
    (place ? place : this)->setFocus(Qt::OtherFocusReason);
}

void MessagesView::addLine(const SentMessage &message, const QDateTime &now)
{
    Line line{message, new QWidget, nullptr};
    line.column = new QVBoxLayout(line.whole);
    line.column->setContentsMargins(0, 8, 0, 8);
    line.column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    if (message.canBeMended())
        row->addWidget(new Sign(Icon::Warning, 16, Ink::Red));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    QStringList about{DeliveryBody::eventWords(message.event), message.applicant};
    about.removeAll({});
    auto *what = new Label(about.join(QStringLiteral(" · ")), TextStyle::Secondary);
    what->setElide(Qt::ElideRight);
    words->addWidget(what);
    QStringList facts{message.item, message.shortNo, message.toMasked, visible(message.detail)};
    facts.removeAll({});
    auto *more = new Label(facts.join(QStringLiteral(" · ")), TextStyle::Meta, Ink::Second);
    more->setElide(Qt::ElideRight);
    words->addWidget(more);
    row->addLayout(words, 1);
    const QDate today = halltime::dayOf(now);
    const auto care = [&](const std::optional<Aftercare> &done, const QString &deed) {
        if (done)
            row->addWidget(new Label(tr("%1 %2%3").arg(halltime::moment(done->at, today), done->by, deed), TextStyle::Meta, Ink::Green));
    };
    care(message.corrected, tr("改了号码，已重发"));
    care(message.called, tr("打了电话"));
    row->addWidget(new Label(DeliveryBody::stateWords(message.state) + u' ' + halltime::moment(message.at, today), TextStyle::Meta,
                             message.canBeMended() ? Ink::Red : Ink::Second));
    const auto act = [&](const QString &verb, const QString &name, auto deed) {
        auto *button = new Button(verb, Button::Kind::Secondary, Button::Size::Small);
        button->setObjectName(name + QString::number(message.id));
        button->setAccessibleName(verb + u' ' + about.join(u' '));
        connect(button, &Button::activated, this, deed);
        button->installEventFilter(this);
        row->addWidget(button);
        if (!line.first)
            line.first = button;
    };
    if (message.canBeMended()) {
        if (!message.corrected)
            act(tr("改号码"), QStringLiteral("correct"), [this, id = message.id] { write(id, Mend::Correct); });
        act(tr("打电话"), QStringLiteral("call"), [this, id = message.id] { write(id, Mend::Call); });
    }
    if (message.caseId.isValid())
        act(tr("看办件"), QStringLiteral("look"), [this, message] { Q_EMIT caseWanted(message.shortNo, message.caseId); });
    line.column->addLayout(row);
    m_rows->addWidget(line.whole);
    m_rows->addWidget(new HairLine);
    m_lines.append(line);
}

void MessagesView::write(qint64 message, Mend mend)
{
    if (m_sending)
        return;
    closeForm();
    for (const Line &line : std::as_const(m_lines)) {
        if (line.message.id != message || !line.message.canBeMended() || (mend == Mend::Correct && line.message.corrected))
            continue;
        m_form = new MendForm(mend, line.message);
        const Typed typed = m_typed.value({message, int(mend)});
        m_form->setMobile(typed.mobile);
        m_form->setNote(typed.note);
        line.column->addWidget(m_form);
        connect(m_form, &MendForm::edited, this, [this, message, mend] {
            m_typed.insert({message, int(mend)}, {m_form->mobile(), m_form->note()});
        });
        connect(m_form, &MendForm::leaveWanted, this, &MessagesView::closeForm);
        connect(m_form, &MendForm::sendWanted, this, &MessagesView::send);
        m_form->takeFocus();
        // Whole, with the button below the field, once it has its place.
        QTimer::singleShot(0, m_form, [this, form = m_form.data()] { m_pane->ensureWidgetVisible(form, 0, 8); });
        if (mend == Mend::Call)
            askNumber(message);
        return;
    }
}

// Two calls: who wants to call whom is written down before the number is told.
void MessagesView::askNumber(qint64 message)
{
    const auto tell = [this, message](const Result<QString> &number) {
        if (!m_form || m_form->message() != message)
            return;
        m_form->setNumber(number ? *number : tr("没有取到号码"));
        if (!number)
            m_form->setFault(Words::say(number.error()).whole());
    };
    whenAnswered(m_desk.phoneAttempt(message), this, [this, tell](const Result<RevealId> &attempt) {
        if (!attempt)
            return tell(attempt.error());
        whenAnswered(m_desk.phone(*attempt), this, tell);
    });
}

void MessagesView::closeForm()
{
    if (!m_form || m_sending)
        return;
    const qint64 message = m_form->message();
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.message.id == message && line.first && isVisible())
            line.first->setFocus(Qt::OtherFocusReason);
    }
}

// After a lost answer the same words go out under the same request, so that nothing is done twice.
void MessagesView::send()
{
    const QString words =
        QStringLiteral("%1 %2 %3 %4").arg(m_form->message()).arg(int(m_form->mend())).arg(m_form->mobile(), m_form->note());
    if (m_sent != words)
        m_request = RequestId::make();
    m_sent = words;
    m_sending = true;
    m_form->setSending(true);
    whenAnswered(
        m_form->mend() == Mend::Call ? m_desk.noteCall(m_request, m_form->message(), m_form->note())
                                     : m_desk.correctPhone(m_request, m_form->message(), m_form->mobile(), m_form->note()),
        this, [this, message = m_form->message(), mend = m_form->mend()](const Result<Done> &answer) { receive(message, mend, answer); });
}

void MessagesView::receive(qint64 message, Mend mend, const Result<Done> &answer)
{
    m_sending = false;
    if (m_form)
        m_form->setSending(false);
    if (answer || !isOfTheLine(answer.error()))
        m_sent.clear();
    if (!answer) {
        const QString why = Words::say(answer.error()).whole();
        if (m_form)
            m_form->setFault(why);
        else
            Q_EMIT failed(why);
        return;
    }
    m_typed.remove({message, int(mend)});
    closeForm();
    reload();
    Q_EMIT mended(mend);
}

int MessagesView::current() const
{
    const QWidget *focused = window()->focusWidget();
    for (int i = 0; i < rowCount(); ++i) {
        if (focused && m_lines[i].whole->isAncestorOf(focused))
            return i;
    }
    return -1;
}

// The pane around the rows would only scroll.
bool MessagesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && step(key == Qt::Key_Down ? 1 : -1))
            return true;
    }
    return Panel::eventFilter(watched, event);
}

// From message to message, past those about which nothing can be done; below the last one is the button for more of them.
bool MessagesView::step(int by)
{
    const int from = m_further->hasFocus() ? rowCount() : current();
    for (int i = from + by; i >= 0 && i < rowCount(); i += by) {
        if (m_lines[i].first) {
            m_lines[i].first->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    if (by > 0 && m_further->isVisible())
        m_further->setFocus(Qt::TabFocusReason);
    return by > 0 && m_further->isVisible();
}

}
