// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"
#include "records/Words.h"
#include "ui/parts/WhileWhole.h"

#include <QWidget>

class QGridLayout;

namespace yichuang {

class LineField;
class Segmented;

// Who applies at the window: a person, or an enterprise with whoever signs for it. Filled from the card that was read.
class PartyForm : public QWidget {
    Q_OBJECT

public:
    explicit PartyForm(QWidget *parent = nullptr);

    // Whom the item is for; the choice is hidden where there is none.
    void setKinds(const QList<PartyKind> &kinds);
    // The item's own form asks for the telephone: it is asked once, there.
    void setPhoneAskedBelow(bool below);
    void presentCard(const IdentityCard &card);
    // Whether what stands here is this card's person's, or nobody's yet. A card puts right a number of theirs that was typed wrongly.
    bool isOf(const IdentityCard &card) const;
    bool isEmpty() const;
    // In the shape in which applications are handed in.
    QJsonObject applicant() const;
    void setApplicant(const QJsonObject &applicant);
    // Where it stands; nullptr where the pointer, like /applicant/name, is none of this form's.
    QWidget *showFault(const QString &pointer, const QString &sentence);
    void clearFaults();
    LineField *firstEmpty() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QString pointer;
        LineField *field;
    };
    bool isEnterprise() const;
    void addFromCard(QJsonObject &party) const;
    void dress();
    void judgePhone();

    IdentityCard m_card; // the last one laid down
    Segmented *m_kind;
    QList<Line> m_lines;
    QGridLayout *m_grid;
    bool m_phoneBelow = false;
    WhileWhole m_whole;
};

}
