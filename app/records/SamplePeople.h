// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

// The work numbers of the sample hall (resources/catalogue/staff.json) that the program itself knows.
namespace yichuang::samplepeople {

// At window 8, for whom the sample has the fullest queue.
inline constexpr QLatin1String Clerk{"P0817"};

// Whom the sign-in page offers to be: the clerk and three others, one department's way from examination to decision, who watches, who
// audits.
inline constexpr QLatin1String offered[] = {Clerk,
                                            QLatin1String("P0801"),
                                            QLatin1String("P0802"),
                                            QLatin1String("P0803"),
                                            QLatin1String("P0834"),
                                            QLatin1String("P0835"),
                                            QLatin1String("P0836"),
                                            QLatin1String("P0890"),
                                            QLatin1String("P0897")};

}
