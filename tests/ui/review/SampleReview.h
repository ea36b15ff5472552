// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang::test {

// A swimming pool's licence on its tenth day, back from a water test, as the hall would say it on 2026-11-23.
inline CaseFile swimmingPool()
{
    QJsonObject json = QJsonDocument::fromJson(R"({
        "case_id": 68, "case_no": "PJ-20261110-000680", "short_no": "1110-000680", "status": "accepted", "version": 7,
        "item": {"code": "PJ-0042", "name": "公共场所卫生许可（新证）", "department": "区卫生健康局"},
        "applicant": {"name": "江门市悦享体育有限公司", "kind": "enterprise"},
        "received_at": "2026-11-10T02:00:00Z", "accepted_at": "2026-11-11T02:26:00Z",
        "decide": {"statutory_due": "2026-12-15T09:30:00Z", "promised_due": "2026-12-01T09:30:00Z", "workdays_left": 6, "light": "green"},
        "materials": [{"seq": 5, "name": "平面图"}, {"seq": 6, "name": "现场照片"}, {"seq": 7, "name": "卫生管理制度"}, {"seq": 8, "name": "设备清单"}],
        "review": {"step": "examine", "step_name": "审查", "decides": false, "next_step": "决定，李国栋（副局长）",
            "way": [{"name": "申报", "remark": "11-10", "state": "done"}, {"name": "受理", "remark": "11-11 何佩珊", "state": "done"},
                    {"name": "水质检测", "remark": "11-16 至 11-19", "state": "paused"}, {"name": "审查", "remark": "陈国梁", "state": "current"},
                    {"name": "决定", "remark": "李国栋", "state": "coming"}, {"name": "发证送达", "remark": "10 日内", "state": "coming"}],
            "points": [{"no": 1, "title": "选址、布局与卫生设施", "materials": [5, 6], "finding": "meets"},
                       {"no": 2, "title": "池水水质", "demand": "游离性余氯 0.3 至 1.0 mg/L，浑浊度不超过 1 NTU", "finding": "meets"},
                       {"no": 3, "title": "从业人员健康证明", "demand": "在岗人员健康证明在有效期内", "finding": "meets"},
                       {"no": 4, "title": "卫生管理制度", "materials": [7], "finding": "meets"},
                       {"no": 5, "title": "救生与安全告示", "materials": [6]}, {"no": 6, "title": "消毒与循环净化设备", "materials": [8]}],
            "opinions": [{"at": "2026-11-11T02:26:00Z", "step": "受理", "by": "何佩珊", "text": "材料齐全，原件已核 5 项，电子证照 2 项。", "outcome": "forward"},
                         {"at": "2026-11-19T08:40:00Z", "step": "水质检测", "by": "区疾控中心", "text": "合格，报告编号 JK2026-1187。", "outcome": "forward"}],
            "causes": [{"code": "hearing", "name": "听证"}, {"code": "inspection", "name": "检验"}, {"code": "testing", "name": "检测", "bodies": ["区疾病预防控制中心"]},
                       {"code": "quarantine", "name": "检疫"}, {"code": "appraisal", "name": "鉴定"}, {"code": "tender", "name": "招标"},
                       {"code": "auction", "name": "拍卖"}, {"code": "experts", "name": "专家评审"}],
            "paused_days": 4, "phrases": ["符合，拟同意", "需现场复核", "引用要点"],
            "clock": {"kind": "decide", "n": 10, "unit": "workday", "received_at": "2026-11-11T02:26:00Z", "first_day": "2026-11-12", "due_at": "2026-12-01T09:30:00Z"}}
    })")
                           .object();
    QJsonArray days;
    int counted = 0;
    for (QDate day(2026, 11, 12); day <= QDate(2026, 12, 1); day = day.addDays(1)) {
        const bool work = day.dayOfWeek() <= 5;
        const bool paused = day >= QDate(2026, 11, 16) && day <= QDate(2026, 11, 19);
        QJsonObject one{{QStringLiteral("date"), day.toString(Qt::ISODate)}, {QStringLiteral("work"), work}};
        if (work && !paused) {
            one[QStringLiteral("counted")] = ++counted;
        } else {
            one[QStringLiteral("cause")] = paused ? QStringLiteral("testing") : QStringLiteral("rest");
            if (paused)
                one[QStringLiteral("cause_name")] = QStringLiteral("检测");
        }
        days.append(one);
    }
    QJsonObject review = json[u"review"].toObject();
    QJsonObject clock = review[u"clock"].toObject();
    clock[u"days"] = days;
    review[u"clock"] = clock;
    json[u"review"] = review;
    return CaseFile::fromJson(json);
}

}
