// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/LineJob.h"

#include "core/LineError.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {
namespace {

void settle(const Answer &asked, Result<QJsonValue> result)
{
    asked.settle(std::move(result));
}

void settle(QPromise<Result<QByteArray>> &asked, Result<QByteArray> result)
{
    asked.addResult(std::move(result));
    asked.finish();
}

// A jsonb may be a bare number or text, which Qt's parser takes only inside an array.
Result<QJsonValue> parsed(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue(QJsonValue::Null);
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson('[' + value.toString().toUtf8() + ']', &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error{error::Internal, QStringLiteral("The hall answered something that is not JSON: %1").arg(fault.errorString()), {}};
    return document.array().at(0);
}

}

void LineJob::answer(const QVariant &value)
{
    if (auto *json = std::get_if<Answer>(&asked))
        settle(*json, parsed(value));
    else
        settle(std::get<QPromise<Result<QByteArray>>>(asked), Result<QByteArray>(value.toByteArray()));
}

void LineJob::fail(const Error &error)
{
    const Error told = options.reads && isOfTheLine(error) ? Error{error::Unread, error.log, error.facts} : error;
    std::visit([&told](auto &waiting) { settle(waiting, {told}); }, asked);
}

void LineJob::giveUp(const QString &why, const QJsonObject &facts)
{
    fail(Error{perhapsDone ? error::OutcomeUnknown : error::LineLost, why, facts});
}

}
