// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Audit.h"
#include "ui/parts/Panel.h"

class QGridLayout;

namespace yichuang {

class AuditDesk;
class Label;
class Sign;

// The chosen trace in whole words, and whether the chain of its case still stands as it was written.
class AuditDetail : public Panel {
    Q_OBJECT

public:
    explicit AuditDetail(AuditDesk &desk, QWidget *parent = nullptr);

    void show(const AuditRow &row);
    void clear();
    // Said of the chain; empty while it is being walked, or where there is no case.
    QString verdict() const;

private:
    void addLine(const QString &title, const QString &value);
    void askChain(CaseId id);
    void showChain(const CaseChain &chain);

    AuditDesk &m_desk;
    QGridLayout *m_lines;
    Panel *m_chain;
    Sign *m_sign;
    Label *m_verdict;
    Label *m_remark;
    CaseId m_case;
    int m_round = 0;
};

}
