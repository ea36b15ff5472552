// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/RuleHall.h"

#include <QtTest>

namespace yichuang::test {

// A hall with windows and officers, and cases that come as far as a decision on paper.
class ServiceTest : public QObject {
protected:
    void start()
    {
        const QString why = hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        DONE(hall.sit(clerk, 1));
        DONE(hall.sit(RuleHall::deputy, 2));
        DONE(hall.sit(RuleHall::stranger, 13));
        for (const char *officer : {"p0831", "p0832", "p0833"})
            DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
        hall.setRule("undo_seconds", 0);
    }
    // A case with a decision and its paper.
    qint64 granted()
    {
        const QString opinion = QStringLiteral(R"(, '{"text": "同意", "findings": {"1": "meets", "2": "meets"}}')");
        const qint64 id = hall.verified();
        if (!hall.decide(clerk, "accept", id).isDone())
            qFatal("not accepted");
        act("p0831", "forward", id, opinion);
        act("p0832", "forward", id, opinion);
        act("p0833", "\"grant\"", id, opinion);
        makePapers();
        return id;
    }
    void act(const char *officer, const char *function, qint64 id, const QString &rest)
    {
        const QString who = QLatin1String(officer);
        DONE(hall.call(who, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
        DONE(hall.call(
            who,
            QStringLiteral("review.%1(%2, %3, %4%5)").arg(QLatin1String(function), newRequest()).arg(id).arg(hall.version(id)).arg(rest)));
    }
    void makePapers(const QString &signature = QStringLiteral("''"), const QString &signer = QStringLiteral("''"))
    {
        const Said pending = hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.pending_documents('k', 50)"));
        const QJsonArray documents = pending["documents"].toArray();
        for (const QJsonValue &document : documents)
            DONE(hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.store_document(%1, 'k', 1, '%PDF', %2, %3)")
                                                          .arg(document["id"].toInteger())
                                                          .arg(signature, signer)));
    }
    qint64 paper(qint64 id, const char *kind = "grant")
    {
        return one(QStringLiteral("select max(id) from hall.document where case_id = %1 and kind = '%2' and state <> 'void'")
                       .arg(id)
                       .arg(QLatin1String(kind)))
            .toLongLong();
    }
    QString today() { return hall.value("select hall.today()"); }
    QString one(const QString &query) { return hall.value(query); }

    RuleHall hall;
    const QString clerk = RuleHall::clerk;
};

}
