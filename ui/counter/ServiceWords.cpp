// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ServiceWords.h"

namespace yichuang {

QString ServiceWords::manner(ServiceManner manner)
{
    switch (manner) {
    case ServiceManner::Window: return tr("窗口领取");
    case ServiceManner::Direct: return tr("直接送达");
    case ServiceManner::Left: return tr("留置送达");
    case ServiceManner::Post: return tr("邮寄送达");
    case ServiceManner::Entrusted: return tr("委托送达");
    case ServiceManner::Electronic: return tr("电子送达");
    case ServiceManner::Notice: return tr("公告送达");
    }
    return {};
}

}
