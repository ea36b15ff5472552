// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineCard.h"

#include "devices/PrintService.h"
#include "ui/parts/Label.h"

#include <QJsonArray>
#include <QPromise>
#include <QTest>

using namespace yichuang;

class TestDeadlineCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_day_of_it_says_by_itself_whether_it_may_still_move_data()
    {
        QTest::addColumn<bool>("promised");
        QTest::addColumn<bool>("statutory");
        QTest::newRow("both are sure") << false << false;
        QTest::newRow("the statutory one is not") << false << true;
        QTest::newRow("neither is") << true << true;
    }
    void each_day_of_it_says_by_itself_whether_it_may_still_move()
    {
        QFETCH(bool, promised);
        QFETCH(bool, statutory);
        const QStringList said = rows(clocks(promised, statutory));
        const auto row = [&said](const QString &title) { return said.value(said.indexOf(title) + 1); };
        QCOMPARE(row(QStringLiteral("到期")).contains(QStringLiteral("暂定")), promised);
        QVERIFY(row(QStringLiteral("法定")).contains(QStringLiteral("2027-01-08")));
        QCOMPARE(row(QStringLiteral("法定")).contains(QStringLiteral("（暂定）")), statutory);
        QCOMPARE(row(QStringLiteral("暂停")).contains(QStringLiteral("（暂定）")), promised);
    }

    // Every date of the case is explained, each day of each clock with its cause and article.
    void the_arrows_lead_through_all_clocks_and_all_their_days()
    {
        CaseClocks known = clocks(false, false);
        DeadlineExplanation tell = known.all.first();
        tell.kind = QStringLiteral("tell");
        tell.dueAt = tell.dueAt.addDays(-9);
        DeadlineExplanation::Day rest;
        rest.date = QDate(2026, 12, 20);
        rest.cause = QStringLiteral("rest");
        rest.article = QStringLiteral("行政许可法第八十二条");
        DeadlineExplanation::Day counted = rest;
        counted.date = QDate(2026, 12, 21);
        counted.work = true;
        counted.cause.clear();
        counted.article.clear();
        counted.counted = 1;
        tell.days = {rest, counted};
        known.all.prepend(tell);
        const auto card = shown(known);
        const auto says = [&card](const QString &words) {
            const QList<Label *> labels = card->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("承诺办结时限怎么算（2/3）")));
        QTest::keyClick(card.get(), Qt::Key_Right);
        QVERIFY(says(QStringLiteral("法定办结时限怎么算（3/3）")));
        QTest::keyClick(card.get(), Qt::Key_Right);
        QVERIFY(says(QStringLiteral("一次性告知时限怎么算（1/3）")));
        const auto day = [&card] { return card->findChild<Label *>(QStringLiteral("markedDay"))->text(); };
        QTest::keyClick(card.get(), Qt::Key_Down);
        QVERIFY2(day().contains(QStringLiteral("周末，不计（行政许可法第八十二条）")), qPrintable(day()));
        QTest::keyClick(card.get(), Qt::Key_Down);
        QVERIFY2(day().contains(QStringLiteral("第 1 日")), qPrintable(day()));
        QTest::keyClick(card.get(), Qt::Key_Up);
        QVERIFY2(day().contains(QStringLiteral("周末")), qPrintable(day()));
        QTest::keyClick(card.get(), Qt::Key_Left);
        QVERIFY(says(QStringLiteral("法定办结时限怎么算（3/3）")));
    }

    void every_rest_day_of_a_long_time_is_named()
    {
        CaseClocks known = clocks(false, false);
        QList<DeadlineExplanation::Day> &days = known.all.first().days;
        days.clear();
        for (int week = 0; week < 8; ++week) {
            DeadlineExplanation::Day rest;
            rest.date = QDate(2026, 10, 3).addDays(7 * week);
            rest.cause = QStringLiteral("rest");
            days.append(rest);
            DeadlineExplanation::Day counted;
            counted.date = rest.date.addDays(2);
            counted.work = true;
            counted.counted = week + 1;
            days.append(counted);
        }
        known.now = known.all.first();
        const QStringList said = rows(known);
        const QString term = said.value(said.indexOf(QStringLiteral("期限")) + 1);
        for (const auto &rest : std::as_const(days))
            QVERIFY2(rest.counted || term.contains(rest.date.toString(QStringLiteral("MM-dd"))), qPrintable(term));
    }

    // Where no key prints, the card does not say that one does.
    void a_card_that_cannot_be_printed_says_nothing_of_printing()
    {
        QVERIFY(rows(clocks(false, false)).join(u' ').contains(QStringLiteral("Ctrl+P")));
        QVERIFY(!rows(clocks(false, false), false).join(u' ').contains(QStringLiteral("Ctrl+P")));
    }

    // The hall has written down that it is printed.
    void a_print_that_was_written_down_is_made_though_the_card_is_gone()
    {
        Tray tray;
        QPromise<Result<Done>> note;
        note.start();
        CaseClocks known = clocks(false, false);
        known.caseNo = QStringLiteral("PJ-20261225-000018");
        known.item = QStringLiteral("食品经营许可");
        known.all.removeLast();
        auto card = shown(known);
        card->setNote([&note](CaseId) { return note.future(); });
        QTRY_VERIFY(card->findChild<Label *>(QStringLiteral("markedDay")));
        card->print(tray, QStringLiteral("first-floor"));
        card.reset();
        note.addResult(Done());
        note.finish();
        QTRY_COMPARE(tray.used(), QStringList{QStringLiteral("first-floor")});
    }

