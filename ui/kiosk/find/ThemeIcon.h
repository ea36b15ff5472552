// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"

namespace yichuang {

struct CatalogueCategory;
struct CatalogueItem;

// The sign of the theme that an item belongs to, by the codes of the two lists of themes; a plain paper for one that has none.
Icon themeIcon(const CatalogueItem &item);
// Of a theme, a life event, a group of people or a business activity; of a department its house.
Icon categoryIcon(const CatalogueCategory &category);
// Where in a life an event stands; one that is not known comes last.
int placeInLife(const QString &event);

}
