// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterKeys.h"

namespace yichuang {

QList<CounterKeys::Key> CounterKeys::shortcuts()
{
    const auto key = [](CounterVerb verb, std::initializer_list<QKeyCombination> keys) {
        Key entry{verb, {}};
        for (const QKeyCombination &one : keys)
            entry.keys.append(QKeySequence(one));
        return entry;
    };
    return {
        key(CounterVerb::Next, {Qt::Key_F5}),
        key(CounterVerb::SetAside, {Qt::Key_F6}),
        key(CounterVerb::Correct, {Qt::Key_F7}),
        key(CounterVerb::Forward, {Qt::Key_F8}),
        key(CounterVerb::Supplement, {Qt::Key_F9}),
        key(CounterVerb::Decline, {Qt::Key_F10}),
        key(CounterVerb::Send, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}),
        key(CounterVerb::Undo, {Qt::ALT | Qt::Key_Z}),
        key(CounterVerb::ReleaseNow, {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter}),
        key(CounterVerb::ReadCard, {Qt::Key_F2}),
        key(CounterVerb::Find, {Qt::Key_F3}),
        key(CounterVerb::FaceMatch, {Qt::Key_F4}),
        key(CounterVerb::Agent, {Qt::ALT | Qt::Key_A}),
        key(CounterVerb::Authority, {Qt::ALT | Qt::Key_W}),
        key(CounterVerb::TypeNumber, {Qt::ALT | Qt::Key_I}),
        key(CounterVerb::SpareReader, {Qt::ALT | Qt::Key_R}),
        key(CounterVerb::Reveal, {Qt::ALT | Qt::Key_V}),
        key(CounterVerb::Deadline, {Qt::CTRL | Qt::Key_D}),
        key(CounterVerb::History, {Qt::CTRL | Qt::Key_H}),
        key(CounterVerb::FullSize, {Qt::Key_F11}),
        key(CounterVerb::ChangedOnly, {Qt::CTRL | Qt::Key_G}),
        key(CounterVerb::Queue, {Qt::ALT | Qt::Key_1}),
        key(CounterVerb::Papers, {Qt::ALT | Qt::Key_2}),
        key(CounterVerb::Preview, {Qt::ALT | Qt::Key_3}),
        key(CounterVerb::Identity, {Qt::ALT | Qt::Key_4}),
        key(CounterVerb::Receive, {Qt::CTRL | Qt::Key_N}),
        key(CounterVerb::Print, {Qt::CTRL | Qt::Key_P}),
        key(CounterVerb::Reprint, {Qt::CTRL | Qt::SHIFT | Qt::Key_P}),
        key(CounterVerb::Note, {Qt::ALT | Qt::Key_N}),
        key(CounterVerb::OtherReason, {Qt::ALT | Qt::Key_T}),
        key(CounterVerb::AllReasons, {Qt::ALT | Qt::Key_M}),
        key(CounterVerb::Lock, {Qt::Key_F12}),
        key(CounterVerb::HandOut, {Qt::CTRL | Qt::Key_E}),
        key(CounterVerb::Scan, {Qt::ALT | Qt::Key_S}),
        key(CounterVerb::Scope, {Qt::CTRL | Qt::Key_Tab}),
        key(CounterVerb::ResubmittedOnly, {Qt::CTRL | Qt::Key_R}),
        key(CounterVerb::Lights, {Qt::CTRL | Qt::Key_L}),
        key(CounterVerb::Retry, {Qt::ALT | Qt::Key_L}),
    };
}

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

QList<KeySheet::Group> CounterKeys::sheet()
{
    return {
        {tr("决定"),
         {{QStringLiteral("F5"), tr("下一件，不丢草稿")},
          {QStringLiteral("F6"), tr("挂起或移交")},
          {QStringLiteral("F7"), tr("当场更正")},
          {QStringLiteral("F8"), tr("受理或预审通过")},
          {QStringLiteral("F9"), tr("一次性补正告知")},
          {QStringLiteral("F10"), tr("不予受理")},
          {QStringLiteral("Ctrl Enter"), tr("发出告知或通知")},
          {QStringLiteral("Alt Z"), tr("撤回刚才的决定")},
          {QStringLiteral("Alt Enter"), tr("不等倒数，立即发出")}}},
        {tr("身份与查找"),
         {{QStringLiteral("F2"), tr("读身份证")},
          {QStringLiteral("F3"), tr("找件")},
          {QStringLiteral("F4"), tr("人证相符")},
          {QStringLiteral("Ctrl N"), tr("当场收件")},
          {QStringLiteral("Alt A"), tr("改为代办人")},
          {QStringLiteral("Alt W"), tr("授权委托书已核")},
          {QStringLiteral("Alt I"), tr("手工录入证件号")},
          {QStringLiteral("Alt R"), tr("换备用读卡器")},
          {QStringLiteral("Alt V"), tr("按住显示完整证件号")},
          {QStringLiteral("Ctrl D"), tr("时限怎么算")},
          {QStringLiteral("Ctrl H"), tr("办件过程")}}},
        {tr("材料与预览"),
         {{tr("空格"), tr("原件已核")},
          {QStringLiteral("1 2 3 4"), tr("原件已核、收复印件、不符、免提交")},
          {QStringLiteral("↑ ↓"), tr("上一份、下一份材料")},
          {QStringLiteral("PgUp PgDn"), tr("翻页")},
          {QStringLiteral("+ − 0"), tr("放大、缩小、适宽")},
          {QStringLiteral("R"), tr("右转；Shift R 左转")},
          {QStringLiteral("C"), tr("与扫描件或上次对比")},
          {QStringLiteral("Alt S"), tr("扫描原件，存入这份材料")},
          {QStringLiteral("F11"), tr("预览放大")},
          {QStringLiteral("Ctrl G"), tr("只看变更")}}},
        {tr("移动"),
         {{QStringLiteral("Alt 1"), tr("队列")},
          {QStringLiteral("Alt 2"), tr("申请表与材料")},
          {QStringLiteral("Alt 3"), tr("预览")},
          {QStringLiteral("Alt 4"), tr("身份核对")}}},
        {tr("打印与其他"),
         {{QStringLiteral("Ctrl P"), tr("打印本件文书")},
          {QStringLiteral("Ctrl Shift P"), tr("补打")},
          {QStringLiteral("Ctrl E"), tr("出件：F8 交付，F6 其他方式送达")},
          {QStringLiteral("Alt N"), tr("内部备注")},
          {QStringLiteral("Ctrl 1–9"), tr("写告知时勾第几条原因，选依据和表述")},
          {QStringLiteral("Alt T Alt M"), tr("写告知时另写一条原因，看全部原因")},
          {QStringLiteral("Alt L"), tr("断网时立即重试，没打出来时重打")},
          {QStringLiteral("F12"), tr("离席")},
          {QStringLiteral("Ctrl M"), tr("菜单：语言、配色、字号、下岗")}}},
        {tr("队列"),
         {{QStringLiteral("Ctrl Tab"), tr("本窗口、本部门、挂起")},
          {QStringLiteral("Ctrl R"), tr("只看重报")},
          {QStringLiteral("Ctrl L"), tr("按灯筛选")},
          {QStringLiteral("Esc"), tr("返回、收起")}}},
    };
}

}
