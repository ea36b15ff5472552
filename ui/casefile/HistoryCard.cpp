// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/HistoryCard.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/parts/Clear.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString messageWords(const Message &message)
{
    switch (message.state) {
    case MessageState::Queued: return HistoryCard::tr("短信待发");
    case MessageState::Sending: return HistoryCard::tr("短信正在发");
    case MessageState::Accepted: return HistoryCard::tr("短信已交网关");
    case MessageState::Delivered: return HistoryCard::tr("短信已送达 %1").arg(message.toMasked);
    case MessageState::Failed: return HistoryCard::tr("短信没有送达 %1，请电话告知").arg(message.toMasked);
    case MessageState::Unknown: return HistoryCard::tr("短信结果不明 %1，请打电话确认").arg(message.toMasked);
    case MessageState::Suppressed:
        return message.detail == QLatin1String("undone")     ? HistoryCard::tr("短信未发：决定已撤回")
               : message.detail == QLatin1String("too_many") ? HistoryCard::tr("短信未发：这个号码今天已收过太多")
                                                             : HistoryCard::tr("短信不发：申请人没有可收短信的号码或不要短信");
    case MessageState::Expired: return HistoryCard::tr("短信已过期，没有发");
    }
    return {};
}

struct Entry {
    QDateTime at;
    QString what;
    QString below; // who it was and what a notice asked for, a line each; of a message its words
};

// Where the point is: the paper by its number, the answer by what the notice called it.
QString placeOf(const AskedPoint &point)
{
    return point.target == DefectTarget::Material ? HistoryCard::tr("%1 %2").arg(paperNumber(point.seq), point.label) : point.label;
}

// What a notice asked for, a point a line, and what came of the last one's.
QStringList pointsOf(const CaseFile &file, const HistoryEntry &event)
{
    const QList<AskedPoint> since = file.pointsSince();
    QStringList lines;
    for (const AskedPoint &point : event.asked) {
        const auto now = std::find_if(since.begin(), since.end(), [&point](const AskedPoint &each) { return each.asksTheSame(point); });
        const QString line = HistoryCard::tr("%1：%2").arg(placeOf(point), visible(point.reason));
        lines.append(now == since.end()  ? line
                     : now->isAnswered() ? HistoryCard::tr("%1（补来了）").arg(line)
                     : now->came         ? HistoryCard::tr("%1（说好带到窗口）").arg(line)
                                         : HistoryCard::tr("%1（没有补来）").arg(line));
    }
    return lines;
}

// Events, messages and notes on one line of time, the newest first.
QList<Entry> entriesOf(const CaseFile &file)
{
    QList<Entry> entries;
    for (auto event = file.history.crbegin(); event != file.history.crend(); ++event) {
        QStringList below = pointsOf(file, *event);
        if (!event->by.isEmpty())
            below.prepend(event->window ? Words::window(*event->window) + u' ' + event->by : event->by);
        entries.append({event->at,
                        Words::action(event->action, file.item.licence) +
                            (event->note.isEmpty() ? QString() : HistoryCard::tr("：%1").arg(event->note)),
                        below.join(u'\n')});
    }
    for (const CaseNote &note : file.notes)
        entries.append({note.at, HistoryCard::tr("备注：%1").arg(note.text), note.by});
    for (const Message &message : file.messages)
        entries.append({message.deliveredAt.isValid() ? message.deliveredAt : message.queuedAt, messageWords(message), message.text});
    for (const Document &paper : file.documents)
        if (paper.state == DocumentState::Failed)
            entries.append({paper.createdAt, HistoryCard::tr("文书没有排出来：%1").arg(paper.title),
                            HistoryCard::tr("决定有效。Ctrl P 看本件文书，那里说怎样重新出具")});
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.at > b.at; });
    return entries;
}

}

HistoryCard::HistoryCard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("HistoryCard"));
    setFixedSize(440, 460);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    auto *head = new QHBoxLayout;
    head->addWidget(Label::bold(tr("办件过程"), TextStyle::Verdict), 1);
    head->addWidget(new KeyCap(QStringLiteral("Esc")));
    column->addLayout(head);
    m_scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, m_scroll);
    m_entries = new QVBoxLayout(body);
    m_entries->setContentsMargins(0, 0, 8, 0);
    m_entries->setSpacing(10);
    m_scroll->setContent(body);
    column->addWidget(m_scroll, 1);
}

void HistoryCard::addEntry(const QString &when, const QString &what, const QString &below)
{
    auto *entry = new QWidget(this);
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    auto *time = new Label(when, TextStyle::Secondary, Ink::Third);
    time->setFixedWidth(scaled(96));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *fact = new Label(visible(what), TextStyle::Body);
    fact->setWordWrap(true);
    words->addWidget(fact);
    if (!below.isEmpty()) {
        auto *further = new Label(below, TextStyle::Meta, Ink::Second);
        further->setWordWrap(true);
        words->addWidget(further);
    }
    row->addWidget(time, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_entries->insertWidget(m_entries->count() - 1, entry);
}

void HistoryCard::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        bar->triggerAction(event->key() == Qt::Key_Up ? QScrollBar::SliderSingleStepSub : QScrollBar::SliderSingleStepAdd);
    else if (!m_scroll->turnedBy(event->key()))
        QWidget::keyPressEvent(event);
}

void HistoryCard::setCase(const CaseFile &file)
{
    clearLayout(m_entries, Leaving::Now);
    m_entries->addStretch();
    const QDate today = halltime::today();
    for (const Entry &entry : entriesOf(file))
        addEntry(halltime::moment(entry.at, today), entry.what, entry.below);
}

}
