// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditWords.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/parts/Words.h"

#include <QTimeZone>

namespace yichuang {

QString AuditWords::deed(const AuditRow &row)
{
    switch (row.kind) {
    case AuditKind::Deed: {
        const QString principal = row.facts[u"for"].toString();
        const QString done = Words::action(row.action, row.licence);
        return principal.isEmpty() ? done : tr("%1（代 %2）").arg(done, principal);
    }
    case AuditKind::Sight: return row.action == QLatin1String("open") ? tr("打开办理") : tr("查看办件");
    case AuditKind::Number:
        return row.facts[u"answered"].toBool() ? tr("看了完整的%1").arg(secret(row.facts[u"what"].toString()))
                                               : tr("要看完整的%1，没有看到").arg(secret(row.facts[u"what"].toString()));
    case AuditKind::Paper:
        return row.action == QLatin1String("reprint") ? tr("补打 %1").arg(row.facts[u"title"].toString())
                                                      : tr("打印 %1").arg(row.facts[u"title"].toString());
    case AuditKind::House: return house(row.action);
    case AuditKind::Question: return tr("审计查询");
    }
    return row.action;
}

QString AuditWords::house(const QString &what)
{
    const std::pair<const char *, QString> names[] = {
        {"counter.sign_in", tr("在窗口上岗")},
        {"counter.sign_out", tr("离开窗口")},
        {"counter.find", tr("按号码找件")},
        {"counter.tapped", tr("按卡找件")},
        {"counter.compare_identity", tr("比对证件")},
        {"review.sign_in", tr("登录审批")},
        {"review.sign_out", tr("退出审批")},
        {"review.find", tr("按号码找件")},
        {"audit.sign_in", tr("登录审计")},
        {"audit.sign_out", tr("退出审计")},
        {"review.delegate", tr("设置代理")},
        {"review.end_delegation", tr("结束代理")},
        {"review.team_return", tr("全部工作交回")},
        {"security.staff_create", tr("新建人员")},
        {"security.staff_disable", tr("停用人员")},
        {"security.staff_password", tr("重设密码")},
        {"security.kiosk_create", tr("登记自助机")},
        {"security.kiosk_disable", tr("停用自助机")},
        {"security.account_close", tr("关闭申请人账户")},
        {"applicant.try", tr("申请人试密码或验证码")},
        {"office.sign_in", tr("登录管理")},
        {"office.sign_out", tr("退出管理")},
        {"office.load_year", tr("载入年历")},
        {"office.recalculated", tr("取变动日期的名单")},
        {"office.take_numbers", tr("导出文号登记簿")},
        {"inquiry.answer", tr("答复咨询投诉")},
        {"keeper.delivery_report", tr("短信回执矛盾")},
        {"keeper.deem_failed", tr("视为受理没有成功")},
        {"keeper.serve_failed", tr("公告期满送达没有成功")},
        {"keeper.resume_failed", tr("恢复计时没有成功")},
        {"supervision.export", tr("导出")},
        {"supervision.recalculated", tr("看年历变动改了日期的件")},
        {"supervision.sign_in", tr("登录监督")},
        {"sample", tr("装入样例")},
    };
    for (const auto &[known, name] : names)
        if (what == QLatin1String(known))
            return name;
    if (what.endsWith(QLatin1String(".explanation_printed")))
        return tr("打印期限计算说明");
    if (what.endsWith(QLatin1String(".change_password")))
        return tr("改密码");
    return what.startsWith(QLatin1String("applicant.")) ? tr("申请人账户：%1").arg(what.mid(10)) : what;
}

QString AuditWords::secret(const QString &what)
{
    const std::pair<const char *, QString> names[] = {
        {"applicant.id", tr("申请人证件号码")}, {"applicant.phone", tr("申请人手机")},  {"agent.id", tr("代办人证件号码")},
        {"agent.phone", tr("代办人手机")},      {"legal.id", tr("法定代表人证件号码")}, {"collector.id", tr("领取人证件号码")},
    };
    for (const auto &[known, name] : names)
        if (what == QLatin1String(known))
            return name;
    return what;
}

QString AuditWords::detail(const AuditRow &row)
{
    QStringList parts;
    const QString from = row.facts[u"from"].toString();
    const QString to = row.facts[u"to"].toString();
    if (!from.isEmpty())
        parts.append(to.isEmpty() ? tr("原在 %1").arg(from) : tr("%1 → %2").arg(from, to));
    if (const QString first = row.facts[u"first"].toString(); !first.isEmpty())
        parts.append(tr("%1 至 %2").arg(first, row.facts[u"last"].toString(first)));
    for (const QLatin1String key : {QLatin1String("who"), QLatin1String("number"), QLatin1String("file")})
        if (const QString value = row.facts[key].toString(); !value.isEmpty())
            parts.append(value);
    if (const int copies = row.facts[u"copies"].toInt(); copies > 1)
        parts.append(tr("%n 份", nullptr, copies));
    if (row.facts.contains(u"year"))
        parts.append(tr("%1 年").arg(row.facts[u"year"].toInt()));
    if (row.facts.contains(u"rows"))
        parts.append(tr("%n 行", nullptr, row.facts[u"rows"].toInt()));
    // By which website or kiosk, or window, an applicant acted, and by which account where one was logged in.
    if (const QString login = row.facts[u"login"].toString(); row.desk == QLatin1String("applicant") && !login.isEmpty())
        parts.append(row.facts.contains(u"account") ? tr("经 %1，账号 %2").arg(login).arg(row.facts[u"account"].toInteger())
                                                    : tr("经 %1").arg(login));
    if (!row.note.isEmpty())
        parts.append(row.note);
    return visible(parts.join(tr("；")));
}

QString AuditWords::who(const AuditRow &row)
{
    if (!row.by.isEmpty())
        return row.workNo.isEmpty() ? row.by : tr("%1 %2").arg(row.by, row.workNo);
    if (row.facts.contains(u"by"))
        return row.facts[u"by"].toString();
    if (row.desk == QLatin1String("keeper"))
        return tr("大厅自动办理");
    if (row.desk == QLatin1String("applicant"))
        return tr("申请人");
    return row.facts[u"login"].toString(tr("大厅"));
}

QString AuditWords::seat(const AuditRow &row)
{
    QStringList parts;
    if (row.window)
        parts.append(Words::window(*row.window));
    else if (row.desk == QLatin1String("review"))
        parts.append(tr("审批"));
    else if (row.desk == QLatin1String("supervision"))
        parts.append(tr("监督"));
    if (!row.device.isEmpty())
        parts.append(visible(row.device));
    return parts.join(tr("，"));
}

AuditWords::Mark AuditWords::mark(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Deed: return {tr("办理"), Tone::Blue};
    case AuditKind::Sight: return {tr("看件"), Tone::Grey};
    case AuditKind::Number: return {tr("看号码"), Tone::Amber};
    case AuditKind::Paper: return {tr("打印"), Tone::Green};
    case AuditKind::House: return {tr("大厅"), Tone::Violet};
    case AuditKind::Question: return {tr("审计"), Tone::Violet};
    }
    return {};
}

QString AuditWords::fault(const QString &code)
{
    const std::pair<const char *, QString> names[] = {
        {"changed", tr("内容被改过")},
        {"unlinked", tr("和前一条接不上")},
        {"missing", tr("前面缺了一条")},
        {"status", tr("办件状态和最后一条不符")},
        {"head", tr("最后一条不见了")},
        {"backwards", tr("时间早于前一条")},
        {"gone", tr("有它的文书或短信，这一条却没了")},
    };
    for (const auto &[known, name] : names)
        if (code == QLatin1String(known))
            return name;
    return code;
}

QString AuditWords::whole(const AuditRow &row)
{
    const QStringList parts{moment(row.at, row.at.date()), who(row), deed(row), detail(row), seat(row), row.caseNo};
    return parts.join(u' ').simplified();
}

QString AuditWords::moment(const QDateTime &at, const QDate &today)
{
    const QDateTime here = at.toTimeZone(QTimeZone("Asia/Shanghai"));
    return halltime::dayOf(at, today) + here.toString(QStringLiteral(" HH:mm:ss"));
}

}
