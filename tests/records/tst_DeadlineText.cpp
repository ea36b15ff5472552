// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/DeadlineText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

// A clock that was paused over a weekend and extended by a day, as the hall tells it.
static CaseClocks paused()
{
    const char *clock =
        R"({"kind": "promised", "received_at": "2026-11-18T02:00:00Z", "n": 3, "unit": "workday", "adds": 1, "due_at": "2026-11-26T09:30:00Z", "on_lapse": "overdue",
        "articles": ["行政许可法第四十二条", "行政许可法第八十二条"], "provisional": true, "recalculated": [{"old": "2026-11-25T09:30:00Z", "new": "2026-11-26T09:30:00Z"}],
        "intervals": [{"effect": "run", "cause": "promised", "article": "行政许可法第四十二条", "first_day": "2026-11-19", "last_day": "2026-11-19", "document": "蓬市监许受〔2026〕12号"},
            {"effect": "pause", "cause": "testing", "name": "检测", "article": "行政许可法第四十五条", "first_day": "2026-11-20", "last_day": "2026-11-23", "document": "蓬市监许特〔2026〕3号"},
            {"effect": "extend", "cause": "extension", "name": "延长期限", "article": "行政许可法第四十二条第一款", "adds": 1, "document": "蓬市监许延〔2026〕1号"}],
        "days": [{"date": "2026-11-18", "work": true, "cause": "first_day", "article": "民法典第二百零一条第一款"}, {"date": "2026-11-19", "work": true, "counted": 1},
            {"date": "2026-11-20", "work": true, "cause": "testing", "cause_name": "检测", "article": "行政许可法第四十五条"},
            {"date": "2026-11-22", "work": false, "cause": "rest", "article": "行政许可法第八十二条"}, {"date": "2026-11-24", "work": true, "counted": 2},
            {"date": "2026-11-25", "work": true, "counted": 3, "provisional": true},
            {"date": "2026-11-26", "work": true, "counted": 4, "cause": "extension", "article": "行政许可法第四十二条第一款"}]})";
    QJsonObject json = QJsonDocument::fromJson(clock).object();
    json[QStringLiteral("case_no")] = QStringLiteral("PJ-20261117-000871");
    json[QStringLiteral("clocks")] = QJsonArray{QJsonDocument::fromJson(clock).object()};
    return CaseClocks::fromJson(json);
}

class TestDeadlineText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_day_says_whether_it_counts_why_and_by_which_article()
    {
        const QString text = DeadlineText(DeadlineText::Language::Chinese).lines(paused()).join(QLatin1Char('\n'));
        for (const char *words :
             {"PJ-20261117-000871", "承诺办结时限", "自 2026-11-18 10:00", "3 个工作日 + 1 个工作日", "2026-11-18 周三  不计",
              "开始当日，民法典第二百零一条第一款", "第 1 日", "检测，行政许可法第四十五条", "周末，行政许可法第八十二条",
              "2026-11-20 至 2026-11-23", "蓬市监许特〔2026〕3号", "延长期限，行政许可法第四十二条第一款", "暂定", "届满 2026-11-26 17:30",
              "因放假安排变动由 2026-11-25 17:30 改为 2026-11-26 17:30"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    }

    void english_says_the_same_with_the_articles_as_they_are_called()
    {
        const QString text = DeadlineText(DeadlineText::Language::English).lines(paused()).join(QLatin1Char('\n'));
        for (const char *words :
             {"Deciding, limit as promised", "from 2026-11-18 10:00", "3 working days + 1 working day  ", "2026-11-18 Wed  not counted",
              "day 4", "extension, 行政许可法第四十二条第一款", "weekend", "due 2026-11-26 17:30"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    }

    void each_day_and_interval_is_a_row_of_its_own()
    {
        const QList<DeadlineText::Row> rows = DeadlineText(DeadlineText::Language::Chinese).rows(paused().now);
        QCOMPARE(rows.size(), 1 + 1 + 3 + 7 + 1);
        QVERIFY(rows.first().heading);
    }

    void what_is_no_licence_ends_in_the_words_of_its_paper()
    {
        const auto end = [](const char *licence) {
            const QString clock =
                QStringLiteral(R"({"clocks": [{"kind": "promised", "n": 3, "unit": "workday", "outcome": "refuse", "licence": %1,
                "received_at": "2026-11-17T08:31:00Z", "due_at": "2026-11-20T09:30:00Z", "ended_at": "2026-11-18T08:31:00Z"}]})")
                    .arg(QLatin1String(licence));
            return DeadlineText(DeadlineText::Language::Chinese)
                .lines(CaseClocks::fromJson(QJsonDocument::fromJson(clock.toUtf8()).object()))
                .join(QLatin1Char('\n'));
        };
        QVERIFY(end("true").contains(QStringLiteral("了结：不予许可")));
        QVERIFY(end("false").contains(QStringLiteral("了结：不予办理")));
    }

    void hours_say_how_many_of_each_day()
    {
        const CaseClocks clocks = CaseClocks::fromJson(
            QJsonDocument::fromJson(R"({"clocks": [{"kind": "promised", "n": 24, "unit": "hour", "received_at": "2026-11-17T08:31:00Z",
            "due_at": "2026-11-18T08:31:00Z", "days": [{"date": "2026-11-17", "work": true, "hours": 7.48}, {"date": "2026-11-18", "work": true, "hours": 16.52}]}]})")
                .object());
        const QString text = DeadlineText(DeadlineText::Language::Chinese).lines(clocks).join(QLatin1Char('\n'));
        QVERIFY(text.contains(QStringLiteral("24 小时")) && text.contains(QStringLiteral("7.48 小时")));
    }
};

YICHUANG_TEST(TestDeadlineText)
#include "tst_DeadlineText.moc"
