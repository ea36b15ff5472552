// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BundledApplication.h"
#include "desk/ApplicantDesk.h"
#include "SampleApplications.h"

#include <functional>

namespace yichuang::ctl {

// Hands an application in, its files after the hall has found nothing else wrong with it. Everything here blocks.
class Sender {
public:
    using Content = std::function<Result<QByteArray>(const BundledFile &)>;

    explicit Sender(Line &line)
        : m_line(line)
        , m_desk(line)
    {
    }

    // Adds what the hall finds wrong; nothing is stored.
    Result<Done> check(const QJsonObject &application, Faults &faults);
    // Asks first with no file sent: a hall that knows the external id, or finds a fault, gets none. Errors as ApplicantDesk::submit has
    // them.
    Result<ApplicationReceipt> send(const QString &externalId, const QJsonObject &application, const QList<BundledFile> &files,
                                    const Content &content);
    Result<ApplicationReceipt> send(const SampleApplication &made);

private:
    Result<Done> store(const BundledFile &file, const Content &content);

    Line &m_line;
    ApplicantDesk m_desk;
};

}
