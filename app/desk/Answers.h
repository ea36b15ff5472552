// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Line.h"
#include "records/CaseFile.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace yichuang {

// How a desk turns the hall's JSON into records, on the thread of the line.
using Answer = QFuture<Result<QJsonValue>>;

// Of a call that reads, or carries its request id.
inline const CallOptions again = CallOptions::repeatable();

// Tells of the answer on the thread of the line; a call that was cancelled tells nothing. Stands for QFuture::then, which the compiler writes
// anew, and at length, for each of a hundred calls.
void whenRead(Answer answer, std::function<void(const Result<QJsonValue> &)> told);

template<typename Value> QFuture<Result<Value>> readingAs(Answer answer, std::function<Result<Value>(const QJsonValue &)> read)
{
    const auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    whenRead(std::move(answer), [promise, read = std::move(read)](const Result<QJsonValue> &result) {
        promise->addResult(result ? read(*result) : Result<Value>(result.error()));
        promise->finish();
    });
    return promise->future();
}

template<typename Read> auto reading(Answer answer, Read read)
{
    return readingAs<std::invoke_result_t<Read, const QJsonValue &>>(std::move(answer), std::move(read));
}

template<typename Record> QFuture<Result<Record>> readRecord(Answer answer)
{
    return readingAs<Record>(std::move(answer), [](const QJsonValue &value) -> Result<Record> {
        if (!value.isObject())
            return Error{error::Internal, QStringLiteral("the hall answered no object"), {}};
        return Record::fromJson(value.toObject());
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
