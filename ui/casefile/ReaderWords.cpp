// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ReaderWords.h"

namespace yichuang {

ReaderWords::Said ReaderWords::say(CardReader::Fault fault, Instead instead)
{
    using Fault = CardReader::Fault;
    // A key stands apart from the Chinese before it, words do not.
    const QString otherwise = instead == Instead::TypeByKey  ? tr(" Alt I 录入")
                              : instead == Instead::TypeHere ? tr("直接录入姓名和号码")
                                                             : tr(" F3 输入证件号");
    switch (fault) {
    case Fault::CardRemoved: return {tr("没读完，请放平再刷"), tr("证件拿起太早")};
    case Fault::CardRefused: return {tr("读卡器不认这张证"), tr("换一台读卡器，或%1").arg(otherwise)};
    case Fault::WrongCard: return {tr("这不是身份证件"), tr("请换身份证或居住证再刷")};
    case Fault::DeviceBroken: return {tr("读卡器坏了"), tr("自检不过，请报修")};
    case Fault::DeviceUnlicensed: return {tr("读卡器没有授权"), tr("安全模块未授权，请报修")};
    case Fault::LineNoisy: return {tr("读卡器连线不稳"), tr("请插紧数据线再刷")};
    case Fault::CardUnreadable: break;
    }
    return {tr("没读到，请放平再刷"), tr("三次不行就%1").arg(otherwise)};
}

QString ReaderWords::state(CardReader::State state)
{
    switch (state) {
    case CardReader::State::Absent: return tr("读卡器未接");
    case CardReader::State::Occupied: return tr("读卡器被占用");
    case CardReader::State::Ready:
    case CardReader::State::Reading: break;
    }
    return tr("读卡器");
}

}
