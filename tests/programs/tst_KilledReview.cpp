// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/SeatProgram.h"

#include "support/CuttingProxy.h"
#include "support/Recount.h"

#include <QUuid>

using namespace yichuang;
using namespace yichuang::test;

// An officer's program is killed -9 at each step of a decision and started again: what was written is there again, and nothing happens
// twice.
class TestKilledReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->value(
            QStringLiteral("select string_agg(hall.make_login(login, '{review}', null)::text, '') from hall.staff where work_no in "
                           "('P0831', 'P0832', 'P0833')"));
        m_hall->value(QStringLiteral("insert into hall.review_point (item_version_id, no, title) select v.id, n, '要点 ' || n from "
                                     "hall.item_version v, generate_series(1, 2) n returning no"));
        acceptTwo();
        m_officer = std::make_unique<SeatProgram>(*m_hall, QStringLiteral("p0831"), 0);
    }

    void cleanup()
    {
        m_officer.reset();
        m_proxy.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void what_was_examined_is_there_again_and_sent_on_once()
    {
        const qint64 id = takeFirst();
        examine();
        QTRY_COMPARE(count(QStringLiteral("select count(*) from hall.draft where data ? 'findings' and data ->> 'opinion' = '符合条件'")),
                     1);
        m_officer->kill();
        QVERIFY(m_officer->start());
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && isExamined(seen); }));
        m_officer->press("F8");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() != id && !seen[u"busy"].toBool(); }));
        QCOMPARE(done(id, "forward"), 1);
    }

    void what_was_examined_without_a_line_is_there_again()
    {
        throughProxy();
        takeFirst();
        m_proxy->setClosed(true);
        m_proxy->cut();
        examine();
        QTRY_VERIFY(!QDir(m_officer->draftFolder()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot).isEmpty());
        const QDir drafts(m_officer->draftFolder() + u'/' +
                          QDir(m_officer->draftFolder()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot).value(0));
        QTRY_COMPARE(drafts.entryList(QDir::Files).size(), 1);
        QTest::qWait(2'000); // kept within two seconds of the last key
        m_officer->kill();
        QCOMPARE(count(QStringLiteral("select count(*) from hall.draft where data ->> 'opinion' = '符合条件'")), 0);
        m_proxy->setClosed(false);
        QVERIFY(m_officer->start());
        QVERIFY(sees(isExamined));
    }

    void a_decision_that_was_sent_when_the_window_was_killed_is_made_once_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("arrived");
        const std::pair<const char *, const char *> calls[] = {
            {"forward", "forward"}, {"refuse", "propose"}, {"send_back", "return"}, {"pause", "pause"}};
        for (const auto &[call, action] : calls)
            for (const bool arrived : {false, true})
                QTest::addRow("%s %s", call, arrived ? "whose answer never came" : "that did not go")
                    << QString::fromLatin1(call) << QString::fromLatin1(action) << arrived;
    }
    void a_decision_that_was_sent_when_the_window_was_killed_is_made_once()
    {
        QFETCH(QString, call);
        QFETCH(QString, action);
        QFETCH(bool, arrived);
        throughProxy();
        const qint64 id = takeFirst();
        examine();
        write(call);
        const QByteArray words = "review." + call.toLatin1();
        arrived ? m_proxy->freezeAnswerTo(words) : m_proxy->freezeAt(words);
        send(call);
        QTRY_VERIFY(m_proxy->isFrozen());
        QCOMPARE(done(id, action), arrived ? 1 : 0);
        m_officer->kill();
        m_proxy->setFrozen(false);
        QVERIFY(m_officer->start());
        if (arrived) {
            QVERIFY(sees([](const QJsonObject &seen) { return seen[u"rows"].toArray().size() == 1 && !seen[u"busy"].toBool(); }));
            QCOMPARE(m_officer->seen()[u"case"].toInteger(), 0);
        } else {
            QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && isExamined(seen); }));
            write(call, true);
            send(call);
            QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() != id && !seen[u"busy"].toBool(); }));
        }
        QCOMPARE(done(id, action), 1);
    }

    void within_the_time_for_undoing_it_can_still_be_undone()
    {
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"undo_seconds\": 60}' where key = 'rules'"));
        const qint64 id = takeFirst();
        examine();
        m_officer->press("F8");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() != id && !seen[u"busy"].toBool(); }));
        m_officer->kill();
        QVERIFY(m_officer->start());
        QVERIFY(sees([](const QJsonObject &seen) { return seen[u"undo"].toString().contains(QStringLiteral("同意，已送下一步 陈小明")); }));
        m_officer->press("Alt+Z");
        QVERIFY(sees([id](const QJsonObject &seen) { return seen[u"case"].toInteger() == id && isExamined(seen); }));
        QCOMPARE(m_hall->value(QStringLiteral("select step from hall.review_queue where case_id = %1").arg(id)), QStringLiteral("examine"));
    }

