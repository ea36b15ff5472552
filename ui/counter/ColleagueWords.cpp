// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ColleagueWords.h"

#include "core/HallTime.h"
#include "core/Text.h"

namespace yichuang {

QString ColleagueWords::noticeBegun(const BegunNotice &begun)
{
    return begun.kind == NoticeKind::Decline ? tr("%1 写了一半不予受理，没有发出").arg(begun.by)
                                             : tr("%1 写了一半补正告知，没有发出").arg(begun.by);
}

std::optional<Said> ColleagueWords::given(const CaseFile &file, const QDate &today)
{
    const std::optional<WindowNote> &why = file.handed ? file.handed : file.released;
    if (!why)
        return std::nullopt;
    const QString who = file.handed ? tr("%1 %2 移交来的") : tr("%1 %2 退回的");
    const QString said = tr("%1：%2").arg(halltime::moment(why->at, today), visible(why->text));
    return Said{who.arg(Words::window(why->window), why->by), file.begun ? tr("%1。%2").arg(said, noticeBegun(*file.begun)) : said};
}

std::optional<Said> ColleagueWords::begun(const CaseFile &file, const QDate &today)
{
    if (!file.begun)
        return std::nullopt;
    return Said{noticeBegun(*file.begun), tr("%1；决定前先问一问").arg(halltime::moment(file.begun->at, today))};
}

}
