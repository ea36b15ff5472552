// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/AdoptPage.h"

#include "ui/kiosk/account/FieldForm.h"

namespace yichuang {

AdoptPage::AdoptPage(Kiosk &kiosk)
    : AccountFormPage(kiosk, QStringLiteral("AdoptPage"), tr("加入别处交的件"), tr("加入我的办件"))
{
    form()->add(QStringLiteral("/case_no"), tr("业务流水号"), true, {}, Qt::ImhPreferUppercase);
    form()->add(QStringLiteral("/query_code"), tr("查询码"), true, {}, Qt::ImhDigitsOnly);
}

// Adopting twice is adopting once, so it needs no name of its own.
QFuture<Result<Done>> AdoptPage::send(const RequestId &)
{
    return kiosk().session()->adoptCase(form()->text(QStringLiteral("/case_no")).toUpper(),
                                        form()->text(QStringLiteral("/query_code")).toUpper());
}

void AdoptPage::done()
{
    kiosk().back();
}

}
