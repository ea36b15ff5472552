// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/PaperPage.h"

#include "ui/kiosk/frame/PaperSlot.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/KioskPaperView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Words.h"

namespace yichuang {

PaperPage::PaperPage(Kiosk &kiosk, DocumentId document, const QString &title)
    : KioskPage(kiosk, QStringLiteral("PaperPage"), title)
    , m_document(document)
    , m_view(new KioskPaperView(kiosk.devices().pages))
    , m_paper(new PaperSlot(kiosk, this))
    , m_print(new Button(tr("打印一份"), Button::Kind::Primary, Button::Size::Large))
{
    setMiddle(m_view);
    m_print->setSign(Icon::Printer);
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setNotReady(tr("文书还没有打开，请稍等"));
    addAct(m_print, true);
    connect(m_print, &Button::activated, this, &PaperPage::print);
    load(document);
}

void PaperPage::load(DocumentId document)
{
    m_view->setWords(tr("正在打开"));
    whenAnswered(kiosk().session()->documentPdf(document), this, [this, document](const Result<QByteArray> &pdf) {
        if (!pdf) {
            m_view->setWords(Words::say(pdf.error()).whole());
            return whenBack([this, document] { load(document); });
        }
        m_pdf = *pdf;
        m_view->setBytes(m_pdf);
        m_print->setNotReady({});
    });
}

void PaperPage::print()
{
    auto *sheet = new QuestionSheet(tr("打印"), tr("正在打印，出口在下方"), window());
    sheet->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), {})->setObjectName(QStringLiteral("printSeen"));
    connect(m_paper, &PaperSlot::told, sheet, [sheet](const QString &words) { sheet->setWords(words); });
    m_paper->print(title(), m_pdf);
}

}
