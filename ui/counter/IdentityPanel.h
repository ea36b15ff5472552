// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/counter/Correctable.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QGridLayout;
class QStackedWidget;
class QVBoxLayout;

namespace yichuang {

class Avatar;
class Button;
class CheckBox;
class CounterDesk;
class IdentityRows;
class KeyCap;
class Label;
class LineField;
class Panel;
class RadioRow;
class RevealLine;
class Segmented;
class Sign;
class TypedCard;

// Who stands at the window: the card beside the declaration, and the clerk's own word that person and card belong together (人证相符).
class IdentityPanel : public QWidget {
    Q_OBJECT

public:
    explicit IdentityPanel(CounterDesk &desk, QWidget *parent = nullptr);

    void setCase(const CaseFile &file);
    // What may be done about it has changed meanwhile.
    void setLawful(const LawfulAnswers &lawful);
    // A card was laid on the reader or typed; the hall compares it.
    // The portrait is shown while the case is open and kept nowhere; without one its place says why.
    void presentCard(const IdentityCard &card, const QImage &portrait = {});
    // What went wrong with the reader, what helps, and the ways on, until a card is here.
    void readFailed(const QString &fact, const QString &remedy);

    // What F8 would store; none before a card was compared.
    std::optional<IdentityProof> proof() const;
    // What may be kept until then: of a stranger's card nothing.
    std::optional<IdentityProof> keptProof() const { return isSomebodyElse() ? std::nullopt : proof(); }
    // As it was before: its card was read at that time.
    void setProof(const IdentityProof &proof, const QDateTime &readAt);
    QDateTime readAt() const { return m_readAt; }
    // The card agrees with whom it must, or the hall knows already.
    bool agrees() const;
    bool faceMatches() const;
    // Whoever comes for another has shown that they may.
    bool isAuthorized() const;
    // Who was named stays, until a card says who is here.
    bool isByAgent() const;
    std::optional<IdentityComparison> comparison() const { return m_comparison; }

    // Whose card lies here has nothing to do with the case.
    bool isSomebodyElse() const;
    Misspelt misspelt() const;
    // A card that agrees with nobody of this case is put down: what was known before it counts again.
    bool putWrongCardAway();
    // Its person goes on elsewhere with it, and nothing of it stays here.
    void letGo();
    // The card of whoever declared himself with another number, and has to apply anew with the one that it says.
    std::optional<IdentityCard> cardToApplyAnew() const;

    // As soon as a card is here, also before the hall has compared it. False: there is no card that the person could match.
    bool toggleFaceMatch();
    void focusFace();
    void toggleAgent();
    void toggleAuthority();
    void focusAuthority();
    // Marked among the papers, the power of attorney is checked here too, but for whom nobody named: that one replaces whoever was named
    // by the clerk's own word only.
    void setMandateSeen(bool seen);
    // Somebody's card is being typed, and was not compared yet.
    bool isTyping() const;
    void focusTyping();
    void openTyping(const IdentityCard &read = {});
    // Whose card is to be compared, whole while the key is held.
    void reveal();
    // The telephones of who is to be called, whole for a minute or until they are toggled again.
    void togglePhones();
    // Whoever comes to the window next sees neither.
    void hideNumbers();
    QString note() const;
    void setNote(const QString &note);
    void focusNote();
    // The last of what is in the file stands above the box.
    void showLastNote(const CaseNote &last);

Q_SIGNALS:
    void proofChanged();
    // Somebody said that person and card belong together, or took it back.
    void faceJudged();
    void correctionAsked();
    void applyingAnewAsked();
    void supplementAsked();
    void noteChanged();
    void noteEntered(const QString &text);
    void readAsked();
    void spareReaderAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildVerdict();
    QWidget *buildPerson();
    QWidget *buildFault();
    QWidget *buildWays();
    template<typename Act> RadioRow *addWay(QWidget *ways, const QString &words, const QString &keys, Act act);
    QWidget *buildFoot();
    QWidget *buildLastNote();
    void arrangeFace();
    void arrangeFacts();
    // Text, so that not everything is seen at once.
    static bool isLarge();
    void takeFromCase();
    void take(const IdentityCard &card, const QDateTime &readAt);
    void compare();
    void show();
    void showWays();
    void showRows(const QList<IdentityField> &fields);
    QString expectedName() const;
    bool isTypingOpen() const;
    bool isMistyped() const;
    void showSms(const CaseFile &file);
    void setNumbers();
    bool differs(CardField field) const;
    bool isNumberWrong() const;
    bool replacesAgent() const;
    bool mayCorrect() const;
    bool maySupplement() const;
    void verdict(const QString &words, const QString &aside, int ground);
    void fitVerdict();
    Presence presence() const;
    Presence presenceShown() const;
    void choosePresence(int choice);

    CounterDesk &m_desk;
    CaseFile m_case;
    bool m_online = false;
    std::optional<IdentityCard> m_card;
    QDateTime m_readAt;
    std::optional<IdentityComparison> m_comparison;
    Label *m_read;
    Panel *m_verdict;
    Sign *m_verdictSign;
    Label *m_verdictWords;
    Label *m_verdictAside;
    QBoxLayout *m_verdictRow;
    QWidget *m_typing; // beside the verdict: how a card is typed
    KeyCap *m_typeKey;
    QStackedWidget *m_body;
    QWidget *m_person;
    QVBoxLayout *m_personColumn;
    QVBoxLayout *m_personWords; // beside the portrait
    Avatar *m_portrait;
    Label *m_name;
    Label *m_about;
    Label *m_valid;
    CheckBox *m_face;
    IdentityRows *m_rows;
    IdentityRows *m_restRows; // what comes after the ways out, or after what differs
    QWidget *m_fault;         // of the reader, and the ways on
    Label *m_remedy;
    QWidget *m_ways;
    Label *m_waysTitle;  // the verdict above says as much where little room is left
    RadioRow *m_retype;  // the way by Alt I, of what was typed
    RadioRow *m_anew;    // the way by Ctrl N, of a number that nothing puts right
    RadioRow *m_correct; // the way by F7
    RadioRow *m_byAgent; // the way by Alt A
    RadioRow *m_replace; // the way by Alt W, of another agent than the named one
    RadioRow *m_supplement;
    RadioRow *m_putAway; // the way back to before the card
    TypedCard *m_typed;
    Segmented *m_presence;
    QWidget *m_authorityRow;
    CheckBox *m_authority;
    bool m_mandateSeen = false; // among the papers
    bool m_mandateOwn = false;  // the tick is the clerk's own, set beside what this card was compared with
    bool m_isCompared = false;  // m_comparison is of this card, and of nobody before
    // A name and what is said of it, hidden together.
    struct Fact {
        Label *title;
        Label *value;
    };
    static void say(const Fact &fact, const QString &value);

    QGridLayout *m_facts;
    QList<Fact> m_lines;
    bool m_factsBelow = false; // their titles
    Fact m_creditCode;
    Fact m_legal;
    Label *m_sms;
    Label *m_earlier;
    RevealLine *m_phone;
    RevealLine *m_number;
    QWidget *m_lastNoteRow;
    Label *m_lastNote;
    LineField *m_note;
};

}
