// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"

namespace yichuang {

// Gives a hall in use the kinds and versions of documents that came with a newer program. What it has stays as it is: a case keeps the
// version under which its document was decided.
class PaperTemplates {
public:
    static Result<Done> load(OwnerSession &session);
};

}
