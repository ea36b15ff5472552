// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"
#include "records/Ids.h"
#include "records/ReceivableItem.h"
#include "records/ServiceGuide.h"
#include "ui/counter/intake/BegunIntakes.h"
#include "ui/parts/Words.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QListWidget;

namespace yichuang {

class Banner;
class Button;
class CheckBox;
class CounterDesk;
class IntakeForm;
class Label;
class LineField;
class PartyForm;
class ScrollPane;
class SectionHeader;
class StatePage;
struct Error;

// 当场收件: an application that begins at the window. The clerk finds the item by its pinyin, lays the card down, answers what must be
// answered and ticks the papers that lie there. What was typed is its person's: whenever the page opens, Ctrl+N is pressed on it or
// somebody else's card is laid down, the next one begins empty and the one before waits above the items, until it is received or struck
// with Del. Its person's card brings it back.
class IntakePage : public QWidget {
    Q_OBJECT

public:
    // What is typed outlives the program in a sealed file of this PC; an empty folder keeps it in the page only.
    IntakePage(CounterDesk &desk, const SignedIn &who, const QString &draftFolder, QWidget *parent = nullptr);
    // Stands above the page, with what concerns the whole window between them.
    QWidget *header() const;

    // What stands here is put aside, and nothing of it is on the screen any more; what is under way to the hall stays.
    void open();
    // While what stands here is under way to the hall, it stays as it was sent, and nobody else's card goes into it.
    void setReceiving(bool receiving) { m_isReceiving = receiving; }
    void presentCard(const IdentityCard &card);
    // Said above the fields that the card would have filled, until one is read or they are typed.
    void readFailed(const QString &fact, const QString &remedy);
    // The card that was laid down for the application, for the case that it becomes.
    const std::optional<IdentityCard> &card() const { return m_card; }
    // Of another person's card that was laid down while this one's application was under way: a reader tells of a card once.
    const std::optional<Said> &missed() const { return m_missed; }
    // Whose were begun and wait to be gone on with.
    QString begunNames();
    // Why nothing can be sent now, whatever was typed.
    void setBlocked(const QString &why);
    void showFaults(const Error &error);
    // The case is there: the next application begins empty.
    void clear();

    QJsonObject application() const;
    QString whyNot() const;
    void send();
    // To what is asked for next: the item, or the first place that is empty.
    void takeFocus();

Q_SIGNALS:
    // Under the same request id however often it is sent, whatever became of the window meanwhile.
    void receiveAsked(const yichuang::RequestId &request, const QJsonObject &application);
    void readAsked();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildItems();
    QWidget *buildApplication();
    QWidget *buildFoot();
    void askItems();
    void search();
    void choose(int row);
    void askGuide(const QString &code);
    void adopt(const ServiceGuide &guide);
    void adoptParty();
    void keep();
    std::optional<BegunIntake> begun();
    void store();
    void beginAnew();
    bool offerBeside(const IdentityCard &card);
    void takeBeside();
    void forgetBeside();
    void takeUp(int place, const QString &item = {});
    void strike(int place);
    void empty();
    void sayAside();
    void sendKept();
    void sayReceived();
    void dress();
    void noteEdit();
    void focusOpen();
    void goTo(QWidget *place);
    void keepInSight();

    CounterDesk &m_desk;
    BegunIntakes m_begun;
    QTimer m_saving;
    QList<ReceivableItem> m_items;
    QList<ReceivableItem> m_found;
    std::optional<ServiceGuide> m_guide;
    std::optional<IdentityCard> m_card;
    std::optional<IdentityCard> m_beside; // whose card may be that of the other one whom the form asks for
    std::optional<Said> m_missed;
    bool m_isReceiving = false;
    QString m_wanted;                   // the item whose guide was asked for last
    QHash<QString, QJsonObject> m_kept; // by item: what was typed before another one was chosen
    QHash<QString, SentIntake> m_sent;  // by item
    int m_earlier = 0;                  // of its words, the ones that the next key sends again; 0: what stands here
    QJsonObject m_untouched;            // the form before anything was typed
    int m_rowsBegun = 0;                // above the items in the list
    int m_striking = -1;                // of these, what the next Del strikes
    QString m_blocked;
    QString m_refused; // what the hall said, until something is typed
    SectionHeader *m_header;
    QWidget *m_itemPanel = nullptr;
    LineField *m_search;
    QListWidget *m_list;
    StatePage *m_itemState;
    StatePage *m_state;
    ScrollPane *m_scroll;
    Banner *m_aside;            // who waits for theirs to be finished
    Banner *m_fault;            // of the reader
    QPointer<QWidget> m_sought; // where the focus was brought
    Label *m_title;
    PartyForm *m_party;
    IntakeForm *m_form;
    CheckBox *m_all;
    Label *m_meaning;
    Button *m_send;
};

}
