// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Line.h"
#include "records/CaseFile.h"
#include "store/AttachmentStore.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace yichuang {

// Of a call that may be asked twice, as one that carries its request id; and of one that only reads.
inline const CallOptions again = CallOptions::repeatable();
inline const CallOptions looking = CallOptions::reading();

// What was not said is null.
inline SqlValue wordsOrNull(const QString &text)
{
    return text.isEmpty() ? SqlValue(nullptr) : SqlValue(text);
}

// How a desk turns the hall's JSON into records, on the thread of the line.
template<typename Value> QFuture<Result<Value>> readingAs(const Answer &answer, std::function<Result<Value>(const QJsonValue &)> read)
{
    const auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    answer.whenThere([promise, read = std::move(read)](const Result<QJsonValue> &result) {
        promise->addResult(result ? read(*result) : Result<Value>(result.error()));
        promise->finish();
    });
    return promise->future();
}

template<typename Read> auto reading(const Answer &answer, Read read)
{
    return readingAs<std::invoke_result_t<Read, const QJsonValue &>>(answer, std::move(read));
}

template<typename Record> QFuture<Result<Record>> readRecord(const Answer &answer)
{
    return readingAs<Record>(answer, [](const QJsonValue &value) -> Result<Record> {
        if (!value.isObject())
            return Error{error::Internal, QStringLiteral("the hall answered no object"), {}};
        return Record::fromJson(value.toObject());
    });
}

inline QFuture<Result<Done>> readDone(const Answer &answer)
{
    return reading(answer, [](const QJsonValue &) { return Done{}; });
}

inline KeptPieces keptOf(const QJsonValue &answer)
{
    return {answer[u"complete"].toBool(), answer[u"next"].toInt()};
}

// The case as it stands after the call.
inline QFuture<Result<CaseFile>> readCase(const Answer &answer)
{
    return reading(answer, [](const QJsonValue &value) { return CaseFile::fromJson(value[u"case"].toObject()); });
}

template<typename Record> QJsonArray writeList(const QList<Record> &records)
{
    QJsonArray list;
    for (const Record &record : records)
        list.append(record.toJson());
    return list;
}

}
