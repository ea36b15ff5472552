// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SupervisionDesk.h"

#include <QObject>

namespace yichuang {

// Takes figures out of the hall into a file: first the hall writes down who takes what, then it gives the rows; the file is set on another
// thread and never takes an existing one's place. One at a time.
class Exporter : public QObject {
    Q_OBJECT

public:
    explicit Exporter(SupervisionDesk &desk, QObject *parent = nullptr);

    // Where files go; the person's downloads unless somebody says otherwise.
    void setFolder(const QString &folder) { m_folder = folder; }
    // A longer list is cut there: table and message say so.
    void setMostRows(qsizetype most) { m_mostRows = most; }
    bool isBusy() const { return m_busy; }
    void figures(ExportFormat format, const FigureFilter &filter);
    // The month in which the filter's day lies, on A4.
    void report(const FigureFilter &filter);
    void cases(ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter);
    void messages(ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter);

Q_SIGNALS:
    void stateChanged();
    // `cut`: the list went on, and only so many cases or messages of it are there; 0: it is whole.
    void saved(const QString &path, yichuang::ExportedWhat what, qsizetype cut);
    void failed(const yichuang::Error &error);

private:
    void begin(ExportedWhat what, const FigureFilter &filter, const QString &figure = {});
    void list(ExportedWhat what, ExportFormat format, const QString &figure, const QString &title, const FigureFilter &filter);
    void askCases(ExportId id, const QJsonObject &after);
    void askMessages(ExportId id, const QJsonObject &after);
    template<typename Page, typename Rows> bool take(const Page &page, Rows &rows);
    template<typename Sheet> void writeList(Sheet sheet);
    template<typename Make> void write(Make make);
    void end(const Result<QString> &path);

    SupervisionDesk &m_desk;
    QString m_folder;
    ExportFormat m_format = ExportFormat::Csv;
    QString m_title;
    ExportedWhat m_what = ExportedWhat::Figures;
    QList<SupervisedCase> m_rows;
    QList<SentMessage> m_messages;
    qsizetype m_mostRows = 100'000;
    qsizetype m_cut = 0;
    bool m_busy = false;
};

}
