// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DoorWords.h"

#include "desk/Door.h"
#include "ui/shell/SignInPage.h"

namespace yichuang {

Said saidAtTheDoor(const Error &error)
{
    if (error.is(error::LineLost) && error.facts[u"upgrade"].toBool())
        return {SignInPage::tr("大厅正在升级"), SignInPage::tr("还没有登录，升级好后再输一次密码")};
    if (error.is(error::LineLost))
        return {SignInPage::tr("连不上大厅"), SignInPage::tr("还没有登录，恢复连接后再输一次密码")};
    if (error.is(error::ComputerRefused))
        return {SignInPage::tr("大厅不让这台电脑登录"),
                SignInPage::tr("不是工号或密码的错，请管理员核对这台电脑自己的登录，改好后再输一次密码")};
    if (error.is(error::SignInLocked))
        return {SignInPage::tr("输错次数太多"), SignInPage::tr("%1 分钟后再试").arg((error.facts[u"wait_seconds"].toInt() + 59) / 60)};
    if (error.is(error::OutcomeUnknown))
        return {SignInPage::tr("还没收到大厅的答复"), SignInPage::tr("请再输一次密码")};
    if (error.is(error::SignInRefused) && !mayBeWrongPassword(error))
        return {SignInPage::tr("这个工号在别处开着的连接太多"), SignInPage::tr("请先在别的电脑上离岗，或过几分钟再登录")};
    return Words::say(error);
}

}
