// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterKeys.h"

namespace yichuang {

bool CounterKeys::isDecision(CounterVerb verb)
{
    switch (verb) {
    case CounterVerb::Next:
    case CounterVerb::SetAside:
    case CounterVerb::Correct:
    case CounterVerb::Forward:
    case CounterVerb::Supplement:
    case CounterVerb::Decline:
    case CounterVerb::Send: return true;
    default: return false;
    }
}

bool CounterKeys::isAfterthought(CounterVerb verb)
{
    return verb == CounterVerb::Undo || verb == CounterVerb::ReleaseNow;
}

bool CounterKeys::isIdentity(CounterVerb verb)
{
    return verb == CounterVerb::FaceMatch || verb == CounterVerb::Agent || verb == CounterVerb::Authority ||
           verb == CounterVerb::TypeNumber;
}

KeyTable<CounterVerb> CounterKeys::table()
{
    return {{
        {tr("决定"),
         {{CounterVerb::Next, {Qt::Key_F5}, tr("下一件，不丢草稿")},
          {CounterVerb::SetAside, {Qt::Key_F6}, tr("挂起或移交")},
          {CounterVerb::Correct, {Qt::Key_F7}, tr("当场更正")},
          {CounterVerb::Forward, {Qt::Key_F8}, tr("受理、预审通过、收下补正")},
          {CounterVerb::Supplement, {Qt::Key_F9}, tr("一次性补正告知")},
          {CounterVerb::Decline, {Qt::Key_F10}, tr("不予受理")},
          {CounterVerb::Send, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, tr("发出告知或通知")},
          {CounterVerb::Undo, {Qt::ALT | Qt::Key_Z}, tr("撤回刚才的决定")},
          {CounterVerb::ReleaseNow, {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter}, tr("不等倒数，立即发出")}}},
        {tr("身份与查找"),
         {{CounterVerb::ReadCard, {Qt::Key_F2}, tr("读身份证")},
          {CounterVerb::Find, {Qt::Key_F3}, tr("找件")},
          {CounterVerb::FaceMatch, {Qt::Key_F4}, tr("人证相符")},
          {CounterVerb::Receive, {Qt::CTRL | Qt::Key_N}, tr("当场收件；在收件页上另收一件")},
          {CounterVerb::Agent, {Qt::ALT | Qt::Key_A}, tr("改为代办人")},
          {CounterVerb::Authority, {Qt::ALT | Qt::Key_W}, tr("授权委托书已核，或改由此人代办")},
          {CounterVerb::TypeNumber, {Qt::ALT | Qt::Key_I}, tr("手工录入证件号")},
          {CounterVerb::SpareReader, {Qt::ALT | Qt::Key_R}, tr("换备用读卡器")},
          {CounterVerb::Reveal, {Qt::ALT | Qt::Key_V}, tr("按住显示完整证件号")},
          {CounterVerb::Phones, {Qt::ALT | Qt::Key_P}, tr("显示联系电话，再按收起")},
          {CounterVerb::Deadline, {Qt::CTRL | Qt::Key_D}, tr("时限怎么算")},
          {CounterVerb::History, {Qt::CTRL | Qt::Key_H}, tr("办件过程")}}},
        {tr("材料与预览"),
         {{tr("空格"), tr("原件已核")},
          {QStringLiteral("1 2 3 4"), tr("原件已核、收复印件、不符、免提交")},
          {QStringLiteral("↑ ↓"), tr("上一份、下一份材料")},
          {QStringLiteral("PgUp PgDn"), tr("翻页")},
          {QStringLiteral("+ − 0"), tr("放大、缩小、适宽")},
          {QStringLiteral("R"), tr("右转；Shift R 左转")},
          {QStringLiteral("C"), tr("与扫描件或上次对比")},
          {QStringLiteral("Enter"), tr("打开压缩包里的文件；Esc 回清单")},
          {CounterVerb::Scan, {Qt::ALT | Qt::Key_S}, tr("扫描原件，存入这份材料")},
          {CounterVerb::FullSize, {Qt::Key_F11}, tr("预览放大")},
          {CounterVerb::ChangedOnly, {Qt::CTRL | Qt::Key_G}, tr("只看变更")}}},
        {tr("移动"),
         {{CounterVerb::Queue, {Qt::ALT | Qt::Key_1}, tr("队列")},
          {CounterVerb::Papers, {Qt::ALT | Qt::Key_2}, tr("申请表与材料")},
          {CounterVerb::Preview, {Qt::ALT | Qt::Key_3}, tr("预览")},
          {CounterVerb::Identity, {Qt::ALT | Qt::Key_4}, tr("身份核对")}}},
        {tr("打印与其他"),
         {{CounterVerb::Print, {Qt::CTRL | Qt::Key_P}, tr("打印本件文书")},
          {CounterVerb::Reprint, {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, tr("补打")},
          {CounterVerb::HandOut, {Qt::CTRL | Qt::Key_E}, tr("出件：F8 交付，F6 其他方式送达")},
          {CounterVerb::Note, {Qt::ALT | Qt::Key_N}, tr("内部备注")},
          {QStringLiteral("Ctrl 1–9"), tr("写告知时勾第几条原因，换第几条表述")},
          {CounterVerb::OtherReason, {Qt::ALT | Qt::Key_T}},
          {CounterVerb::AllReasons, {Qt::ALT | Qt::Key_M}, tr("写告知时另写一条原因，看全部原因")},
          {CounterVerb::Retry, {Qt::ALT | Qt::Key_L}, tr("没读到、断网时重试，重打，复制上一轮写的")},
          {CounterVerb::Lock, {Qt::Key_F12}, tr("离席")},
          {QStringLiteral("Ctrl M"), tr("菜单：语言、配色、字号、下岗")}}},
        {tr("队列"),
         {{CounterVerb::Scope, {Qt::CTRL | Qt::Key_Tab}, tr("本窗口、本部门、挂起")},
          {CounterVerb::ResubmittedOnly, {Qt::CTRL | Qt::Key_R}, tr("只看重报")},
          {CounterVerb::Lights, {Qt::CTRL | Qt::Key_L}, tr("按灯筛选")},
          {CounterVerb::Order, {Qt::CTRL | Qt::Key_T}, tr("换次序：按时限、按收件")},
          {QStringLiteral("Esc"), tr("返回、收起")}}},
    }};
}

}
