// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"

#include <optional>

namespace yichuang {

// Puts a passport together from the two lines of its machine readable zone (ICAO 9303, format TD3), which a scanner types one after the
// other, or in one. The first line alone says the name and proves nothing; the second has the check digits.
class PassportScan {
public:
    // Whether a scanned text is such a line at all.
    bool hears(const QString &scanned);
    // The passport, once its second line was heard.
    std::optional<IdentityCard> take();

private:
    bool hearLine(const QString &line);

    QString m_name;
    std::optional<IdentityCard> m_passport;
};

}
