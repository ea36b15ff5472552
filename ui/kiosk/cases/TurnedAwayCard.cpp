// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/TurnedAwayCard.h"

#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/parts/Blocks.h"

#include <QVBoxLayout>

namespace yichuang {

TurnedAwayCard::TurnedAwayCard(const TurnedAway &why)
    : Panel(Ground::Red, Shape::Card)
{
    setObjectName(QStringLiteral("turnedAway"));
    auto *rows = new QVBoxLayout(this);
    const int side = dressed(12, 32, 36);
    rows->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    rows->setSpacing(dressed(4, 12, 16));
    auto *ground = Label::bold(tr("窗口 %1告知：%2").arg(CaseWords::day(why.at), why.ground), TextStyle::Verdict, Ink::Red);
    ground->setWordWrap(true);
    rows->addWidget(ground);
    rows->addWidget(blocks::text(why.facts));
    if (!why.competentBody.isEmpty())
        rows->addWidget(blocks::text(tr("请向 %1 申请").arg(why.competentBody), TextStyle::Body, Ink::Second));
}

}
