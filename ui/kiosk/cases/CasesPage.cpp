// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/CasesPage.h"

#include "ui/kiosk/account/AccountPage.h"
#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/apply/SupplementPage.h"
#include "ui/kiosk/cases/AdoptPage.h"
#include "ui/kiosk/cases/CasePage.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/StarRow.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Segmented.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

KioskPage *resumed(Kiosk &kiosk, const QUuid &draft, bool supplement)
{
    if (supplement)
        return SupplementPage::resume(kiosk, draft);
    return ApplyPage::resume(kiosk, draft);
}

}

CasesPage::CasesPage(Kiosk &kiosk)
    : KioskPage(kiosk, QStringLiteral("CasesPage"), tr("我的办件"))
    , m_filters(new Segmented({tr("全部"), tr("要我处理"), tr("办理中"), tr("已办结")}))
{
    auto *head = new QWidget;
    auto *row = new QVBoxLayout(head);
    row->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), 0);
    row->addWidget(m_filters);
    addHead(head);
    m_filters->setObjectName(QStringLiteral("filters"));
    connect(m_filters, &Segmented::chosen, this, &CasesPage::show);
    auto *mine = addAct(new Button(tr("我的资料"), Button::Kind::Secondary, Button::Size::Large), true);
    auto *other = addAct(new Button(tr("加入别处交的件"), Button::Kind::Secondary, Button::Size::Large), true);
    mine->setObjectName(QStringLiteral("account"));
    mine->setSign(Icon::User);
    other->setObjectName(QStringLiteral("adopt"));
    connect(mine, &Button::activated, this, [this] { this->kiosk().open(new AccountPage(this->kiosk())); });
    connect(other, &Button::activated, this, &CasesPage::adopt);
}

void CasesPage::shown()
{
    const auto session = kiosk().session();
    whenAnswered(session->cases(), this, [this](const Result<QList<MyCaseRow>> &rows) {
        if (!rows)
            return say(rows.error(), [this] { shown(); });
        m_rows = *rows;
        m_loaded = true;
        showWhole();
    });
    whenAnswered(session->drafts(), this, [this](const Result<QList<ApplicationDraft>> &drafts) {
        if (drafts)
            m_drafts = *drafts;
        m_draftsAsked = true;
        showWhole();
    });
}

// Once, not card by card under somebody's thumb.
void CasesPage::showWhole()
{
    if (m_loaded && m_draftsAsked)
        show();
}

// Each case in one of the three, so that their numbers add up to that of all.
bool CasesPage::fits(const MyCaseRow &row, Filter filter) const
{
    const bool mine = row.next != NextAct::None && row.next != NextAct::Wait;
    const bool over = row.status != CaseStatus::Submitted && row.status != CaseStatus::Invited && row.status != CaseStatus::Supplementing &&
                      row.status != CaseStatus::Accepted;
    switch (filter) {
    case All: return true;
    case Mine: return mine;
    case Running: return !over && !mine;
    case Over: return over && !mine;
    }
    return true;
}

void CasesPage::show()
{
    const QString names[] = {tr("全部"), tr("要我处理"), tr("办理中"), tr("已办结")};
    for (int i = 0; i < 4; ++i) {
        const auto count = std::count_if(m_rows.begin(), m_rows.end(), [&](const MyCaseRow &row) { return fits(row, Filter(i)); });
        m_filters->setText(i, QStringLiteral("%1 %2").arg(names[i]).arg(count));
    }
    clearLayout(column());
    const auto filter = Filter(m_filters->current());
    QList<MyCaseRow> rows;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), [&](const MyCaseRow &row) { return fits(row, filter); });
    // What waits for the person stands first.
    std::stable_sort(rows.begin(), rows.end(),
                     [this](const MyCaseRow &one, const MyCaseRow &other) { return fits(one, Mine) > fits(other, Mine); });
    if (filter == All || filter == Mine) {
        for (const ApplicationDraft &draft : std::as_const(m_drafts))
            column()->addWidget(draftCard(draft));
    }
    for (const MyCaseRow &row : std::as_const(rows))
        column()->addWidget(caseCard(row));
    if (rows.isEmpty() && m_drafts.isEmpty())
        showNone();
    column()->addStretch();
}

