// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/SeatProgram.h"

#include "core/HallTime.h"
#include "devices/CupsFixture.h"
#include "keeper/Keepers.h"
#include "support/CuttingProxy.h"
#include "support/Recount.h"

#include <QDateTime>
#include <QDirIterator>

using namespace yichuang;
using namespace yichuang::test;

// The program at a window is killed -9 at each step of a decision and started again: nothing is lost, nothing happens twice, and what was
// typed is there again.
class TestKilledWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->apply(2);
        m_seat = std::make_unique<SeatProgram>(*m_hall, QStringLiteral("p0801"), 1);
    }

    void cleanup()
    {
        m_seat.reset();
        m_proxy.reset();
        m_keeper.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void a_case_that_was_taken_is_open_again()
    {
        const qint64 id = takeFirst();
        m_seat->kill();
        QVERIFY(m_seat->start());
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && seen[u"holds"].toBool(); }));
        QCOMPARE(count(QStringLiteral("select count(*) from hall.lease")), 1);
    }

    void what_was_checked_is_checked_again_and_accepted_once()
    {
        const qint64 id = takeFirst();
        check(id);
        QTRY_COMPARE(count(QStringLiteral("select count(*) from hall.draft where data ? 'marks' and data ? 'proof'")), 1);
        m_seat->kill();
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"verdict"].toString() == QStringLiteral("可以受理"); }));
        QCOMPARE(m_seat->seen()[u"file"][u"marks"].toInt(), 2);
        QVERIFY(m_seat->seen()[u"file"][u"face"].toBool());
        acceptOnce(id);
    }

    void between_the_checks_and_the_decision_the_checks_stand_and_nothing_is_decided()
    {
        throughProxy();
        const qint64 id = takeFirst();
        check(id);
        m_proxy->freezeAt("counter.accept");
        m_seat->press("F8");
        QTRY_VERIFY(m_proxy->isFrozen());
        QCOMPARE(count(QStringLiteral("select count(*) from hall.event where action = 'verify'")), 1);
        m_seat->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"verdict"].toString() == QStringLiteral("可以受理"); }));
        QCOMPARE(decisions(), 0);
        acceptOnce(id);
    }

    void reasons_that_were_typed_are_there_again()
    {
        takeFirst();
        write();
        QTRY_COMPARE(count(QStringLiteral("select count(*) from hall.draft where data::text like '%门牌号看不清%'")), 1);
        m_seat->kill();
        QVERIFY(m_seat->start());
        findWordsAgain();
    }

    void reasons_that_were_typed_without_a_line_are_there_again()
    {
        throughProxy();
        takeFirst();
        m_proxy->setClosed(true);
        m_proxy->cut();
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"banner"].toString().contains(QStringLiteral("断开")); }));
        m_proxy->setClosed(false);
        QVERIFY(sees([](const QJsonObject &seen) { return !seen[u"banner"].toString().contains(QStringLiteral("断开")); }));
        m_seat->press("F9");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"writing"].toBool(); }));
        tickFirstReason();
        m_proxy->setClosed(true);
        m_proxy->cut();
        m_seat->type(QStringLiteral("门牌号看不清"));
        QTRY_VERIFY(!QDir(m_seat->draftFolder()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot).isEmpty());
        const QDir drafts(m_seat->draftFolder() + u'/' +
                          QDir(m_seat->draftFolder()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot).value(0));
        QTRY_COMPARE(drafts.entryList(QDir::Files).size(), 1);
        m_seat->kill();
        QCOMPARE(count(QStringLiteral("select count(*) from hall.draft where data::text like '%门牌号看不清%'")), 0);
        m_proxy->setClosed(false);
        QVERIFY(m_seat->start());
        findWordsAgain();
    }

    void an_act_whose_answer_never_came_was_done_once_and_the_next_case_waits_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("action"); // as the case's history has it
        QTest::addColumn<QString>("after");
        QTest::newRow("F9") << QStringLiteral("supplement") << QStringLiteral("supplement") << QStringLiteral("supplementing");
        QTest::newRow("F10") << QStringLiteral("decline") << QStringLiteral("not_require") << QStringLiteral("not_required");
        QTest::newRow("F8") << QStringLiteral("pre_review") << QStringLiteral("pre_review") << QStringLiteral("invited");
        QTest::newRow("F6") << QStringLiteral("hold") << QStringLiteral("hold") << QStringLiteral("submitted");
    }
    void an_act_whose_answer_never_came_was_done_once_and_the_next_case_waits()
    {
        QFETCH(QString, call);
        QFETCH(QString, action);
        QFETCH(QString, after);
        throughProxy();
        const qint64 id = takeFirst();
        const bool isDeclined = call == QLatin1String("decline"), isPreReview = call == QLatin1String("pre_review");
        if (call == QLatin1String("hold"))
            giveReasonToHold();
        else if (isDeclined)
            m_seat->press("F10");
        else if (!isPreReview) // which nothing need be written for: nobody is here
            write();
        m_proxy->freezeAnswerTo("counter." + call.toLatin1());
        QTRY_VERIFY((isDeclined ? m_seat->press("1") : void(), m_seat->press(isPreReview ? "F8" : "Ctrl+Return"), m_proxy->isFrozen()));
        const QString done = QStringLiteral("select count(*) from hall.event where action = '%1'").arg(action);
        QCOMPARE(count(done), 1);
        m_seat->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"rows"].toArray().size() == 1; }));
        QCOMPARE(m_seat->seen()[u"case"].toInteger(), 0);
        QCOMPARE(status(id), after);
        // What was pressed and not answered is said to be done; what is put aside lies in the queue for all to see.
        const QString said = call == QLatin1String("hold") ? QString() : QStringLiteral("程序断开之前已办成：");
        QVERIFY(sees([&said](const QJsonObject &seen) { return seen[u"banner"].toString().startsWith(said); }));
        m_seat->press("F5");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() > 0 && seen[u"case"].toInteger() != id; }));
        QCOMPARE(count(done), 1);
    }

    void between_a_pre_review_and_the_hall_nobody_is_invited_until_it_is_pressed_again()
    {
        throughProxy();
        const qint64 id = takeFirst();
        m_proxy->freezeAt("counter.pre_review");
        QTRY_VERIFY((m_seat->press("F8"), m_proxy->isFrozen()));
        m_seat->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_seat->start());
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && seen[u"holds"].toBool(); }));
        QCOMPARE(decisions(), 0);
        m_seat->press("F8");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() != id && !seen[u"busy"].toBool(); }));
        QCOMPARE(status(id), QStringLiteral("invited"));
        QCOMPARE(decisions(), 1);
    }

    void an_application_that_was_begun_at_the_window_is_there_again()
    {
        QVERIFY(m_seat->start());
        begin();
        QTRY_VERIFY(isKeptSince(m_done));
        m_seat->kill();
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"banner"].toString().contains(QStringLiteral("陈小明")); }));
        goOn();
        QCOMPARE(count(AtWindow), 0);
        receiveOnce();
    }

    void an_application_that_was_sent_when_the_window_was_killed_is_received_once_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("before it went") << false;
        QTest::newRow("its answer never came") << true;
    }
    void an_application_that_was_sent_when_the_window_was_killed_is_received_once()
    {
        QFETCH(bool, arrived);
        throughProxy();
        QVERIFY(m_seat->start());
        begin();
        QTRY_VERIFY(isKeptSince(m_done));
        if (arrived)
            m_proxy->freezeAnswerTo("counter.receive");
        else
            m_proxy->freezeAt("counter.receive");
        QTRY_VERIFY((m_seat->press("Ctrl+Return"), m_proxy->isFrozen()));
        QCOMPARE(count(AtWindow), arrived ? 1 : 0);
        m_seat->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_seat->start());
        if (!arrived) {
            goOn();
            receiveOnce();
            return;
        }
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"holds"].toBool() && !seen[u"busy"].toBool(); }));
        QCOMPARE(m_hall->value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1")
                                   .arg(m_seat->seen()[u"case"].toInteger())),
                 SmallHall::residentId(77));
        goOn();
        receiveOnce();
        m_seat->press("Ctrl+N");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"list"].toArray().size() == 1; }));
        QCOMPARE(count(AtWindow), 1);
    }

    void a_correction_that_was_typed_is_there_again()
    {
        takeFirst();
        writeCorrection();
        QTRY_COMPARE(count(QStringLiteral("select count(*) from hall.draft where data::text like '%港口八路8号%'")), 1);
        m_seat->kill();
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"banner"].toString() == QStringLiteral("当场更正写到一半"); }));
        m_seat->press("F7");
        QVERIFY(sees(isCorrecting));
        QCOMPARE(count(Corrections), 0);
        sendCorrection();
        QTRY_COMPARE(count(Corrections), 1);
    }

    void a_correction_that_was_sent_when_it_was_killed_is_done_once_and_its_case_is_open_again_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("before it went") << false;
        QTest::newRow("its answer never came") << true;
    }
    void a_correction_that_was_sent_when_it_was_killed_is_done_once_and_its_case_is_open_again()
    {
        QFETCH(bool, arrived);
        throughProxy();
        const qint64 id = takeFirst();
        writeCorrection();
        if (arrived)
            m_proxy->freezeAnswerTo("counter.correct");
        else
            m_proxy->freezeAt("counter.correct");
        sendCorrection();
        QTRY_VERIFY(m_proxy->isFrozen());
        m_seat->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_seat->start());
        // What stands there already is nothing that was begun.
        QVERIFY(sees([id, arrived](const QJsonObject &seen) {
            return seen[u"case"].toInteger() == id && seen[u"holds"].toBool() &&
                   (seen[u"banner"].toString() == QStringLiteral("当场更正写到一半")) != arrived;
        }));
        QCOMPARE(count(Corrections), arrived ? 1 : 0);
        if (!arrived) {
            m_seat->press("F7");
            QVERIFY(sees(isCorrecting));
            sendCorrection();
            QTRY_COMPARE(count(Corrections), 1);
            QVERIFY(sees([](const QJsonObject &seen) { return !isCorrecting(seen) && !seen[u"busy"].toBool(); }));
        }
        check(id);
        acceptOnce(id);
        QCOMPARE(count(Corrections), 1);
    }

    void within_the_time_for_undoing_it_can_still_be_undone()
    {
        setUndoSeconds(60);
        const qint64 id = takeFirst();
        check(id);
        acceptOnce(id);
        m_seat->kill();
        QVERIFY(m_seat->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"undo"].toString().contains(QStringLiteral("已受理 陈小明")); }));
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"banner"].toString().contains(QStringLiteral("已办成")); }));
        m_seat->press("Alt+Z");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && seen[u"holds"].toBool(); }));
        QCOMPARE(status(id), QStringLiteral("submitted"));
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"marks"].toInt() == 2; }));
        // At once; by itself it would go after half a minute.
        QTRY_VERIFY_WITH_TIMEOUT(!m_seat->seen()[u"banner"].toString().contains(QStringLiteral("已办成")), 10'000);
        QVERIFY(QDir(m_seat->paperFolder()).entryList({QStringLiteral("*.pdf")}).isEmpty());
    }

    void a_paper_that_was_owed_when_it_was_killed_is_printed_once()
    {
        setUndoSeconds(2);
        startKeeper();
        const qint64 id = takeFirst();
        check(id);
        m_seat->press("F8");
        QTRY_COMPARE(decisions(), 1);
        m_seat->kill();
        QTRY_COMPARE(
            count(QStringLiteral("select count(*) from hall.message where event = 'accepted' and state in ('accepted', 'delivered')")), 1);
        for (int start = 0; start < 2; ++start) {
            QVERIFY(m_seat->start());
            QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(state, ',') from hall.print_job")), QStringLiteral("done"));
            QCOMPARE(QDir(m_seat->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1);
            m_seat->kill();
        }
        QCOMPARE(count(QStringLiteral("select count(*) from hall.message")),
                 count(QStringLiteral("select count(distinct event_id) from hall.message")));
    }

    void a_print_under_way_comes_out_once_and_is_followed_to_its_end()
    {
        CupsFixture cups;
        const QString why = cups.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        const QString queue = m_hall->value(QStringLiteral("select printer from hall.counter_window where number = 1"));
        QVERIFY2(!queue.isEmpty() && cups.addPrinter(queue), qPrintable(queue));
        cups.complain(queue, "media-empty-error");
        m_seat->printOn(cups.server());
        setUndoSeconds(1);
        startKeeper();
        const qint64 id = takeFirst();
        check(id);
        m_seat->press("F8");
        QTRY_COMPARE(m_hall->value(QStringLiteral("select state from hall.print_job")), QStringLiteral("held"));
        m_seat->kill();
        cups.complain(queue, {});
        constexpr int copies = 2; // of one job: 一式两份
        QTRY_COMPARE(cups.printed(queue).size(), copies);
        QCOMPARE(m_hall->value(QStringLiteral("select state from hall.print_job")), QStringLiteral("held"));
        QVERIFY(m_seat->start());
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(state, ',') from hall.print_job")), QStringLiteral("done"));
        QCOMPARE(cups.printed(queue).size(), copies);
        QCOMPARE(status(id), QStringLiteral("accepted"));
    }

    void a_pc_whose_clock_is_a_day_off_shows_and_decides_by_the_halls()
    {
        const qint64 id = takeFirst();
        const QString straight = deadlineShown();
        m_seat->kill();
        m_seat->setEnvironment(QStringLiteral("LD_PRELOAD"), QStringLiteral("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"));
        m_seat->setEnvironment(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1")); // as when the wall's clock is wrong
        for (const QString &shift : {QStringLiteral("+26h"), QStringLiteral("-26h")}) {
            m_seat->setEnvironment(QStringLiteral("FAKETIME"), shift);
            QVERIFY(m_seat->start());
            QCOMPARE(deadlineShown(), straight);
            const QDateTime now = QDateTime::fromString(m_seat->seen()[u"now"].toString(), Qt::ISODate);
            QVERIFY2(qAbs(now.secsTo(QDateTime::currentDateTimeUtc())) < 30, qPrintable(now.toString(Qt::ISODate)));
            const QString shown = m_seat->seen()[u"clock"].toString();
            QVERIFY2(shown.startsWith(halltime::dayOf(QDateTime::currentDateTimeUtc()).toString(QStringLiteral("MM-dd"))),
                     qPrintable(shown));
            m_seat->kill();
        }
        QVERIFY(m_seat->start());
        check(id);
        acceptOnce(id);
        QCOMPARE(m_hall->value(QStringLiteral("select hall.day_of(at) = hall.today() from hall.event where action = 'accept'")),
                 QStringLiteral("t"));
    }

private:
    bool sees(const std::function<bool(const QJsonObject &)> &wanted) { return m_seat->sees(wanted); }
    int count(const QString &query) { return m_hall->value(query).toInt(); }
    int decisions()
    {
        return count(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'decline')"));
    }
    QString status(qint64 id) { return m_hall->value(QStringLiteral("select status from hall.case_file where id = %1").arg(id)); }

    void setUndoSeconds(int seconds)
    {
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"undo_seconds\": %1}' where key = 'rules'").arg(seconds));
    }

    void throughProxy()
    {
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("portal")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_seat->goThrough(m_proxy->port());
    }

    void startKeeper()
    {
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
        m_keeper->start();
    }

    qint64 takeFirst()
    {
        if (!m_seat->start())
            qFatal("the program does not start");
        m_seat->press("F5");
        sees([](const QJsonObject &seen) { return seen[u"holds"].toBool() && !seen[u"busy"].toBool(); });
        return m_seat->seen()[u"case"].toInteger();
    }

    // Card, 人证相符, the one original.
    void check(qint64 id)
    {
        m_seat->layCard(m_hall->value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id)));
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"agrees"].toBool(); }));
        m_seat->press("F4");
        m_seat->press("Space");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"verdict"].toString() == QStringLiteral("可以受理"); }));
    }

    void acceptOnce(qint64 id)
    {
        m_seat->press("F8");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() != id && !seen[u"busy"].toBool(); }));
        QCOMPARE(status(id), QStringLiteral("accepted"));
        QCOMPARE(decisions(), 1);
    }

    // Once the reasons have come from the hall.
    void tickFirstReason()
    {
        QVERIFY(sees([this](const QJsonObject &seen) {
            if (seen[u"file"][u"defects"].toArray().isEmpty())
                m_seat->press("Ctrl+1");
            return !seen[u"file"][u"defects"].toArray().isEmpty();
        }));
    }

    void giveReasonToHold()
    {
        m_seat->press("F6");
        m_seat->press("Alt+1");
        m_seat->type(QStringLiteral("等申请人送原件来"));
    }

    void write()
    {
        m_seat->press("F9");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"file"][u"writing"].toBool(); }));
        tickFirstReason();
        m_seat->type(QStringLiteral("门牌号看不清"));
        QVERIFY(
            sees([](const QJsonObject &seen) { return seen[u"file"][u"defects"][0].toString().contains(QStringLiteral("门牌号看不清")); }));
    }

    static bool isCorrecting(const QJsonObject &seen)
    {
        return seen[u"file"][u"corrections"][0].toString() == QStringLiteral("港口八路8号");
    }

    // The first that its form lets be corrected.
    void writeCorrection()
    {
        m_seat->press("F7");
        m_seat->press("Ctrl+A");
        m_seat->type(QStringLiteral("港口八路8号"));
        QVERIFY(sees(isCorrecting));
    }

    // The first press leads to the consent that is missing.
    void sendCorrection()
    {
        m_seat->press("Ctrl+Return");
        m_seat->press("Space");
        m_seat->press("Ctrl+Return");
    }

    void findWordsAgain()
    {
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"holds"].toBool(); }));
        m_seat->press("F9");
        QVERIFY(
            sees([](const QJsonObject &seen) { return seen[u"file"][u"defects"][0].toString().contains(QStringLiteral("门牌号看不清")); }));
        QCOMPARE(decisions(), 0);
        m_seat->press("Ctrl+Return");
        QTRY_COMPARE(decisions(), 1);
    }

    // 当场收件, to where only the last key is missing.
    void begin()
    {
        m_seat->press("Ctrl+N");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"list"].toArray().size() == 1; }));
        m_seat->type(QStringLiteral("xcy"));
        m_seat->press("Return");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"application"][u"answers"].isObject(); }));
        m_seat->layCard(SmallHall::residentId(77), QStringLiteral("江门市蓬江区港口一路1号"));
        QVERIFY(sees(isOfTheCard));
        m_seat->type(QStringLiteral("小明食店"));
        m_seat->press("Ctrl+Return"); // not yet: it goes to the paper
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"focus"].toString() == QStringLiteral("paper2"); }));
        m_done = QDateTime::currentDateTime();
        m_seat->press("Space");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"lacks"].toString().isEmpty(); }));
    }

    static bool isOfTheCard(const QJsonObject &seen)
    {
        return seen[u"intake"][u"application"][u"applicant"][u"id_number"].toString() == SmallHall::residentId(77);
    }

    // The one that was begun stands above the items.
    void goOn()
    {
        m_seat->press("Ctrl+N");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"intake"][u"list"].toArray().size() == 2; }));
        m_seat->press("Return");
        QVERIFY(sees([](const QJsonObject &seen) { return isOfTheCard(seen) && seen[u"intake"][u"lacks"].toString().isEmpty(); }));
        QCOMPARE(m_seat->seen()[u"intake"][u"application"][u"answers"][u"T1"][u"shop"][u"shop"].toString(), QStringLiteral("小明食店"));
    }

    // What the PC keeps of it was written after that moment.
    bool isKeptSince(const QDateTime &moment) const
    {
        QDirIterator files(m_seat->draftFolder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            if (files.fileInfo().lastModified() >= moment)
                return true;
        }
        return false;
    }

    void receiveOnce()
    {
        m_seat->press("Ctrl+Return");
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"holds"].toBool() && !seen[u"busy"].toBool() && !isOfTheCard(seen); }));
        QCOMPARE(count(AtWindow), 1);
    }

    // What the open case says of its time.
    QString deadlineShown()
    {
        sees([](const QJsonObject &seen) { return seen[u"holds"].toBool() && !seen[u"file"][u"deadline"].toString().isEmpty(); });
        return m_seat->seen()[u"file"][u"deadline"].toString();
    }

    const QString AtWindow = QStringLiteral("select count(*) from hall.case_file where channel = 'window'");
    const QString Corrections = QStringLiteral("select count(*) from hall.event where action = 'correct'");
    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<SeatProgram> m_seat;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Keeper> m_keeper;
    QTemporaryDir m_phone;
    QDateTime m_done; // when the last thing was done that is to be kept
};

YICHUANG_TEST(TestKilledWindow)
#include "tst_KilledWindow.moc"
