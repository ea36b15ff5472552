// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/ProgressPage.h"

#include "core/HallTime.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Words.h"

#include <QVBoxLayout>

namespace yichuang {

ProgressPage::ProgressPage(Kiosk &kiosk, const Progress &progress)
    : KioskPage(kiosk, QStringLiteral("ProgressPage"), tr("办理进度"))
    , m_progress(progress)
{
    const QDate today = halltime::today();
    const auto [card, rows] = blocks::card();
    const auto add = [rows](Label *label) {
        label->setWordWrap(true);
        rows->addWidget(label);
    };
    add(Label::bold(progress.item, TextStyle::Title));
    add(new Label(progress.caseNo, TextStyle::Body, Ink::Second));
    add(Label::bold(Words::status(wordFor(progress.status), progress.licence), TextStyle::Verdict, Ink::Blue));
    for (const Progress::Step &step : progress.steps)
        add(new Label(QStringLiteral("%1  %2").arg(halltime::moment(step.at, today), CaseWords::action(step.action, progress.licence)),
                      TextStyle::Body));
    column()->addWidget(card);
    if (!progress.points.isEmpty()) {
        addHeading(tr("要补的 %n 处", nullptr, int(progress.points.size())));
        for (const Progress::Point &point : progress.points) {
            auto *words = new Label(QStringLiteral("%1：%2").arg(point.label, point.text), TextStyle::Body);
            words->setWordWrap(true);
            column()->addWidget(words);
        }
    }
    column()->addStretch();
}

}
