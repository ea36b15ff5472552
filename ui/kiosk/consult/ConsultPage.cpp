// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/consult/ConsultPage.h"

#include "records/Lengths.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/find/SearchPage.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/TextBox.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MostCases = 5;

QString untilWords(const Inquiry &inquiry)
{
    return CaseWords::day(inquiry.dueAt) + Provisional::mark(inquiry.provisional);
}

}

ConsultPage::ConsultPage(Kiosk &kiosk, const QString &item, const QString &caseNo)
    : KioskPage(kiosk, QStringLiteral("ConsultPage"), tr("咨询投诉"))
    , m_item(item)
    , m_caseNo(caseNo)
    , m_mayChoose(item.isEmpty() && caseNo.isEmpty())
    , m_tabs(new Segmented({tr("留言咨询"), tr("投诉建议"), tr("我的记录")}))
    , m_send(new Button(tr("发送"), Button::Kind::Primary, Button::Size::Large))
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), 0);
    column->addWidget(m_tabs);
    addHead(head);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_send->setObjectName(QStringLiteral("send"));
    addAct(m_send, true);
    connect(m_tabs, &Segmented::chosen, this, &ConsultPage::turnTo);
    connect(m_send, &Button::activated, this, &ConsultPage::send);
    if (m_mayChoose) {
        whenAnswered(kiosk.session()->cases(), this, [this](const Result<QList<MyCaseRow>> &cases) {
            if (!cases)
                return; // an item can be chosen without them
            m_cases = *cases;
            if (m_tabs->current() != Records)
                turnTo(m_tabs->current());
        });
    }
    turnTo(Asking);
}

void ConsultPage::shown()
{
    focusText();
}

// The keyboard would hide what is to be chosen first.
void ConsultPage::focusText()
{
    if (m_text && hasSubject())
        m_text->setFocus();
}

void ConsultPage::turnTo(int tab)
{
    say(QString());
    m_tabs->setCurrent(tab);
    m_send->setVisible(tab != Records);
    const QString typed = m_text ? m_text->text() : QString();
    m_text = nullptr;
    clearLayout(column());
    if (tab == Records)
        return load();
    buildForm();
    m_text->setText(typed);
    focusText();
}

void ConsultPage::buildForm()
{
    const CatalogueItem *item = kiosk().offer().item(m_item);
    const QString about = !m_caseNo.isEmpty() ? tr("关于办件 %1").arg(m_caseNo)
                          : item              ? tr("关于“%1”").arg(item->name)
                                              : tr("先选是哪一件、哪个事项");
    auto *subject = Label::bold(about, TextStyle::Verdict);
    subject->setObjectName(QStringLiteral("subject"));
    subject->setWordWrap(true);
    column()->addWidget(subject);
    if (m_mayChoose)
        buildChoice();
    m_text = new TextBox({}, longest(QLatin1String("text")));
    m_text->setObjectName(QStringLiteral("question"));
    m_text->setLeastLines(5);
    m_text->setPlaceholder(m_tabs->current() == Complaining ? tr("请写下哪一天、哪个窗口、发生了什么") : tr("写下您的问题"));
    column()->addWidget(m_text);
    const int days = m_tabs->current() == Complaining ? kiosk().status().complaintDays : kiosk().status().consultationDays;
    column()->addWidget(blocks::text(tr("%n 个工作日内答复，短信告诉您", nullptr, days), TextStyle::Secondary, Ink::Second));
    column()->addStretch();
    m_send->setNotReady(hasSubject() ? QString() : tr("请先选是哪一件、哪个事项"));
}

