// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewBatch.h"

#include "core/LineError.h"

namespace yichuang {

namespace {
using namespace std::chrono_literals;
constexpr auto AskAgain = 5s;
constexpr auto SaveAfter = 1500ms;
}

ReviewBatch::ReviewBatch(ReviewDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(AskAgain);
    connect(&m_askAgain, &QTimer::timeout, this, &ReviewBatch::ask);
    connect(this, &ReviewBatch::changed, this, &ReviewBatch::askFacts);
    m_saving.setSingleShot(true);
    m_saving.setInterval(SaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &ReviewBatch::saveNow);
    connect(this, &ReviewBatch::changed, &m_saving, qOverload<>(&QTimer::start));
}

bool ReviewBatch::holds(CaseId id) const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [id](const Line &line) { return line.row.caseId == id; });
}

bool ReviewBatch::matches(const QueueRow &row) const
{
    if (!row.review)
        return false;
    return m_lines.isEmpty() ||
           (m_lines.first().row.review->itemCode == row.review->itemCode && m_lines.first().row.review->step == row.review->step);
}

int ReviewBatch::ready() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [](const Line &line) { return line.state == State::Chosen && line.row.review->whyNotInBatch.isEmpty(); }));
}

bool ReviewBatch::grants() const
{
    return !m_lines.isEmpty() && m_lines.first().row.review->step == ReviewStepKind::Decide;
}

int ReviewBatch::done() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.state == State::Done; }));
}

bool ReviewBatch::isOver() const
{
    const bool begun = std::any_of(m_lines.begin(), m_lines.end(),
                                   [](const Line &line) { return line.state == State::Done || line.state == State::Failed; });
    return begun && !isRunning() && ready() == 0;
}

void ReviewBatch::toggle(const QueueRow &row)
{
    if (holds(row.caseId))
        drop(row.caseId);
    else
        add({row});
}

void ReviewBatch::add(const QList<QueueRow> &rows)
{
    if (isRunning())
        return;
    m_touched = true;
    if (isOver()) {
        m_lines.clear();
        m_sent = false;
    }
    for (const QueueRow &row : rows)
        if (matches(row) && !holds(row.caseId))
            m_lines.append({row, RequestId::make(), State::Chosen, {}});
    Q_EMIT changed();
}

void ReviewBatch::drop(CaseId id)
{
    if (isRunning())
        return;
    m_lines.removeIf([id](const Line &line) { return line.row.caseId == id && line.state == State::Chosen; });
    Q_EMIT changed();
}

void ReviewBatch::clear()
{
    if (isRunning())
        return;
    m_touched = true;
    m_lines.clear();
    m_sent = false;
    Q_EMIT changed();
    saveNow();
}

void ReviewBatch::keep(const QString &opinion)
{
    if (isRunning() || opinion == m_opinion)
        return;
    m_opinion = opinion;
    m_saving.start();
}

QJsonObject ReviewBatch::asKept() const
{
    if (m_lines.isEmpty())
        return {};
    QJsonArray lines;
    for (const Line &line : m_lines)
        lines.append(QJsonObject{{QStringLiteral("case"), line.row.caseId.value()},
                                 {QStringLiteral("request"), line.request.uuid().toString(QUuid::WithoutBraces)}});
    return {{QStringLiteral("opinion"), m_opinion},
            {QStringLiteral("step"), wordFor(m_lines.first().row.review->step)},
            {QStringLiteral("sent"), m_sent},
            {QStringLiteral("lines"), lines}};
}

void ReviewBatch::saveNow()
{
    m_saving.stop();
    const QJsonObject kept = asKept();
    if (kept == m_saved)
        return;
    m_saved = kept;
    m_seq = qMax(m_seq + 1, QDateTime::currentMSecsSinceEpoch());
    whenAnswered(m_desk.keepBatch(kept, m_seq), this, [this, kept](const Result<Done> &done) {
        if (!done && kept == m_saved)
            m_saved = {{QStringLiteral("unknown"), true}}; // kept when the line is back
    });
}

void ReviewBatch::recall()
{
    whenAnswered(m_desk.keptBatch(), this, [this](const Result<KeptBatch> &left) {
        if (left && !left->lines.isEmpty() && !m_touched)
            takeUp(*left);
    });
}

// What was not done gets a request of its own: the one before may be answered as done and taken back.
void ReviewBatch::takeUp(const KeptBatch &left)
{
    m_opinion = left.opinion;
    m_sent = left.sent;
    for (const KeptBatch::Line &line : left.lines) {
        Line taken{line.row, line.done ? line.request : RequestId::make(), line.done ? State::Done : State::Chosen, {}};
        taken.row.review->step = left.step; // a decided one stands at another by now
        if (line.done) {
            taken.number = line.done->number;
            taken.row.review->whyNotInBatch.clear(); // it is the decision that stands in its way now
        }
        m_lines.append(taken);
    }
    Q_EMIT recalled(left);
    Q_EMIT changed();
}

void ReviewBatch::send(const QString &opinion)
{
    if (isRunning())
        return;
    m_opinion = opinion;
    m_sent = true;
    m_last.reset();
    saveNow(); // before the first of them: the line answers in order
    for (Line &line : m_lines)
        if (line.state == State::Chosen && line.row.review->whyNotInBatch.isEmpty())
            line.state = State::Waiting;
    next();
}

void ReviewBatch::next()
{
    const auto waiting = std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.state == State::Waiting; });
    m_current = waiting == m_lines.end() ? -1 : waiting - m_lines.begin();
    if (m_current >= 0) {
        waiting->state = State::Running;
        ask();
    }
    Q_EMIT changed();
    if (m_current < 0 && m_last)
        Q_EMIT ended(m_last->first, m_last->second);
}

void ReviewBatch::ask()
{
    const Line &line = m_lines[m_current];
    whenAnswered(m_desk.actInBatch(line.request, line.row.caseId, line.row.review->itemCode, line.row.review->step, m_opinion), this,
                 [this](const Result<Decided> &result) { settle(result); });
}

void ReviewBatch::settle(const Result<Decided> &result)
{
    Line &line = m_lines[m_current];
    // Not answered is not failed: the hall says later what became of it, and nothing is done twice.
    if (!result && isOfTheLine(result.error())) {
        m_askAgain.start();
        return;
    }
    line.state = result ? State::Done : State::Failed;
    if (result) {
        line.number = result->number;
        m_last = {line.row, *result};
    } else {
        line.why = result.error();
    }
    next();
}

// Of what is chosen; what was sent is told by its lines.
void ReviewBatch::askFacts()
{
    QList<CaseId> cases;
    for (const Line &line : m_lines)
        if (line.state == State::Chosen)
            cases.append(line.row.caseId);
    if (isRunning() || cases == m_factsOf || (cases.isEmpty() && !m_lines.isEmpty()))
        return;
    m_factsOf = cases;
    if (cases.isEmpty()) {
        m_facts.reset();
        return;
    }
    whenAnswered(m_desk.batchFacts(cases), this, [this, cases](const Result<BatchFacts> &facts) {
        if (cases != m_factsOf)
            return;
        if (facts)
            m_facts = *facts;
        else
            m_factsOf.clear(); // asked again when the line is back
        Q_EMIT factsChanged();
    });
}

void ReviewBatch::lineBack()
{
    askFacts();
    saveNow();
    if (isRunning() && m_askAgain.isActive()) {
        m_askAgain.stop();
        ask();
    }
}

}
