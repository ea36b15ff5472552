// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Handout.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace yichuang {

class CounterDesk;
class Label;
class Light;
class LineField;
class Panel;
class RevealLine;
class SectionHeader;

// One decided case at the window that hands out: what waits, who stands there by the card, and who fetched what before.
class HandoutSheet : public QWidget {
    Q_OBJECT

public:
    explicit HandoutSheet(CounterDesk &desk, QWidget *parent = nullptr);

    // Another case, or the same one as the hall says it is now; then who stands there is kept.
    void show(const Handout &handout);
    const Handout &handout() const { return m_handout; }
    void setCard(const IdentityCard &card, const IdentityComparison &comparison);
    bool hasCard() const { return m_compared.has_value(); }
    // Whoever was compared stands there no longer. What was written of him waits for the same number.
    void forgetCard();
    void forgetCard(const QString &next);
    // Whether anybody may come for something of this case; else nobody is asked who he is.
    bool hasWaiting() const;
    Collector collector() const;
    // Why nothing can be handed over now; empty when it can.
    QString whyNot() const;
    // What is missing in a field is said there, and the first of them has the focus; false: it is not in a field.
    bool showMissing();
    // What went wrong with the reader and what helps, until a card is here.
    void readFailed(const QString &fact, const QString &remedy);
    // The number of whoever fetched last, while the key is held.
    void revealNumber();
    void hideNumber();

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitFacts();
    void dressPapers();
    void addPaper(const QString &title, const QString &paperNo, const HandoutPaper &with);
    void dressCollector();
    void dressCollections();
    bool isStranger() const;
    bool needsAuthority() const;
    QString faultIn(const LineField *field) const;
    void focusMissing();

    Handout m_handout;
    IdentityCard m_card; // the last one, of whom the fields tell
    std::optional<IdentityComparison> m_compared;
    CounterDesk &m_desk;
    Label *m_item;
    Label *m_person;
    Label *m_number;
    Label *m_shortNo;
    QBoxLayout *m_facts; // numbers, and how long is left: below one another where they do not fit in one line
    Light *m_light;
    Label *m_due;
    SectionHeader *m_papersHead;
    QVBoxLayout *m_papers;
    Panel *m_holder;
    Label *m_verdict;
    Label *m_holderWords;
    LineField *m_relation;
    LineField *m_authority;
    QVBoxLayout *m_collections;
    QPointer<RevealLine> m_collector; // the last one's number; goes with its row
};

}
