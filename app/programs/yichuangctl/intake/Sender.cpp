// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sender.h"

#include "desk/DeskStores.h"
#include "hall/Line.h"
#include "records/HallCode.h"
#include "store/FileSend.h"

#include <algorithm>

namespace yichuang::ctl {
namespace {

bool lacksOnlyFiles(const Error &error)
{
    const QJsonArray faults = error.facts[u"faults"].toArray();
    return error.is(error::Faulty) && std::all_of(faults.begin(), faults.end(), [](const QJsonValue &fault) {
               return fault[u"keyword"] == QLatin1String("file_missing");
           });
}

// The hall speaks of a piece; whoever handed the bundle in knows files.
Error blocked(const BundledFile &file, const Error &why)
{
    const Fault fault{file.at, QStringLiteral("file_blocked"), {}};
    return {why.code, why.log, {{QStringLiteral("faults"), QJsonArray{fault.toJson()}}}};
}

}

Result<Done> Sender::check(const QJsonObject &application, Faults &faults)
{
    const auto answer = m_line.call("applicant.check", {application}, CallOptions::repeatable()).result();
    if (!answer)
        return answer.error();
    faults.addFromHall((*answer)[u"faults"].toArray());
    return Done{};
}

Result<ApplicationReceipt> Sender::send(const QString &externalId, const QJsonObject &application, const QList<BundledFile> &files,
                                        const Content &content)
{
    const auto first = m_desk.submit(externalId, application).result();
    if (first || !lacksOnlyFiles(first.error()))
        return first;
    for (const BundledFile &file : files)
        if (const auto stored = store(file, content); !stored)
            return stored.error();
    return m_desk.submit(externalId, application).result();
}

Result<ApplicationReceipt> Sender::send(const SampleApplication &made)
{
    QList<BundledFile> files;
    for (auto file = made.files.begin(); file != made.files.end(); ++file)
        files.append({{}, QString::fromLatin1(file.key()), file->size(), {}});
    return send(made.externalId, made.application, files,
                [&made](const BundledFile &file) { return Result<QByteArray>(made.files.value(file.sha256.toLatin1())); });
}

Result<Done> Sender::store(const BundledFile &file, const Content &content)
{
    const Result<QByteArray> bytes = content(file);
    if (!bytes)
        return bytes.error();
    ApplicantStore kept(m_desk);
    const Result<Done> sent =
        FileSend{file.sha256, bytes->size(), [&bytes](qint64 from, qint64 count) { return bytes->mid(from, count); }}.now(kept);
    if (!sent && sent.error().is(error::Faulty))
        return blocked(file, sent.error());
    return sent;
}

}
