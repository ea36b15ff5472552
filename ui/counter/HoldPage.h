// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/HallStatus.h"

#include <QJsonObject>
#include <QVariant>
#include <QWidget>

namespace yichuang {

class Button;
class ComboField;
class CounterDesk;
enum class CounterVerb;
class Label;
class RadioRow;
class TextBox;

// F6: put a case aside, give it back, or hand it to another window. Each with its reason; the statutory clock runs on.
class HoldPage : public QWidget {
    Q_OBJECT

public:
    enum class Way { Hold, Release, HandOver };

    explicit HoldPage(CounterDesk &desk, QWidget *parent = nullptr);
    // The same case again keeps what was typed and chosen, until its case is left; another one has what was kept of it.
    void open(const CaseFile &file, const QJsonObject &draft = {});
    void forget() { m_case = {}; }
    bool isOf(const CaseFile &file) const { return m_case == file.caseId; }
    // What was typed, with what was chosen beside it; empty: nothing.
    QJsonObject draft() const;
    Way way() const { return m_way; }
    void setBlocked(const QString &why);
    // That may take the case now: one that was chosen may be there no more.
    void askForWindows();
    // Alt 1 to 3, elsewhere the ways to the panels, choose here, and Ctrl Enter sends; false: this key is none of the page's.
    bool act(CounterVerb verb);

Q_SIGNALS:
    void wayChosen();
    void holdAsked(const QString &reason);
    void releaseAsked(const QString &reason);
    void handOverAsked(int window, const QString &reason);
    void left();
    void draftChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void bringBack(const QJsonObject &draft);
    void offer(const QList<WindowStatus> &windows);
    void choose(Way way);
    void pick(Way way);
    RadioRow *choiceOf(Way way) const { return m_choices[int(way)]; }
    void submit();
    bool lacksReason() const;
    bool lacksWindow() const;
    void dress();

    CounterDesk &m_desk;
    CaseId m_case;
    Label *m_title;
    QList<RadioRow *> m_choices;
    ComboField *m_window;
    TextBox *m_reason;
    Button *m_done;
    QVariant m_keptWindow; // chosen before, until it is known who may take the case
    Way m_way = Way::Hold;
    QString m_blocked;
};

}