private:
    // Takes every paper.
    class Tray : public PrintService {
    public:
        QFuture<Result<QList<PrintQueue>>> queues() override
        {
            return QtFuture::makeReadyFuture(Result<QList<PrintQueue>>(QList<PrintQueue>()));
        }
        QFuture<Result<SpooledJob>> print(const PrintRequest &request) override
        {
            m_used.append(request.queue);
            return QtFuture::makeReadyFuture(Result<SpooledJob>(SpooledJob{request.queue, int(m_used.size())}));
        }
        void follow(const SpooledJob &) override {}
        QStringList used() const { return m_used; }

    private:
        QStringList m_used;
    };
    static CaseClocks clocks(bool promised, bool statutory)
    {
        const QJsonObject last{{"date", "2026-12-30"}, {"work", true}, {"provisional", promised}};
        const QJsonObject pause{
            {"effect", "pause"}, {"cause", "testing"}, {"name", "检测"}, {"first_day", "2026-12-28"}, {"last_day", "2026-12-30"}};
        QJsonObject main{{"kind", "promised"},
                         {"n", 5},
                         {"unit", "workday"},
                         {"received_at", "2026-12-25T02:00:00Z"},
                         {"due_at", "2026-12-31T09:30:00Z"},
                         {"provisional", promised},
                         {"days", QJsonArray{last}},
                         {"intervals", QJsonArray{pause}}};
        const QJsonObject law{
            {"kind", "statutory"}, {"n", 20}, {"unit", "workday"}, {"due_at", "2027-01-08T09:30:00Z"}, {"provisional", statutory}};
        main[u"clocks"] = QJsonArray{main, law};
        return CaseClocks::fromJson(main);
    }
    // The card's words, each title before what it says.
    static std::unique_ptr<DeadlineCard> shown(const CaseClocks &known, bool printable = true)
    {
        auto card = std::make_unique<DeadlineCard>([known](CaseId) {
            QPromise<Result<CaseClocks>> promise;
            promise.start();
            promise.addResult(known);
            promise.finish();
            return promise.future();
        });
        card->setPrintable(printable);
        card->setCase(CaseId());
        return card;
    }
    static QStringList rows(const CaseClocks &known, bool printable = true)
    {
        const auto card = shown(known, printable);
        const auto texts = [&card] {
            QStringList said;
            const QList<Label *> labels = card->findChildren<Label *>();
            for (const Label *label : labels)
                said.append(label->text());
            return said;
        };
        [[maybe_unused]] const bool shown = QTest::qWaitFor([&texts] { return texts().contains(QStringLiteral("法定")); }, 60'000);
        return texts();
    }
};

YICHUANG_TEST(TestDeadlineCard)
#include "tst_DeadlineCard.moc"
