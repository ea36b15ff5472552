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

static std::optional<int> belowOrEnd(int before)
{
    return before > 0 ? std::optional(before) : std::nullopt;
}

QFuture<Result<QList<NumberSeries>>> OfficeDesk::series(int year)
{
    return reading(m_line.call("office.document_numbers", {nullptr, nullptr, year}, looking),
                   [](const QJsonValue &answer) { return readList<NumberSeries>(answer[u"series"]); });
}

QFuture<Result<QList<GivenNumber>>> OfficeDesk::numbers(const NumberSeries &series, int before, int count)
{
    return reading(
        m_line.call("office.numbers", {series.departmentId, series.kind, series.licence, series.year, belowOrEnd(before), count}, looking),
        [](const QJsonValue &answer) { return readList<GivenNumber>(answer[u"numbers"]); });
}

QFuture<Result<FoundNumber>> OfficeDesk::findNumber(const QString &number)
{
    return readRecord<FoundNumber>(m_line.call("office.find_number", {number}, looking));
}

QFuture<Result<NumberListId>> OfficeDesk::takeNumbers(const RequestId &request, const NumberSeries &series)
{
    return reading(
        m_line.call("office.take_numbers", {request.uuid(), series.departmentId, series.kind, series.licence, series.year}, again),
        [](const QJsonValue &answer) { return readId<NumberListId>(answer[u"export"]); });
}

QFuture<Result<QList<GivenNumber>>> OfficeDesk::takenNumbers(NumberListId list, int before, int count)
{
    return reading(m_line.call("office.take_numbers_page", {list.value(), belowOrEnd(before), count}, looking),
                   [](const QJsonValue &answer) { return readList<GivenNumber>(answer[u"numbers"]); });
}

}
