// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/SampleCase.h"

namespace yichuang {

// The lives of a lively sample: who applied for what in the last ninety days, what became of it, and what waits today. The same seed gives
// the same plan on the same day.
class SamplePlan {
public:
    SamplePlan(const QJsonObject &catalogue, const SampleCalendar &calendar, quint32 seed);

    // Every step of every case in the order of time, ready for hall.sample_step. Those whose document is to be made say so.
    QList<QJsonObject> steps(int cases);
    SampleFiles &files() { return m_files; }
    // The numbers of those whose accounts one may try in a private hall, once the steps are made.
    QStringList knownNumbers() const { return m_knownNumbers; }

private:
    struct Life {
        const char *name;
        int share;  // of 420
        int length; // working days from the first submission to the last step, at most
        bool open;
        void (SamplePlan::*live)(SampleCase &, int day);
    };
    static const QList<Life> &lives();

    void addFeatured();
    void addWaiting(int count);
    void addReviewing(int count);
    void addLives(int cases);
    // Those whose accounts one may try have something to look at in every state.
    void addKnown();
    SampleCase newCase(bool open);
    SampleCase newCase(const QJsonObject &item, const QJsonObject &applicant, const QJsonObject &agent, bool open);
    void keep(SampleCase &&done) { m_cases.append(std::move(done)); }
    void wait(SampleCase &one, int daysLeft, int minutes, const SampleClerk &first, const QList<int> &targets, const QJsonObject &said);

    // Lives.
    void holdsOn(SampleCase &one, int day);
    void invited(SampleCase &one, int day);
    void supplementing(SampleCase &one, int day);
    void accepted(SampleCase &one, int day);
    void deemed(SampleCase &one, int day);
    void declined(SampleCase &one, int day);
    void notRequired(SampleCase &one, int day);
    void withdrawn(SampleCase &one, int day);
    void granted(SampleCase &one, int day);
    void refused(SampleCase &one, int day);
    void terminated(SampleCase &one, int day);
    void concluded(SampleCase &one, int day);
    int reach(SampleCase &one, int day);
    void review(SampleCase &one, int accepted, int steps);
    void underReview(SampleCase &one, int luck);
    void decline(SampleCase &one, int day, bool needed);

    SampleClerk clerk();
    SampleClerk clerk(const QString &workNo) const;
    SampleClerk officer(const QString &department, const QString &step);
    QJsonObject itemOf(const QString &code) const;

    SampleCalendar m_calendar;
    quint32 m_seed;
    QRandomGenerator m_chance;
    SamplePeople m_people;
    SampleAnswers m_answers;
    SampleFiles m_files;
    QJsonArray m_items;
    QJsonArray m_staff;
    QList<SampleClerk> m_clerks;
    SampleCase::World m_world;
    QList<SampleCase> m_cases;
    QHash<QString, QJsonObject> m_featured; // by name
    QStringList m_knownNumbers;
    int m_made = 0;
    int m_rare = 0;
};

}
