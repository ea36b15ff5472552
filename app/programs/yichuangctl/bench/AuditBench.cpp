// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/HistoryCheck.h"
#include "BenchHall.h"
#include "Figures.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace yichuang::ctl {
namespace {

// Seals whatever there is, as the keeper does after midnight.
Result<Done> sealAll(OwnerSession &owner)
{
    for (;;) {
        const auto part = owner.value("select keeper.seal()");
        if (!part)
            return part.error();
        const QJsonObject said = QJsonDocument::fromJson(part->value_or(QString()).toUtf8()).object();
        if (!said[u"sealed"].isNull())
            return Done{};
    }
}

}

Result<Figures> benchAudit(bool quick)
{
    const auto hall = BenchHall::make({.cases = quick ? 40'000 : 450'000, .waiting = 0.02, .seats = 1});
    if (!hall)
        return hall.error();
    auto owner = hall.value()->owner();
    if (!owner)
        return owner.error();
    if (const auto sealed = sealAll(owner.value()); !sealed)
        return sealed.error();
    QElapsedTimer clock;
    clock.start();
    const auto findings = HistoryCheck(owner.value()).run({});
    if (!findings)
        return findings.error();
    const double seconds = clock.elapsed() / 1000.0;
    if (!findings->faults.isEmpty() || findings->events == 0)
        return Error{QString(error::Internal), QStringLiteral("the history of a fresh hall is not sound"), {}};
    return Figures{{.name = QStringLiteral("audit"),
                    .what = QStringLiteral("audit verify: every chain and every seal, for 1 million events"),
                    .value = seconds * 1e6 / double(findings->events),
                    .unit = QStringLiteral("s"),
                    .atLeast = false,
                    .goal = 60,
                    .measured = {{QStringLiteral("events"), findings->events},
                                 {QStringLiteral("seals"), findings->seals.size()},
                                 {QStringLiteral("seconds"), seconds}}}};
}

}
