// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ReviewDesk.h"
#include "ui/parts/AsyncWatch.h"

#include <QObject>
#include <QTimer>

namespace yichuang {

// Several cases of one item and step, chosen to be sent on together. Each is a change of its own, one after the other, with a result of its
// own; one that fails stops and hides no other. A lost answer is asked for again under the same request.
class ReviewBatch : public QObject {
    Q_OBJECT

public:
    enum class State { Chosen, Waiting, Running, Done, Failed };
    struct Line {
        QueueRow row;
        RequestId request;
        State state = State::Chosen;
        std::optional<Error> why = {};
        QString number = {}; // under which its paper leaves
    };

    explicit ReviewBatch(ReviewDesk &desk, QObject *parent = nullptr);

    const QList<Line> &lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.isEmpty(); }
    bool isRunning() const { return m_current >= 0; }
    // Everything that can be sent was sent.
    bool isOver() const;
    bool holds(CaseId id) const;
    // Why a row does not belong to what was chosen so far; empty: it does, or it can be looked at in the list as an exception.
    bool matches(const QueueRow &row) const;
    int ready() const;
    // Whether the step's positive result is the decision itself.
    bool grants() const;
    int done() const;
    // What it would make; of what stands in it as far as the hall has said.
    const std::optional<BatchFacts> &facts() const { return m_facts; }

    void toggle(const QueueRow &row);
    void add(const QList<QueueRow> &rows);
    void drop(CaseId id);
    void clear();
    // The words for it, kept in the hall with what is chosen, within two seconds.
    void keep(const QString &opinion);
    void saveNow();
    // What the program before left, if it left something and nothing was chosen since.
    void recall();
    // Sends what stands nothing in the way of.
    void send(const QString &opinion);
    void lineBack();

Q_SIGNALS:
    void changed();
    void factsChanged();
    // A batch that was left is here again; changed() follows.
    void recalled(const yichuang::KeptBatch &left);
    // Nothing more is sent of it. The last one that was done can be taken back for a moment.
    void ended(const yichuang::QueueRow &row, const yichuang::Decided &last);

private:
    QJsonObject asKept() const;
    void takeUp(const KeptBatch &left);
    void askFacts();
    void next();
    void ask();
    void settle(const Result<Decided> &result);

    ReviewDesk &m_desk;
    QList<Line> m_lines;
    QString m_opinion;
    qsizetype m_current = -1;
    std::optional<BatchFacts> m_facts;
    QList<CaseId> m_factsOf;
    QTimer m_askAgain;
    QTimer m_saving;
    QJsonObject m_saved; // as the hall has it
    qint64 m_seq = 0;
    bool m_sent = false;
    bool m_touched = false; // by the person, since this program began
    std::optional<std::pair<QueueRow, Decided>> m_last;
};

}