// Whoever comes from the first page says here what it is about: a case of one's own, or any item.
void ConsultPage::buildChoice()
{
    const bool chosen = hasSubject();
    for (qsizetype i = 0; i < m_cases.size() && i < MostCases && !chosen; ++i) {
        const MyCaseRow &row = m_cases[i];
        auto *mine = new Button(tr("办件 %1 %2").arg(row.caseNo, row.itemName), Button::Kind::Secondary, Button::Size::Decision);
        mine->setObjectName(QStringLiteral("about-") + row.caseNo);
        mine->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column()->addWidget(mine);
        connect(mine, &Button::activated, this, [this, caseNo = row.caseNo] { choose({}, caseNo); });
    }
    auto *find = new Button(chosen ? tr("换一个") : tr("选一个事项"), Button::Kind::Secondary, Button::Size::Decision);
    find->setObjectName(QStringLiteral("chooseItem"));
    find->setSign(Icon::Search);
    column()->addWidget(find);
    connect(find, &Button::activated, this, [this, chosen] {
        if (chosen)
            return choose({}, {});
        kiosk().open(new SearchPage(kiosk(), [page = QPointer<ConsultPage>(this)](const QString &code) {
            if (page)
                page->choose(code, {});
        }));
    });
}

void ConsultPage::choose(const QString &item, const QString &caseNo)
{
    m_item = item;
    m_caseNo = caseNo;
    m_request = RequestId::make(); // about something else it is another question
    turnTo(m_tabs->current());
}

void ConsultPage::load()
{
    whenAnswered(kiosk().session()->inquiries(), this, [this](const Result<QList<Inquiry>> &inquiries) {
        if (!inquiries)
            say(inquiries.error(), [this] { load(); });
        else if (m_tabs->current() == Records)
            showRecords(*inquiries);
    });
}

void ConsultPage::showRecords(const QList<Inquiry> &inquiries)
{
    clearLayout(column());
    for (const Inquiry &inquiry : inquiries)
        addRecord(inquiry);
    if (inquiries.isEmpty())
        column()->addWidget(blocks::text(tr("您还没有咨询或投诉"), TextStyle::Body, Ink::Second));
    column()->addStretch();
}

void ConsultPage::addRecord(const Inquiry &inquiry)
{
    const auto [card, rows] = blocks::card();
    auto *head = new QHBoxLayout;
    auto *about = Label::bold(inquiry.caseNo.isEmpty() ? inquiry.itemName : inquiry.caseNo, TextStyle::Body);
    about->setElide(Qt::ElideRight);
    head->addWidget(about, 1);
    const bool answered = inquiry.answeredAt.isValid();
    head->addWidget(new Badge(answered ? tr("已答复") : tr("%1前答复").arg(untilWords(inquiry)), answered ? Tone::Green : Tone::Blue));
    rows->addLayout(head);
    rows->addWidget(blocks::text(inquiry.text));
    if (answered)
        rows->addWidget(blocks::text(tr("答复：%1").arg(inquiry.answer), TextStyle::Body, Ink::Green));
    column()->addWidget(card);
}

void ConsultPage::send()
{
    say(QString());
    const QString text = m_text ? m_text->text().trimmed() : QString();
    if (m_busy)
        return;
    if (text.size() < 5)
        return m_text->setFault(tr("请把事情写清楚，至少 5 个字"));
    m_busy = true;
    const InquiryKind kind = m_tabs->current() == Complaining ? InquiryKind::Complaint : InquiryKind::Consultation;
    whenAnswered(kiosk().session()->ask(m_request, kind, m_item, m_caseNo, text), this, [this](const Result<Inquiry> &inquiry) {
        m_busy = false;
        if (!inquiry)
            return say(inquiry.error());
        m_request = RequestId::make();
        if (m_text) // else the records are looked at meanwhile
            m_text->setText({});
        auto *sheet = new QuestionSheet(tr("收到了"), tr("编号 %1，%2前答复，短信告诉您").arg(inquiry->no, untilWords(*inquiry)), window());
        sheet->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), [this] { turnTo(Records); })
            ->setObjectName(QStringLiteral("seen"));
    });
}

KioskPage *ConsultPage::anew()
{
    auto *page = new ConsultPage(kiosk(), m_item, m_caseNo);
    page->m_mayChoose = m_mayChoose;
    page->m_cases = m_cases;
    page->m_request = m_request; // of a question whose answer was lost the second press is the same question
    page->turnTo(m_tabs->current());
    return page;
}

}
