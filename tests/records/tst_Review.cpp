// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/CaseFile.h"
#include "records/Supervision.h"

#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

static QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text)).object();
}

class ReviewRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_case_under_review_reads_its_step_points_opinions_and_pause()
    {
        const CaseFile file = CaseFile::fromJson(object(R"({"case_id": 5, "version": 4, "status": "accepted", "review": {
            "step": "decide", "step_name": "决定", "decides": true, "barred": "examined",
            "way": [{"name": "申报", "remark": "11-10", "state": "done"}, {"name": "检测", "state": "paused"}, {"name": "决定", "state": "current"}],
            "points": [{"no": 1, "title": "选址", "materials": [5, 6], "finding": "meets"}, {"no": 2, "title": "水质"}],
            "opinions": [{"at": "2026-11-19T08:40:00Z", "step": "审查", "by": "陈国梁", "text": "拟同意", "outcome": "forward"},
                         {"at": "2026-11-20T08:40:00Z", "act": "offer_hearing", "by": "陈国梁", "text": "油烟", "name": "业主", "until": "2026-11-27"}],
            "causes": [{"code": "testing", "name": "检测", "bodies": ["区疾控中心"]}],
            "pause": {"cause": "testing", "from": "2026-11-16", "resumes_on": "2026-11-20"},
            "paused_days": 4, "phrases": ["符合，拟同意"]}})"));
        QCOMPARE(file.caseId.value(), 5);
        QCOMPARE(file.version, 4);
        QCOMPARE(file.review->step, ReviewStepKind::Decide);
        QVERIFY(file.review->decides);
        QCOMPARE(file.review->barred, QStringLiteral("examined"));
        QCOMPARE(file.review->way[1].state, WayState::Paused);
        QCOMPARE(file.review->points[0].materials, (QList<int>{5, 6}));
        QCOMPARE(file.review->points[0].finding, Finding::Meets);
        QVERIFY(!file.review->points[1].finding);
        QCOMPARE(file.review->opinions[0].outcome, QStringLiteral("forward"));
        QCOMPARE(file.review->opinions[1].act, QStringLiteral("offer_hearing"));
        QCOMPARE(file.review->opinions[1].until, QDate(2026, 11, 27));
        QCOMPARE(file.review->causes[0].bodies, QStringList{QStringLiteral("区疾控中心")});
        QCOMPARE(file.review->pause->resumesOn, QDate(2026, 11, 20));
        QCOMPARE(file.review->phrases.size(), 1);
    }

    void a_case_that_is_not_under_review_reads_as_having_nothing_to_decide()
    {
        const CaseFile file = CaseFile::fromJson(object(R"({"case_id": 5})"));
        QVERIFY(!file.review);
    }

    void a_dashboard_keeps_unknown_shares_apart_from_none()
    {
        const Dashboard board = Dashboard::fromJson(
            object(R"({"now": "2026-11-23T02:20:08Z", "figures": {"received": 87, "in_time": 0, "received_before": null},
            "hours": [{"hour": 9, "received": 51}], "late": [{"case_id": 1, "workdays_left": -1, "urged_at": null}],
            "delivery": {"sent": 3, "hours": [1, null, 0.5]}})"));
        QCOMPARE(board.figures.received, 87);
        QCOMPARE(board.figures.inTime, 0.0);
        QVERIFY(!board.figures.receivedBefore);
        QVERIFY(!board.hours[0].usual && !board.capacity);
        QVERIFY(!board.late[0].urgedAt);
        QCOMPARE(board.delivery.hours, (QList<std::optional<double>>{1.0, std::nullopt, 0.5}));
    }
};

YICHUANG_TEST(ReviewRecordsTest)
#include "tst_Review.moc"
