// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"
#include "ui/parts/Icon.h"

namespace yichuang {

class Tile;

// The first page: the question, the one big way in, the ways to browse, and what most people want. In the larger dress four ways only.
class HomePage : public KioskPage {
    Q_OBJECT

public:
    explicit HomePage(Kiosk &kiosk);

private:
    void buildElder();
    void build();
    QWidget *question();
    QWidget *ways();
    QWidget *axes();
    QWidget *popular();
    void fillPopular(QWidget *place);
    void browse(CatalogueAxis axis, PartyKind kind, const QString &code = {});
    Tile *elderTile(Icon sign, const QString &text, const QString &meaning);
};

}
