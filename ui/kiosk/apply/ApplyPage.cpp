// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/ApplyPage.h"

#include "core/HallTime.h"
#include "ui/kiosk/apply/BasicStep.h"
#include "ui/kiosk/apply/CheckStep.h"
#include "ui/kiosk/apply/DonePage.h"
#include "ui/kiosk/apply/FormStep.h"
#include "ui/kiosk/apply/KeptPage.h"
#include "ui/kiosk/apply/MaterialStep.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Panel.h"
#include "ui/parts/StepTracker.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// Where a draft says that the person stood.
const QString places[] = {QStringLiteral("basic"), QStringLiteral("forms"), QStringLiteral("materials"), QStringLiteral("check")};
constexpr int Steps = 4;

}

ApplyPage::ApplyPage(Kiosk &kiosk, ApplyWork *work)
    : KioskPage(kiosk, QStringLiteral("ApplyPage"), tr("在线申报"))
    , m_work(work ? work : new ApplyWork(kiosk))
    , m_tracker(new StepTracker)
    , m_saved(new Label({}, TextStyle::Secondary, Ink::Green))
    , m_middle(new QStackedWidget)
    , m_back(new Button(tr("上一步"), Button::Kind::Secondary, Button::Size::Large))
    , m_forward(new Button(tr("下一步"), Button::Kind::Primary, Button::Size::Large))
    , m_state(new NoticeView)
{
    m_work->disconnect();
    m_work->setParent(this);
    auto *head = new Panel;
    head->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(4, 8, 12));
    column->setSpacing(0);
    column->addWidget(m_tracker);
    m_saved->setAlignment(Qt::AlignRight);
    column->addWidget(m_saved);
    addHead(head);
    setMiddle(m_middle);
    m_middle->addWidget(m_state);
    if (appearance().dress != Dress::Elder)
        m_back->setSign(Icon::ArrowLeft);
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_forward->setSignAfter(Icon::ArrowRight);
    m_forward->setObjectName(QStringLiteral("stepForward"));
    addAct(m_back);
    m_back->hide();
    addAct(m_forward, true);
    m_forward->setNotReady(tr("正在打开，请稍等"));
    connect(m_back, &Button::activated, this, [this] {
        if (!goBack())
            this->kiosk().back();
    });
    connect(m_forward, &Button::activated, this, &ApplyPage::forward);
    connect(m_work, &ApplyWork::ready, this, &ApplyPage::ready);
    connect(m_work, &ApplyWork::failed, this, &ApplyPage::failed);
    connect(m_work, &ApplyWork::saved, this, [this](const QDateTime &at) {
        m_saved->setInk(Ink::Green);
        m_saved->setText(tr("%1 已保存，7 天内回来接着填").arg(halltime::timeOfDay(at)));
    });
    connect(m_work, &ApplyWork::unsaved, this, [this] {
        m_saved->setInk(Ink::Amber);
        m_saved->setText(tr("还没有保存，联网后会自己保存"));
    });
    connect(m_work, &ApplyWork::submitted, this, &ApplyPage::submitted);
    connect(m_work, &ApplyWork::kept, this,
            [this](const QUuid &name) { this->kiosk().replace(new KeptPage(this->kiosk(), m_work->guide(), name)); });
    connect(m_work, &ApplyWork::parted, this, [this](const QString &words) {
        m_sending = false;
        refresh();
        say(words);
        // What the hall said of the other one says nothing of this one.
        if (m_at == Steps - 1 && !m_steps.isEmpty()) {
            m_middle->setCurrentWidget(m_steps.last());
            m_steps.last()->shown();
        }
    });
}

ApplyPage *ApplyPage::begin(Kiosk &kiosk, const QString &item)
{
    auto *page = new ApplyPage(kiosk);
    page->m_work->begin(item);
    return page;
}

ApplyPage *ApplyPage::resume(Kiosk &kiosk, const QUuid &draft)
{
    auto *page = new ApplyPage(kiosk);
    page->m_work->resume(draft);
    return page;
}

ApplyPage *ApplyPage::again(Kiosk &kiosk, const QString &caseNo)
{
    auto *page = new ApplyPage(kiosk);
    page->m_work->handInAgain(caseNo);
    return page;
}

