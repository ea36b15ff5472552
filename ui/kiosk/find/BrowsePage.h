// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class CategoryRail;
class Label;
class Segmented;

// Finding an item on one of the catalogue's ways: which way above, its places at the left, what is there at the right.
class BrowsePage : public KioskPage {
    Q_OBJECT

public:
    // A code opens its place at once.
    BrowsePage(Kiosk &kiosk, CatalogueAxis axis, PartyKind kind, const QString &code = {});
    KioskPage *anew() override { return new BrowsePage(kiosk(), m_axis, m_kind, m_code); }

private:
    QList<CatalogueAxis> axes() const;
    void buildHead();
    void buildMiddle();
    void turnTo(CatalogueAxis axis, const QString &code);
    void show(const CatalogueCategory &category);
    void refill();

    CatalogueAxis m_axis;
    PartyKind m_kind;
    QString m_code;
    Segmented *m_kinds;
    Segmented *m_ways;
    CategoryRail *m_rail;
    Label *m_name;
    Label *m_count;
    TurnPane *m_list;
};

}
