// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/OfficeDesk.h"
#include "ui/office/YearPlan.h"

#include <QObject>

#include <map>
#include <optional>

namespace yichuang {

// The years that somebody arranges, each with what was changed of it and why, and the way to the hall: first what it would move, then,
// once, the storing. What was changed stays whatever comes between: another year, a lost line, somebody else's changes.
class YearWork : public QObject {
    Q_OBJECT

public:
    enum class Stage { Nothing, Asking, Previewed, Storing, Stored, Refused };

    struct Sent {
        RequestId request;
        QList<ArrangedDay> days;
        QString source;
        QString edition;
    };
    struct Year {
        YearPlan plan;
        QString source;
        Stage stage = Stage::Nothing;
        int question = 0;                   // which preview is the latest that was asked for
        std::optional<YearPreview> preview; // of the days as they are now
        YearStored stored;
        std::optional<Error> refusal;
        std::optional<Sent> sent; // and perhaps done
    };

    explicit YearWork(OfficeDesk &desk, QObject *parent = nullptr);

    int shown() const { return m_shown; }
    Year &year() { return m_years[m_shown]; }
    bool isKnown() const { return m_years.contains(m_shown) && m_years.at(m_shown).plan.year() > 0; }
    const QList<KnownYear> &years() const { return m_known; }
    const QList<int> &missing() const { return m_missing; }

    // What is not stored, of every year, for a file on this PC, and put back from it before anything is asked.
    QJsonObject unsent() const;
    void putBack(const QJsonObject &words);

    void turnTo(int year);
    void ask();
    // The days of a file take the place of their year's, which is turned to: once the hall has said what it has of that year, and not at
    // all where it does not, or where the person goes on meanwhile.
    void read(const QList<ArrangedDay> &days);
    bool isStoring(int year) const;

    bool mayChange() const;
    void turn(const QDate &day, const QString &words);
    void rename(const QDate &day, const QString &words);
    void setSource(const QString &words);
    void forget();

    // Why it cannot go on now; empty: it can.
    QString whyNoPreview();
    QString whyNotStored();
    void preview();
    void store();

Q_SIGNALS:
    // Something of the year that is shown.
    void changed();
    void sourceChanged();
    void failed(const yichuang::Error &error);
    void fileTaken();
    void fileFailed(int year, const yichuang::Error &error);
    void fileOvertaken(int year, const QString &why);
    void stored(int year, const yichuang::YearStored &stored);

private:
    struct File {
        QList<ArrangedDay> days;
        int year() const { return days.first().date.year(); }
    };

    void receive(const YearCalendar &calendar);
    void receiveFor(const File &file, const Result<YearCalendar> &calendar);
    void dropFile(const QString &why);
    void noteChange();
    void receiveStored(int year, const Result<YearStored> &answer);

    OfficeDesk &m_desk;
    std::map<int, Year> m_years;
    QList<KnownYear> m_known;
    QList<int> m_missing;
    std::optional<File> m_file; // of a year that is on its way
    int m_shown;
    int m_question = 0;
    int m_fileQuestion = 0;
};

}
