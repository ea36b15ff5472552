// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Reasons.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace yichuang {

class BodyField;
class CheckBox;
class ComboField;
class FieldNote;
class FoundPhrases;
class RadioRow;
class ReasonSearch;
class ScrollPane;
class SectionHeader;
class TextBox;

// The lawful grounds for declining, one of them; each with its facts and what else the hall asks of it. Incomplete papers are no ground.
// A search finds ready wordings whatever their ground.
class DeclineList : public QWidget {
    Q_OBJECT

public:
    explicit DeclineList(QWidget *parent = nullptr);

    // Until it is opened for the next case, nothing of the one before is seen or chosen; the search is there already.
    void setLoading(bool loading);
    void open(const CaseFile &file, const ReasonCatalogue &reasons);
    Declining declining() const;
    void setDeclining(const Declining &declining);
    QString whyNot() const;
    // Says it at its place, too, and goes there.
    void showFault();
    // Ctrl and a digit: the phrase that was found, else that of the ground which is chosen; the ground itself has the plain digit.
    void takeWording(int n);
    void focusSearch();
    // Esc: true when there was something to clear.
    bool clearSearch();
    // Null until one is chosen.
    const DeclineReason *chosen() const;
    // The body that is named, where the hall's list has none of this name.
    QString unlistedBody() const;
    // The paper can be shown: nothing that it prints lacks.
    bool canPreview() const;

Q_SIGNALS:
    void changed();
    void supplementWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Ground {
        DeclineReason reason;
        QStringList phrases;
        RadioRow *row;
    };

    bool takeDigit(const QKeyEvent &press);
    bool takeDigitOverFacts(QEvent *event);
    const Ground *groundOf(int number) const;
    int countOfGrounds() const;
    QString bodyFault() const;
    QString factsFault() const;
    void chooseGround(int number);
    bool isUntouched() const;
    void warnOf(int ground);
    QString sayWordsOf(const Ground &other) const;
    const Ground *contradicted(const QString &facts) const;
    void insertPhrase(int index);
    void takePhrase(const DeclineReason &reason);
    void filter();
    void showPhrases(const QStringList &phrases);

    SectionHeader *m_header;
    ReasonSearch *m_search;
    FoundPhrases *m_found;
    QWidget *m_usual; // what stands there while nothing is searched
    QVBoxLayout *m_rows;
    QWidget *m_details;
    QButtonGroup *m_group;
    QList<Ground> m_grounds;
    BodyField *m_body;
    ComboField *m_phrases;
    TextBox *m_facts;
    FieldNote *m_hint;
    CheckBox *m_resubmit;
    ScrollPane *m_scroll;
    int m_wordsOf = 0; // the ground whose words still stand, while another one is chosen
    int m_chosen = 0;
    bool m_writing = false; // in the facts, on purpose: a digit is a digit there
};

}
