// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineCard.h"

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

private:
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
    static QStringList rows(const CaseClocks &known)
    {
        DeadlineCard card([&known](CaseId) {
            QPromise<Result<CaseClocks>> promise;
            promise.start();
            promise.addResult(known);
            promise.finish();
            return promise.future();
        });
        card.setCase({});
        const auto texts = [&card] {
            QStringList said;
            const QList<Label *> labels = card.findChildren<Label *>();
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
