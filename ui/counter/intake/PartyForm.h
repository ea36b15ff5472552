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

// Who applies at the window: a person, or an enterprise with whoever signs for it. Filled from the card that was read. Where the item or
// the choice makes of the one the other, a person's name and number go with them to where they sign, and back; what only one of the two
// kinds has, as an enterprise's name and code and each one's address, waits until it is that kind again.
class PartyForm : public QWidget {
    Q_OBJECT

public:
    explicit PartyForm(QWidget *parent = nullptr);

    // Whom the item is for; the choice is hidden where there is none.
    void setKinds(const QList<PartyKind> &kinds);
    // The item's own form asks for the telephone: it is asked once, there.
    void setPhoneAskedBelow(bool below);
    // Name and number are the card's; an address that was typed stays, for it is where somebody is reached. What differs is said below it.
    void presentCard(const IdentityCard &card);
    // Whether what stands here is this card's person's, or nobody's yet. A card puts right a number of theirs that was typed wrongly.
    bool isOf(const IdentityCard &card) const;
    bool isEmpty() const;
    // In the shape in which applications are handed in.
    QJsonObject applicant() const;
    // The same with what waits, to be brought back.
    QJsonObject kept() const;
    void setApplicant(const QJsonObject &kept);
    // Where it stands; nullptr where the pointer, like /applicant/name, is none of this form's.
    QWidget *showFault(const QString &pointer, const QString &sentence);
    void clearFaults();
    LineField *firstEmpty() const;
    // What is to be done about it; empty where nothing is missing.
    QString whyNot() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QString pointer;
        LineField *field;
        QString differs = {}; // between what stood here and the card, until something is typed
    };
    // Of the kind that is not shown.
    struct Aside {
        QString name;
        QString number;
        QString address;

        bool isEmpty() const { return name.isEmpty() && number.isEmpty() && address.isEmpty(); }
    };
    bool signs() const;
    bool isPersons() const;
    bool isPersonAmiss() const;
    QString textOf(int place) const;
    void turnTo(bool enterprise);
    void hand(int from, int to);
    void showAside(const Aside &waiting);
    void fill(int place, const QString &said);
    void addFromCard(QJsonObject &party) const;
    void dress();
    void judgePhone();

    IdentityCard m_card; // the last one laid down
    Segmented *m_kind;
    bool m_isEnterprise = false; // what the places stand for; the choice is ahead of them while it is made
    QList<Line> m_lines;
    Aside m_aside;
    QGridLayout *m_grid;
    bool m_phoneBelow = false;
    WhileWhole m_whole;
};

}
