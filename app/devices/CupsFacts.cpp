// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsFacts.h"

#include <cups/ipp.h>

#include <array>

namespace yichuang {

namespace {

struct Meaning {
    QLatin1String reason;
    PrintTrouble trouble;
};

// Gravest first. What stands before a dash ends the keyword, so media-empty also covers media-empty-error.
constexpr std::array meanings{
    Meaning{QLatin1String("media-jam"), PrintTrouble::MediaJam},
    Meaning{QLatin1String("media-empty"), PrintTrouble::MediaEmpty},
    Meaning{QLatin1String("media-needed"), PrintTrouble::MediaEmpty},
    Meaning{QLatin1String("input-tray-missing"), PrintTrouble::MediaEmpty},
    Meaning{QLatin1String("cover-open"), PrintTrouble::CoverOpen},
    Meaning{QLatin1String("door-open"), PrintTrouble::CoverOpen},
    Meaning{QLatin1String("interlock-open"), PrintTrouble::CoverOpen},
    Meaning{QLatin1String("toner-empty"), PrintTrouble::TonerEmpty},
    Meaning{QLatin1String("marker-supply-empty"), PrintTrouble::TonerEmpty},
    Meaning{QLatin1String("offline"), PrintTrouble::Offline},
    Meaning{QLatin1String("shutdown"), PrintTrouble::Offline},
    Meaning{QLatin1String("timed-out"), PrintTrouble::Offline},
    Meaning{QLatin1String("paused"), PrintTrouble::Paused},
    Meaning{QLatin1String("moving-to-paused"), PrintTrouble::Paused},
    Meaning{QLatin1String("toner-low"), PrintTrouble::TonerLow},
    Meaning{QLatin1String("marker-supply-low"), PrintTrouble::TonerLow},
};

bool isOf(const QString &reason, QLatin1String keyword)
{
    return reason.startsWith(keyword) && (reason.size() == keyword.size() || reason[keyword.size()] == u'-');
}

bool stopsPaper(PrintTrouble trouble)
{
    return trouble != PrintTrouble::None && trouble != PrintTrouble::TonerLow;
}

}

PrintTrouble troubleFrom(const QStringList &printerReasons)
{
    for (const auto &[keyword, trouble] : meanings) {
        for (const QString &reason : printerReasons) {
            if (isOf(reason, keyword))
                return trouble;
        }
    }
    return PrintTrouble::None;
}

PrintJobState jobStateFrom(const CupsFacts &facts)
{
    using Kind = PrintJobState::Kind;
    const PrintTrouble trouble = troubleFrom(facts.printerReasons);
    const auto orElse = [trouble](PrintTrouble other) { return stopsPaper(trouble) ? trouble : other; };
    QStringList details = facts.jobReasons + facts.printerReasons + QStringList{facts.words};
    details.removeAll(QString());
    details.removeAll(QStringLiteral("none"));
    const QString detail = details.join(QLatin1String(", "));
    // Of what ended before its end a whole copy may lie there.
    const Kind broken = facts.sheets > 0 ? Kind::Vanished : Kind::Failed;
    switch (facts.jobState) {
    case IPP_JSTATE_COMPLETED: return {Kind::Done, PrintTrouble::None, detail};
    case IPP_JSTATE_CANCELED: return {broken, facts.queueThere ? PrintTrouble::Cancelled : PrintTrouble::QueueDeleted, detail};
    case IPP_JSTATE_ABORTED: return {broken, orElse(PrintTrouble::Other), detail};
    case IPP_JSTATE_HELD: return {Kind::Held, orElse(PrintTrouble::Other), detail};
    case IPP_JSTATE_STOPPED: return {Kind::Held, orElse(PrintTrouble::Paused), detail};
    case IPP_JSTATE_PENDING:
        if (facts.printerState == IPP_PSTATE_STOPPED)
            return {Kind::Held, orElse(PrintTrouble::Paused), detail};
        return {stopsPaper(trouble) ? Kind::Held : Kind::Waiting, trouble, detail};
    case IPP_JSTATE_PROCESSING: return {stopsPaper(trouble) ? Kind::Held : Kind::Printing, trouble, detail};
    default: return {Kind::Vanished, facts.queueThere ? PrintTrouble::Other : PrintTrouble::QueueDeleted, detail};
    }
}

}