void ApplyPage::ready()
{
    setTitle(m_work->guide().name);
    auto *forms = new FormStep(*m_work);
    m_steps = {new BasicStep(*m_work, kiosk()), forms, new MaterialStep(*m_work, kiosk()), new CheckStep(*m_work)};
    for (ApplyStep *step : std::as_const(m_steps)) {
        m_middle->addWidget(step);
        connect(step, &ApplyStep::changed, this, &ApplyPage::refresh);
    }
    connect(static_cast<CheckStep *>(m_steps.last()), &CheckStep::mendWanted, this, [this, forms](int step) {
        forms->toFirstPage();
        turnTo(step);
    });
    const QString place = m_work->draft().place;
    const auto *found = std::find(std::begin(places), std::end(places), place.section(u':', 0, 0));
    turnTo(found == std::end(places) ? 0 : int(found - std::begin(places)));
}

void ApplyPage::turnTo(int step)
{
    say(QString());
    m_at = qBound(0, step, Steps - 1);
    m_work->standAt(places[m_at]);
    m_work->saveNow();
    m_middle->setCurrentWidget(m_steps[m_at]);
    m_steps[m_at]->shown();
    refresh();
}

void ApplyPage::refresh()
{
    const QString names[] = {tr("基本信息"), tr("填写表格"), tr("上传材料"), tr("确认提交")};
    QList<StepTracker::Step> steps;
    for (int i = 0; i < Steps; ++i)
        steps.append({names[i],
                      {},
                      i < m_at    ? StepTracker::State::Done
                      : i == m_at ? StepTracker::State::Current
                                  : StepTracker::State::Future});
    m_tracker->setSteps(steps);
    m_back->setVisible(m_at > 0); // at the first step 返回 in the bar below does it
    ApplyStep *step = m_steps.value(m_at);
    if (!step)
        return;
    // The larger dress has room for the verb only.
    const bool brief = appearance().dress == Dress::Elder && m_at + 1 < Steps;
    m_forward->setText(brief ? tr("下一步") : step->forwardText());
    m_forward->setSignAfter(m_at == Steps - 1 ? Icon::None : Icon::ArrowRight);
    m_forward->setNotReady(m_sending ? tr("正在提交，请不要离开") : step->lack());
    Q_EMIT wayBackChanged();
    m_forward->updateGeometry();
}

bool ApplyPage::canSubmit() const
{
    return m_at == Steps - 1 && !m_steps.isEmpty() && m_steps.last()->obstacle().isEmpty();
}

void ApplyPage::forward()
{
    ApplyStep *step = m_steps.value(m_at);
    if (!step || m_sending)
        return;
    const QString obstacle = step->obstacle();
    say(obstacle);
    if (!obstacle.isEmpty())
        return;
    if (step->forward()) {
        m_work->saveNow();
        refresh();
    } else if (m_at + 1 < Steps) {
        turnTo(m_at + 1);
    } else {
        submit();
    }
}

void ApplyPage::submit()
{
    m_sending = true;
    m_state->setObjectName(QStringLiteral("submitting"));
    m_state->set({Icon::Clock, Tone::Blue, tr("正在提交"), tr("请不要离开")}, {});
    m_middle->setCurrentWidget(m_state);
    refresh();
    m_work->submit();
}

// What was typed is in the hall, and handed in once however often that is tried.
void ApplyPage::failed(const Error &error)
{
    if (std::exchange(m_sending, false)) {
        m_state->setObjectName(QStringLiteral("notSubmitted"));
        m_state->set({Icon::Warning, Tone::Red, tr("没有提交成功"), tr("填的内容都在，请再点一次提交")}, {});
        refresh();
    }
    say(error, [this] { m_work->readAgain(); });
}

bool ApplyPage::goBack()
{
    ApplyStep *step = m_steps.value(m_at);
    if (!step || m_sending)
        return m_sending;
    say(QString());
    if (step->backward()) {
        refresh();
        return true;
    }
    if (m_at == 0)
        return false;
    turnTo(m_at - 1);
    return true;
}

void ApplyPage::saveNow()
{
    m_work->saveNow();
}

// Nothing is asked of the hall again: what was typed goes on as it stands here.
KioskPage *ApplyPage::anew()
{
    auto *page = new ApplyPage(kiosk(), m_work);
    if (m_steps.isEmpty())
        return page;
    page->ready();
    static_cast<FormStep *>(page->m_steps[1])->startAt(static_cast<FormStep *>(m_steps[1])->at());
    if (page->m_at == 1) {
        page->m_steps[1]->shown();
        page->refresh();
    }
    return page;
}

void ApplyPage::submitted(const ApplicationReceipt &receipt)
{
    kiosk().replace(new DonePage(*m_work, kiosk(), receipt, m_work->isDeclined()));
}

}
