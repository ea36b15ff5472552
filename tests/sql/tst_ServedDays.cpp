// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ServiceTest.h"

using namespace yichuang;
using namespace yichuang::test;

// A day on which something was served counts at the end of its work; a paper that was made or posted after that was not served before.
class TestServedDays : public ServiceTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void nothingIsServedBeforeItWasMade_data();
    void nothingIsServedBeforeItWasMade();
    void nothingArrivesBeforeItWasPosted();

private:
    Said serve(qint64 id, const QString &how)
    {
        return hall.call(clerk, QStringLiteral("counter.serve(%1, %2, %3, %4, $yc$%5$yc$)")
                                    .arg(newRequest())
                                    .arg(id)
                                    .arg(hall.version(id))
                                    .arg(paper(id))
                                    .arg(how));
    }
    // Of the last day, at the wall's time.
    QString at(const char *time)
    {
        return one(QStringLiteral("select ((hall.today() - 1) + time '%1') at time zone 'Asia/Shanghai'").arg(QLatin1String(time)));
    }
    QString yesterday() { return one("select hall.today() - 1"); }
    // When it counts by the book, by the proof, and by the clock for delivery.
    QString counted(qint64 id)
    {
        return one(QStringLiteral("select concat_ws(' ', s.served_at = '%2', (p.facts ->> 'served_at')::timestamptz = '%2', k.ended_at = "
                                  "'%2', s.served_at) from hall.service s "
                                  "join hall.document p on p.id = s.proof_id join hall.clock k on k.case_id = s.case_id and k.kind = "
                                  "'deliver' where s.case_id = %1")
                       .arg(id)
                       .arg(m_wanted));
    }
    QString m_wanted;
};

void TestServedDays::nothingIsServedBeforeItWasMade_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("direct") << QStringLiteral(
        R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "%1"})");
    QTest::newRow("left") << QStringLiteral(
        R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "recorded": true, "on": "%1"})");
    QTest::newRow("entrusted") << QStringLiteral(
        R"({"manner": "entrusted", "body": "江海区政务服务局", "receiver": "谭嘉慧", "on": "%1"})");
}

void TestServedDays::nothingIsServedBeforeItWasMade()
{
    QFETCH(QString, how);
    for (const bool late : {true, false}) {
        const qint64 id = granted();
        hall.value(
            QStringLiteral("update hall.document set created_at = '%2' where case_id = %1").arg(id).arg(at(late ? "23:10" : "00:10")));
        m_wanted = late ? at("23:10") : one("select hall.due_at(hall.today() - 1, 17::smallint)");
        DONE(serve(id, how.arg(yesterday())));
        const QString said = counted(id);
        QVERIFY2(said.startsWith(QLatin1String("t t t ")), qPrintable(said + QStringLiteral(" for ") + m_wanted));
    }
}

void TestServedDays::nothingArrivesBeforeItWasPosted()
{
    const qint64 id = granted();
    const Said posted = serve(id, QStringLiteral(R"({"manner": "post", "place": "江门市蓬江区堤东路128号", "tracking": "EX12345678"})"));
    DONE(posted);
    hall.value(QStringLiteral("update hall.document set created_at = '%2' where case_id = %1").arg(id).arg(at("00:10")));
    hall.value(QStringLiteral("update hall.service set begun_at = '%2' where case_id = %1").arg(id).arg(at("23:10")));
    m_wanted = at("23:10");
    DONE(hall.call(clerk, QStringLiteral("counter.service_result(%1, %2, '{\"on\": \"%3\", \"receiver\": \"谭嘉慧\"}')")
                              .arg(newRequest())
                              .arg(posted["service"].toInteger())
                              .arg(yesterday())));
    const QString said = counted(id);
    QVERIFY2(said.startsWith(QLatin1String("t t t ")), qPrintable(said + QStringLiteral(" for ") + m_wanted));
}

YICHUANG_TEST(TestServedDays)
#include "tst_ServedDays.moc"
