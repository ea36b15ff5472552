// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "ui/parts/Panel.h"

class QVBoxLayout;

namespace yichuang {

class Button;
class Label;
class ReviewBatch;

// The middle while several cases are chosen: one line a case with what stands out about it, later with its own result.
class BatchPanel : public QWidget {
    Q_OBJECT

public:
    explicit BatchPanel(ReviewBatch &batch, QWidget *parent = nullptr);

    // How the batch stands, for the bar: 可批 5 件，1 件有例外.
    QString verdict() const;

Q_SIGNALS:
    void openAsked(yichuang::CaseId id);

private:
    QWidget *buildHead();
    void buildNote();
    void takeOut();
    void show();
    void showFacts();
    QWidget *lineFor(qsizetype index);

    ReviewBatch &m_batch;
    Label *m_title;
    Label *m_item;
    QVBoxLayout *m_lines;
    Label *m_exceptions;
    Button *m_takeOut = nullptr;
    Panel *m_note;
    QWidget *m_made;
    QVBoxLayout *m_papers;
};

}
