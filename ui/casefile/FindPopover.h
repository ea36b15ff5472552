// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Queue.h"

#include <QTimer>
#include <QWidget>

class QListWidget;

namespace yichuang {

class CaseDesk;
class LineField;
class StatePage;

// F3: any case by number, card number, name, pinyin, initials or the phone's last four. Answers as one types; Enter opens.
class FindPopover : public QWidget {
    Q_OBJECT

public:
    explicit FindPopover(CaseDesk &desk, QWidget *parent = nullptr);
    void begin(const QString &text = {});
    // Rows that were found in another way, to choose from.
    void offer(const QList<QueueRow> &rows);

Q_SIGNALS:
    void chosen(const yichuang::QueueRow &row);
    void readAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void enter();
    void show(const QList<QueueRow> &rows);
    void open(int row);

    CaseDesk &m_desk;
    LineField *m_field;
    QListWidget *m_list;
    StatePage *m_state;
    QTimer m_soon;
    QString m_asked;
    bool m_waits = false;   // for the answer
    bool m_entered = false; // Enter was pressed before it came
    QList<QueueRow> m_rows;
};

}
