// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/Line.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTimeZone>

using namespace yichuang;
using namespace yichuang::test;

class TestLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
        m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("clerk")));
        QVERIFY(resultOf(m_line->opened()).ok());
    }
    void cleanupTestCase() { m_line.reset(); }

    void hostile_texts_come_back_byte_for_byte_data()
    {
        QTest::addColumn<QString>("text");
        const std::pair<const char *, QString> texts[] = {{"quotes", QStringLiteral("O'Neil \"x\" ''; drop table hall.entry; --")},
                                                          {"backslashes", QStringLiteral("a\\b\\\\c\\'; \\x41 \\n")},
                                                          {"dollars", QStringLiteral("$$ $1 $tag$ end $tag$")},
                                                          {"question marks", QStringLiteral("? ?? :name ? '?'")},
                                                          {"slices", QStringLiteral("[1:2] ::text {a,b}")},
                                                          {"comments", QStringLiteral("-- it's /* a ' comment */")},
                                                          {"emoji", QStringLiteral("👨‍👩‍👧‍👦🏳️‍🌈")},
                                                          {"ext b", QStringLiteral("𠮷𡈽𪚥䶮㛃")},
                                                          {"ext i", QString::fromUcs4(U"\U0002EBF0\U000323AF")},
                                                          {"private use", QString(QChar(0xE000))},
                                                          {"compatibility", QString(QChar(0xF900))},
                                                          {"combining", QStringLiteral("e\u0301 \u200B\u202E\uFEFF")},
                                                          {"lines", QStringLiteral("a\r\nb\tc\n")},
                                                          {"empty", QStringLiteral("")},
                                                          {"long", QString(200'000, QLatin1Char('\''))},
                                                          {"middle dot", QStringLiteral("阿卜杜拉·买买提")}};
        for (const auto &[name, text] : texts)
            QTest::newRow(name) << text;
    }
    void hostile_texts_come_back_byte_for_byte()
    {
        QFETCH(QString, text);
        const auto json = resultOf(m_line->call("counter.echo", {text}));
        QVERIFY2(json.ok(), json ? "" : qPrintable(json.error().log));
        QCOMPARE(json->toString(), text);
        const auto bytes = resultOf(m_line->callBytes("counter.bytes_of", {text}));
        QVERIFY(bytes.ok());
        QCOMPARE(*bytes, text.toUtf8());
        const QJsonObject object{{text, QJsonArray{text, 1, QJsonValue::Null}}};
        const auto inside = resultOf(m_line->call("counter.echo_json", {object}));
        QVERIFY(inside.ok());
        QCOMPARE(inside->toObject(), object);
    }
    void bytes_come_back_whole()
    {
        QByteArray bytes;
        for (int i = 0; i < 512 * 1024; ++i)
            bytes.append(char(i * 31 + (i >> 8)));
        const auto back = resultOf(m_line->callBytes("counter.echo_bytes", {bytes}));
        QVERIFY(back.ok());
        QVERIFY(*back == bytes);
    }
    void every_kind_of_value_arrives_as_what_it_is()
    {
        const QUuid id = QUuid::createUuid();
        const QDateTime at(QDate(2026, 3, 1), QTime(8, 30, 1, 250), QTimeZone("Asia/Shanghai"));
        const auto answer = resultOf(m_line->call(
            "counter.kinds", {true, Q_INT64_C(9007199254740993), 7, 0.1, QByteArray("\x00\xff'", 3), QDate(1988, 4, 17), at, id, nullptr}));
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().log));
        const QJsonObject seen = answer->toObject();
        QCOMPARE(seen.value(QStringLiteral("b")).toBool(), true);
        QCOMPARE(seen.value(QStringLiteral("i")).toString(), QStringLiteral("9007199254740993"));
        QCOMPARE(seen.value(QStringLiteral("s")).toInt(), 7);
        QCOMPARE(seen.value(QStringLiteral("d")).toDouble(), 0.1);
        QCOMPARE(seen.value(QStringLiteral("y")).toString(), QStringLiteral("00ff27"));
        QCOMPARE(seen.value(QStringLiteral("day")).toString(), QStringLiteral("1988-04-17"));
        QCOMPARE(seen.value(QStringLiteral("at")).toString(), QStringLiteral("2026-03-01T00:30:01.25"));
        QCOMPARE(seen.value(QStringLiteral("u")).toString(), id.toString(QUuid::WithoutBraces));
        QVERIFY(seen.value(QStringLiteral("n")).isNull());
    }
    void a_refusal_carries_the_code_and_the_facts()
    {
        const auto answer = resultOf(m_line->call("counter.refuse", {QStringLiteral("王{\"}\n小明")}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("YC101"));
        QCOMPARE(answer.error().log, QStringLiteral("no such thing"));
        QCOMPARE(answer.error().facts.value(QStringLiteral("by")).toString(), QStringLiteral("王{\"}\n小明"));
        QCOMPARE(answer.error().facts.value(QStringLiteral("version")).toInt(), 7);
    }
    void the_line_goes_on_after_a_refusal()
    {
        QVERIFY(!resultOf(m_line->call("counter.refuse", {QStringLiteral("x")})));
        QVERIFY(resultOf(m_line->call("counter.echo", {QStringLiteral("x")})).ok());
    }
    void a_function_that_is_missing_is_an_error_of_its_own()
    {
        const auto answer = resultOf(m_line->call("counter.no_such_function"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("42883"));
    }
    void what_cannot_be_stored_is_refused_before_it_is_sent()
    {
        const auto answer = resultOf(m_line->call("counter.echo_json", {QJsonObject{}, QString(QChar(0))}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString(error::BadInput));
        QCOMPARE(answer.error().facts.value(QStringLiteral("argument")).toInt(), 1);
    }
    void null_is_null() { QVERIFY(resultOf(m_line->call("counter.nothing"))->isNull()); }
    void the_session_is_set_up_whatever_the_role_prefers()
    {
        m_hall.asOwner(
            QStringLiteral("alter role clerk set timezone = 'Asia/Tokyo'; alter role clerk set bytea_output = 'escape';"
                           "alter role clerk set standard_conforming_strings = off; alter role clerk set search_path = counter;"
                           "alter role clerk set default_transaction_read_only = on; alter role clerk set idle_session_timeout = '700s'"));
        Line line(m_hall.signInAs(QStringLiteral("clerk")));
        const QJsonObject settings = resultOf(line.call("counter.settings"))->toObject();
        QCOMPARE(settings.value(QStringLiteral("TimeZone")).toString(), QStringLiteral("UTC"));
        QCOMPARE(settings.value(QStringLiteral("bytea_output")).toString(), QStringLiteral("hex"));
        QCOMPARE(settings.value(QStringLiteral("standard_conforming_strings")).toString(), QStringLiteral("on"));
        QCOMPARE(settings.value(QStringLiteral("default_transaction_read_only")).toString(), QStringLiteral("off"));
        QCOMPARE(settings.value(QStringLiteral("idle_session_timeout")).toString(), QStringLiteral("0"));
        const QString text = QStringLiteral("a\\' or true --");
        QCOMPARE(resultOf(line.call("counter.echo", {text}))->toString(), text);
    }
    void a_deadlock_is_tried_again_three_times_at_most()
    {
        QVERIFY(resultOf(m_line->call("counter.conflict", {3})).ok());
        m_hall.asOwner(QStringLiteral("alter sequence hall.conflicts restart"));
        const auto answer = resultOf(m_line->call("counter.conflict", {4}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("40P01"));
    }
    void a_wrong_password_is_refused_once_and_not_tried_again()
    {
        Line line(m_hall.signInAs(QStringLiteral("clerk"), QStringLiteral("wrong")));
        QSignalSpy refused(&line, &Line::refused);
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QString(error::SignInRefused));
        QCOMPARE(opened.error().facts.value(QStringLiteral("why")).toString(), QStringLiteral("password"));
        const auto answer = resultOf(line.call("counter.echo", {QStringLiteral("x")}));
        QCOMPARE(answer.error().code, QString(error::SignInRefused));
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!line.isConnected());
    }
    // What a torn cable left at the server holds them for a while; no other program has to be ended for it.
    void a_login_whose_places_are_all_taken_is_let_in_once_one_is_free()
    {
        m_hall.asOwner(QStringLiteral("create role few login password 'x' connection limit 1"));
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"));
        signIn.user = QStringLiteral("few");
        signIn.password = QStringLiteral("x");
        auto first = std::make_unique<Line>(signIn);
        QVERIFY(resultOf(first->opened()));
        Line second(signIn, nullptr, {.firstPause = 20ms, .longestPause = 100ms});
        const auto opened = resultOf(second.opened());
        QVERIFY(!opened && opened.error().is(error::SignInRefused));
        QCOMPARE(opened.error().facts.value(QStringLiteral("why")).toString(), QStringLiteral("too_many"));
        first.reset();
        QTRY_VERIFY(second.isConnected());
    }
    // Nobody can lock a computer's own login by trying.
    void a_computer_that_is_refused_is_let_in_once_its_password_is_put_right()
    {
        m_hall.asOwner(QStringLiteral("create role kept_out login password 'old'"));
        const auto gone = qScopeGuard([this] { m_hall.asOwner(QStringLiteral("drop role kept_out")); });
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"), QStringLiteral("new"));
        signIn.user = QStringLiteral("kept_out");
        Line line(signIn, nullptr, {.firstPause = 20ms, .longestPause = 100ms, .triesWhenRefused = true});
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened && opened.error().is(error::SignInRefused));
        // Whoever asks meanwhile is told why, and does not wait for his patience to end.
        QCOMPARE(resultOf(line.call("counter.echo", {QStringLiteral("x")})).error().code, QString(error::SignInRefused));
        m_hall.asOwner(QStringLiteral("alter role kept_out password 'new'"));
        QTRY_VERIFY(line.isConnected());
    }
    void a_program_of_another_edition_than_the_hall_is_refused_before_it_does_anything()
    {
        SignIn older = m_hall.signInAs(QStringLiteral("clerk"));
        older.edition = QStringLiteral("0 0.0.9");
        Line line(older);
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QString(error::VersionMismatch));
        const auto answer = resultOf(line.call("counter.enter", {QUuid::createUuid(), QStringLiteral("never")}));
        QCOMPARE(answer.error().code, QString(error::VersionMismatch));
        QCOMPARE(m_hall.asOwner(QStringLiteral("select count(*) from hall.entry where text = 'never'")).out, QStringLiteral("0"));
    }
    void a_role_that_may_not_log_in_is_refused()
    {
        m_hall.asOwner(QStringLiteral("create role locked nologin"));
        Line line(m_hall.signInAs(QStringLiteral("locked")));
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QString(error::SignInRefused));
    }
    void calls_are_answered_in_order()
    {
        QList<QFuture<Result<QJsonValue>>> futures;
        for (int i = 0; i < 200; ++i)
            futures.append(m_line->call("counter.echo", {QString::number(i)}));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(resultOf(futures.at(i))->toString(), QString::number(i));
    }
    // Its time is for a line that is lost, not for the others that are answered before it.
    void a_call_that_waits_for_its_turn_is_not_given_up_while_others_are_answered()
    {
        Line line(m_hall.signInAs(QStringLiteral("clerk")), nullptr, {.budget = std::chrono::seconds(5)});
        QList<QFuture<Result<QJsonValue>>> futures;
        for (int i = 0; i < 14; ++i)
            futures.append(line.call("counter.wait", {0.5}));
        const auto last = line.call("counter.echo", {QStringLiteral("x")});
        for (const auto &future : std::as_const(futures))
            QVERIFY(resultOf(future).ok());
        QCOMPARE(resultOf(last)->toString(), QStringLiteral("x"));
    }
    void a_line_that_ends_settles_what_was_asked()
    {
        auto line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("clerk")));
        QVERIFY(resultOf(line->opened()).ok());
        auto slow = line->call("counter.wait", {30.0});
        auto waiting = line->call("counter.echo", {QStringLiteral("x")});
        QTRY_VERIFY(m_hall.asOwner(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")).out ==
                    QStringLiteral("1"));
        line.reset();
        QCOMPARE(resultOf(slow).error().code, QString(error::OutcomeUnknown));
        QCOMPARE(resultOf(waiting).error().code, QString(error::LineLost));
    }
    void no_value_reaches_the_servers_log()
    {
        const QString canary = QStringLiteral("11010519491231002X");
        QVERIFY(!resultOf(m_line->call("counter.refuse", {canary})));
        QVERIFY(!resultOf(m_line->call("counter.echo_json", {canary + QStringLiteral("{")})));
        QVERIFY(resultOf(m_line->call("counter.enter", {QUuid::createUuid(), canary})).ok());
        QFile log(m_hall.server().logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(!log.readAll().contains(canary.toUtf8()));
    }

    // What was asked before is answered before, over the old line; what is asked after it over a new one. Nobody is told of a loss.
    void a_renewed_line_answers_everything_and_tells_of_no_loss()
    {
        Line line(m_hall.signInAs(QStringLiteral("clerk")));
        QVERIFY(resultOf(line.opened()).ok());
        QSignalSpy lost(&line, &Line::lost);
        const auto process = [this] {
            return m_hall
                .asOwner(QStringLiteral("select pid from pg_stat_activity where usename = 'clerk' order by backend_start desc limit 1"))
                .out;
        };
        const QString old = process();
        const auto before = line.call("counter.wait", {0.2});
        line.renew();
        const auto after = line.call("counter.echo", {QStringLiteral("x")});
        QVERIFY(resultOf(before).ok());
        QCOMPARE(resultOf(after)->toString(), QStringLiteral("x"));
        QVERIFY(process() != old);
        QCoreApplication::processEvents();
        QCOMPARE(lost.size(), 0);
        QVERIFY(line.isConnected());
    }

private:
    HallFixture m_hall{lineSource()};
    std::unique_ptr<Line> m_line;
};

YICHUANG_TEST(TestLine)
#include "tst_Line.moc"
