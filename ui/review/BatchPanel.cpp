// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BatchPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"
#include "ui/review/ReviewBatch.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace yichuang {

namespace {

constexpr int ClockWidth = 104;
constexpr int MostOfClock = 132; // in large text its words take two lines
constexpr int ActWidth = 72;
constexpr int MostOfAct = 88;
constexpr int CheckedWidth = 64;
constexpr int MostOfChecked = 76;

QString nameOf(const QueueRow &row)
{
    return visible(row.review && !row.review->subject.isEmpty() ? row.review->subject : row.applicant);
}

// The columns, of the head and of every row alike. Whoever has no button keeps its room.
void layOut(QWidget *line, QWidget *who, QWidget *originals, QWidget *points, QWidget *clock, QWidget *result, QWidget *act)
{
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    clock->setFixedWidth(qMin(scaled(ClockWidth), MostOfClock));
    if (!act)
        act = new QWidget;
    act->setFixedWidth(qMin(scaled(ActWidth), MostOfAct));
    row->addWidget(who, 5);
    for (QWidget *checked : {originals, points}) {
        checked->setFixedWidth(qMin(scaled(CheckedWidth), MostOfChecked));
        row->addWidget(checked);
    }
    row->addWidget(clock);
    row->addWidget(result, 4);
    row->addWidget(act);
}

QWidget *whose(const QueueRow &row)
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *name = Label::bold(nameOf(row));
    name->setElide(Qt::ElideRight);
    column->addStretch(1);
    column->addWidget(name);
    column->addWidget(new Label(row.shortNo, TextStyle::Meta, Ink::Second));
    column->addStretch(1);
    return place;
}

// How many were looked at and found in order, of how many: done, still open, or found otherwise.
QWidget *checked(qsizetype index, const char *what, int done, int all, int failed)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const Ink ink = failed > 0 ? Ink::Red : done < all ? Ink::Amber : Ink::Green;
    if (all > 0)
        row->addWidget(new Sign(failed > 0 ? Icon::Cross : done < all ? Icon::Clock : Icon::Tick, 16, ink));
    auto *words = new Label(all == 0 ? QStringLiteral("—") : QStringLiteral("%1/%2").arg(done).arg(all), TextStyle::Secondary,
                            all == 0 ? Ink::Third : ink);
    words->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(what)).arg(index));
    if (failed > 0)
        words->setAccessibleName(BatchPanel::tr("%1，%n 条不符合", nullptr, failed).arg(words->text()));
    row->addWidget(words, 1);
    return place;
}

QWidget *clockOf(const QueueRow &row)
{
    auto *place = new QWidget;
    if (!row.dueAt.isValid())
        return place; // decided
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new Light(QueueWords::light(row.light)));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(new Label(halltime::dayOf(row.dueAt).toString(QStringLiteral("MM-dd")), TextStyle::Secondary));
    auto *left = new Label(QueueWords::clock(row, halltime::now()), TextStyle::Meta, Ink::Second);
    left->setObjectName(QStringLiteral("clock"));
    left->setWordWrap(true);
    words->addWidget(left);
    words->addStretch(1);
    line->addLayout(words, 1);
    return place;
}

}

BatchPanel::BatchPanel(ReviewBatch &batch, QWidget *parent)
    : QWidget(parent)
    , m_batch(batch)
    , m_title(Label::bold({}, TextStyle::Title))
    , m_item(new Label({}, TextStyle::Secondary, Ink::Blue))
    , m_exceptions(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_note(new Panel(Panel::Ground::Amber, Panel::Shape::Card))
    , m_made(new QWidget)
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
    auto *list = new QVBoxLayout(page);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(buildHead());
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    list->addLayout(m_lines);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 16, 16, 16);
    foot->setSpacing(16);
    foot->addWidget(m_note);
    auto *made = new QVBoxLayout(m_made);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(8);
    made->addWidget(new Label(tr("随批生成"), TextStyle::Meta, Ink::Second));
    m_papers = new QVBoxLayout;
    m_papers->setSpacing(4);
    made->addLayout(m_papers);
    foot->addWidget(m_made);
    list->addLayout(foot);
    list->addStretch(1);
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    buildNote();
    connect(&m_batch, &ReviewBatch::changed, this, &BatchPanel::show);
    connect(&m_batch, &ReviewBatch::factsChanged, this, &BatchPanel::showFacts);
    show();
}

