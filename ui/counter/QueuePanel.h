// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/QueueColumn.h"

class QHBoxLayout;

namespace yichuang {

class Chip;
class CounterDesk;
class QueueDelegate;
class Segmented;

// The counter's queue: which one, its filters and its order above the rows.
class QueuePanel : public QueueColumn {
    Q_OBJECT

public:
    explicit QueuePanel(CounterDesk &desk, QWidget *parent = nullptr);

    // The row that is marked.
    std::optional<CaseId> current() const;
    void start();
    void cycleScope();
    void toggleResubmitted();
    // By due time or by receipt.
    void toggleOrder();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dress() override;
    void showEmpty() override;
    void markOpen(qint64 caseId) override;

private:
    QWidget *buildHead();
    void fitScopes();
    void fitChips();

    Segmented *m_scopes;
    Chip *m_red;
    Chip *m_amber;
    Chip *m_green;
    Chip *m_resubmitted;
    Button *m_sort;
    QHBoxLayout *m_chips = nullptr;
    QHBoxLayout *m_below; // of the chips
    QueueDelegate *m_delegate;
};

}
