// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/GuidePage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/consult/ConsultPage.h"
#include "ui/kiosk/find/GuideSheet.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/find/SamplePage.h"
#include "ui/kiosk/frame/PaperSlot.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/FactStrip.h"
#include "ui/kiosk/parts/QrView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Sign.h"

#include <QHash>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace yichuang {

namespace {

int inset()
{
    return dressed(12, 32, 36);
}

// What kind of paper it is, by the catalogue's word for it.
Icon paperIcon(const QString &kind)
{
    static const QHash<QString, Icon> signs{
        {QStringLiteral("identity"), Icon::IdCard},      {QStringLiteral("licence"), Icon::Shop},
        {QStringLiteral("premises"), Icon::Home},        {QStringLiteral("plan"), Icon::SideBySide},
        {QStringLiteral("health"), Icon::Medical},       {QStringLiteral("authorisation"), Icon::Signature},
        {QStringLiteral("promise"), Icon::Signature},    {QStringLiteral("certificate"), Icon::Medal},
        {QStringLiteral("employment"), Icon::Briefcase}, {QStringLiteral("bank"), Icon::Coins},
        {QStringLiteral("photo"), Icon::User},           {QStringLiteral("list"), Icon::List},
        {QStringLiteral("system"), Icon::List},          {QStringLiteral("contract"), Icon::Pencil},
    };
    return signs.value(kind, Icon::Document);
}

// "7个工作日" as a figure and its unit; anything else is a word.
FactStrip::Fact period(const QString &text, const QString &name)
{
    static const QRegularExpression numbered(QStringLiteral("^(\\d+)\\s*个?(.+)$"));
    const auto match = numbered.match(text);
    if (match.hasMatch())
        return {match.captured(1), match.captured(2), name};
    return {text.isEmpty() ? QStringLiteral("—") : text, {}, name};
}

}

GuidePage::GuidePage(Kiosk &kiosk, const QString &item)
    : KioskPage(kiosk, QStringLiteral("GuidePage"), tr("办事指南"))
    , m_item(item)
    , m_paper(new PaperSlot(kiosk, this))
{
    auto *printing = addAct(new Button(tr("打印指南"), Button::Kind::Secondary, Button::Size::Large));
    auto *asking = addAct(new Button(tr("问一问"), Button::Kind::Secondary, Button::Size::Large));
    auto *applying = addAct(new Button(tr("在线申报"), Button::Kind::Primary, Button::Size::Large), true);
    printing->setObjectName(QStringLiteral("takeAlong"));
    if (appearance().dress != Dress::Elder) { // three large buttons fill the row
        printing->setSign(Icon::Printer);
        asking->setSign(Icon::Headset);
    }
    asking->setObjectName(QStringLiteral("ask"));
    applying->setObjectName(QStringLiteral("applyNow"));
    applying->setSignAfter(Icon::ArrowRight);
    connect(printing, &Button::activated, this, &GuidePage::takeAlong);
    connect(asking, &Button::activated, this,
            [this] { this->kiosk().openSignedIn([&desk = this->kiosk(), item = m_item] { return new ConsultPage(desk, item, {}); }); });
    connect(applying, &Button::activated, this, &GuidePage::apply);
    load();
}

void GuidePage::load()
{
    whenAnswered(kiosk().offer().guide(m_item), this, [this](const Result<ServiceGuide> &guide) {
        if (guide)
            show(*guide);
        else
            say(guide.error(), [this] { load(); });
    });
}

void GuidePage::show(const ServiceGuide &guide)
{
    m_guide = guide;
    say(QString());
    showFacts();
    showPlace();
    showMaterials();
    showLists();
    column()->addStretch();
}

