// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Queue.h"
#include "ui/parts/Panel.h"

class QAbstractItemDelegate;
class QListView;
class QVBoxLayout;

namespace yichuang {

class Button;
class CaseDesk;
class FootBar;
class QueueModel;
class StatePage;
class UndoCard;
struct Error;

// The left column of a desk that works through a queue: its rows, the undo card and F5 at its foot. What stands above the rows, and which
// words an empty queue has, each desk adds.
class QueueColumn : public Panel {
    Q_OBJECT

public:
    QueueModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    UndoCard *undoCard() const { return m_undo; }
    QueueScope scope() const;
    const QueueFilter &filter() const;
    // What F5 says where nothing waits.
    QString nothingLeft() const;
    // Marks the row of the case that is open here.
    void setOpen(std::optional<CaseId> id);
    // The column belongs to a window of that width, in pixels.
    void setColumnIn(int windowWidth);
    void setNextReady(const QString &whyNot);
    void cycleLights();

Q_SIGNALS:
    void rowOpened(yichuang::CaseId id);
    void nextAsked();
    void sourceChanged();

protected:
    // As wide as the design has it.
    QueueColumn(CaseDesk &desk, Ground ground, int width, QWidget *parent);

    // What stands above the rows goes into the column first.
    QVBoxLayout *column() const;
    // Rows, undo card and foot, whose words keep that far from the edges.
    void addRows(QAbstractItemDelegate *delegate, int side);
    void choose(QueueScope scope, const QueueFilter &filter);
    const QueueRow *currentRow() const;
    std::optional<CaseId> openCase() const { return m_open; }
    StatePage *state() const { return m_state; }
    Button *next() const { return m_next; }
    FootBar *foot() const { return m_foot; }
    // 999+ from a thousand on.
    static QString count(int number);

    // Counts and filter are new.
    virtual void dress() = 0;
    virtual void showEmpty() = 0;
    virtual void markOpen(qint64 caseId) = 0;
    // Nothing fits the filter: the way back to all.
    void showFiltered(const QueueFilter &all, const QString &keys = {});

private:
    FootBar *buildFoot(int side);
    void showState();
    void showFailure(const Error &error);

    int m_width;
    QueueModel *m_model;
    QListView *m_view;
    StatePage *m_state;
    UndoCard *m_undo;
    Button *m_next;
    FootBar *m_foot = nullptr;
    std::optional<CaseId> m_open;
};

}
