// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/OfficeDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<SignedIn>> OfficeDesk::signIn(const QString &device)
{
    return readRecord<SignedIn>(m_line.call("office.sign_in", {device}, again));
}

QFuture<Result<Done>> OfficeDesk::signOut()
{
    return readDone(m_line.call("office.sign_out"));
}

QFuture<Result<YearCalendar>> OfficeDesk::calendar(int year)
{
    return readRecord<YearCalendar>(m_line.call("office.calendar", {year}, looking));
}

QFuture<Result<YearPreview>> OfficeDesk::preview(int year, const QList<ArrangedDay> &days)
{
    return readRecord<YearPreview>(m_line.call("office.preview_year", {year, writeList(days)}, looking));
}

QFuture<Result<YearStored>> OfficeDesk::store(const RequestId &request, int year, const QList<ArrangedDay> &days, const QString &source,
                                              const QString &seen)
{
    return readRecord<YearStored>(m_line.call("office.load_year", {request.uuid(), year, writeList(days), source, seen}, again));
}

QFuture<Result<MovedListId>> OfficeDesk::wantMoved(const RequestId &request, int year)
{
    return reading(m_line.call("office.recalculated", {request.uuid(), year}, again),
                   [](const QJsonValue &answer) { return readId<MovedListId>(answer[u"export"]); });
}

QFuture<Result<QList<MovedDate>>> OfficeDesk::moved(MovedListId list, qint64 before, int count)
{
    const std::optional<qint64> above = before > 0 ? std::optional(before) : std::nullopt;
    return reading(m_line.call("office.recalculated_page", {list.value(), above, count}, looking),
                   [](const QJsonValue &answer) { return readList<MovedDate>(answer[u"dates"]); });
}

}
