// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"
#include "desk/SmallHall.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

class TestCounterIntake : public QObject {
    Q_OBJECT

    QStringList numbersOf(const QString &card)
    {
        const auto rows = m_desk->tapped(card).result();
        QStringList numbers;
        for (const QueueRow &row : rows.value().rows)
            numbers.append(row.caseNo);
        return numbers;
    }

    QString faultsOf(QJsonObject application)
    {
        const auto refused = m_desk->receive(RequestId::make(), application).result();
        if (refused)
            return QStringLiteral("received");
        QStringList pointers;
        for (const QJsonValue &fault : refused.error().facts[u"faults"].toArray())
            pointers.append(fault[u"pointer"].toString());
        return refused.error().code + u' ' + pointers.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("p0801")));
        m_desk = std::make_unique<CounterDesk>(*m_line);
        QVERIFY(m_desk->signIn(1, QStringLiteral("pc"), true).result().ok());
    }

    void cleanup() { m_hall.value(QStringLiteral("update hall.seat set items = null")); }

    void aCaseReceivedAtTheWindowIsHeldThereAndSaysByWhom()
    {
        const auto answer = m_desk->receive(RequestId::make(), SmallHall::application(501)).result();
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().log));
        const CaseFile *received = &answer->caseFile;
        QVERIFY(received->isMine());
        QCOMPARE(received->channel, QStringLiteral("window"));
        QCOMPARE(
            m_hall.value(QStringLiteral("select string_agg(desk || '.' || action, ' ' order by seq) from hall.event where case_id = %1")
                             .arg(received->caseId.value())),
            QStringLiteral("applicant.submit counter.receive"));
        QCOMPARE(m_hall.value(QStringLiteral("select s.work_no || e.window_no from hall.event e join hall.staff s on s.id = e.staff_id "
                                             "where e.case_id = %1 and action = 'receive'")
                                  .arg(received->caseId.value())),
                 QStringLiteral("P08011"));
        // The five days run, and the person has the receipt in hand.
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock where kind = 'tell' and ended_at is null and case_id = %1")
                                  .arg(received->caseId.value())),
                 QStringLiteral("1"));
        QCOMPARE(
            m_hall.value(
                QStringLiteral("select count(*) from hall.document where kind = 'receipt' and case_id = %1").arg(received->caseId.value())),
            QStringLiteral("1"));
        QCOMPARE(
            m_hall.value(QStringLiteral("select arrived_at is not null from hall.case_file where id = %1").arg(received->caseId.value())),
            QStringLiteral("t"));
    }

    void askedTwiceItIsReceivedOnce()
    {
        const RequestId request = RequestId::make();
        const auto first = m_desk->receive(request, SmallHall::application(502)).result();
        const auto again = m_desk->receive(request, SmallHall::application(502)).result();
        QVERIFY(first.ok() && again.ok());
        QCOMPARE(again->caseFile.caseNo, first->caseFile.caseNo);
        QVERIFY(first->receipt && again->receipt == first->receipt);
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file where applicant ->> 'id_number' = '%1'")
                                  .arg(SmallHall::residentId(502))),
                 QStringLiteral("1"));
        const auto other = m_desk->receive(request, SmallHall::application(503)).result();
        QCOMPARE(other.error().code, QStringLiteral("YC102"));
    }

    void theSameRulesHoldAsForEveryApplication()
    {
        const QString before = m_hall.value(QStringLiteral("select count(*) from hall.case_file"));
        QJsonObject application = SmallHall::application(504);
        application.insert(QStringLiteral("materials"), QJsonArray());
        QCOMPARE(faultsOf(application), QStringLiteral("YC401 /materials"));
        application = SmallHall::application(504);
        application.insert(QStringLiteral("answers"), QJsonObject());
        QVERIFY(faultsOf(application).contains(QStringLiteral("/answers/T1/shop/shop")));
        application = SmallHall::application(504);
        QJsonObject applicant = application[u"applicant"].toObject();
        applicant.insert(QStringLiteral("id_number"), QStringLiteral("440703199003071234"));
        application.insert(QStringLiteral("applicant"), applicant);
        QCOMPARE(faultsOf(application), QStringLiteral("YC401 /applicant/id_number"));
        applicant.insert(QStringLiteral("name"), QStringLiteral("陈\u202e明"));
        application.insert(QStringLiteral("applicant"), applicant);
        QVERIFY(faultsOf(application).contains(QStringLiteral("/applicant/name")));
        QCOMPARE(faultsOf({}), QStringLiteral("YC001 "));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file")), before);
    }

    void nobodyAtAWindowSaysThatAnAccountIsVerified()
    {
        QJsonObject application = SmallHall::application(505);
        QJsonObject applicant = application[u"applicant"].toObject();
        applicant.insert(QStringLiteral("real_name"), true);
        application.insert(QStringLiteral("applicant"), applicant);
        application.insert(QStringLiteral("channel"), QStringLiteral("web"));
        const auto received = m_desk->receive(RequestId::make(), application).result();
        QVERIFY(received.ok());
        QVERIFY(!received->caseFile.applicant.realName);
        QCOMPARE(received->caseFile.channel, QStringLiteral("window"));
    }

    void aWindowReceivesOnlyItsOwnItems()
    {
        QCOMPARE(m_desk->receivableItems().result()->size(), 1);
        QCOMPARE(m_desk->receivableItems().result()->first().initials, QStringLiteral("xcydj"));
        QCOMPARE(m_desk->itemGuide(SmallHall::item).result()->forms.size(), 1);
        m_hall.value(QStringLiteral("update hall.seat set items = '{}'"));
        QVERIFY(m_desk->receivableItems().result()->isEmpty());
        QCOMPARE(m_desk->itemGuide(SmallHall::item).result().error().code, QStringLiteral("YC001"));
        QCOMPARE(faultsOf(SmallHall::application(506)), QStringLiteral("YC001 "));
    }

    void aCardFindsWhatItsPersonAppliesForSignsForAndActsFor()
    {
        const QString own = m_hall.apply(1).first();
        const QString number =
            m_hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where case_no = '%1'").arg(own));
        QCOMPARE(numbersOf(number), QStringList{own});
        QCOMPARE(numbersOf(number.toLower() + u' '), QStringList{own});
        const QString acting = m_hall.apply(1).first();
        m_hall.value(
            QStringLiteral("update hall.case_file set agent = jsonb_build_object('name', '陈小明', 'id_number', '%1') where case_no = '%2'")
                .arg(number, acting));
        const QString signing = m_hall.apply(1).first();
        m_hall.value(QStringLiteral("update hall.case_file set applicant = applicant || jsonb_build_object('legal_representative', "
                                    "jsonb_build_object('id_number', '%1')) where case_no = '%2'")
                         .arg(number, signing));
        QCOMPARE(numbersOf(number), (QStringList{own, acting, signing}));
        // What waits for nobody here is not asked for.
        m_hall.value(
            QStringLiteral("delete from hall.queue where case_id = (select id from hall.case_file where case_no = '%1')").arg(acting));
        QCOMPARE(numbersOf(number), (QStringList{own, signing}));
        QVERIFY(numbersOf(QStringLiteral("440703198511090040")).isEmpty());
        QVERIFY(numbersOf(QString()).isEmpty());
    }

    void aCardFindsNothingOfADepartmentThatTheWindowDoesNotServe()
    {
        const QString own = m_hall.apply(1).first();
        const QString number =
            m_hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where case_no = '%1'").arg(own));
        m_hall.value(QStringLiteral("update hall.seat set departments = '{1}'"));
        QVERIFY(numbersOf(number).isEmpty());
        m_hall.value(QStringLiteral("update hall.seat set departments = null"));
        QCOMPARE(numbersOf(number), QStringList{own});
    }

private:
    SmallHall m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<CounterDesk> m_desk;
};

YICHUANG_TEST(TestCounterIntake)
#include "tst_CounterIntake.moc"
