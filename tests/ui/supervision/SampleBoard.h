// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang::test {

// A busy Monday at 10:20, as the hall would say it.
inline Dashboard busyMonday()
{
    QJsonObject json = QJsonDocument::fromJson(R"({
        "now": "2026-11-23T02:20:08Z",
        "figures": {"received": 87, "received_before": 78, "accepted": 62, "supplemented": 14, "second_notices": 1, "declined": 2, "declined_checked": 2,
                    "finished": 71, "in_time": 0.986, "finished_late": 1, "open": 326, "paused": 11, "deemed": 1, "minutes_to_claim": 14, "waits": 62,
                    "pauses": 11, "extensions": 2, "ratings": 54, "good": 0.981, "low_rated": 3},
        "departments": [
            {"department": 1, "name": "市场监管局", "green": 86, "amber": 12, "red": 1, "paused": 2},
            {"department": 2, "name": "卫生健康局", "green": 48, "amber": 5, "red": 1, "paused": 4},
            {"department": 3, "name": "人社局", "green": 61, "amber": 3, "red": 0, "paused": 0},
            {"department": 4, "name": "城管执法局", "green": 29, "amber": 6, "red": 0, "paused": 1},
            {"department": 5, "name": "民政局", "green": 24, "amber": 1, "red": 0, "paused": 0},
            {"department": 6, "name": "教育局", "green": 17, "amber": 2, "red": 0, "paused": 2},
            {"department": 7, "name": "自然资源局", "green": 19, "amber": 0, "red": 0, "paused": 2}],
        "hours": [{"hour": 8, "received": 12, "usual": 10}, {"hour": 9, "received": 51, "usual": 47}, {"hour": 10, "received": 24, "usual": 56},
                  {"hour": 11, "received": 0, "usual": 47}, {"hour": 12, "received": 0, "usual": 14}, {"hour": 13, "received": 0, "usual": 9},
                  {"hour": 14, "received": 0, "usual": 41}, {"hour": 15, "received": 0, "usual": 52}, {"hour": 16, "received": 0, "usual": 38},
                  {"hour": 17, "received": 0, "usual": 12}],
        "capacity": 66,
        "late_count": 4,
        "late": [
            {"case_id": 1, "short_no": "1105-000446", "item": "公共场所卫生许可（新证）", "applicant": "何建业", "step": "examine", "handler": "陈国梁",
             "due_at": "2026-11-20T09:30:00Z", "workdays_left": -1},
            {"case_id": 2, "short_no": "1111-001204", "item": "食品经营许可（变更）", "applicant": "溢香餐饮", "step": "examine", "handler": "周启明",
             "due_at": "2026-11-20T09:30:00Z", "workdays_left": -1, "urged_at": "2026-11-23T01:10:00Z"},
            {"case_id": 3, "short_no": "1116-002037", "item": "公共场所卫生许可（延续）", "applicant": "悦沁健身", "step": "tell", "handler": "",
             "due_at": "2026-11-23T09:30:00Z", "workdays_left": 0},
            {"case_id": 4, "short_no": "1118-000091", "item": "临时占用道路许可", "applicant": "广韵装饰", "step": "decide", "handler": "梁伟成",
             "due_at": "2026-11-23T09:30:00Z", "workdays_left": 0}],
        "pauses": [{"officer": "陈国梁", "item": "公共场所卫生许可（新证）", "cases": 14, "pauses": 9, "paused_days": 61, "extensions": 2},
                   {"officer": "周启明", "item": "食品经营许可（变更）", "cases": 22, "pauses": 2, "paused_days": 8, "extensions": 0}],
        "delivery": {"sent": 168, "delivered": 164, "waiting": 2, "failed": 2, "channel": "ok", "hours": [1, 1, 0.98, 1, 0.97, 1, 0.99, 0.96, null, 0.7, 0.95, 0.98],
                     "failures": [{"id": 1, "case_id": 9, "event": "supplement", "applicant": "李秀兰", "to_masked": "135****0917", "detail": "空号", "state": "failed", "recipient": "applicant"},
                                  {"id": 2, "case_id": 10, "event": "accepted", "applicant": "余丽珍", "to_masked": "186****2203", "detail": "停机", "state": "failed", "recipient": "applicant",
                                   "corrected": {"at": "2026-11-23T01:30:00Z", "by": "区婉仪"}}]}
    })")
                           .object();
    QJsonArray windows;
    static const char *const names[] = {"陈晓彤", "李伟豪", "",       "何佩珊", "吴俊贤", "",       "郑婉儿", "黄咏诗",
                                        "",       "林子聪", "邓慧敏", "梁国辉", "",       "余嘉欣", "苏颖琳", "张家乐"};
    static const int waiting[] = {3, 2, 0, 4, 2, 0, 3, 5, 0, 2, 9, 1, 0, 3, 2, 3};
    for (int i = 0; i < 16; ++i) {
        const QString by = QString::fromUtf8(names[i]);
        const QString state = i == 5 ? QStringLiteral("paused") : by.isEmpty() ? QStringLiteral("free") : QStringLiteral("busy");
        windows.append(QJsonObject{{QStringLiteral("number"), i + 1},
                                   {QStringLiteral("by"), by},
                                   {QStringLiteral("state"), state},
                                   {QStringLiteral("waiting"), waiting[i]}});
    }
    json[u"windows"] = windows;
    return Dashboard::fromJson(json);
}

}