void GuidePage::showFacts()
{
    auto *head = new Panel;
    head->setLines(Qt::BottomEdge);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(dressed(16, 48, 48), dressed(12, 24, 28), dressed(16, 48, 48), dressed(12, 24, 28));
    rows->setSpacing(dressed(4, 12, 16));
    auto *name = Label::bold(m_guide->name, kiosk().isWide() ? TextStyle::Title : TextStyle::Number);
    name->setWordWrap(true);
    name->setObjectName(QStringLiteral("itemName"));
    rows->addWidget(name);
    rows->addWidget(blocks::text(m_guide->departmentName, TextStyle::Secondary, Ink::Second));
    const bool free = m_guide->fee.isEmpty() || m_guide->fee.startsWith(QStringLiteral("不收费"));
    rows->addWidget(
        new FactStrip({m_guide->immediate ? FactStrip::Fact{tr("当天"), {}, tr("办理时限")} : period(m_guide->promised, tr("办理时限")),
                       {QString::number(m_guide->visits), tr("次"), tr("到厅")},
                       {free ? QStringLiteral("0") : m_guide->fee, free ? tr("元") : QString(), tr("收费")},
                       {QString::number(m_guide->materials.size()), tr("份"), tr("材料")}}));
    addHead(head);
    addCard(tr("谁可以办"), {who()});
    if (!m_guide->conditions.isEmpty())
        addCard(tr("办理条件"), m_guide->conditions, true);
}

// For whom the hall takes it, in everyday words; beside them the law's own, where the catalogue has them.
QString GuidePage::who() const
{
    const bool persons = m_guide->kinds.contains(PartyKind::Person), firms = m_guide->kinds.contains(PartyKind::Enterprise);
    const QString words = persons && firms ? tr("个人、企业和其他单位都可以办") : firms ? tr("企业和其他单位可以办") : tr("个人可以办");
    return m_guide->audience.isEmpty() ? words : tr("%1（%2）").arg(words, m_guide->audience.join(QChar(0x3001)));
}

QWidget *GuidePage::materialRow(const GuideMaterial &material)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(inset(), dressed(6, 12, 16), inset(), dressed(6, 12, 16));
    line->setSpacing(dressed(8, 24, 20));
    line->addWidget(new Sign(paperIcon(material.kind), 18, Ink::Second));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(blocks::text(material.name));
    QStringList aside;
    if (material.required == Requirement::Conditional)
        aside.append(material.condition);
    if (material.originals > 0)
        aside.append(tr("原件 %1 份").arg(material.originals));
    if (material.copies > 0)
        aside.append(tr("复印件 %n 份", nullptr, material.copies));
    if (!material.fillNotes.isEmpty())
        aside.append(material.fillNotes);
    words->addWidget(blocks::text(aside.join(QChar(0xFF0C)), TextStyle::Secondary, Ink::Third));
    line->addLayout(words, 1);
    if (!material.samples.isEmpty()) {
        auto *look = new Button(tr("看样例"), Button::Kind::Secondary);
        look->setObjectName(QStringLiteral("sample-%1").arg(material.seq));
        line->addWidget(look);
        connect(look, &Button::activated, this, [this, material] { kiosk().open(new SamplePage(kiosk(), material)); });
    }
    const ItemRow::Tag tag = item_words::handing(material);
    line->addWidget(new Badge(tag.text, tag.tone));
    return row;
}

void GuidePage::showMaterials()
{
    const auto exempt =
        std::count_if(m_guide->materials.begin(), m_guide->materials.end(), [](const GuideMaterial &one) { return one.exempt; });
    auto *title = new QHBoxLayout;
    title->addWidget(Label::bold(tr("要准备的材料"), TextStyle::Title), 1);
    if (exempt > 0)
        title->addWidget(new Badge(tr("%1 份不用您提交").arg(exempt), Tone::Green));
    column()->addLayout(title);
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(2, 2, 2, 2);
    rows->setSpacing(0);
    for (qsizetype i = 0; i < m_guide->materials.size(); ++i) {
        if (i > 0)
            rows->addWidget(new HairLine);
        rows->addWidget(materialRow(m_guide->materials[i]));
    }
    column()->addWidget(card);
}

