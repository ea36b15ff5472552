// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/CaseFile.h"
#include "records/Deadline.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace yichuang {

class DayRuler;
class KeyCap;
class Label;
class PrintService;
class ScrollPane;
class StatePage;

// How a deadline is counted, day by day, with its articles and what happens when it lapses (Ctrl+D): the one that matters now, and by ← →
// every other of the case; ↑ ↓ say of each day why it counts or not. What it knows can be printed (Ctrl+P), where the page does that.
class DeadlineCard : public QWidget {
    Q_OBJECT

public:
    // Asks the desk at which it is shown.
    using Explain = std::function<QFuture<Result<CaseClocks>>(CaseId)>;

    explicit DeadlineCard(Explain explain, QWidget *parent = nullptr);
    void setCase(CaseId id);
    // Where no key prints the card does not say so.
    void setPrintable(bool printable) { m_printable = printable; }
    // Before anything is printed the hall writes down who wants it.
    using Note = std::function<QFuture<Result<Done>>(CaseId)>;
    void setNote(Note note) { m_note = std::move(note); }
    // Sets every day of all the case's clocks on paper and sends it to this queue, also where the card is closed meanwhile; only `printed`
    // is not said then. Before the days have come it does nothing.
    void print(PrintService &printer, const QString &queue);
    // How it went is told to `told`, with what `printed` says; the card may be gone by then, and the page too.
    using Told = std::function<void(const QString &trouble)>;
    void print(PrintService &printer, const QString &queue, const Told &told);

Q_SIGNALS:
    // Empty: the printer has it.
    void printed(const QString &trouble);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const CaseClocks &clocks);
    void send(PrintService &printer, const QString &queue);
    void showClock();
    void markDay(int place);
    void showMarked(bool shown);
    bool typed(int key);
    void addRows(const DeadlineExplanation &why, const QDate &today);
    void addIntervals(const DeadlineExplanation &why, const QDate &today);
    Label *addRow(const QString &title, const QString &words, bool strong = false);

    Explain m_explain;
    Note m_note;
    CaseId m_case;
    std::optional<CaseClocks> m_clocks;
    int m_shown = 0;
    int m_marked = -1;
    bool m_printable = true;
    Label *m_markedWords = nullptr;
    Label *m_title;
    KeyCap *m_esc;
    DayRuler *m_ruler;
    ScrollPane *m_scroll;
    QVBoxLayout *m_rows;
    StatePage *m_state;
};

}
