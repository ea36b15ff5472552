// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Ids.h"
#include "records/NumberSeries.h"
#include "records/SignedIn.h"
#include "records/YearCalendar.h"

#include <QFuture>

namespace yichuang {

class Line;

using MovedListId = Id<struct MovedListKind>;
using NumberListId = Id<struct NumberListKind>;

// What the office's administrator may do: keep the law's calendar, see whose dates it moved, and read the register of document numbers.
class OfficeDesk {
public:
    explicit OfficeDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<SignedIn>> signIn(const QString &device);
    QFuture<Result<Done>> signOut();

    QFuture<Result<YearCalendar>> calendar(int year);
    // Moves nothing: what these days would move.
    QFuture<Result<YearPreview>> preview(int year, const QList<ArrangedDay> &days);
    // `seen`: the edition that the days were made of; where somebody else's came meanwhile it is refused.
    QFuture<Result<YearStored>> store(const RequestId &request, int year, const QList<ArrangedDay> &days, const QString &source,
                                      const QString &seen);

    // Names and telephones are two calls: who wants them of which year is written down by the first, whatever becomes of the second.
    QFuture<Result<MovedListId>> wantMoved(const RequestId &request, int year);
    // The latest first; a `before` of zero asks for the first page.
    QFuture<Result<QList<MovedDate>>> moved(MovedListId list, qint64 before, int count);

    QFuture<Result<QList<NumberSeries>>> series(int year);
    // The highest first, below `before`; zero: from the end of the series.
    QFuture<Result<QList<GivenNumber>>> numbers(const NumberSeries &series, int before, int count);
    QFuture<Result<FoundNumber>> findNumber(const QString &number);
    // As above: who takes which series is written down first.
    QFuture<Result<NumberListId>> takeNumbers(const RequestId &request, const NumberSeries &series);
    QFuture<Result<QList<GivenNumber>>> takenNumbers(NumberListId list, int before, int count);

private:
    Line &m_line;
};

}
