// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/CasePage.h"

#include "core/HallTime.h"
#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/apply/SupplementPage.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/cases/PaperPage.h"
#include "ui/kiosk/cases/RatingCard.h"
#include "ui/kiosk/cases/TurnedAwayCard.h"
#include "ui/kiosk/consult/ConsultPage.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/StepTracker.h"

#include <QVBoxLayout>

namespace yichuang {

CasePage::CasePage(Kiosk &kiosk, const QString &caseNo, int stars)
    : KioskPage(kiosk, QStringLiteral("CasePage"), tr("办理进度"))
    , m_caseNo(caseNo)
    , m_stars(stars)
    , m_withdraw(new Button(tr("撤回申请"), Button::Kind::Secondary, Button::Size::Large))
    , m_next(new Button(tr("去补材料"), Button::Kind::Primary, Button::Size::Large))
{
    auto *ask = addAct(new Button(tr("问一问"), Button::Kind::Secondary, Button::Size::Large), true);
    ask->setObjectName(QStringLiteral("ask"));
    m_withdraw->setObjectName(QStringLiteral("withdraw"));
    m_next->setObjectName(QStringLiteral("supplement"));
    addAct(m_withdraw, true);
    addAct(m_next, true);
    m_withdraw->hide();
    m_next->hide();
    connect(ask, &Button::activated, this, [this] { this->kiosk().open(new ConsultPage(this->kiosk(), {}, m_caseNo)); });
    connect(m_withdraw, &Button::activated, this, &CasePage::askWithdraw);
    connect(m_next, &Button::activated, this, &CasePage::handInAgain);
}

void CasePage::shown()
{
    whenAnswered(kiosk().session()->caseOf(m_caseNo), this, [this](const Result<MyCase> &mine) {
        if (mine)
            show(*mine);
        else
            say(mine.error(), [this] { shown(); });
    });
}

void CasePage::show(const MyCase &mine)
{
    clearLayout(column());
    addStanding(mine);
    if (mine.turnedAway)
        column()->addWidget(new TurnedAwayCard(*mine.turnedAway));
    addPoints(mine);
    addRatings(mine);
    addPapers(mine);
    addSteps(mine);
    addActs(mine);
    column()->addStretch();
}

void CasePage::addStanding(const MyCase &mine)
{
    const auto [card, rows] = blocks::card();

    auto *head = new QHBoxLayout;
    auto *name = Label::bold(mine.row.itemName, TextStyle::Title);
    name->setWordWrap(true);
    head->addWidget(name, 1);
    const ItemRow::Tag tag = CaseWords::tag(mine.row);
    head->addWidget(new Badge(tag.text, tag.tone, CaseWords::sign(tag.tone)), 0, Qt::AlignTop);
    rows->addLayout(head);
    rows->addWidget(blocks::text(mine.row.caseNo, TextStyle::Body, Ink::Second));
    rows->addWidget(blocks::text(CaseWords::next(mine.row), TextStyle::Body, Ink::Blue));
    auto *track = new StepTracker;
    track->setSteps(CaseWords::track(mine.row));
    rows->addWidget(track);
    rows->addWidget(blocks::text(tr("%1，电话 %2").arg(mine.departmentName, mine.phone), TextStyle::Secondary, Ink::Second));
    rows->addWidget(blocks::text(mine.place, TextStyle::Secondary, Ink::Second));
    column()->addWidget(card);
}

void CasePage::addPoints(const MyCase &mine)
{
    if (mine.points.isEmpty())
        return;
    addHeading(tr("窗口告知要改的 %n 处", nullptr, int(mine.points.size())));
    const auto [card, rows] = blocks::card(Panel::Ground::Amber);

    for (const AskedPoint &point : mine.points) {
        rows->addWidget(Label::bold(QStringLiteral("%1. %2").arg(point.no).arg(point.label), TextStyle::Body));
        rows->addWidget(blocks::text(point.reason, TextStyle::Body, Ink::Second));
    }
    column()->addWidget(card);
}

void CasePage::addSteps(const MyCase &mine)
{
    addHeading(tr("办理经过"));
    const auto [card, rows] = blocks::card();

    const QDate today = halltime::today();
    for (const MyCaseStep &step : mine.steps)
        rows->addWidget(
            blocks::text(QStringLiteral("%1  %2").arg(halltime::moment(step.at, today), CaseWords::action(step.action, mine.row.licence)),
                         TextStyle::Body));
    column()->addWidget(card);
}

void CasePage::addPapers(const MyCase &mine)
{
    if (mine.documents.isEmpty())
        return;
    addHeading(tr("文书"));
    for (const Document &paper : mine.documents) {
        const bool ready = paper.state == DocumentState::Ready;
        auto *row = new ItemRow(paper.title, ready ? paper.number : tr("正在生成"), {});
        row->setObjectName(QStringLiteral("paper-%1").arg(paper.id.value()));
        column()->addWidget(row);
        connect(row, &ItemRow::activated, this, [this, paper] { kiosk().open(new PaperPage(kiosk(), paper.id, paper.title)); });
    }
}

void CasePage::addRatings(const MyCase &mine)
{
    if (mine.rating) {
        column()->addWidget(blocks::text(tr("您的评价：%1").arg(CaseWords::satisfaction(mine.rating->level)), TextStyle::Body, Ink::Green));
    } else if (mine.mayRate) {
        auto *card = new RatingCard(kiosk(), mine.row.caseNo, {}, tr("这次办得怎么样？"));
        column()->addWidget(card);
        if (const int begun = std::exchange(m_stars, 0))
            card->begin(begun);
        connect(card, &RatingCard::rated, this, &CasePage::shown);
        connect(card, &RatingCard::failed, this, [this](const Error &error) { say(error); });
    }
    for (const Visit &visit : mine.visits) {
        if (visit.rated)
            continue;
        auto *card = new RatingCard(kiosk(), mine.row.caseNo, visit.id, tr("%1到窗口，服务怎么样？").arg(CaseWords::day(visit.at)));
        column()->addWidget(card);
        connect(card, &RatingCard::rated, this, &CasePage::shown);
        connect(card, &RatingCard::failed, this, [this](const Error &error) { say(error); });
    }
}

void CasePage::addActs(const MyCase &mine)
{
    m_declined = mine.row.next == NextAct::Resubmit;
    m_withdraw->setVisible(mine.mayWithdraw);
    m_next->setVisible(mine.row.next == NextAct::Supplement || mine.row.next == NextAct::Resubmit);
    m_next->setText(mine.row.next == NextAct::Resubmit ? tr("改好重新申报") : tr("去补材料"));
}

void CasePage::handInAgain()
{
    if (m_declined)
        kiosk().open(ApplyPage::again(kiosk(), m_caseNo));
    else
        kiosk().open(SupplementPage::begin(kiosk(), m_caseNo));
}

void CasePage::askWithdraw()
{
    auto *sheet = new QuestionSheet(tr("要撤回这一件吗？"), tr("撤回后不再办理，要办得重新申报。请选原因"), window());
    for (const QString &reason : {tr("不办了"), tr("要改内容重新报"), tr("报错了事项")}) {
        auto *choice = new Button(reason, Button::Kind::Secondary, Button::Size::Large);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        choice->setObjectName(QStringLiteral("reason"));
        sheet->addContent(choice);
        connect(choice, &Button::activated, sheet, [this, sheet, reason] {
            sheet->close();
            withdraw(reason);
        });
    }
    sheet->addAct(new Button(tr("不撤回"), Button::Kind::Primary, Button::Size::Large), {});
}

void CasePage::withdraw(const QString &reason)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(kiosk().session()->withdraw(m_request, m_caseNo, reason), this, [this](const Result<Done> &done) {
        m_busy = false;
        if (!done)
            say(done.error());
        shown();
    });
}

}
