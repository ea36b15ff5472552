// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"
#include "ui/parts/Panel.h"
#include "ui/supervision/MendForm.h"

#include <QHash>
#include <QPointer>

class QVBoxLayout;

namespace yichuang {

class Button;
class ListHead;
class ScrollPane;
class StatePage;

// The messages behind a number of the delivery card, the newest first, a page at a time. About one that did not arrive something can be
// done: its telephone is put right and it leaves once more, or somebody is called. Either is written into the case.
class MessagesView : public Panel {
    Q_OBJECT

public:
    explicit MessagesView(SupervisionDesk &desk, QWidget *parent = nullptr);

    // `message`: the one that something is to be done about, if one is meant.
    void open(const QString &figure, const QString &title, const FigureFilter &filter, qint64 message = 0, Mend mend = Mend::Call);
    void reload();
    void takeFocus();
    int rowCount() const { return int(m_lines.size()); }
    MendForm *form() const { return m_form; }
    void closeForm();
    StatePage *state() const { return m_state; }
    const QString &figure() const { return m_figure; }
    const QString &title() const { return m_title; }
    const FigureFilter &filter() const { return m_filter; }
    Button *exportButton() const { return m_export; }

Q_SIGNALS:
    void leaveWanted();
    void caseWanted(const QString &shortNo, yichuang::CaseId id);
    void exportWanted();
    void mended(yichuang::Mend mend);
    // What the hall did not do, where nothing in sight could say it.
    void failed(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Typed {
        QString mobile;
        QString note;
    };
    struct Line {
        SentMessage message;
        QWidget *whole;
        QVBoxLayout *column; // the form stands below
        Button *first = nullptr;
    };

    void ask(const QJsonObject &after, int count);
    void show(const Result<MessagePage> &page, bool first);
    void addLine(const SentMessage &message, const QDateTime &now);
    void write(qint64 message, Mend mend);
    void askNumber(qint64 message);
    void send();
    void receive(qint64 message, Mend mend, const Result<Done> &answer);
    int current() const;
    bool step(int by);

    SupervisionDesk &m_desk;
    QString m_figure;
    QString m_title;
    FigureFilter m_filter;
    QJsonObject m_next;
    QList<Line> m_lines;
    QHash<std::pair<qint64, int>, Typed> m_typed; // and not sent
    qint64 m_meant = 0;                           // is to be written about once it is there
    Mend m_meantMend = Mend::Call;
    qint64 m_focused = 0; // had the focus before the rows were made anew
    RequestId m_request = RequestId::make();
    QString m_sent; // the words that went out under it and were not answered for sure
    int m_asked = 0;
    bool m_sending = false;
    QPointer<MendForm> m_form; // goes with its row
    ListHead *m_head;
    Button *m_export;
    ScrollPane *m_pane;
    Button *m_further;
    StatePage *m_state;
    QVBoxLayout *m_rows;
};

}
