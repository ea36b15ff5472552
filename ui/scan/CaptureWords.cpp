// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/CaptureWords.h"

#include <QStringList>

namespace yichuang {

QString CaptureWords::badge(CaptureFault fault)
{
    switch (fault) {
    case CaptureFault::Blurred: return tr("模糊");
    case CaptureFault::Dark: return tr("太暗");
    case CaptureFault::CutOff: return tr("缺边");
    case CaptureFault::UpsideDown: return tr("颠倒");
    }
    return {};
}

QString CaptureWords::advice(CaptureFault fault)
{
    switch (fault) {
    case CaptureFault::Blurred: return tr("字看不清，请压平再扫");
    case CaptureFault::Dark: return tr("太暗，请合上盖再扫");
    case CaptureFault::CutOff: return tr("边上被切掉了，请放正再扫");
    case CaptureFault::UpsideDown: return tr("像是上下颠倒，按两次 R 转正");
    }
    return {};
}

QString CaptureWords::advice(const QList<CaptureFault> &faults)
{
    QStringList said;
    for (const CaptureFault fault : faults)
        said.append(advice(fault));
    return said.join(tr("；"));
}

}
