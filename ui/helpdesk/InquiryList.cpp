// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdesk/InquiryList.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/InquiryDesk.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Label.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int AtOnce = 50;

Tone kindTone(InquiryKind kind)
{
    switch (kind) {
    case InquiryKind::Consultation: return Tone::Blue;
    case InquiryKind::Complaint: return Tone::Amber;
    case InquiryKind::Rating: break;
    }
    return Tone::Red;
}

QString timeLeft(const Inquiry &inquiry)
{
    if (inquiry.answeredAt.isValid())
        return InquiryList::tr("%1 已答").arg(inquiry.answeredBy);
    const QString about = Provisional::mark(inquiry.provisional);
    if (inquiry.dueAt < halltime::now())
        return InquiryList::tr("已超期") + about;
    return (inquiry.workdaysLeft == 0 ? InquiryList::tr("今天到期") : InquiryList::tr("剩 %n 个工作日", nullptr, inquiry.workdaysLeft)) +
           about;
}

}

QString kindWords(InquiryKind kind)
{
    switch (kind) {
    case InquiryKind::Consultation: return InquiryList::tr("咨询");
    case InquiryKind::Complaint: return InquiryList::tr("投诉");
    case InquiryKind::Rating: break;
    }
    return InquiryList::tr("差评");
}

InquiryList::InquiryList(InquiryDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_choice(new Segmented({tr("待答复"), tr("已答复")}))
    , m_overdue(new Label({}, TextStyle::Secondary, Ink::Red))
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("InquiryList"));
    setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new Panel(Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(scaled(48));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    m_choice->setCurrent(Open);
    m_choice->setKeys(Answered, QStringLiteral("Ctrl Tab"));
    row->addWidget(m_choice);
    row->addStretch();
    row->addWidget(m_overdue);
    column->addWidget(head);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("咨询和投诉"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_state = new StatePage(m_list);
    column->addWidget(m_state, 1);
    connect(m_choice, &Segmented::chosen, this, [this](int choice) {
        m_choice->setCurrent(choice);
        m_inquiries.clear();
        m_list->clear();
        ask();
    });
    connect(m_state, &StatePage::retry, this, &InquiryList::ask);
    connect(m_list, &QListWidget::currentRowChanged, this, &InquiryList::currentChanged);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_list->verticalScrollBar()->maximum() && !m_next.isEmpty())
            askMore();
    });
}

const Inquiry *InquiryList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_inquiries.size() ? &m_inquiries[row] : nullptr;
}

void InquiryList::turnOver()
{
    Q_EMIT m_choice->chosen(1 - m_choice->current());
}

void InquiryList::ask()
{
    if (m_inquiries.isEmpty())
        m_state->showLoading();
    whenAnswered(m_desk.inquiries(std::nullopt, m_choice->current() == Open, {}, AtOnce), this,
                 [this, round = ++m_round](const Result<InquiryPage> &page) {
                     if (round != m_round)
                         return;
                     if (page)
                         adopt(*page, false);
                     else if (m_inquiries.isEmpty())
                         showState(page.error());
                 });
}

void InquiryList::askMore()
{
    const QJsonObject after = std::exchange(m_next, {});
    whenAnswered(m_desk.inquiries(std::nullopt, m_choice->current() == Open, after, AtOnce), this,
                 [this, after, round = m_round](const Result<InquiryPage> &page) {
                     if (round != m_round)
                         return;
                     if (page)
                         adopt(*page, true);
                     else
                         m_next = after;
                 });
}

void InquiryList::adopt(const InquiryPage &page, bool more)
{
    const InquiryId stood = current() ? current()->id : InquiryId();
    const int row = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        if (!more) {
            m_inquiries.clear();
            m_list->clear();
        }
        for (const Inquiry &inquiry : page.inquiries) {
            m_inquiries.append(inquiry);
            addRow(inquiry);
        }
        const auto same = std::find_if(m_inquiries.begin(), m_inquiries.end(), [&stood](const Inquiry &one) { return one.id == stood; });
        m_list->setCurrentRow(same != m_inquiries.end() ? int(same - m_inquiries.begin())
                                                        : qBound(0, row, qMax(0, int(m_inquiries.size()) - 1)));
    }
    m_next = page.next;
    m_overdue->setText(page.overdue > 0 ? tr("超期 %n 件", nullptr, page.overdue) : QString());
    if (m_inquiries.isEmpty())
        m_state->showEmpty(m_choice->current() == Open ? Notice{Icon::Tick, Tone::Green, tr("都答复了"), tr("有人提问时，这里会列出来")}
                                                       : Notice{Icon::Document, Tone::Blue, tr("还没有答复过"), {}});
    else
        m_state->showContent();
    Q_EMIT currentChanged();
}

void InquiryList::addRow(const Inquiry &inquiry)
{
    auto *item = new QListWidgetItem(visible(inquiry.itemName.isEmpty() ? inquiry.department : inquiry.itemName), m_list);
    const QDate today = halltime::dayOf(halltime::now());
    item->setData(RowDelegate::Remark,
                  QStringList{timeLeft(inquiry), visible(inquiry.by), halltime::moment(inquiry.at, today)}.join(QStringLiteral(" · ")));
    item->setData(RowDelegate::BadgeText, kindWords(inquiry.kind));
    item->setData(RowDelegate::BadgeTone, int(kindTone(inquiry.kind)));
}

void InquiryList::showState(const Error &error)
{
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
}

}
