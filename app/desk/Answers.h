// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Line.h"
#include "records/CaseFile.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>

namespace yichuang {

// How a desk turns the hall's JSON into records, on the thread of the line.
using Answer = QFuture<Result<QJsonValue>>;

// Of a call that reads, or carries its request id.
inline const CallOptions again = CallOptions::repeatable();

template<typename Read> auto reading(Answer answer, Read read)
{
    using Value = std::invoke_result_t<Read, const QJsonValue &>;
    return answer.then([read = std::move(read)](const Result<QJsonValue> &result) -> Result<Value> {
        if (!result)
            return result.error();
        return read(*result);
    });
}

template<typename Record> QFuture<Result<Record>> readRecord(Answer answer)
{
    return answer.then([](const Result<QJsonValue> &result) -> Result<Record> {
        if (!result)
            return result.error();
        if (!result->isObject())
            return Error{error::Internal, QStringLiteral("the hall answered no object"), {}};
        return Record::fromJson(result->toObject());
    });
}

inline QFuture<Result<Done>> readDone(Answer answer)
{
    return reading(std::move(answer), [](const QJsonValue &) { return Done{}; });
}

// The case as it stands after the call.
inline QFuture<Result<CaseFile>> readCase(Answer answer)
{
    return reading(std::move(answer), [](const QJsonValue &value) { return CaseFile::fromJson(value[u"case"].toObject()); });
}

template<typename Record> QJsonArray writeList(const QList<Record> &records)
{
    QJsonArray list;
    for (const Record &record : records)
        list.append(record.toJson());
    return list;
}

}
