// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleHall.h"
#include "start/Start.h"
#include "support/HallFixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace yichuang;
using test::HallFixture;

// What happens before the first page of a private hall.
class StartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ./run and ./run kiosk, one after the other on a new machine: both stand before the same fresh folder.
    void ofTwoThatStartAtOnceOneFillsTheHallAndTheOtherGoesOn()
    {
        HallFixture hall;
        const Result<Done> started = hall.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        // The one that is there first has begun, so the other still finds no setting.
        Result<OwnerSession> first = OwnerSession::open(hall.ownerSignIn());
        QVERIFY(first);
        QVERIFY(first.value().run("begin; select pg_advisory_xact_lock(20260102)"));
        std::atomic<bool> begun = false;
        Result<Done> answer = Error{QStringLiteral("still waiting"), {}, {}};
        std::jthread second([&] { answer = furnishOnce(hall.ownerSignIn(), [&](const QString &) { begun = true; }); });
        const auto ended = qScopeGuard([&] { [[maybe_unused]] const auto undone = first.value().run("rollback"); });
        QTRY_COMPARE(hall.value(QStringLiteral("select count(*) from pg_locks where locktype = 'advisory' and not granted")),
                     QStringLiteral("1"));
        QVERIFY(begun);
        const Result<Done> furnished = SampleHall::furnish(first.value(), {});
        QVERIFY2(furnished, furnished ? "" : qPrintable(furnished.error().log));
        const Result<Done> received = first.value().run(
            "insert into hall.applicant (kind, name, id_type, id_number) values ('person', '陈小明', 'id_card', '1');"
            "insert into hall.case_file (case_no, item_id, item_version_id, department_id, status, channel, applicant_id, applicant,"
            " received_at, round_received_at) select '1', i.id, v.id, i.department_id, 'submitted', 'online', a.id, '{}', now(), now()"
            " from hall.item i join hall.item_version v on v.item_id = i.id, hall.applicant a limit 1; commit");
        QVERIFY2(received, received ? "" : qPrintable(received.error().log));
        second.join();
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.case_file")), QStringLiteral("1"));
    }
};

YICHUANG_TEST(StartTest)
#include "tst_Start.moc"
