// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang::test {

// Facts that fill every original template: the case of the pictures.
inline QJsonObject noticeFacts()
{
    QJsonArray materials;
    const QList<QStringList> received{{"食品经营许可申请书", "电子", "1"},     {"营业执照", "电子证照", "1"},
                                      {"经营者身份证明", "原件已核", "1"},     {"经营场所使用证明", "原件已核", "1"},
                                      {"经营场所平面布局图", "原件已核", "1"}, {"从业人员健康证明", "收复印件", "2"}};
    for (const QStringList &each : received)
        materials << QJsonObject{
            {"name", each[0]}, {"form", each[1]}, {"copies", each[2].toInt()}, {"files", each[1].startsWith("电子") ? "1 个" : "—"}};
    const QJsonArray defects{QJsonObject{{"material", "现场实景照片"},
                                         {"defect", "照片模糊，无法辨认相邻门面。请重新拍摄含左右各一间店面的正面照片。"},
                                         {"basis", "办事指南第 3 项"}},
                             QJsonObject{{"material", "场地使用证明"},
                                         {"defect", "缺少产权人签章。请补交有产权人签名或盖章的同意书。"},
                                         {"basis", "办事指南第 5 项"}},
                             QJsonObject{{"material", "申请表第 2 页"},
                                         {"defect", "“招牌高度”填写 1.20 米，与效果图标注 1.50 米不一致。请核实后更正。"},
                                         {"basis", "办事指南第 1 项"}}};
    const QJsonArray corrections{
        QJsonObject{{"field", "使用面积（平方米）"}, {"old", "64.50"}, {"new", "46.50"}},
        QJsonObject{{"field", "经营场所地址"}, {"old", "江门市蓬江区堤东路 128 号首层"}, {"new", "江门市蓬江区堤东路 126 号首层"}}};
    const QJsonArray originals{QJsonObject{{"name", "经营者身份证明"}, {"remark", "中华人民共和国居民身份证"}},
                               QJsonObject{{"name", "经营场所使用证明"}, {"remark", "租赁合同，共三页"}}};
    const QJsonArray served{QJsonObject{{"title", "准予决定书"}, {"number", "蓬市监许准〔2026〕318号"}, {"copies", 1}},
                            QJsonObject{{"title", "食品经营许可证"}, {"number", "蓬市监许证〔2026〕318号"}, {"copies", 1}}};
    return {{"licence", true},
            {"case_no", "PJ-20261117-000871"},
            {"query_token", "9f3ac21b"},
            {"number", "蓬市监许受〔2026〕1187号"},
            {"applicant", "谭嘉慧"},
            {"applicant_id_masked", "440703********1234"},
            {"item", "食品经营许可证核发（新办）"},
            {"item_code", "11440703007070124C4440117020001"},
            {"submitted_on", "2026-11-17"},
            {"received_on", "2026-11-17"},
            {"received_at", "2026-11-17T08:31:00Z"},
            {"answer_due_on", "2026-11-24"},
            {"lapsed_at", "2026-11-24T09:30:00Z"},
            {"accepted_on", "2026-11-23"},
            {"issued_on", "2026-11-23"},
            {"statutory_limit", "20 个工作日"},
            {"promised_limit", "7 个工作日"},
            {"due_on", "2026-12-02"},
            {"fee", "不收费"},
            {"delivery", "蓬江区行政服务中心出件窗口，或者邮寄送达"},
            {"materials", materials},
            {"defects", defects},
            {"corrections", corrections},
            {"originals", originals},
            {"suggested_on", "2026-12-14"},
            {"clerk", "黄咏诗"},
            {"clerk_no", "440703018"},
            {"window", "08 号窗口"},
            {"window_address", "蓬江区行政服务中心一楼 08 号窗口"},
            {"authority", "江门市蓬江区市场监督管理局"},
            {"phone", "0750-3220128"},
            {"complaint_phone", "12345"},
            {"hall_name", "蓬江区行政服务中心"},
            {"hall_address", "江门市蓬江区建设三路 48 号"},
            {"hall_hours", "工作日 9:00–12:00、13:30–17:30"},
            {"reason", "所申请设置地点位于市管路段，依法不属于本机关职权范围"},
            {"law", "《中华人民共和国行政许可法》"},
            {"article", "第三十二条第一款第（二）项"},
            {"competent_body", "江门市城市管理和综合执法局"},
            {"competent_address", "江门市行政服务中心二楼 21 号窗口"},
            {"competent_phone", "0750-3220321"},
            {"review_body", "江门市蓬江区人民政府"},
            {"court", "江门市江海区人民法院"},
            {"basis", "《江门市户外招牌设置备案办事指南》"},
            {"corrected_at", "2026-11-23T01:40:00Z"},
            {"result_name", "食品经营许可证"},
            {"deliver_by", "2026-12-07"},
            {"refused_facts", "现场核查发现操作间面积不足六平方米，未设独立的清洗消毒区域"},
            {"refused_articles", "《中华人民共和国食品安全法》第三十三条第一款第（二）项"},
            {"refused_reasons", "加工场所与所申请的经营规模不相适应，不符合法定条件"},
            {"cause", "检测"},
            {"body", "蓬江区疾病预防控制中心"},
            {"days", 3},
            {"pause_reason", "循环净化设备更换后需复测池水余氯与浑浊度"},
            {"paused_on", "2026-11-24"},
            {"resumes_on", "2026-11-27"},
            {"extension_reason", "需向外地登记机关核实经营者身份"},
            {"statutory_due_on", "2026-12-21"},
            {"ground", "申请人撤回申请"},
            {"returned", "均为电子材料，无需退回"},
            {"query_code", "482913"},
            {"scope", "热食类食品制售（不含生食海产品）"},
            {"valid_words", "2026 年 11 月 23 日起至 2031 年 11 月 22 日"},
            {"certificate_no", "蓬市监许证〔2026〕318号"},
            {"due_on_was", "2026-11-25"},
            {"approved_by", "梁国栋"},
            {"withdrawn_reason", "改在其他场所经营"},
            {"hearing_matter", "拟作出的决定涉及相邻住户的重大利益，现依法告知听证权利"},
            {"hearing_due_on", "2026-11-30"},
            {"party", "江门市蓬江区堤东路 126 号全体业主"},
            {"interest", "申请场所的排油烟口距住户外窗不足十米"},
            {"matter", "在堤东路 128 号首层开设餐饮店"},
            {"answer_by", "2026-11-30"},
            {"addressee", "谭嘉慧"},
            {"manner", "留置送达"},
            {"place", "江门市蓬江区堤东路 128 号首层"},
            {"served_at", "2026-11-24T02:20:00Z"},
            {"served", served},
            {"refusal", "受送达人在场，对决定有异议，拒绝签收"},
            {"witness", "何建业"},
            {"witness_unit", "堤东街道常安社区居民委员会"},
            {"server", "黄咏诗（工号 440703018）"},
            {"served_title", "准予决定书"},
            {"served_number", "蓬市监许准〔2026〕318号"},
            {"notice_reason", "邮寄件因原址查无此人退回、电话多次无法接通"},
            {"notice_days", 30},
            {"medium", "蓬江区人民政府门户网站"},
            {"published_on", "2026-11-24"},
            {"runs_out_on", "2026-12-24"},
            {"certificate", "食品经营许可证"},
            {"collector", "何嘉欣"},
            {"collector_id_masked", "440703********0040"},
            {"relation", "代理人"},
            {"authority_paper", "授权委托书（2026 年 11 月 20 日）"},
            {"collected_at", "2026-11-24T02:20:00Z"},
            {"termination_reason", "申请人于 2026 年 11 月 23 日书面撤回申请"}};
}

}
