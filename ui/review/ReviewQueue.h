// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/QueueColumn.h"

namespace yichuang {

class Label;
class ReviewBatch;
class ReviewDesk;
class ReviewRowDelegate;
class Segmented;

// The queue of review: 待我审, 暂停中, 已办; who stands in for whom; rows by item, and what is ticked for a batch.
class ReviewQueue : public QueueColumn {
    Q_OBJECT

public:
    ReviewQueue(ReviewDesk &desk, ReviewBatch &batch, QWidget *parent = nullptr);

    void start();
    // Who stands in for whom today; empty: nobody.
    void setStandIn(const QString &words);
    void cycleScope();
    // Every loaded row of the chosen row's item and step.
    void chooseAllLike();

Q_SIGNALS:
    void teamAsked();
    void batchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dress() override;
    void showEmpty() override;
    void markOpen(qint64 caseId) override;

private:
    QWidget *buildStandIn();
    void buildChosen();
    void showChosen();
    bool pressed(const QPoint &place);
    bool typed(int key, Qt::KeyboardModifiers modifiers);

    ReviewBatch &m_batch;
    Segmented *m_scopes;
    ReviewRowDelegate *m_delegate;
    Panel *m_standIn;
    Label *m_standInWords;
    QWidget *m_chosen = nullptr; // in the place of F5 while a batch is chosen
    Label *m_chosenWords = nullptr;
};

}
