// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/MaterialStep.h"

#include "ui/kiosk/apply/MaterialCard.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"

#include <QVBoxLayout>

namespace yichuang {

MaterialStep::MaterialStep(ApplyWork &applied, Kiosk &kiosk)
    : ApplyStep(applied)
    , m_kiosk(kiosk)
{
    connect(&work(), &ApplyWork::changed, this, &ApplyStep::changed);
}

void MaterialStep::shown()
{
    clearLayout(column());
    column()->addWidget(Label::bold(tr("上传材料"), TextStyle::Title));
    for (const GuideMaterial &material : work().guide().materials) {
        if (work().isWanted(material) || work().isOptional(material) || material.exempt)
            column()->addWidget(new MaterialCard(work(), m_kiosk, material));
    }
    auto *advice = new Label(tr("手机可传 JPG、PNG、PDF。单份不超过 %1 MB").arg(qMax<qint64>(1, work().guide().mostBytes >> 20)),
                             TextStyle::Secondary, Ink::Second);
    advice->setWordWrap(true);
    column()->addWidget(advice);
    column()->addStretch();
}

QString MaterialStep::obstacle()
{
    return lack();
}

QString MaterialStep::lack() const
{
    const auto missing = work().missing();
    return missing.isEmpty() ? QString() : tr("还差 %n 份：%1", nullptr, int(missing.size())).arg(missing.first().name);
}

QString MaterialStep::forwardText() const
{
    const auto missing = work().missing();
    return missing.isEmpty() ? tr("下一步：确认提交") : tr("还差 %n 份，补齐后确认提交", nullptr, int(missing.size()));
}

}
