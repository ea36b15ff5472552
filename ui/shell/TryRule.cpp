// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TryRule.h"

#include <QCoreApplication>

namespace yichuang {

QString tryRule(const Error &refused)
{
    const int tries = refused.facts[u"tries"].toInt();
    const int minutes = refused.facts[u"lock_minutes"].toInt();
    return tries > 0 && minutes > 0
               ? QCoreApplication::translate("yichuang::SignInPage", "连续输错 %1 次将锁定 %2 分钟").arg(tries).arg(minutes)
               : QString();
}

}
