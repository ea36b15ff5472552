// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class Panel;
class Segmented;

// 我的办件: what needs the person first, each case with its way, and the drafts that can be gone on with.
class CasesPage : public KioskPage {
    Q_OBJECT

public:
    explicit CasesPage(Kiosk &kiosk);

    void shown() override;
    KioskPage *anew() override { return new CasesPage(kiosk()); }

private:
    enum Filter { All, Mine, Running, Over };

    void show();
    void showWhole();
    bool fits(const MyCaseRow &row, Filter filter) const;
    Panel *caseCard(const MyCaseRow &row);
    Panel *draftCard(const ApplicationDraft &draft);
    void askDiscard(const ApplicationDraft &draft);
    void discard(const QUuid &draft);
    void showNone();
    void adopt();

    Segmented *m_filters;
    QList<MyCaseRow> m_rows;
    QList<ApplicationDraft> m_drafts;
    bool m_loaded = false;
    bool m_draftsAsked = false;
};

}