Panel *CasesPage::caseCard(const MyCaseRow &row)
{
    const auto [card, column] = blocks::card(row.next == NextAct::Supplement ? Panel::Ground::Amber : Panel::Ground::Surface);
    card->setObjectName(QStringLiteral("case-") + row.caseNo);

    auto *head = new QHBoxLayout;
    auto *name = Label::bold(row.itemName, TextStyle::Verdict);
    name->setElide(Qt::ElideRight);
    head->addWidget(name, 1);
    const ItemRow::Tag tag = CaseWords::tag(row);
    head->addWidget(new Badge(tag.text, tag.tone, CaseWords::sign(tag.tone)));
    column->addLayout(head);
    auto *facts = new QHBoxLayout;
    facts->addWidget(new Label(row.caseNo, TextStyle::Secondary, Ink::Second), 1);
    column->addLayout(facts);
    const QString next = CaseWords::next(row);
    if (!next.isEmpty()) {
        auto *words = new Label(next, TextStyle::Body, row.next == NextAct::Supplement ? Ink::Amber : Ink::First);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    auto *track = new StepTracker;
    track->setSteps(CaseWords::track(row));
    column->addWidget(track);
    if (row.next == NextAct::Rate) {
        auto *stars = new StarRow;
        stars->setObjectName(QStringLiteral("stars-") + row.caseNo);
        column->addWidget(stars);
        // Queued: what was touched goes on painting its star.
        connect(
            stars, &StarRow::chosen, this, [this, caseNo = row.caseNo](int chosen) { kiosk().open(new CasePage(kiosk(), caseNo, chosen)); },
            Qt::QueuedConnection);
    }
    const bool again = row.next == NextAct::Supplement || row.next == NextAct::Resubmit;
    auto *open = new Button(row.next == NextAct::Supplement ? tr("去补材料")
                            : row.next == NextAct::Resubmit ? tr("看原因，重新申报")
                            : row.next == NextAct::Rate     ? tr("看进度，评价")
                                                            : tr("看进度"),
                            again ? Button::Kind::AmberSolid : Button::Kind::Secondary, Button::Size::Large);
    open->setObjectName(QStringLiteral("open-") + row.caseNo);
    open->setSignAfter(Icon::ArrowRight);
    open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(open);
    connect(open, &Button::activated, this, [this, caseNo = row.caseNo] { kiosk().open(new CasePage(kiosk(), caseNo)); });
    return card;
}

Panel *CasesPage::draftCard(const ApplicationDraft &draft)
{
    const auto [card, column] = blocks::card();

    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    auto *name = Label::bold(draft.itemName, TextStyle::Verdict);
    name->setElide(Qt::ElideRight);
    words->addWidget(name);
    auto *kept = new Label(tr("草稿，%1后自动删除").arg(CaseWords::day(draft.expiresAt)), TextStyle::Secondary, Ink::Second);
    kept->setWordWrap(true);
    words->addWidget(kept);
    row->addLayout(words, 1);
    auto *on = new Button(tr("接着填"), Button::Kind::Secondary);
    on->setObjectName(QStringLiteral("draft-") + draft.id.toString(QUuid::WithoutBraces));
    auto *off = new Button(tr("放弃"), Button::Kind::Text);
    off->setObjectName(QStringLiteral("discard-") + draft.id.toString(QUuid::WithoutBraces));
    row->addWidget(off);
    row->addWidget(on);
    column->addLayout(row);
    connect(off, &Button::activated, this, [this, draft] { askDiscard(draft); });
    // A declined case is handed in again as a whole, a supplement by its points.
    const bool supplement = std::any_of(m_rows.begin(), m_rows.end(), [&draft](const MyCaseRow &one) {
        return one.caseNo == draft.caseNo && one.next == NextAct::Supplement;
    });
    connect(on, &Button::activated, this, [this, id = draft.id, supplement] { kiosk().open(resumed(kiosk(), id, supplement)); });
    return card;
}

void CasesPage::askDiscard(const ApplicationDraft &draft)
{
    auto *sheet = new QuestionSheet(tr("要放弃这份草稿吗？"), tr("“%1”填的内容会删掉，不能恢复").arg(draft.itemName), window());
    sheet->addAct(new Button(tr("放弃草稿"), Button::Kind::Secondary, Button::Size::Large), [this, id = draft.id] { discard(id); })
        ->setObjectName(QStringLiteral("discardDraft"));
    sheet->addAct(new Button(tr("留着"), Button::Kind::Primary, Button::Size::Large), {})->setObjectName(QStringLiteral("keepDraft"));
}

void CasesPage::discard(const QUuid &draft)
{
    whenAnswered(kiosk().session()->discardDraft(draft), this, [this](const Result<Done> &done) {
        if (!done)
            return say(done.error());
        say(QString());
        shown();
    });
}

void CasesPage::showNone()
{
    auto *title = Label::bold(tr("您还没有办件"), TextStyle::Title);
    title->setAlignment(Qt::AlignHCenter);
    auto *words = new Label(tr("点“我要办事”开始"), TextStyle::Body, Ink::Second);
    words->setAlignment(Qt::AlignHCenter);
    column()->addSpacing(dressed(16, 48, 60));
    column()->addWidget(title);
    column()->addWidget(words);
}

void CasesPage::adopt()
{
    kiosk().open(new AdoptPage(kiosk()));
}

}
