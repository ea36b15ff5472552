// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"
#include "ui/parts/Panel.h"

#include <QTimer>

class QListView;

namespace yichuang {

class Button;
class CaseRows;
class LineField;
class ListHead;
class StatePage;

// The cases behind one figure: asked for page by page while somebody goes down the list. What stands there is of one moment; F5 asks anew
// and keeps the place. A list without a period can be narrowed by typing.
class CasesView : public Panel {
    Q_OBJECT

public:
    explicit CasesView(SupervisionDesk &desk, QWidget *parent = nullptr);

    // `select`: the case that is to be looked at first, if it is among them.
    void open(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select = {});
    void reload();
    const SupervisedCase *current() const;
    QDateTime now() const;
    QString figure() const { return m_figure; }
    QString title() const { return m_title; }
    const FigureFilter &filter() const { return m_filter; }
    QListView *list() const { return m_list; }
    Button *exportButton() const { return m_export; }
    // To the rows, or to the words that narrow them.
    void takeFocus();

Q_SIGNALS:
    void currentChanged();
    void leaveWanted();
    void exportWanted();
    void looksWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QJsonObject &after, int count);
    void receive(const Result<SupervisedPage> &page, bool first);
    void fail(const Error &error);
    void askFurther();
    void narrow();
    void describe();

    SupervisionDesk &m_desk;
    CaseRows *m_rows;
    ListHead *m_head;
    LineField *m_words;
    QTimer m_soon; // until nobody types
    Button *m_looks;
    Button *m_export;
    StatePage *m_state;
    QListView *m_list;
    QString m_figure;
    QString m_title;
    FigureFilter m_filter;
    QString m_listedBy; // the words that the rows bear
    QJsonObject m_next;
    CaseId m_select;
    int m_asked = 0; // which question the answer belongs to
    bool m_waiting = false;
};

}
