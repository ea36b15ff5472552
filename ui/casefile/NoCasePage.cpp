// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/NoCasePage.h"

#include "ui/parts/Button.h"

namespace yichuang {

NoCasePage::NoCasePage(QWidget *parent)
    : StatePage(new QWidget, parent)
{
}

void NoCasePage::showNoCase()
{
    auto *next = new Button(tr("取下一件"), Button::Kind::Primary);
    next->setKeys(QStringLiteral("F5"));
    connect(next, &Button::activated, this, &NoCasePage::nextAsked);
    showEmpty({Icon::Document, Tone::Blue, tr("没有打开的件"), tr("从左边选一件，或按 F5 取下一件")}, {next});
}

}
