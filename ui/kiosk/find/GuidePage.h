// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class PaperSlot;

// 办事指南: four facts, who may apply, what to bring, where and when. The way to apply stands below all the time.
class GuidePage : public KioskPage {
    Q_OBJECT

public:
    GuidePage(Kiosk &kiosk, const QString &item);
    KioskPage *anew() override { return new GuidePage(kiosk(), m_item); }

private:
    void load();
    void show(const ServiceGuide &guide);
    void showFacts();
    QString who() const;
    void showMaterials();
    void showLists();
    void showPlace();
    QWidget *materialRow(const GuideMaterial &material);
    void addCard(const QString &heading, const QStringList &lines, bool numbered = false);
    void print();
    void takeAlong();
    void apply();

    QString m_item;
    std::optional<ServiceGuide> m_guide;
    PaperSlot *m_paper;
};

}
