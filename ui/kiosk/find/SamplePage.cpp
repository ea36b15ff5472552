// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/SamplePage.h"

#include "desk/DeskStores.h"
#include "store/FileFetch.h"
#include "ui/kiosk/parts/KioskPaperView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Words.h"

#include <QVBoxLayout>

namespace yichuang {

SamplePage::SamplePage(Kiosk &kiosk, const GuideMaterial &material)
    : KioskPage(kiosk, QStringLiteral("SamplePage"), material.name)
    , m_material(material)
    , m_view(new KioskPaperView(kiosk.devices().pages))
{
    auto *tabs = new Segmented;
    for (const MaterialSample &sample : material.samples)
        tabs->add(sample.blank ? tr("空白表") : tr("填好的样例"));
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(8, 24, 28));
    column->addWidget(tabs);
    addHead(head);
    head->setVisible(material.samples.size() > 1);
    setMiddle(m_view);
    tabs->setCurrent(0);
    connect(tabs, &Segmented::chosen, this, [this, samples = material.samples](int index) { show(samples[index]); });
    show(material.samples.first());
}

void SamplePage::show(const MaterialSample &sample)
{
    m_view->setWords(tr("正在打开"));
    const auto store = std::make_shared<ApplicantStore>(kiosk().desk());
    const auto piece = [store, file = StoredFile{{}, sample.id.value()}](int no) { return store->get(file, no); };
    whenAnswered(FileFetch{.piece = piece}.begin(), this, [this, sample](const Result<SealedFile> &file) {
        if (file)
            return m_view->setFile(*file);
        m_view->setWords(Words::say(file.error()).whole());
        whenBack([this, sample] { show(sample); });
    });
}

}
