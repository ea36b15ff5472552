// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandoutSheet.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "records/Lengths.h"
#include "ui/casefile/QueueWords.h"
#include "ui/casefile/RevealLine.h"
#include "ui/counter/ServiceWords.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/PlainTip.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

Label *numberLabel(const QString &text)
{
    auto *words = new Label(text, TextStyle::Secondary, Ink::Second);
    words->setElide(Qt::ElideRight);
    return words;
}

// Words at the left, a number beside them, a badge at the right.
QWidget *line(const QString &title, Label *words, const QString &badge, Tone tone)
{
    auto *panel = new Panel(Panel::Ground::Surface, Panel::Shape::Flat);
    panel->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(16);
    auto *name = Label::bold(title);
    name->setElide(Qt::ElideRight);
    row->addWidget(name, 2);
    row->addWidget(words, 3);
    row->addWidget(new Badge(badge, tone));
    return panel;
}

QString dayOf(const QDateTime &time)
{
    return halltime::dayOf(time, halltime::today());
}

}

HandoutSheet::HandoutSheet(CounterDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_item(Label::bold({}, TextStyle::Title))
    , m_person(new Label({}, TextStyle::Body, Ink::Second))
    , m_number(new Label({}, TextStyle::Body, Ink::Second))
    , m_shortNo(new Label({}, TextStyle::Body, Ink::Second))
    , m_facts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_light(new Light(Light::State::Paused, this))
    , m_due(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_papersHead(new SectionHeader(tr("交付内容"), this))
    , m_papers(new QVBoxLayout)
    , m_holder(new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this))
    , m_verdict(Label::bold({}, TextStyle::Verdict))
    , m_holderWords(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_relation(new LineField(tr("与申请人的关系"), LineField::Variant::Plain, LineField::Size::Normal, this))
    , m_authority(new LineField(tr("委托手续"), LineField::Variant::Plain, LineField::Size::Normal, this))
    , m_collections(new QVBoxLayout)
{
    setObjectName(QStringLiteral("HandoutSheet"));
    m_relation->setObjectName(QStringLiteral("handoutRelation"));
    m_relation->setPlaceholder(tr("如：同事、配偶"));
    m_authority->setObjectName(QStringLiteral("handoutAuthority"));
    m_authority->setPlaceholder(tr("如：授权委托书，2026-11-20"));
    m_relation->edit()->setMaxLength(longest(QLatin1String("relation")));
    m_authority->edit()->setMaxLength(longest(QLatin1String("authority")));
    for (LineField *field : {m_relation, m_authority}) {
        connect(field, &LineField::edited, field, &LineField::clearNote);
        connect(field, &LineField::edited, this, &HandoutSheet::changed);
    }
    m_item->setElide(Qt::ElideRight);
    m_person->setObjectName(QStringLiteral("handoutPerson"));
    m_person->setMostLines(3);
    m_number->setObjectName(QStringLiteral("handoutNumber"));
    m_shortNo->setObjectName(QStringLiteral("handoutShortNo"));
    m_due->setElide(Qt::ElideRight);
    m_verdict->setObjectName(QStringLiteral("handoutHolder"));
    m_holderWords->setWordWrap(true);
    m_papers->setSpacing(0);
    m_collections->setSpacing(0);

    auto *head = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    auto *title = new QVBoxLayout(head);
    title->setContentsMargins(16, 12, 16, 12);
    title->setSpacing(4);
    auto *due = new QHBoxLayout;
    due->setSpacing(8);
    due->addWidget(m_light);
    due->addWidget(m_due);
    due->addStretch();
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(16);
    numbers->addWidget(m_number);
    numbers->addWidget(m_shortNo);
    numbers->addStretch();
    m_facts->setSpacing(4);
    m_facts->addLayout(numbers, 1);
    m_facts->addLayout(due);
    title->addWidget(m_item);
    title->addWidget(m_person);
    title->addLayout(m_facts);

    auto *holder = new QVBoxLayout(m_holder);
    holder->setContentsMargins(16, 12, 16, 16);
    holder->setSpacing(8);
    holder->addWidget(m_verdict);
    holder->addWidget(m_holderWords);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(m_relation, 2, Qt::AlignTop);
    fields->addWidget(m_authority, 3, Qt::AlignTop);
    holder->addLayout(fields);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_papersHead);
    column->addLayout(m_papers);
    auto *who = new SectionHeader(tr("领取人"), body);
    who->setRemark(tr("F2 读证 · Alt I 手工录入"));
    column->addWidget(who);
    column->addWidget(m_holder);
    auto *before = new SectionHeader(tr("领取登记"), body);
    before->setRemark(tr("按住 Alt V 看完整证件号，留痕"));
    column->addWidget(before);
    column->addLayout(m_collections);
    column->addStretch();
    auto *scroll = new ScrollPane(this);
    scroll->setContent(body);
    scroll->followFocus();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head);
    whole->addWidget(scroll, 1);
}

