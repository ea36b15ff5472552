// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/RuleHall.h"

#include <QtTest>

namespace yichuang::test {

// A team that reviews in a hall: one who examines, one who reviews, one who decides, and the cases that they get.
class ReviewTest : public QObject {
protected:
    void start()
    {
        const QString why = hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        DONE(hall.sit(RuleHall::clerk, 1));
        for (const QString &officer : {examiner, reviewer, decider, elsewhere})
            DONE(hall.call(officer, QStringLiteral("review.sign_in('pc')")));
        // A second leader of the same department, who examines too.
        hall.value(QStringLiteral("update hall.staff set steps = steps || array['examine', 'approve'] where work_no = 'P0832'"));
        hall.setRule("undo_seconds", 600);
    }
    // At the examining step.
    qint64 accepted(const QString &item = RuleHall::shop)
    {
        const qint64 id = hall.verified(RuleHall::clerk, item);
        const Said done = hall.decide(RuleHall::clerk, "accept", id);
        if (!done.isDone())
            qFatal("an acceptance was refused: %s", qPrintable(done.log));
        return id;
    }
    Said claim(const QString &who, qint64 id)
    {
        return hall.call(who, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id));
    }
    Said act(const QString &who, const char *function, qint64 id, const QString &rest)
    {
        return hall.call(
            who,
            QStringLiteral("review.%1(%2, %3, %4%5)").arg(QLatin1String(function), newRequest()).arg(id).arg(hall.version(id)).arg(rest));
    }
    // Claims, then acts.
    Said take(const QString &who, const char *function, qint64 id, const QString &rest)
    {
        const Said claimed = claim(who, id);
        return claimed.isDone() ? act(who, function, id, rest) : claimed;
    }
    Said forward(const QString &who, qint64 id) { return take(who, "forward", id, fine); }
    // At the deciding step.
    qint64 reviewed(const QString &item = RuleHall::shop)
    {
        const qint64 id = accepted(item);
        for (const QString &who : {examiner, reviewer})
            if (const Said done = forward(who, id); !done.isDone())
                qFatal("a step was refused: %s", qPrintable(done.log));
        return id;
    }
    QString step(qint64 id) { return hall.value(QStringLiteral("select step from hall.review_queue where case_id = %1").arg(id)); }
    QString due(qint64 id)
    {
        return hall.value(QStringLiteral("select hall.day_of(due_at) from hall.clock where case_id = %1 and kind = 'promised'").arg(id));
    }

    RuleHall hall;
    const QString examiner = QStringLiteral("p0831");
    const QString reviewer = QStringLiteral("p0832");
    const QString decider = QStringLiteral("p0833");
    const QString elsewhere = QStringLiteral("p0834"); // another department's
    const QString fine = QStringLiteral(R"(, '{"text": "经审查，符合条件，拟同意。", "findings": {"1": "meets", "2": "meets"}}')");
    const QString refusal = QStringLiteral(
        R"(, '{"text": "", "findings": {"1": "fails", "2": "meets"}}', '{"facts": "现场核查发现操作间面积不足六平方米", "articles": "《食品安全法》第三十三条", "reasons": "加工场所与经营规模不相适应，不符合法定条件"}')");
};

}
