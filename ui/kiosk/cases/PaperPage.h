// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class PaperSlot;
class KioskPaperView;

// One paper of one's own case, to look at and to print again: the very bytes that the hall archived.
class PaperPage : public KioskPage {
    Q_OBJECT

public:
    PaperPage(Kiosk &kiosk, DocumentId document, const QString &title);
    KioskPage *anew() override { return new PaperPage(kiosk(), m_document, title()); }

private:
    void load(DocumentId document);
    void print();

    DocumentId m_document;
    KioskPaperView *m_view;
    PaperSlot *m_paper;
    Button *m_print;
    QByteArray m_pdf;
};

}
