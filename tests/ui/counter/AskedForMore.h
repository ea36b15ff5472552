// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CounterDesk.h"
#include "desk/SmallHall.h"

namespace yichuang::test {

// A field of the shop's form that no window corrects on the spot.
inline Defect shopField(const char *key, const QString &label, const QString &text)
{
    Defect field;
    field.target = DefectTarget::Field;
    field.form = QStringLiteral("T1");
    field.pointer = QStringLiteral("/shop/") + QLatin1String(key);
    field.label = label;
    field.text = text;
    return field;
}

inline Defect shopName()
{
    return shopField("shop", QStringLiteral("店名"), QStringLiteral("店名与招牌不一致，请更正。"));
}

// The window 2 asks the n-th applicant of a small hall for a paper, and for more, or for the latter only.
inline CaseId askForMore(SmallHall &hall, int person, const QList<Defect> &more = {}, bool paperToo = true)
{
    Line line(hall.signInAs(QStringLiteral("p0802")));
    CounterDesk desk(line);
    if (const auto who = desk.signIn(2, QStringLiteral("pc2"), true).result(); !who)
        qFatal("nobody sits at window 2: %s", qPrintable(who.error().log));
    const CaseId id(
        hall.value(
                QStringLiteral("select id from hall.case_file where applicant ->> 'id_number' = '%1'").arg(SmallHall::residentId(person)))
            .toLongLong());
    const auto file = desk.claim(RequestId::make(), id).result();
    if (!file)
        qFatal("the case is not to be had: %s", qPrintable(file.error().log));
    SupplementNotice notice;
    notice.workdays = 15;
    Defect paper;
    paper.seq = 2;
    paper.label = QStringLiteral("场所使用证明");
    paper.text = QStringLiteral("缺少产权人签章，请补交。");
    if (paperToo)
        notice.defects.append(paper);
    notice.defects.append(more);
    if (const auto sent = desk.supplement(RequestId::make(), id, file->version, notice).result(); !sent)
        qFatal("the notice was refused: %s", qPrintable(sent.error().log));
    // Nobody answers what may still be taken back.
    if (const auto told = desk.releaseNow(RequestId::make(), id).result(); !told)
        qFatal("the notice did not leave: %s", qPrintable(told.error().log));
    return id;
}

}