void HandoutSheet::show(const Handout &handout)
{
    if (handout.caseId != m_handout.caseId)
        forgetCard({});
    m_handout = handout;
    m_item->setText(handout.item);
    m_person->setText(visible(handout.applicant.name));
    setPlainTip(m_person, m_person->text());
    m_number->setText(handout.applicant.idMasked);
    m_shortNo->setText(handout.shortNo);
    m_light->setVisible(handout.deliver.has_value());
    m_due->setVisible(handout.deliver.has_value());
    if (handout.deliver) {
        m_light->setState(QueueWords::light(handout.deliver->light));
        const int left = handout.deliver->workdaysLeft;
        m_due->setInk(m_light->state() == Light::State::Red     ? Ink::Red
                      : m_light->state() == Light::State::Amber ? Ink::Amber
                                                                : Ink::Second);
        m_due->setText((left >= 0 ? tr("送达期限剩 %1 工作日").arg(left) : tr("送达已超期 %1 工作日").arg(-left)) +
                       Provisional::mark(handout.deliver->provisional));
    }
    fitFacts();
    dressPapers();
    dressCollector();
    dressCollections();
    Q_EMIT changed();
}

// A name may be long, but no number is cut for it, nor for what is said beside it: papers are handed to whoever holds that number.
void HandoutSheet::fitFacts()
{
    constexpr int Around = 2 * 16 + 2 * 16 + 8;
    const int due = m_due->isHidden() ? 0 : m_light->sizeHint().width() + m_due->sizeHint().width();
    const bool beside = m_number->sizeHint().width() + m_shortNo->sizeHint().width() + due + Around <= width();
    m_facts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void HandoutSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFacts();
}

void HandoutSheet::forgetCard()
{
    m_compared.reset();
    dressCollector();
    Q_EMIT changed();
}

void HandoutSheet::forgetCard(const QString &next)
{
    if (m_card.number != next) {
        m_card = {};
        m_relation->setText({});
        m_authority->setText({});
    }
    forgetCard();
}

void HandoutSheet::dressPapers()
{
    clearLayout(m_papers);
    const auto papers =
        std::count_if(m_handout.papers.begin(), m_handout.papers.end(), [](const HandoutPaper &each) { return each.isWaiting(); });
    // The certificate goes with the paper that grants it, never alone, and is listed as long as that one is.
    const auto grant = std::find_if(m_handout.papers.begin(), m_handout.papers.end(), [](const HandoutPaper &each) {
        return each.paper.kind == QLatin1String("grant") && (each.forWindow || each.service);
    });
    const bool certificate = grant != m_handout.papers.end() && !m_handout.certificate.isEmpty();
    const auto waiting = papers + (certificate && grant->isWaiting() ? 1 : 0);
    m_papersHead->setRemark(waiting > 0 ? tr("%1 份待领取").arg(waiting) : tr("没有待领取的"));
    for (const HandoutPaper &each : std::as_const(m_handout.papers)) {
        if (each.forWindow || each.service)
            addPaper(each.paper.title, each.paper.number, each);
    }
    if (certificate)
        addPaper(m_handout.certificate, m_handout.certificateNo, *grant);
}

// How the paper itself stands, or the one that it goes with.
void HandoutSheet::addPaper(const QString &title, const QString &paperNo, const HandoutPaper &with)
{
    const bool made = with.paper.state == DocumentState::Ready;
    if (!with.service || with.service->state == ServiceState::Failed)
        return m_papers->addWidget(
            line(title, numberLabel(paperNo), made ? tr("待领取") : tr("文书生成中"), made ? Tone::Blue : Tone::Grey));
    const QString manner = ServiceWords::manner(with.service->manner);
    const bool served = with.service->state == ServiceState::Served;
    m_papers->addWidget(line(title, numberLabel(paperNo),
                             served ? tr("%1 %2").arg(manner, dayOf(with.service->servedAt)) : tr("%1，未到期").arg(manner),
                             served ? Tone::Green : Tone::Amber));
}

bool HandoutSheet::hasWaiting() const
{
    return std::any_of(m_handout.papers.begin(), m_handout.papers.end(), [](const HandoutPaper &each) { return each.isWaiting(); });
}

bool HandoutSheet::isStranger() const
{
    return m_compared && m_compared->person == CardHolder::Other;
}

bool HandoutSheet::needsAuthority() const
{
    return m_compared && (m_compared->person == CardHolder::Other || m_compared->person == CardHolder::Agent);
}

