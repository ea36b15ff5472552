// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Catalogue.h"

#include <QWidget>

namespace yichuang {

class TurnPane;

// The places on one way through the catalogue, one under the other, each with how much is there.
class CategoryRail : public QWidget {
    Q_OBJECT

public:
    explicit CategoryRail(QWidget *parent = nullptr);

    void setCategories(const QList<CatalogueCategory> &categories, const QString &chosen);

Q_SIGNALS:
    void chosen(const yichuang::CatalogueCategory &category);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TurnPane *m_pane;
};

}
