// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Words.h"

// The hall's codes in a person's words.
namespace yichuang {

namespace {

template<std::size_t count> QString named(const QString &code, const std::pair<const char *, QString> (&names)[count])
{
    for (const auto &[known, name] : names)
        if (code == QLatin1String(known))
            return name;
    return code;
}

}

QString Words::status(const QString &code, bool isLicence)
{
    const std::pair<const char *, QString> names[] = {
        {"submitted", tr("待受理")},
        {"invited", tr("预审通过，待到厅")},
        {"supplementing", tr("待补正")},
        {"accepted", tr("已受理")},
        {"not_required", tr("不受理")},
        {"declined", tr("不予受理")},
        {"withdrawn", tr("已撤回")},
        {"granted", tr("准予")},
        {"refused", isLicence ? tr("不予许可") : tr("不予办理")},
        {"concluded", tr("已办结")},
        {"terminated", tr("终止办理")},
    };
    return named(code, names);
}

QString Words::action(const QString &code, bool isLicence)
{
    const std::pair<const char *, QString> names[] = {
        {"pre_review", tr("预审通过")},
        {"accept", tr("受理")},
        {"correct", tr("当场更正")},
        {"supplement", tr("补正告知")},
        {"not_require", tr("不受理")},
        {"decline", tr("不予受理")},
        {"scan", tr("扫描原件")},
        {"reuse", tr("沿用已核的原件")},
        {"deem", tr("视为受理")},
        {"verify", tr("核验")},
        {"replace_agent", tr("更换代办人")},
        {"verify_owed", tr("补核原件")},
        {"resubmit", tr("重新申报")},
        {"take_supplement", tr("窗口收下补正")},
        {"withdraw", tr("撤回申请")},
        {"claim", tr("打开办理")},
        {"grant", tr("准予")},
        {"refuse", isLicence ? tr("不予许可") : tr("不予办理")},
        {"conclude", tr("办结")},
        {"undo", tr("撤回决定")},
        {"hold", tr("挂起")},
        {"hand_over", tr("移交")},
        {"release", tr("放回队列")},
        {"submit", tr("提交申报")},
        {"take_over", tr("接手")},
        {"pause", tr("启动特别程序")},
        {"resume", tr("恢复计时")},
        {"extend", tr("延长期限")},
        {"forward", tr("同意，送下一步")},
        {"propose", isLicence ? tr("拟不予许可") : tr("拟不予办理")},
        {"return", tr("退回窗口")},
        {"terminate", tr("终止办理")},
        {"ask_extension", tr("申请延期")},
        {"refuse_extension", tr("不同意延期")},
        {"ask_opinion", tr("征求意见")},
        {"give_opinion", tr("答复意见")},
        {"site_visit", tr("现场核查")},
        {"collect", tr("窗口领取")},
        {"serve", tr("送达")},
        {"served", tr("送达")},
        {"send", tr("寄出或公告")},
        {"service_failed", tr("送达未成")},
        {"notice_ran_out", tr("公告期满")},
        {"offer_hearing", tr("告知听证权利")},
        {"answer_hearing", tr("记听证")},
        {"reissue", tr("重新出具文书")},
        {"inform_party", tr("告知利害关系人")},
        {"recalculate", tr("时限重算")},
        {"allow_second_notice", tr("准许再次告知")},
        {"urge", tr("督办")},
        {"remind", tr("催办")},
        {"call", tr("电话告知")},
        {"correct_phone", tr("更正电话")},
        {"reassign", tr("改派")},
        {"second_look", tr("抽查")},
        {"give_back", tr("交回队列")},
        {"receive", tr("当场收件")},
    };
    return named(code, names);
}

// Why a case stays out of a batch, by the hall's word for it.
QString Words::obstacle(const QString &code)
{
    const std::pair<const char *, QString> names[] = {
        {"other", tr("事项或环节不同")},    {"status", tr("已不在这个环节")},  {"paused", tr("在特别程序中")},
        {"opinion", tr("只征求意见")},      {"barred", tr("不能由您办")},      {"owed", tr("还欠核验原件")},
        {"proposed", tr("前一环节拟不予")}, {"extension", tr("正在申请延期")}, {"heard", tr("部门意见没到或不同意")},
        {"changed", tr("补正后有变更")},    {"hearing", tr("在等听证")},       {"held", tr("别人正在办")},
        {"points", tr("审查要点没有结论")}, {"term", tr("还没有填有效期")},
    };
    return named(code, names);
}

}