QWidget *BatchPanel::buildHead()
{
    auto *head = new Panel(Panel::Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(scaled(32));
    const auto title = [](const QString &words) {
        auto *label = new Label(words, TextStyle::Meta, Ink::Second);
        label->setElide(Qt::ElideRight);
        return label;
    };
    layOut(head, title(tr("申请人、流水号")), title(tr("窗口核验")), title(tr("审查要点")), title(tr("时限")), title(tr("例外、结果")),
           nullptr);
    return head;
}

void BatchPanel::buildNote()
{
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(12, 8, 12, 8);
    note->addWidget(new Sign(Icon::Warning, 16, Ink::Amber));
    m_exceptions->setWordWrap(true);
    m_exceptions->setObjectName(QStringLiteral("Exceptions"));
    note->addWidget(m_exceptions, 1);
    m_takeOut = new Button(tr("移出本批"), Button::Kind::Secondary, Button::Size::Small);
    m_takeOut->setObjectName(QStringLiteral("TakeOut"));
    note->addWidget(m_takeOut);
    connect(m_takeOut, &Button::activated, this, &BatchPanel::takeOut);
}

// What stands out leaves the batch; what can go with it stays.
void BatchPanel::takeOut()
{
    const QList<ReviewBatch::Line> lines = m_batch.lines();
    for (const ReviewBatch::Line &line : lines)
        if (!line.row.review->whyNotInBatch.isEmpty())
            m_batch.drop(line.row.caseId);
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
    if (done > 0)
        return tr("办好 %1 件，还可批 %2 件").arg(done).arg(ready);
    return ready == all ? tr("可批 %1 件").arg(ready) : tr("可批 %1 件，%2 件有例外").arg(ready).arg(all - ready);
}

void BatchPanel::show()
{
    clearLayout(m_lines);
    const auto &lines = m_batch.lines();
    m_title->setText(tr("批量审查 %n 件", nullptr, int(lines.size())));
    m_item->setText(lines.isEmpty() ? QString() : lines.first().row.item);
    QMap<QString, QStringList> exceptions; // who stays out, by the reason
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_lines->addWidget(lineFor(i));
        if (!lines[i].row.review->whyNotInBatch.isEmpty())
            exceptions[lines[i].row.review->whyNotInBatch].append(nameOf(lines[i].row));
    }
    m_note->setVisible(!exceptions.isEmpty());
    m_takeOut->setVisible(!m_batch.isRunning() && !m_batch.isOver());
    QStringList sentences;
    for (auto why = exceptions.cbegin(); why != exceptions.cend(); ++why) {
        const QString reason = Words::obstacle(why.key());
        sentences.append(why->size() == 1 ? tr("%1不能随批：%2").arg(why->first(), reason)
                                          : tr("%n 件不能随批：%1", nullptr, int(why->size())).arg(reason));
    }
    m_exceptions->setText(sentences.join(tr("；")) + tr("。请单独审查。"));
    showFacts();
}

// What leaves with the batch, before it is sent; afterwards each line says what its own paper is.
void BatchPanel::showFacts()
{
    const auto &facts = m_batch.facts();
    m_made->setVisible(facts && m_batch.ready() > 0 && !m_batch.isRunning());
    if (!m_made->isVisibleTo(this))
        return;
    clearLayout(m_papers);
    const auto add = [this](const QString &name, int count, Icon sign) {
        auto *badge = new Badge(tr("%1 × %2", "a paper and how many of it").arg(name).arg(count), Tone::Grey, sign);
        badge->setElided();
        m_papers->addWidget(badge, 0, Qt::AlignLeft);
    };
    for (const BatchFacts::Paper &paper : facts->papers)
        add(visible(paper.title), paper.count, Icon::Document);
    if (facts->messages > 0)
        add(tr("短信"), facts->messages, Icon::Message);
    if (facts->papers.isEmpty() && facts->messages == 0)
        m_papers->addWidget(new Label(tr("不出文书，不发短信"), TextStyle::Secondary, Ink::Second));
}

QWidget *BatchPanel::lineFor(qsizetype index)
{
    const ReviewBatch::Line &line = m_batch.lines()[index];
    const bool exception = !line.row.review->whyNotInBatch.isEmpty();
    using State = ReviewBatch::State;
    auto *panel = new Panel(line.state == State::Failed ? Panel::Ground::Red : exception ? Panel::Ground::Amber : Panel::Ground::Surface);
    panel->setLines(Qt::BottomEdge);
    panel->setMinimumHeight(scaled(52)); // what became of it may take more than two lines
    auto *result = new Label({}, TextStyle::Secondary);
    result->setObjectName(QStringLiteral("Result%1").arg(index));
    result->setWordWrap(true);
    if (line.state == State::Done) {
        result->setText(line.number.isEmpty() ? tr("办好了") : tr("办好了，%1").arg(line.number));
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
        result->setInk(exception ? Ink::Amber : Ink::Second);
    }
    auto *open = new Button(exception ? tr("单独看") : tr("打开"), Button::Kind::Secondary, Button::Size::Small);
    layOut(panel, whose(line.row), checked(index, "Originals", line.row.review->originals, line.row.review->ofOriginals, 0),
           checked(index, "Points", line.row.review->metPoints, line.row.review->ofPoints, line.row.review->failedPoints),
           clockOf(line.row), result, open);
    connect(open, &Button::activated, this, [this, id = line.row.caseId] { Q_EMIT openAsked(id); });
    return panel;
}

}
