// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"

namespace yichuang {

struct CatalogueItem;

// The sign of the theme that an item belongs to, by the codes of the two lists of themes; a plain paper for one that has none.
Icon themeIcon(const CatalogueItem &item);

}
