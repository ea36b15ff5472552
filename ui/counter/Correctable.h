// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

namespace yichuang {

// A name that the card says otherwise: its place in the application, and what the card says. None where none is.
struct Misspelt {
    QString place;
    QString read;
};

// The name that a card is compared with, as a pointer into the application: of whoever applies, represents the enterprise, or comes for
// them.
QString placeOfName(const CaseFile &file, Presence presence);

// Whether what a card says otherwise can be put right on the spot (Art. 32 (3)): it is a field that its form lets be corrected, or a name
// that no form has, as none has that of an agent.
bool isCorrectable(const CaseFile &file, Presence presence, const QList<IdentityField> &compared);

}
