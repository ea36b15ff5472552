// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"

class QHBoxLayout;

namespace yichuang {

class Badge;
class DeadlineButton;
class Label;

// The 80 px over an open case: what it is, whose it is, and how long there is to answer.
class CaseHeader : public Panel {
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setCase(const CaseFile &file, const QDateTime &now);
    QWidget *deadline() const;

Q_SIGNALS:
    void deadlineAsked();
    void numberCopied(const QString &number);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setBadges(const CaseFile &file);
    void fitFacts();
    void fitBadges();
    static QString facts(const CaseFile &file, const QDateTime &now);

    Label *m_item;
    QHBoxLayout *m_badges;
    Badge *m_roundBadge = nullptr; // of a case that came again
    Badge *m_kindBadge = nullptr;
    int m_round = 1;
    Label *m_name;
    Label *m_number;
    Label *m_facts;
    QString m_caseNo;
    DeadlineButton *m_deadline;
};

}