void HandoutSheet::dressCollector()
{
    for (LineField *field : {m_relation, m_authority})
        field->clearNote();
    m_relation->setVisible(isStranger() && hasWaiting());
    m_authority->setVisible(needsAuthority() && hasWaiting());
    if (!m_compared) {
        m_holder->setGround(Panel::Ground::Subtle);
        m_verdict->setText(tr("还没有读领取人的证件"));
        m_holderWords->setText(m_handout.agent ? tr("申请人、或申报时的代理人 %1 的证件").arg(visible(m_handout.agent->name))
                                               : tr("申请人本人，或持委托手续的人的证件"));
        return;
    }
    const bool party = !isStranger();
    const bool fits = !party || m_compared->equal;
    const bool waits = hasWaiting();
    m_holder->setGround(!fits              ? Panel::Ground::Red
                        : !waits           ? Panel::Ground::Subtle
                        : needsAuthority() ? Panel::Ground::Amber
                                           : Panel::Ground::Green);
    QString masked;
    for (const IdentityField &field : m_compared->fields) {
        if (field.field == CardField::Number)
            masked = field.card;
    }
    m_verdict->setText(tr("%1　%2").arg(visible(m_card.name), masked));
    m_holderWords->setText(!fits    ? tr("证件与申报的不一致，请核对是不是本人的证件")
                           : !waits ? tr("这件没有待领取的文书，不用交付")
                           : m_compared->person == CardHolder::Applicant ? tr("申请人本人，看过人证相符就可以交付")
                           : m_compared->person == CardHolder::LegalRepresentative ? tr("法定代表人，看过人证相符就可以交付")
                           : m_compared->person == CardHolder::Agent               ? tr("申报时的代理人，请收下授权委托书")
                                                                     : tr("不是当事人：写明关系，收下授权委托书"));
}

void HandoutSheet::dressCollections()
{
    clearLayout(m_collections);
    m_collector.clear();
    for (const Collection &each : std::as_const(m_handout.collections)) {
        Label *masked = numberLabel(each.idMasked);
        m_collections->addWidget(line(tr("%1（%2）").arg(visible(each.name), visible(each.relation)), masked,
                                      tr("%1 %2").arg(dayOf(each.at), each.by), Tone::Green));
        if (m_collector)
            continue; // only the last one's is asked for, which stands first
        m_collector = new RevealLine(m_desk, masked, QStringLiteral("核对领取登记"));
        m_collector->setCase(m_handout.caseId, each.idMasked);
    }
    if (m_handout.collections.isEmpty()) {
        auto *none = new Label(tr("还没有人领取过"), TextStyle::Secondary, Ink::Third);
        none->setContentsMargins(16, 10, 16, 10);
        m_collections->addWidget(none);
    }
}

void HandoutSheet::setCard(const IdentityCard &card, const IdentityComparison &comparison)
{
    m_card = card;
    m_compared = comparison;
    dressCollector();
    focusMissing();
    Q_EMIT changed();
}

Collector HandoutSheet::collector() const
{
    Collector who;
    who.card = m_card;
    who.faceMatch = true; // the key says it
    if (isStranger())
        who.relation = m_relation->text().trimmed();
    if (needsAuthority())
        who.authority = m_authority->text().trimmed();
    return who;
}

QString HandoutSheet::whyNot() const
{
    const auto unmade = [](const HandoutPaper &each) { return each.isWaiting() && each.paper.state != DocumentState::Ready; };
    if (!hasWaiting())
        return tr("这件没有待领取的文书");
    if (std::any_of(m_handout.papers.begin(), m_handout.papers.end(), unmade))
        return tr("文书正在生成，好了就能交付");
    if (!m_compared)
        return tr("还没有读领取人的证件");
    if (!isStranger() && !m_compared->equal)
        return tr("证件与申报的不一致");
    for (const LineField *field : {m_relation, m_authority}) {
        if (const QString why = faultIn(field); !why.isEmpty())
            return why;
    }
    return {};
}

QString HandoutSheet::faultIn(const LineField *field) const
{
    const bool isRelation = field == m_relation;
    if (!hasWaiting() || !(isRelation ? isStranger() : needsAuthority()))
        return {};
    if (codePointCount(field->text().trimmed()) < 2)
        return isRelation ? tr("请写明与申请人的关系") : tr("请收下授权委托书，写明它的名称，有日期的写上日期");
    return findBlemish(field->text()) ? tr("写的内容里有看不见的字符，请删掉") : QString();
}

bool HandoutSheet::showMissing()
{
    const QString why = whyNot();
    if (why.isEmpty() || (why != faultIn(m_relation) && why != faultIn(m_authority)))
        return false;
    for (LineField *field : {m_relation, m_authority}) {
        if (const QString fault = faultIn(field); !fault.isEmpty())
            field->setFault(fault);
    }
    focusMissing();
    return true;
}

void HandoutSheet::focusMissing()
{
    for (const LineField *field : {m_relation, m_authority}) {
        if (!faultIn(field).isEmpty())
            return field->edit()->setFocus();
    }
}

void HandoutSheet::readFailed(const QString &fact, const QString &remedy)
{
    m_holder->setGround(Panel::Ground::Amber);
    m_verdict->setText(fact);
    m_holderWords->setText(remedy);
}

void HandoutSheet::revealNumber()
{
    if (m_collector)
        m_collector->showHeld({{Secret::CollectorNumber, {}}});
}

void HandoutSheet::hideNumber()
{
    if (m_collector)
        m_collector->hide();
}

}
