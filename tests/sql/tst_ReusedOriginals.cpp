// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Nobody shows the same paper twice, for as long as the item's rule for it lets.
class TestReusedOriginals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.startWithTwoClerks();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        hall.value(QStringLiteral("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2"));
    }

    void whatOneWindowSawCountsAtTheNextOneAndItsPaperSaysSo()
    {
        const QJsonObject person = RuleHall::person(501);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        const QString request = newRequest();
        const auto claim = [&] {
            return hall.call(RuleHall::deputy, QStringLiteral("counter.claim(%1, %2, null)").arg(request).arg(next));
        };
        const Said first = claim();
        DONE(first);
        const QJsonValue paper = first["case"]["materials"][1];
        QCOMPARE(paper["mark"].toString(), QStringLiteral("seen"));
        QCOMPARE(paper["marked"]["window"].toInt(), 1);
        QVERIFY(paper["marked"]["reused"].toBool());
        QVERIFY(first["case"]["materials"][2]["mark"].isUndefined());
        // The same press again, and another claim of the same case, take nothing twice.
        QCOMPARE(claim().value, first.value);
        DONE(hall.claim(RuleHall::deputy, next));
        QCOMPARE(events(next), QStringLiteral("1"));
        DONE(
            hall.verify(RuleHall::deputy, next, hall.inPerson(next), marks(R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}])")));
        QCOMPARE(hall.value(QStringLiteral("select mark_window from hall.case_material where case_id = %1 and seq = 2").arg(next)),
                 QStringLiteral("1"));
        DONE(hall.decide(RuleHall::deputy, "accept", next));
        QVERIFY(
            hall.value(
                    QStringLiteral("select facts ->> 'materials' from hall.document where case_id = %1 and kind = 'acceptance'").arg(next))
                .contains(QStringLiteral("原件已核（")));
        QCOMPARE(hall.faultsOf(next), QString());
    }

    void itIsNotReused_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<int>("nextPerson");
        QTest::addColumn<QString>("change");
        QTest::newRow("for another person") << 511 << 512 << QString();
        QTest::newRow("after the days that the item lets")
            << 513 << 513 << QStringLiteral("update hall.case_material set mark_at = mark_at - interval '31 days' where case_id = %1");
        QTest::newRow("where it did not match")
            << 514 << 514 << QStringLiteral("update hall.case_material set mark = 'mismatch' where case_id = %1 and seq = 2");
        QTest::newRow("where it was waved through")
            << 515 << 515 << QStringLiteral("update hall.case_material set mark = 'not_needed' where case_id = %1 and seq = 2");
        QTest::newRow("where the item has no such rule")
            << 516 << 516 << QStringLiteral("update hall.material set data = data - 'reuse_days' where seq = 2 and %1 > 0");
    }
    void itIsNotReused()
    {
        QFETCH(int, person);
        QFETCH(int, nextPerson);
        QFETCH(QString, change);
        const qint64 before = seenAtWindowOne(RuleHall::person(person));
        if (!change.isEmpty())
            hall.value(change.arg(before));
        const qint64 next = of(RuleHall::person(nextPerson));
        const Said claimed = hall.claim(RuleHall::deputy, next);
        hall.value(QStringLiteral("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2"));
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
        QCOMPARE(events(next), QStringLiteral("0"));
        DONE(hall.verify(RuleHall::deputy, next, hall.inPerson(next), marks(R"([{"seq": 3, "mark": "copy"}])")));
        REFUSED(hall.decide(RuleHall::deputy, "accept", next), "YC302");
    }

    void whoeverHoldsTheCaseMaySayOtherwiseAndThatCountsFromThenOn()
    {
        const QJsonObject person = RuleHall::person(521);
        seenAtWindowOne(person);
        const qint64 second = of(person);
        DONE(hall.claim(RuleHall::deputy, second));
        DONE(hall.verify(RuleHall::deputy, second, {}, marks(R"([{"seq": 2, "mark": "mismatch"}])")));
        QCOMPARE(
            hall.value(QStringLiteral("select mark_from is null and mark_window = 2 from hall.case_material where case_id = %1 and seq = 2")
                           .arg(second)),
            QStringLiteral("t"));
        const qint64 third = of(person);
        const Said claimed = hall.claim(RuleHall::clerk, third);
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
    }

    void thisCasesOwnRoundsSpeakToo_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<QString>("then");
        const QByteArray paper = R"({"target": "material", "seq": 2, "label": "证明", "text": "所交的证明与本人不符，请另交一份。"})";
        const QByteArray field =
            R"({"target": "field", "form": "T1", "pointer": "/shop/shop", "label": "店名", "text": "店名与招牌不一致，请更正。"})";
        const QByteArray promised = R"({"materials": [{"seq": 2, "window": true}]})";
        const QByteArray answered = R"({"answers": {"T1": {"shop": {"shop": "大明食店"}}}})";
        QTest::newRow("it matched, and something else was asked for") << QByteArray() << field << answered << QStringLiteral("seen");
        QTest::newRow("it did not match, and was asked for") << QByteArrayLiteral("mismatch") << paper << promised << QString();
        QTest::newRow("it did not match, and something else was asked for")
            << QByteArrayLiteral("mismatch") << field << answered << QString();
        QTest::newRow("another was asked for") << QByteArray() << paper << promised << QString();
    }
    // What another case saw before says nothing of the paper that was wrong here, nor of the one that was asked for.
    void thisCasesOwnRoundsSpeakToo()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, changes);
        QFETCH(QString, then);
        const QJsonObject person = RuleHall::person(++m_next);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        DONE(hall.claim(RuleHall::deputy, next));
        if (!mark.isEmpty())
            DONE(hall.verify(RuleHall::deputy, next, {}, marks(R"([{"seq": 2, "mark": ")" + mark + R"(", "note": "与本人不符"}])")));
        DONE(hall.supplement(RuleHall::deputy, next, marks('[' + asked + ']')));
        DONE(hall.resubmit(next, object(changes.constData())));
        const Said claimed = hall.claim(RuleHall::clerk, next);
        DONE(claimed);
        QCOMPARE(claimed["case"]["materials"][1]["mark"].toString(), then);
        DONE(hall.verify(RuleHall::clerk, next, hall.inPerson(next), marks(R"([{"seq": 3, "mark": "copy"}])")));
        const Said accepted = hall.decide(RuleHall::clerk, "accept", next);
        if (!then.isEmpty()) {
            DONE(accepted);
            return;
        }
        REFUSED(accepted, "YC302");
        // Until somebody has seen it.
        DONE(hall.verify(RuleHall::clerk, next, {}, marks(R"([{"seq": 2, "mark": "seen"}])")));
        DONE(hall.decide(RuleHall::clerk, "accept", next));
        QCOMPARE(hall.faultsOf(next), QString());
    }

    void whatANoticeAskedForIsNotSeenBecauseAWindowTakesIt()
    {
        const QJsonObject person = RuleHall::person(++m_next);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        DONE(hall.claim(RuleHall::deputy, next));
        DONE(
            hall.supplement(RuleHall::deputy, next,
                            marks(R"([{"target": "material", "seq": 2, "label": "证明", "text": "所交的证明与本人不符，请另交一份。"}])")));
        hall.tell(next);
        DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.look(%1)").arg(next)));
        DONE(hall.takeSupplement(RuleHall::deputy, next, hall.inPerson(next), object(R"({"materials": [{"seq": 2, "window": true}]})")));
        QCOMPARE(hall.value(
                     QStringLiteral("select count(*) from hall.case_material where case_id = %1 and seq = 2 and mark_round = 2").arg(next)),
                 QStringLiteral("0"));
        DONE(hall.verify(RuleHall::deputy, next, {}, marks(R"([{"seq": 3, "mark": "copy"}])")));
        REFUSED(hall.decide(RuleHall::deputy, "accept", next), "YC302");
    }

    // A later notice asks for something else besides, and takes back nothing.
    void whatAnEarlierNoticeAskedForIsNotSeenBecauseALaterOneDoesNotNameIt()
    {
        const QJsonObject person = RuleHall::person(++m_next);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        DONE(hall.claim(RuleHall::deputy, next));
        QCOMPARE(markAfter(next, "23"), QString());
        QCOMPARE(markAfter(next, "3"), QString());
        // Until a window sees it, for whichever case.
        const qint64 another = of(person);
        DONE(hall.claim(RuleHall::clerk, another));
        DONE(hall.verify(RuleHall::clerk, another, hall.inPerson(another), marks(R"([{"seq": 2, "mark": "copy"}])")));
        DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(next)));
        const Said claimed = hall.claim(RuleHall::deputy, next);
        DONE(claimed);
        QCOMPARE(claimed["case"]["materials"][1]["mark"].toString(), QStringLiteral("seen"));
    }

    void whatThisCasesOwnWindowFoundGoodSinceNeedNotBeBroughtOnceMore()
    {
        const QJsonObject person = RuleHall::person(++m_next);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        DONE(hall.claim(RuleHall::deputy, next));
        QCOMPARE(markAfter(next, "23"), QString());
        DONE(hall.verify(RuleHall::deputy, next, hall.inPerson(next), marks(R"([{"seq": 2, "mark": "seen"}])")));
        QCOMPARE(markAfter(next, "3"), QStringLiteral("seen"));
    }

    void whoseIdentityAnEnterpriseShowsIsAskedToo_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("signs");
        QTest::addColumn<QString>("mark");
        QTest::newRow("the same person's") << QStringLiteral("identity") << 561 << QStringLiteral("seen");
        QTest::newRow("another person's") << QStringLiteral("identity") << 562 << QString();
        QTest::newRow("a paper of the enterprise itself, whoever signs") << QStringLiteral("premises") << 563 << QStringLiteral("seen");
    }
    void whoseIdentityAnEnterpriseShowsIsAskedToo()
    {
        QFETCH(QString, kind);
        QFETCH(int, signs);
        QFETCH(QString, mark);
        const auto restored = qScopeGuard(
            [this] { hall.value(QStringLiteral("update hall.material set data = data || '{\"kind\": \"premises\"}' where seq = 2")); });
        hall.value(QStringLiteral("update hall.material set data = data || '{\"kind\": \"%1\"}' where seq = 2").arg(kind));
        const auto signedBy = [](int n) {
            QJsonObject party = RuleHall::person(560);
            party.remove(QStringLiteral("address"));
            party[QStringLiteral("kind")] = QStringLiteral("enterprise");
            party[QStringLiteral("name")] = QStringLiteral("江门市好味道餐饮有限公司");
            party[QStringLiteral("id_number")] = QStringLiteral("91440703MA4UH2KM79");
            party[QStringLiteral("legal_representative")] =
                QJsonObject{{QStringLiteral("name"), QStringLiteral("张三丰")}, {QStringLiteral("id_number"), residentId(n)}};
            return party;
        };
        const qint64 before = seenAtWindowOne(signedBy(561));
        const qint64 next = of(signedBy(signs));
        const Said claimed = hall.claim(RuleHall::deputy, next);
        DONE(claimed);
        QCOMPARE(claimed["case"]["materials"][1]["mark"].toString(), mark);
        // The rows follow one another with one enterprise.
        hall.value(QStringLiteral("update hall.case_material set mark = null where case_id in (%1, %2) and seq = 2").arg(before).arg(next));
    }

    void whatAnotherCaseShowedIsNotInvitedToBeShownAgain()
    {
        const QJsonObject person = RuleHall::person(++m_next);
        const auto invitedWith = [this](qint64 id) {
            hall.decide(RuleHall::deputy, "pre_review", id);
            return hall.value(
                QStringLiteral("select string_agg(x ->> 'name', ' ' order by o) || ' ' || (facts ->> 'count') from hall.document d, "
                               "jsonb_array_elements(d.facts -> 'originals') with ordinality t(x, o) "
                               "where case_id = %1 and kind = 'visit_notice' group by d.id")
                    .arg(id));
        };
        const qint64 first = of(person);
        DONE(hall.claim(RuleHall::deputy, first));
        QCOMPARE(invitedWith(first), QStringLiteral("到场人的有效身份证件 场所使用证明 平面图 3"));
        DONE(hall.claim(RuleHall::clerk, first));
        DONE(hall.verify(RuleHall::clerk, first, hall.inPerson(first), RuleHall::allSeen()));
        const qint64 second = of(person);
        DONE(hall.claim(RuleHall::deputy, second));
        QCOMPARE(invitedWith(second), QStringLiteral("到场人的有效身份证件 平面图 2"));
        // Whoever comes with what it names lacks nothing.
        DONE(hall.claim(RuleHall::deputy, second));
        DONE(hall.verify(RuleHall::deputy, second, hall.inPerson(second), marks(R"([{"seq": 3, "mark": "copy"}])")));
        DONE(hall.decide(RuleHall::deputy, "accept", second));
        QCOMPARE(hall.faultsOf(second), QString());
    }

    void whatWasTickedWhileNobodyStoodThereWasNotSeen_data()
    {
        QTest::addColumn<bool>("came");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("mark");
        const QString points =
            QStringLiteral(R"(, '[{"target": "material", "seq": 3, "label": "平面图", "text": "缺少面积标注，请补交。"}]', 15, '{}')");
        const QString ground = QStringLiteral(", 1, '该活动依法不需要取得许可。', null, '{}'");
        QTest::newRow("asked for more over the files") << false << "supplement" << points << QString();
        QTest::newRow("declined over the files") << false << "decline" << ground << QString();
        QTest::newRow("asked for more at the window") << true << "supplement" << points << QStringLiteral("seen");
        QTest::newRow("declined at the window") << true << "decline" << ground << QStringLiteral("seen");
    }
    void whatWasTickedWhileNobodyStoodThereWasNotSeen()
    {
        QFETCH(bool, came);
        QFETCH(QString, decision);
        QFETCH(QString, rest);
        QFETCH(QString, mark);
        const QJsonObject person = RuleHall::person(++m_next);
        const qint64 first = of(person);
        DONE(hall.claim(RuleHall::clerk, first));
        DONE(hall.verify(RuleHall::clerk, first, came ? QJsonValue(hall.inPerson(first)) : QJsonValue(), RuleHall::allSeen()));
        DONE(hall.decide(RuleHall::clerk, decision.toLatin1().constData(), first, rest));
        const Said claimed = hall.claim(RuleHall::deputy, of(person));
        DONE(claimed);
        QCOMPARE(claimed["case"]["materials"][1]["mark"].toString(), mark);
    }

    void whatWasReusedIsNoNewSightOfIt()
    {
        const QJsonObject person = RuleHall::person(531);
        const qint64 first = seenAtWindowOne(person);
        hall.value(QStringLiteral("update hall.case_material set mark_at = mark_at - interval '20 days' where case_id = %1").arg(first));
        const qint64 second = of(person);
        DONE(hall.claim(RuleHall::deputy, second));
        hall.value(QStringLiteral("update hall.case_material set mark_at = mark_at - interval '11 days' where case_id in (%1, %2)")
                       .arg(first)
                       .arg(second));
        const qint64 third = of(person);
        const Said claimed = hall.claim(RuleHall::deputy, third);
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
    }

