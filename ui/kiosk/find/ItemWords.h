// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Catalogue.h"
#include "records/ServiceGuide.h"
#include "ui/kiosk/parts/ItemRow.h"

namespace yichuang::item_words {

// What one wants to know of an item before opening it: whether one has to come, and how long it takes.
QList<ItemRow::Tag> tags(const CatalogueItem &item);
// The hall's 5个工作日 with the space that the pages have between figures and characters.
QString period(const QString &hallsWords);
// How a material is handed in, in two to four characters.
ItemRow::Tag handing(const GuideMaterial &material);

}
