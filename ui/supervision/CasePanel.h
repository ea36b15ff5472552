// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/Supervision.h"
#include "ui/parts/Panel.h"

class QStackedWidget;

namespace yichuang {

class ActForm;
class Button;
class HistoryCard;
class Label;
class StatePage;

// One case beside the list it was found in: where it stands and with whom, what happened to it, and what a supervisor may do about it.
class CasePanel : public Panel {
    Q_OBJECT

public:
    explicit CasePanel(bool mayTakeOver, QWidget *parent = nullptr);

    void showRow(const SupervisedCase &row, const QDateTime &now);
    void showFile(const CaseFile &file);
    void showFailed(const QString &fact, const QString &meaning);
    void showNothing();
    const std::optional<CaseFile> &file() const { return m_file; }
    ActForm *form() const { return m_form; }
    void showForm(bool shown);
    // The form belongs to no single case.
    void showAlone();
    bool isWriting() const;
    // Why an act is not possible now; empty: it is.
    QString whyNoUrge() const;
    QString whyNoReassign() const;
    QString whyNoTakeOver() const;

Q_SIGNALS:
    void urgeAsked();
    void reassignAsked();
    void takeOverAsked();
    void noticeAsked();
    void retryAsked();

private:
    QWidget *buildFacts();
    void judge();

    bool m_mayTakeOver;
    std::optional<SupervisedCase> m_row;
    std::optional<CaseFile> m_file;
    StatePage *m_state;
    QStackedWidget *m_stack;
    Label *m_item;
    Label *m_who;
    Label *m_clock;
    Label *m_where;
    Label *m_urged;
    Button *m_urge;
    Button *m_reassign;
    Button *m_takeOver;
    Button *m_notice;
    HistoryCard *m_history;
    ActForm *m_form;
};

}
