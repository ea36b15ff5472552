// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QFile>
#include <QScopeGuard>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A card on the reader is not its bearer, and its bearer is not the applicant: only by card and face, and for another with a power of
// attorney, somebody of the case has come, and confirms a correction (docs/decisions.md 42, 44).
class TestWhoCame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.startWithTwoClerks();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        hall.setRule("undo_seconds", 600);
    }

    void whoIsNobodyOfTheCaseHasNotCome_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("came");
        for (const char *nobody : {"a stranger", "a stranger's face unseen", "no face", "an expired card",
                                   "another's agent without a paper", "an agent's face unseen"})
            QTest::newRow(nobody) << QString::fromLatin1(nobody) << false;
        for (const char *somebody : {"the applicant", "an agent"})
            QTest::newRow(somebody) << QString::fromLatin1(somebody) << true;
    }
    void whoIsNobodyOfTheCaseHasNotCome()
    {
        QFETCH(QString, who);
        QFETCH(bool, came);
        const qint64 id = hall.claimed();
        DONE(hall.verify(RuleHall::clerk, id, seen(id, who), RuleHall::allSeen()));
        QCOMPARE(arrived(id), came);
        QCOMPARE(step(id), came ? QStringLiteral("accept") : QStringLiteral("pre_review"));
        DONE(hall.decide(RuleHall::clerk, "pre_review", id));
        // The invitation forgets what was ticked over the applicant's files while nobody of the case was here.
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.case_material where case_id = %1 and mark is not null").arg(id)),
                 came ? QStringLiteral("2") : QStringLiteral("0"));
        hall.tell(id);
        // Whoever is invited and does not come has not come for a stranger's card either.
        DONE(hall.claim(RuleHall::clerk, id));
        if (!came) {
            DONE(hall.verify(RuleHall::clerk, id, seen(id, who), {}));
            QVERIFY(!arrived(id));
        }
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
        hall.value(QStringLiteral("update hall.queue set suggested_at = now() - interval '1 day' where case_id = %1").arg(id));
        QCOMPARE(hall.value(QStringLiteral("select hall.is_unanswered(c) from hall.case_file c where id = %1").arg(id)),
                 came ? QStringLiteral("f") : QStringLiteral("t"));
    }

    void whoComesAfterAStrangersCardHasCome()
    {
        const qint64 id = hall.claimed();
        DONE(hall.verify(RuleHall::clerk, id, seen(id, QStringLiteral("a stranger")), {}));
        DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
        QVERIFY(arrived(id));
        DONE(hall.decide(RuleHall::clerk, "accept", id));
    }

    // As a hall from before has it, once it is brought up to date; who was received at a window stood there.
    void whoWasSaidToHaveComeForAStrangersCardIsWaitedForAgain()
    {
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/043_arrived.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString upgrade = QString::fromUtf8(file.readAll());
        const qint64 stranger = hall.claimed(), applicant = hall.claimed();
        DONE(hall.verify(RuleHall::clerk, stranger, seen(stranger, QStringLiteral("a stranger")), {}));
        DONE(hall.verify(RuleHall::clerk, applicant, hall.inPerson(applicant), {}));
        const Said receipt = hall.call(
            RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(hall.application(RuleHall::shop))));
        DONE(receipt);
        const qint64 received = receipt["case"]["case_id"].toInteger();
        DONE(hall.verify(RuleHall::clerk, received, seen(received, QStringLiteral("no face")), {}));
        hall.value("update hall.case_file set arrived_at = now(); select 1");
        QCOMPARE(hall.refusal(QStringLiteral("begin; %1; commit").arg(upgrade)), QString());
        QVERIFY(!arrived(stranger));
        QVERIFY(arrived(applicant));
        QVERIFY(arrived(received));
    }

    // What a window said of a paper over a stranger's card is not what another case of the same person rests on.
    void aPaperThatWasTickedOverAStrangersCardIsNotReused()
    {
        hall.value("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2");
        const auto restored = qScopeGuard([this] { hall.value("update hall.material set data = data - 'reuse_days' where seq = 2"); });
        const QJsonObject application = hall.application(RuleHall::shop);
        for (const bool stranger : {true, false}) {
            const qint64 first = hall.opened(application);
            DONE(hall.claim(RuleHall::clerk, first));
            DONE(hall.verify(RuleHall::clerk, first, stranger ? seen(first, QStringLiteral("a stranger")) : hall.inPerson(first),
                             RuleHall::allSeen()));
            const qint64 second = hall.opened(application);
            DONE(hall.claim(RuleHall::deputy, second));
            QCOMPARE(
                hall.value(
                    QStringLiteral("select count(*) from hall.case_material where case_id = %1 and mark_from is not null").arg(second)),
                stranger ? QStringLiteral("0") : QStringLiteral("1"));
        }
    }

    void aCorrectionIsConfirmedByCardAndFace_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("why");
        QTest::newRow("nobody was seen") << QString() << QString();
        QTest::newRow("the applicant") << QStringLiteral("the applicant") << QString();
        QTest::newRow("an agent") << QStringLiteral("an agent") << QString();
        QTest::newRow("no face") << QStringLiteral("no face") << QStringLiteral("face");
        QTest::newRow("an agent's face unseen") << QStringLiteral("an agent's face unseen") << QStringLiteral("face");
        QTest::newRow("the named agent's face unseen") << QStringLiteral("the named agent's face unseen") << QStringLiteral("face");
        QTest::newRow("the named agent without a paper") << QStringLiteral("the named agent without a paper") << QStringLiteral("agent");
        QTest::newRow("the named agent") << QStringLiteral("the named agent") << QString();
        QTest::newRow("a stranger") << QStringLiteral("a stranger") << QStringLiteral("stranger");
    }
    void aCorrectionIsConfirmedByCardAndFace()
    {
        QFETCH(QString, who);
        QFETCH(QString, why);
        QJsonObject application = hall.application(RuleHall::shop);
        if (who.startsWith(QLatin1String("the named")))
            application.insert(QStringLiteral("agent"), QJsonObject{{QStringLiteral("name"), QStringLiteral("李代办")},
                                                                    {QStringLiteral("id_number"), residentId(985)}});
        const qint64 id = hall.opened(application);
        DONE(hall.claim(RuleHall::clerk, id));
        if (!who.isEmpty())
            DONE(hall.verify(RuleHall::clerk, id, seen(id, who), {}));
        const Said said = hall.decide(RuleHall::clerk, "correct", id,
                                      R"(, '[{"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "谭嘉惠"}]', true)");
        QCOMPARE(said.state + u' ' + said.facts["why"].toString(), why.isEmpty() ? QStringLiteral(" ") : QStringLiteral("YC301 ") + why);
        QCOMPARE(hall.value(QStringLiteral("select applicant ->> 'name' from hall.case_file where id = %1").arg(id)),
                 why.isEmpty() ? QStringLiteral("谭嘉惠") : QStringLiteral("谭嘉慧"));
    }

