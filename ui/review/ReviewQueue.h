// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Queue.h"
#include "ui/parts/Panel.h"

class QListView;

namespace yichuang {

class Button;
class QueueModel;
class ReviewBatch;
class Label;
class ReviewDesk;
class ReviewRowDelegate;
class Segmented;
class StatePage;
class UndoCard;
struct Error;

// The left column of review: 待我审, 暂停中, 已办; rows by item; what is ticked for a batch; the undo card and F5 at its foot.
class ReviewQueue : public Panel {
    Q_OBJECT

public:
    ReviewQueue(ReviewDesk &desk, ReviewBatch &batch, QWidget *parent = nullptr);

    QueueModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    UndoCard *undoCard() const { return m_undo; }
    QueueScope scope() const;
    const QueueFilter &filter() const;
    void start();
    // Its width in a window of that width.
    void setColumnIn(int windowWidth);
    void setOpen(std::optional<CaseId> id);
    void setNextReady(const QString &whyNot);
    // Who stands in for whom today; empty: nobody.
    void setStandIn(const QString &words);
    void cycleScope();
    void cycleLights();
    // Every loaded row of the chosen row's item and step.
    void chooseAllLike();

Q_SIGNALS:
    void rowOpened(yichuang::CaseId id);
    void nextAsked();
    void teamAsked();
    void sourceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildStandIn();
    QWidget *buildFoot();
    void choose(QueueScope scope, const QueueFilter &filter);
    void dress();
    void showState();
    void showFailure(const Error &error);
    bool pressed(const QPoint &place);
    bool typed(int key, Qt::KeyboardModifiers modifiers);
    const QueueRow *currentRow() const;

    QueueModel *m_model;
    ReviewBatch &m_batch;
    Segmented *m_scopes;
    QListView *m_view;
    ReviewRowDelegate *m_delegate;
    StatePage *m_state;
    UndoCard *m_undo;
    Button *m_next;
    Panel *m_standIn;
    Label *m_standInWords;
    std::optional<CaseId> m_open;
};

}