private:
    static QJsonArray marks(const QByteArray &text) { return QJsonDocument::fromJson(text).array(); }

    qint64 of(const QJsonObject &person)
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application[QStringLiteral("applicant")] = person;
        return hall.opened(application);
    }

    qint64 seenAtWindowOne(const QJsonObject &person)
    {
        const qint64 id = of(person);
        const Said claimed = hall.claim(RuleHall::clerk, id);
        QJsonObject identity = hall.inPerson(id);
        if (const QJsonObject signs = person[u"legal_representative"].toObject(); !signs.isEmpty())
            identity[QStringLiteral("card")] = QJsonObject{{QStringLiteral("name"), signs[u"name"]},
                                                           {QStringLiteral("number"), signs[u"id_number"]},
                                                           {QStringLiteral("source"), QStringLiteral("chip")}};
        const Said verified = hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen());
        if (!claimed.isDone() || !verified.isDone())
            qFatal("nothing was seen: %s %s", qPrintable(claimed.log), qPrintable(verified.log));
        return id;
    }

    // Of the second paper, once this was asked for, brought, and the case taken again.
    QString markAfter(qint64 id, const char *seqs)
    {
        QJsonArray asked, brought;
        for (const QChar seq : QLatin1String(seqs)) {
            asked.append(
                object(QStringLiteral(R"({"target": "material", "seq": %1, "label": "证明", "text": "所交的证明与本人不符，请另交。"})")
                           .arg(seq)
                           .toUtf8()
                           .constData()));
            brought.append(QJsonObject{{QStringLiteral("seq"), seq.digitValue()}, {QStringLiteral("window"), true}});
        }
        const Said noticed = hall.supplement(RuleHall::deputy, id, asked);
        const Said again = hall.resubmit(id, {{QStringLiteral("materials"), brought}});
        const Said claimed = hall.claim(RuleHall::deputy, id);
        return noticed.isDone() && again.isDone() && claimed.isDone() ? claimed["case"]["materials"][1]["mark"].toString()
                                                                      : noticed.log + again.log + claimed.log;
    }

    QString events(qint64 id)
    {
        return hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'reuse'").arg(id));
    }

    RuleHall hall;
    int m_next = 570;
};

YICHUANG_TEST(TestReusedOriginals)
#include "tst_ReusedOriginals.moc"