private:
    QJsonObject seen(qint64 id, const QString &who)
    {
        QJsonObject identity = hall.inPerson(id);
        QJsonObject card = identity[u"card"].toObject();
        if (who.contains(QLatin1String("stranger"))) {
            card.insert(QStringLiteral("name"), QStringLiteral("何晓"));
            card.insert(QStringLiteral("number"), residentId(990));
        } else if (who.contains(QLatin1String("agent"))) {
            card.insert(QStringLiteral("name"), QStringLiteral("李代办"));
            card.insert(QStringLiteral("number"), residentId(985));
            identity.insert(QStringLiteral("presence"), QStringLiteral("agent"));
            identity.insert(QStringLiteral("power_of_attorney"), !who.contains(QLatin1String("without")));
        } else if (who == QLatin1String("an expired card")) {
            card.insert(QStringLiteral("valid_to"), QStringLiteral("2020-01-01"));
        }
        identity.insert(QStringLiteral("card"), card);
        identity.insert(QStringLiteral("face_match"), !who.contains(QLatin1String("unseen")) && who != QLatin1String("no face"));
        return identity;
    }
    bool arrived(qint64 id)
    {
        return hall.value(QStringLiteral("select arrived_at is not null from hall.case_file where id = %1").arg(id)) == QLatin1String("t");
    }
    QString step(qint64 id) { return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["next_step"].toString(); }

    RuleHall hall;
};

YICHUANG_TEST(TestWhoCame)
#include "tst_WhoCame.moc"