private:
    bool sees(const std::function<bool(const QJsonObject &)> &wanted) { return m_officer->sees(wanted); }
    int count(const QString &query) { return m_hall->value(query).toInt(); }
    int done(qint64 id, const QString &action)
    {
        return count(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = '%2'").arg(id).arg(action));
    }
    static bool isExamined(const QJsonObject &seen)
    {
        return seen[u"holds"].toBool() && seen[u"file"][u"judged"].toInt() == 2 &&
               seen[u"file"][u"opinion"].toString() == QStringLiteral("符合条件");
    }

    void throughProxy()
    {
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("portal")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_officer->goThrough(m_proxy->port());
    }

    // Two people's cases, accepted at a window.
    void acceptTwo()
    {
        ask("p0801", QStringLiteral("counter.sign_in(1, 'pc', false)"));
        m_hall->apply(2);
        const QStringList ids =
            m_hall->value(QStringLiteral("select string_agg(id::text, ',' order by id) from hall.case_file")).split(u',');
        for (const QString &id : ids) {
            const QString card = m_hall->value(
                QStringLiteral("select jsonb_build_object('name', '陈小明', 'sex', case when substr(n, 17, 1)::int % 2 = 1 then '男' "
                               "else '女' end, 'source', 'chip', 'valid_to', '长期', 'number', n) from (select applicant ->> "
                               "'id_number' as n from hall.case_file where id = %1) x")
                    .arg(id));
            ask("p0801", QStringLiteral("counter.claim(%1, %2, null)").arg(request(), id));
            ask("p0801", QStringLiteral("counter.verify(%1, %2, %3, '{\"presence\": \"in_person\", \"face_match\": true, \"card\": %4}', "
                                        "'[{\"seq\": 2, \"mark\": \"copy\"}]')")
                             .arg(request(), id, version(id), card));
            ask("p0801", QStringLiteral("counter.accept(%1, %2, %3)").arg(request(), id, version(id)));
        }
    }
    void ask(const char *role, const QString &call)
    {
        const PsqlAnswer answer = m_hall->fixture().psql(QLatin1String(role), QStringLiteral("select ") + call);
        QVERIFY2(answer.err.isEmpty(), qPrintable(answer.err));
    }
    static QString request() { return u'\'' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'\''; }
    QString version(const QString &id) { return m_hall->value(QStringLiteral("select version from hall.case_file where id = ") + id); }

    qint64 takeFirst()
    {
        if (!m_officer->start())
            qFatal("the program does not start");
        m_officer->press("F5");
        sees([](const QJsonObject &seen) { return seen[u"holds"].toBool() && !seen[u"busy"].toBool() && !seen[u"deaf"].toBool(); });
        return m_officer->seen()[u"case"].toInteger();
    }

    void examine()
    {
        m_officer->press("1");
        m_officer->press("1");
        m_officer->press("Alt+O");
        m_officer->type(QStringLiteral("符合条件"));
        QVERIFY(sees(isExamined));
    }

    // What has to be written for it; `again`: it is there, and only its sheet has to be opened.
    void write(const QString &call, bool again = false)
    {
        const auto field = [&](const char *key, const QString &words) {
            if (!again) {
                m_officer->type(words);
                m_officer->press("Tab");
            }
            QVERIFY(sees([&](const QJsonObject &seen) { return seen[u"file"][u"words"][QLatin1String(key)].toString() == words; }));
        };
        if (call == QLatin1String("refuse")) {
            m_officer->press("F10");
            field("facts", QStringLiteral("现场核查发现没有消毒设施，也没有清洗池。"));
            field("articles", QStringLiteral("《食品安全法》第三十三条"));
            field("reasons", QStringLiteral("不符合法定条件，不能保证食品安全。"));
        } else if (call == QLatin1String("send_back")) {
            m_officer->press("F9");
            field("reason", QStringLiteral("场所使用证明缺第二页，请核对原件。"));
        } else if (call == QLatin1String("pause")) {
            m_officer->press("F6");
            if (!again) {
                m_officer->press("Space");
                m_officer->press("Tab");
                m_officer->press("Tab");
            }
            field("body", QStringLiteral("区疾病预防控制中心"));
            field("reason", QStringLiteral("需要检测餐具消毒效果。"));
        }
    }

    void send(const QString &call) { m_officer->press(call == QLatin1String("forward") ? "F8" : "Ctrl+Return"); }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<SeatProgram> m_officer;
    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(TestKilledReview)
#include "tst_KilledReview.moc"
