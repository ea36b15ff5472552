// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/SampleAnswers.h"
#include "sample/SampleCalendar.h"
#include "sample/SampleFiles.h"

namespace yichuang {

// Who did a step, and where; nobody is the hall itself or the applicant.
struct SampleClerk {
    QString workNo;
    int window = 0;
};

// The life of one case as the steps that hall.sample_step takes, each with its moment. Steps are given in their order; a step that would
// come before the one before it comes shortly after it.
class SampleCase {
public:
    struct World {
        const SampleCalendar &calendar;
        SamplePeople &people;
        SampleAnswers &answers;
        SampleFiles &files;
        QJsonObject reasons;
    };

    SampleCase(World &world, QString key, QJsonObject item, QJsonObject applicant, QJsonObject agent, quint32 seed, bool open);

    QRandomGenerator &chance() { return m_chance; }
    const QJsonObject &item() const { return m_item; }
    int round() const { return m_round; }

    // Replaces generated answers, page by page; a null takes an answer away.
    void say(const QJsonObject &answers);
    void submit(const QDateTime &at, const QString &channel = QStringLiteral("web"));
    void decide(const QString &action, const QDateTime &at, const SampleClerk &by = {}, const QJsonObject &data = {});
    void supplement(const QDateTime &at, const SampleClerk &by, QList<int> targets = {});
    // Another round with some answers corrected, or with those that were said meanwhile, and new files for what the notice named.
    void resubmit(const QDateTime &at, bool corrected = true);
    void verify(const QDateTime &at, const SampleClerk &by);
    void correct(const QDateTime &at, const SampleClerk &by);
    void step(const QString &action, const QDateTime &at, const SampleClerk &by = {}, const QString &text = {});

    const QList<QJsonObject> &steps() const { return m_steps; }

private:
    QJsonObject &add(const QString &action, QDateTime at, const SampleClerk &by);
    QJsonObject message(const QDateTime &at);
    QJsonArray materials(const QList<int> &only = {});
    QJsonArray filesFor(const QJsonObject &material);
    QJsonObject defectOf(const QJsonObject &material);
    QJsonObject defectOfForm() const;
    bool isDemanded(const QJsonObject &material) const;
    SampleNames namesFor(const QJsonObject &material) const;
    QJsonObject form() const;

    World *m_world;
    QString m_key;
    QJsonObject m_item;
    QJsonObject m_applicant;
    QJsonObject m_agent;
    QRandomGenerator m_chance;
    quint32 m_seed;
    bool m_open;
    int m_round = 1;
    QDateTime m_last;
    QJsonObject m_answers;
    QJsonArray m_supplied;
    QList<int> m_targets;
    QList<QJsonObject> m_steps;
};

}
