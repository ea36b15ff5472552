// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/UndoWords.h"

#include "records/HallCode.h"
#include "ui/casefile/CaseWork.h"

namespace yichuang {

Said UndoWords::missed(const CaseWork &work)
{
    const MissedUndo &missed = *work.missedUndo();
    const bool lineLost = missed.why.is(error::LineLost);
    const Said why = Words::say(missed.why);
    if (!work.undoable())
        return {tr("没有撤回，仍然有效：%1").arg(missed.words), lineLost ? tr("断网时按的一下没有办成。要更改，请主管办理") : why.meaning};
    const QString again = work.lostSince() ? tr("连上后请再按 Alt Z") : tr("请再按 Alt Z");
    const bool held = missed.why.is(error::TooLateToUndo);
    const QString because = lineLost ? tr("断网时按的一下没有办成") : held ? why.meaning : why.fact;
    return {tr("还没有撤回：%1").arg(missed.words), tr("%1；%2").arg(again, because)};
}

}
