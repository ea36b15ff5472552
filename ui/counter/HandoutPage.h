// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CounterDesk.h"
#include "ui/counter/CounterKeys.h"
#include "ui/parts/Words.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace yichuang {

class Banner;
class Button;
class HandoutSheet;
class LineField;
class Popover;
class ServicePanel;
class StatePage;

// Ctrl E, the window that hands out: find a decided case, take the card of whoever stands there, press one key. What is signed comes out of
// the printer by itself.
class HandoutPage : public QWidget {
    Q_OBJECT

public:
    explicit HandoutPage(CounterDesk &desk, QWidget *parent = nullptr);

    void open();
    // Whose card was laid down before the page was wanted, and what waits for that person: the first of it is open at once. False: what was
    // asked before is not answered yet, and the card was not taken.
    bool openFor(const IdentityCard &card, const QList<HandoutRow> &rows);
    void search(const QString &text);
    void presentCard(const IdentityCard &card);
    // What went wrong with the reader, where the card would be.
    void readFailed(const QString &fact, const QString &remedy);
    // The keys that mean something here; false: it is none of them.
    bool act(CounterVerb verb);
    void hideNumber();

Q_SIGNALS:
    void left();
    void cardWanted(yichuang::CaseId id);
    void deadlineWanted(yichuang::CaseId id);
    void slipMade(yichuang::DocumentId slip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // What was asked of the hall and not yet answered. The call holds its request id: asking again means the same.
    struct Asked {
        CaseId caseId;
        std::function<QFuture<Result<Decided>>()> call;
        Said done;
        bool prints = false;
        bool unknown = false;
    };

    void build();
    void begin();
    void ask();
    void enter();
    void show(const QList<HandoutRow> &rows);
    void choose(int row);
    void read(CaseId id, const std::optional<IdentityCard> &card = {});
    void take(const IdentityCard &card);
    void seek(const IdentityCard &card);
    void compare(const IdentityCard &card);
    void handOver();
    void openService();
    void send(const Asked &asked);
    void send();
    void settle(const Result<Decided> &done);
    void openTyping();
    void dress();
    bool isRead() const;
    bool isServing() const;
    bool isOver() const;
    CaseId marked() const;
    QString whyNot() const;

    CounterDesk &m_desk;
    LineField *m_field;
    QListWidget *m_list;
    StatePage *m_rowsState;
    HandoutSheet *m_sheet;
    StatePage *m_sheetState;
    ServicePanel *m_service;
    QStackedWidget *m_right;
    Banner *m_banner;
    Button *m_done;
    Popover *m_typing = nullptr;
    QTimer m_soon;
    QString m_asked;
    bool m_waits = false;   // for the answer
    bool m_entered = false; // Enter was pressed before it came
    QList<HandoutRow> m_rows;
    CaseId m_open;
    int m_round = 0; // what was read before another case was wanted, or this one anew, is not shown
    bool m_isReading = false;
    bool m_isStale = false;             // it was to be read anew, and could not be
    std::optional<IdentityCard> m_laid; // taken once that case is read
    QString m_sought;                   // the number of the card that looks for its case
    int m_turn = 0;                     // of cards: what the hall says of an earlier one is nobody's any more
    std::optional<Asked> m_pending;
    QString m_saidDone; // what the banner says of the last that was done
};

}
