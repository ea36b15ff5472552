// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdesk/KioskPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/InquiryDesk.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString partWords(const QString &part, const KioskHealth::Part &health)
{
    switch (health.state) {
    case PartState::Well: return {};
    case PartState::Low: return KioskPanel::tr("%1将尽").arg(part);
    case PartState::Failed: return KioskPanel::tr("%1故障").arg(part);
    case PartState::Absent: break;
    }
    return KioskPanel::tr("没有%1").arg(part);
}

QString troubles(const KioskHealth &health)
{
    QStringList words{partWords(KioskPanel::tr("打印纸"), health.printer), partWords(KioskPanel::tr("读卡器"), health.reader),
                      partWords(KioskPanel::tr("扫描仪"), health.scanner), partWords(KioskPanel::tr("网络"), health.line)};
    words.removeAll(QString());
    return words.join(KioskPanel::tr("，"));
}

bool isFailing(const KioskHealth &health)
{
    return health.printer.state == PartState::Failed || health.reader.state == PartState::Failed ||
           health.scanner.state == PartState::Failed || health.line.state == PartState::Failed;
}

QListWidget *listOf(const QString &name, const QString &words)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(words);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new RowDelegate(list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

}

KioskPanel::KioskPanel(InquiryDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_calls(listOf(QStringLiteral("calls"), tr("求助")))
    , m_go(new Button(tr("我去"), Button::Kind::Secondary, Button::Size::Small))
    , m_kiosks(listOf(QStringLiteral("kiosks"), tr("自助机")))
{
    setObjectName(QStringLiteral("KioskPanel"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new SectionHeader(tr("自助机旁有人求助"));
    m_go->setKeys(QStringLiteral("F8"));
    m_go->setNotReady(tr("没有人求助"));
    head->addControl(m_go);
    column->addWidget(head);
    m_callState = new StatePage(m_calls);
    column->addWidget(m_callState, 1);
    auto *below = new SectionHeader(tr("自助机"));
    below->setLines(Qt::TopEdge | Qt::BottomEdge);
    column->addWidget(below);
    m_kioskState = new StatePage(m_kiosks);
    column->addWidget(m_kioskState, 1);
    connect(m_go, &Button::activated, this, &KioskPanel::take);
    connect(m_go, &Button::refused, this, &KioskPanel::failed);
    connect(m_calls, &QListWidget::itemActivated, this, &KioskPanel::take);
    connect(m_callState, &StatePage::retry, this, &KioskPanel::ask);
    connect(m_kioskState, &StatePage::retry, this, &KioskPanel::ask);
    m_callState->showLoading();
    m_kioskState->showLoading();
}

void KioskPanel::ask()
{
    const auto fail = [](StatePage *page, const Error &error) {
        const Said said = Words::say(error);
        page->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
    };
    whenAnswered(m_desk.helpCalls(), this, [this, fail](const Result<QList<HelpCall>> &calls) {
        if (calls)
            showCalls(*calls);
        else if (m_waiting.isEmpty())
            fail(m_callState, calls.error());
    });
    whenAnswered(m_desk.kiosks(), this, [this, fail](const Result<QList<KioskStanding>> &kiosks) {
        if (kiosks)
            showKiosks(*kiosks);
        else if (m_kiosks->count() == 0)
            fail(m_kioskState, kiosks.error());
    });
}

void KioskPanel::showCalls(const QList<HelpCall> &calls)
{
    const HelpCallId stood = m_calls->currentRow() >= 0 ? m_waiting[m_calls->currentRow()].id : HelpCallId();
    const auto isNew = [this](const HelpCall &call) {
        return std::none_of(m_waiting.begin(), m_waiting.end(), [&call](const HelpCall &one) { return one.id == call.id; });
    };
    const bool fresh = std::any_of(calls.begin(), calls.end(), isNew);
    m_waiting = calls;
    m_calls->clear();
    for (const HelpCall &call : calls) {
        auto *item = new QListWidgetItem(QStringList{visible(call.kiosk), visible(call.place)}.join(QStringLiteral(" · ")), m_calls);
        item->setData(RowDelegate::Remark, tr("%1 起等 · %2").arg(halltime::timeOfDay(call.at), visible(call.page)));
        item->setData(RowDelegate::RowSign, int(Icon::Hand));
        if (call.id == stood)
            m_calls->setCurrentItem(item);
    }
    if (m_calls->currentRow() < 0 && !calls.isEmpty())
        m_calls->setCurrentRow(0);
    m_go->setNotReady(calls.isEmpty() ? tr("没有人求助") : QString());
    if (calls.isEmpty())
        m_callState->showEmpty({Icon::Tick, Tone::Green, tr("没有人求助"), {}});
    else
        m_callState->showContent();
    if (fresh)
        Q_EMIT called();
}

void KioskPanel::showKiosks(const QList<KioskStanding> &kiosks)
{
    m_kiosks->clear();
    for (const KioskStanding &kiosk : kiosks) {
        auto *item = new QListWidgetItem(QStringList{visible(kiosk.name), visible(kiosk.place)}.join(QStringLiteral(" · ")), m_kiosks);
        const QString trouble = troubles(kiosk.health);
        if (kiosk.silent) {
            item->setData(RowDelegate::Remark,
                          kiosk.seenAt.isValid() ? tr("%1 起没有回应").arg(halltime::timeOfDay(kiosk.seenAt)) : tr("还没有报到过"));
            item->setData(RowDelegate::BadgeText, tr("没有回应"));
            item->setData(RowDelegate::BadgeTone, int(Tone::Red));
        } else {
            item->setData(RowDelegate::Remark, trouble.isEmpty() ? tr("设备都正常") : trouble);
            item->setData(RowDelegate::BadgeText, trouble.isEmpty() ? tr("正常") : tr("要看一下"));
            item->setData(RowDelegate::BadgeTone, int(trouble.isEmpty() ? Tone::Green : isFailing(kiosk.health) ? Tone::Red : Tone::Amber));
        }
    }
    if (kiosks.isEmpty())
        m_kioskState->showEmpty({Icon::Info, Tone::Blue, tr("没有登记自助机"), {}});
    else
        m_kioskState->showContent();
}

void KioskPanel::take()
{
    const int row = qMax(0, m_calls->currentRow());
    if (m_taking)
        return;
    if (row >= m_waiting.size()) {
        Q_EMIT failed(tr("没有人求助"));
        return;
    }
    m_taking = true;
    whenAnswered(m_desk.takeHelpCall(m_waiting[row].id), this, [this](const Result<HelpCall> &call) {
        m_taking = false;
        if (call)
            Q_EMIT told(tr("%1 去 %2").arg(call->takenBy, call->place));
        else
            Q_EMIT failed(Words::say(call.error()).whole());
        ask();
    });
}

}
