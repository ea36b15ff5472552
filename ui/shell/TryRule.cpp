// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TryRule.h"

#include <QCoreApplication>

namespace yichuang {

QString tryRule(int tries, int lockMinutes)
{
    if (tries <= 0 || lockMinutes <= 0)
        return {};
    return QCoreApplication::translate("yichuang::SignInPage", "连续输错 %1 次将锁定 %2 分钟").arg(tries).arg(lockMinutes);
}

QString tryRule(const Error &refused)
{
    return tryRule(refused.facts[u"tries"].toInt(), refused.facts[u"lock_minutes"].toInt());
}

}
