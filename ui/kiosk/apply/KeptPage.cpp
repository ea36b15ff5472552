// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/KeptPage.h"

#include "core/HallTime.h"
#include "ui/kiosk/find/GuideSheet.h"
#include "ui/kiosk/frame/PaperSlot.h"
#include "ui/kiosk/frame/WaitingWork.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Words.h"

#include <QVBoxLayout>

namespace yichuang {

KeptPage::KeptPage(Kiosk &kiosk, const ServiceGuide &guide, const QUuid &name)
    : KioskPage(kiosk, QStringLiteral("KeptPage"), tr("已收下，等联网"))
    , m_guide(guide)
    , m_name(name)
    , m_paper(new PaperSlot(kiosk, this))
    , m_state(blocks::text(tr("网络断了，还没有交到窗口。已加密存在本机，联网后自动提交，只交一次"), TextStyle::Verdict))
    , m_printing(blocks::text({}, TextStyle::Body, Ink::Second))
{
    const auto [card, rows] = blocks::card(Panel::Ground::Amber);
    rows->addWidget(Label::bold(tr("已收下，等联网"), TextStyle::Number, Ink::Amber));
    rows->addWidget(blocks::text(m_guide.name));
    m_state->setObjectName(QStringLiteral("keptState"));
    rows->addWidget(m_state);
    column()->addWidget(card);
    addHeading(tr("接下来"));
    const auto [next, lines] = blocks::card();
    lines->addWidget(blocks::text(tr("交到以后短信告诉您流水号。您现在可以走了")));
    lines->addWidget(blocks::text(tr("明天还没有短信，请在“我的办件”里看：填的都在草稿里，可再提交")));
    m_printing->setObjectName(QStringLiteral("printing"));
    lines->addWidget(m_printing);
    column()->addWidget(next);
    column()->addStretch();
    auto *leave = new Button(tr("办好了，退出"), Button::Kind::Primary, Button::Size::Large);
    leave->setObjectName(QStringLiteral("farewell"));
    addAct(leave, true);
    connect(leave, &Button::activated, this, [this] { Q_EMIT this->kiosk().leaveWanted(); });
    connect(m_paper, &PaperSlot::told, m_printing, [this](const QString &words) { m_printing->setText(words); });
    connect(&kiosk.waiting(), &WaitingWork::delivered, this, [this](const QUuid &one, const ApplicationReceipt &receipt) {
        if (one == m_name)
            m_state->setText(tr("已联网，申报已提交。业务流水号 %1，回执可在“我的办件”里打印").arg(receipt.caseNo));
    });
    connect(&kiosk.waiting(), &WaitingWork::refused, this, [this](const QUuid &one, const Error &error) {
        if (one == m_name)
            m_state->setText(tr("没有提交成功：%1。填的都在“我的办件”的草稿里").arg(Words::say(error).whole()));
    });
    print();
}

void KeptPage::print()
{
    whenAnswered(setWaitingSlip(m_guide, halltime::now()), this, [this](const Result<QByteArray> &pdf) {
        if (pdf)
            m_paper->print(tr("等候凭条"), *pdf);
        else
            m_printing->setText(Words::say(pdf.error()).whole());
    });
}

}