void GuidePage::showLists()
{
    addCard(tr("办理流程"), m_guide->steps, true);
    QStringList limits{
        tr("法定 %1，承诺 %2")
            .arg(item_words::period(m_guide->statutory), m_guide->immediate ? tr("当天办结") : item_words::period(m_guide->promised))};
    if (!m_guide->limitsNote.isEmpty())
        limits.append(m_guide->limitsNote);
    addCard(tr("期限"), limits);
    addCard(tr("办成后领取"), {m_guide->result});
    QStringList basis;
    for (const ServiceGuide::Basis &one : m_guide->legalBasis)
        basis.append(shortLaw(QStringLiteral("《%1》%2").arg(one.law, one.article)));
    addCard(tr("法律依据"), basis);
    QStringList answers;
    for (const ServiceGuide::Question &one : m_guide->questions)
        answers.append(one.question + u'\n' + one.answer);
    addCard(tr("常见问题"), answers);
}

void GuidePage::addCard(const QString &heading, const QStringList &lines, bool numbered)
{
    if (lines.join(QString()).isEmpty())
        return;
    addHeading(heading);
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(inset(), dressed(8, 20, 24), inset(), dressed(8, 20, 24));
    rows->setSpacing(dressed(4, 8, 12));
    int number = 0;
    for (const QString &line : lines)
        rows->addWidget(blocks::text(numbered ? QStringLiteral("%1. %2").arg(++number).arg(line) : line));
    column()->addWidget(card);
}

void GuidePage::showPlace()
{
    column()->addSpacing(dressed(4, 8, 12));
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(inset(), dressed(8, 20, 24), inset(), dressed(8, 20, 24));
    row->setSpacing(dressed(8, 24, 28));
    row->addWidget(new Sign(Icon::Pin, 22, Ink::Blue));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *place = Label::bold(m_guide->place, TextStyle::Verdict);
    place->setWordWrap(true);
    words->addWidget(place);
    words->addWidget(blocks::text(tr("%1 电话 %2").arg(m_guide->hours, m_guide->phone), TextStyle::Secondary, Ink::Second));
    words->addWidget(blocks::text(tr("投诉电话 %1").arg(m_guide->complaintPhone), TextStyle::Secondary, Ink::Second));
    row->addLayout(words, 1);
    column()->addWidget(card);
}

void GuidePage::print()
{
    if (!m_guide)
        return;
    auto *sheet = new QuestionSheet(tr("打印指南"), tr("正在准备"), window());
    sheet->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), {})->setObjectName(QStringLiteral("printSeen"));
    connect(m_paper, &PaperSlot::told, sheet, [sheet](const QString &words) { sheet->setWords(words); });
    whenAnswered(setGuideSheet(*m_guide, halltime::now()), this, [this](const Result<QByteArray> &pdf) {
        if (pdf)
            m_paper->print(tr("办事指南"), *pdf);
        else
            say(pdf.error());
    });
}

void GuidePage::takeAlong()
{
    auto *sheet = new QuestionSheet(tr("带走这份指南"), tr("用手机扫码，或打印一份"), window());
    auto *qr = new QrView(kiosk().status().website + QStringLiteral("/guide/") + m_item);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->addStretch();
    row->addWidget(qr);
    row->addStretch();
    sheet->addContent(middle);
    sheet->addAct(new Button(tr("不用了"), Button::Kind::Secondary, Button::Size::Large), {});
    sheet->addAct(new Button(tr("打印一份"), Button::Kind::Primary, Button::Size::Large), [this] { print(); })
        ->setObjectName(QStringLiteral("print"));
}

void GuidePage::apply()
{
    if (m_guide)
        kiosk().openSignedIn([&desk = kiosk(), item = m_item] { return ApplyPage::begin(desk, item); });
}

}
