// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Queue.h"
#include "ui/parts/Panel.h"

class QListView;

namespace yichuang {

class Button;
class Chip;
class CounterDesk;
class QueueDelegate;
class QueueModel;
class Segmented;
class StatePage;
class UndoCard;
struct Error;

// The left column: which queue, its filters, its rows, the undo card and F5 at its foot.
class QueuePanel : public Panel {
    Q_OBJECT

public:
    explicit QueuePanel(CounterDesk &desk, QWidget *parent = nullptr);

    QueueModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    UndoCard *undoCard() const { return m_undo; }
    QueueScope scope() const;
    const QueueFilter &filter() const;
    // The row that is marked.
    std::optional<CaseId> current() const;
    void start();
    // Marks the row of the case that is open here.
    void setOpen(std::optional<CaseId> id);
    // The column belongs to a window of that width, in pixels.
    void setColumnIn(int windowWidth);
    void setNextReady(const QString &whyNot);

    void cycleScope();
    void toggleResubmitted();
    void cycleLights();

Q_SIGNALS:
    void rowOpened(yichuang::CaseId id);
    void nextAsked();
    void sourceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void choose(QueueScope scope, const QueueFilter &filter);
    void dress();
    void fitChips();
    void showState();
    void showFailure(const Error &error);
    void openCurrent();

    QueueModel *m_model;
    Segmented *m_scopes;
    Chip *m_red;
    Chip *m_amber;
    Chip *m_green;
    Chip *m_resubmitted;
    Button *m_sort;
    QListView *m_view;
    QueueDelegate *m_delegate;
    StatePage *m_state;
    UndoCard *m_undo;
    Button *m_next;
    std::optional<CaseId> m_open;
};

}
