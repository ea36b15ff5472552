// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BatchPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"
#include "ui/review/ReviewBatch.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace yichuang {

namespace {

QString nameOf(const QueueRow &row)
{
    return visible(row.review && !row.review->subject.isEmpty() ? row.review->subject : row.applicant);
}

}

BatchPanel::BatchPanel(ReviewBatch &batch, QWidget *parent)
    : QWidget(parent)
    , m_batch(batch)
    , m_title(Label::bold({}, TextStyle::Title))
    , m_item(new Label({}, TextStyle::Secondary, Ink::Blue))
    , m_exceptions(new Label({}, TextStyle::Secondary, Ink::Violet))
    , m_note(new Panel(Panel::Ground::Violet, Panel::Shape::Card))
{
    setObjectName(QStringLiteral("BatchPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel;
    head->setLines(Qt::BottomEdge);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(16, 12, 16, 12);
    words->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_title);
    m_item->setElide(Qt::ElideRight);
    line->addWidget(m_item, 1);
    words->addLayout(line);
    auto *rule =
        new Label(tr("只能批量处理同一事项、同一环节的办件；逐件记录结果，一件失败不影响其他件。"), TextStyle::Secondary, Ink::Second);
    rule->setWordWrap(true);
    words->addWidget(rule);
    column->addWidget(head);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *page = new Panel;
    m_lines = new QVBoxLayout(page);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(12, 8, 12, 8);
    note->addWidget(new Sign(Icon::Warning, 16, Ink::Violet));
    m_exceptions->setWordWrap(true);
    m_exceptions->setObjectName(QStringLiteral("Exceptions"));
    note->addWidget(m_exceptions, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 16);
    foot->addWidget(m_note);
    column->addLayout(foot);
    connect(&m_batch, &ReviewBatch::changed, this, &BatchPanel::show);
    show();
}

QString BatchPanel::verdict() const
{
    const int all = int(m_batch.lines().size());
    const int done = m_batch.done();
    if (m_batch.isRunning())
        return tr("正在逐件办，已办 %1 件").arg(done);
    if (m_batch.isOver())
        return done == all ? tr("%1 件都办好了").arg(done) : tr("办好 %1 件，%2 件没有办").arg(done).arg(all - done);
    const int ready = m_batch.ready();
    return ready == all ? tr("可批 %1 件").arg(ready) : tr("可批 %1 件，%2 件有例外").arg(ready).arg(all - ready);
}

void BatchPanel::show()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto &lines = m_batch.lines();
    m_title->setText(tr("批量审查 %n 件", nullptr, int(lines.size())));
    m_item->setText(lines.isEmpty() ? QString() : lines.first().row.item);
    QMap<QString, QStringList> exceptions; // who stays out, by the reason
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_lines->addWidget(lineFor(i));
        if (!lines[i].row.review->whyNotInBatch.isEmpty())
            exceptions[lines[i].row.review->whyNotInBatch].append(nameOf(lines[i].row));
    }
    m_lines->addStretch(1);
    m_note->setVisible(!exceptions.isEmpty());
    QStringList sentences;
    for (auto why = exceptions.cbegin(); why != exceptions.cend(); ++why) {
        const QString who = why->size() == 1 ? why->first() : tr("%n 件", nullptr, int(why->size()));
        sentences.append(tr("%1不能随批：%2").arg(who, Words::obstacle(why.key())));
    }
    m_exceptions->setText(sentences.join(tr("；")) + tr("。请单独审查。"));
}

QWidget *BatchPanel::lineFor(qsizetype index)
{
    const ReviewBatch::Line &line = m_batch.lines()[index];
    const bool exception = !line.row.review->whyNotInBatch.isEmpty();
    auto *panel = new Panel(exception ? Panel::Ground::Violet : Panel::Ground::Surface);
    panel->setLines(Qt::BottomEdge);
    panel->setFixedHeight(scaled(52));
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    auto *name = Label::bold(nameOf(line.row));
    name->setElide(Qt::ElideRight);
    row->addWidget(name, 3);
    auto *number = new Label(line.row.shortNo, TextStyle::Secondary, Ink::Second);
    row->addWidget(number);
    auto *clock = new Label(QueueWords::clock(line.row, halltime::now()), TextStyle::Secondary, Ink::Second);
    row->addWidget(new Light(QueueWords::light(line.row.light)));
    row->addWidget(clock, 2);
    auto *result = new Label({}, TextStyle::Secondary);
    result->setObjectName(QStringLiteral("Result%1").arg(index));
    result->setElide(Qt::ElideRight);
    using State = ReviewBatch::State;
    if (line.state == State::Done) {
        result->setText(tr("办好了"));
        result->setInk(Ink::Green);
    } else if (line.state == State::Failed) {
        result->setText(Words::say(*line.why).whole());
        result->setInk(Ink::Red);
    } else if (line.state == State::Running) {
        result->setText(tr("正在办"));
    } else if (line.state == State::Waiting) {
        result->setText(tr("排着"));
        result->setInk(Ink::Third);
    } else {
        result->setText(exception ? Words::obstacle(line.row.review->whyNotInBatch) : tr("无例外"));
        result->setInk(exception ? Ink::Violet : Ink::Second);
    }
    row->addWidget(result, 3);
    auto *open = new Button(exception ? tr("单独看") : tr("打开"), Button::Kind::Secondary, Button::Size::Small);
    row->addWidget(open);
    connect(open, &Button::activated, this, [this, id = line.row.caseId] { Q_EMIT openAsked(id); });
    return panel;
}

}
