// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewKeys.h"

namespace yichuang {

bool ReviewKeys::isDecision(ReviewVerb verb)
{
    switch (verb) {
    case ReviewVerb::Next:
    case ReviewVerb::Pause:
    case ReviewVerb::More:
    case ReviewVerb::Positive:
    case ReviewVerb::SendBack:
    case ReviewVerb::Refuse:
    case ReviewVerb::Send: return true;
    default: return false;
    }
}

KeyTable<ReviewVerb> ReviewKeys::table()
{
    return {{
        {tr("决定"),
         {{ReviewVerb::Next, {Qt::Key_F5}, tr("下一件，不丢草稿")},
          {ReviewVerb::Pause, {Qt::Key_F6}, tr("特别程序，启动或结束")},
          {ReviewVerb::More, {Qt::Key_F7}, tr("延期、征求意见、核查、听证、终止")},
          {ReviewVerb::Positive, {Qt::Key_F8}, tr("同意，送下一步；决定环节为准予")},
          {ReviewVerb::SendBack, {Qt::Key_F9}, tr("退回窗口")},
          {ReviewVerb::Refuse, {Qt::Key_F10}, tr("不予许可，不是许可的不予办理")},
          {ReviewVerb::Send, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, tr("发出正在写的")},
          {ReviewVerb::Undo, {Qt::ALT | Qt::Key_Z}, tr("撤回刚才的决定")},
          {ReviewVerb::ReleaseNow, {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter}, tr("不等倒数，立即发出")}}},
        {tr("审查"),
         {{QStringLiteral("1 2 3"), tr("符合、不符合、不适用")},
          {QStringLiteral("↑ ↓"), tr("上一条、下一条要点")},
          {QStringLiteral("← → Enter"), tr("要点下面的材料")},
          {ReviewVerb::OpinionBox, {Qt::ALT | Qt::Key_O}, tr("写意见")},
          {QStringLiteral("Ctrl 1…9"), tr("插入常用语")},
          {ReviewVerb::ChangedOnly, {Qt::CTRL | Qt::Key_G}, tr("只看变更")},
          {ReviewVerb::FullSize, {Qt::Key_F11}, tr("预览放大")},
          {ReviewVerb::Deadline, {Qt::CTRL | Qt::Key_D}, tr("时限怎么算")},
          {ReviewVerb::History, {Qt::CTRL | Qt::Key_H}, tr("办件过程")},
          {ReviewVerb::Reveal, {Qt::ALT | Qt::Key_V}, tr("按住显示完整证件号")}}},
        {tr("批量"),
         {{tr("空格"), tr("选入或移出本批")},
          {QStringLiteral("Ctrl A"), tr("同事项同环节全选")},
          {QStringLiteral("Del"), tr("移出本批")},
          {QStringLiteral("Esc"), tr("结束批量，返回")}}},
        {tr("移动"),
         {{ReviewVerb::Queue, {Qt::ALT | Qt::Key_1}, tr("队列")},
          {ReviewVerb::Form, {Qt::ALT | Qt::Key_2}, tr("申请表与材料")},
          {ReviewVerb::Points, {Qt::ALT | Qt::Key_3}, tr("审查要点")},
          {ReviewVerb::Opinion, {Qt::ALT | Qt::Key_4}, tr("意见")},
          {ReviewVerb::Notice, {Qt::ALT | Qt::Key_5}, tr("将发出的文书和短信")},
          {ReviewVerb::Scope, {Qt::CTRL | Qt::Key_Tab}, tr("待我审、暂停中、已办")},
          {ReviewVerb::Lights, {Qt::CTRL | Qt::Key_L}, tr("按灯筛选")}}},
        {tr("其他"),
         {{ReviewVerb::Find, {Qt::Key_F3}, tr("找件")},
          {ReviewVerb::Print, {Qt::CTRL | Qt::Key_P, Qt::CTRL | Qt::SHIFT | Qt::Key_P}, tr("打印本件文书")},
          {ReviewVerb::Note, {Qt::ALT | Qt::Key_N}, tr("内部备注")},
          {ReviewVerb::Team, {Qt::ALT | Qt::Key_T}, tr("代理与交接")},
          {ReviewVerb::Retry, {Qt::ALT | Qt::Key_L}, tr("没读到、断网时立即重试")},
          {ReviewVerb::Lock, {Qt::Key_F12}, tr("离席")},
          {QStringLiteral("Ctrl F1 F2"), tr("换工作台")},
          {QStringLiteral("Ctrl M"), tr("菜单：语言、配色、字号、下岗")}}},
    }};
}

}
