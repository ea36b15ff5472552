// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ActPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/casefile/ClockWords.h"
#include "ui/parts/Clear.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int MostExtension = 10; // working days, 行政许可法 Art. 42
constexpr int MostOpinionDays = 20;
constexpr int UsualOpinionDays = 3;
}

ActPanel::ActPanel(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_title(Label::bold({}, TextStyle::Body))
    , m_body(new QWidget)
{
    setObjectName(QStringLiteral("ActPanel"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Ground::Subtle);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(scaled(40));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 4, 16, 4);
    line->setSpacing(8);
    m_title->setWordWrap(true);
    line->addWidget(m_title, 1);
    line->addWidget(new KeyCap(QStringLiteral("Esc")));
    column->addWidget(head);
    auto *scroll = new ScrollPane;
    scroll->setContent(m_body);
    scroll->followFocus();
    column->addWidget(scroll, 1);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(12);
}

void ActPanel::clear()
{
    clearLayout(m_column);
    m_fields.clear();
    m_number = nullptr;
    m_choice = nullptr;
    m_second = nullptr;
}

void ActPanel::open(const CaseFile &file, ReviewAct act, const QJsonObject &words)
{
    m_file = file;
    m_act = act;
    clear();
    m_title->setText(title());
    build();
    m_column->addStretch(1);
    restore(words);
    focusFirst();
    Q_EMIT changed();
}

// What is about to be done; Words::action says of the same what was, which differs in English.
QString ActPanel::title() const
{
    switch (m_act) {
    case ReviewAct::Refuse:
        return m_file.review->decides ? (m_file.item.licence ? tr("不予许可") : tr("不予办理"))
                                      : (m_file.item.licence ? tr("拟不予许可") : tr("拟不予办理"));
    case ReviewAct::Return: return tr("退回窗口");
    case ReviewAct::Resume: return tr("结束特别程序");
    case ReviewAct::AskExtension: return tr("申请延期");
    case ReviewAct::AnswerExtension: return tr("审批延期");
    case ReviewAct::AskOpinion: return tr("征求意见");
    case ReviewAct::GiveOpinion: return tr("答复意见");
    case ReviewAct::SiteVisit: return tr("现场核查");
    case ReviewAct::OfferHearing: return tr("告知听证权利");
    case ReviewAct::InformParty: return tr("告知利害关系人");
    case ReviewAct::AnswerHearing: return tr("记听证");
    case ReviewAct::Terminate: return tr("终止办理");
    default: return {};
    }
}

QString ActPanel::deed() const
{
    switch (m_act) {
    case ReviewAct::Refuse:
        return !m_file.review->decides ? tr("送出拟不予意见") : m_file.item.licence ? tr("作出不予许可决定") : tr("作出不予办理决定");
    case ReviewAct::Return: return tr("退回窗口");
    case ReviewAct::Resume: return tr("恢复计时");
    case ReviewAct::AskExtension: return tr("送负责人批");
    case ReviewAct::AnswerExtension: return choice().toBool() ? tr("批准延期并告知") : tr("不同意延期");
    case ReviewAct::AskOpinion: return tr("发出征求意见");
    case ReviewAct::GiveOpinion: return tr("发出意见");
    case ReviewAct::SiteVisit: return tr("记入办件");
    case ReviewAct::OfferHearing: return tr("出听证告知书");
    case ReviewAct::InformParty: return tr("出告知书");
    case ReviewAct::AnswerHearing: return tr("记入办件");
    case ReviewAct::Terminate: return tr("终止并告知");
    default: return {};
    }
}

void ActPanel::build()
{
    const QString hearing = ClockWords::period(m_file.review->hearingDays, m_file.review->hearingUnit);
    switch (m_act) {
    case ReviewAct::Refuse:
        addText("facts", tr("查明的事实"), 10, 3);
        addText("articles", tr("不符合的规定（写明条款）"), 4, 2);
        addText("reasons", tr("理由"), 10, 3);
        addWords(tr("决定书会写明：六十日内可申请行政复议，六个月内可提起行政诉讼。"));
        break;
    case ReviewAct::Return: addText("reason", tr("请窗口补核什么"), 10, 4); break;
    case ReviewAct::Resume: addText("result", tr("结果"), 2, 3, tr("如：合格，报告编号 JK2026-1187")); break;
    case ReviewAct::AskExtension:
        addNumber(m_file.review->clock.unit == QLatin1String("workday") ? tr("延长几个工作日") : tr("延长几日"), MostExtension,
                  MostExtension / 2);
        addText("reason", tr("理由"), 10, 4);
        addWords(tr("只能延长一次，由另一位负责人批；批准后书面告知申请人。"));
        break;
    case ReviewAct::AnswerExtension:
        if (const auto &asked = m_file.review->extension)
            addWords(tr("%1申请延长 %2：%3").arg(asked->by, ClockWords::added(asked->workdays, m_file.review->clock.unit), asked->reason));
        addChoice(tr("意见"));
        m_choice->add(tr("批准"), true);
        m_choice->add(tr("不同意"), false);
        addText("reason", tr("不同意的理由"), 4, 3);
        break;
    case ReviewAct::AskOpinion:
        addChoice(tr("征求哪个部门"));
        for (const DepartmentName &department : std::as_const(m_file.review->departments))
            m_choice->add(department.name, department.id);
        addNumber(tr("几个工作日内答复"), MostOpinionDays, UsualOpinionDays);
        addText("question", tr("就什么征求意见"), 6, 3);
        addWords(tr("到期没有答复，不影响作出决定。"));
        break;
    case ReviewAct::GiveOpinion:
        for (const OpinionRequest &asked : std::as_const(m_file.review->requests))
            if (asked.mine && !asked.answeredAt.isValid())
                addWords(tr("%1 问：%2").arg(asked.askedBy, asked.question));
        addChoice(tr("意见"));
        m_choice->add(tr("同意"), true);
        m_choice->add(tr("不同意"), false);
        addText("text", tr("理由和依据"), 2, 4);
        break;
    case ReviewAct::SiteVisit: buildVisit(); break;
    case ReviewAct::OfferHearing:
        addText("matter", tr("就什么告知听证"), 10, 4, tr("如：拟作出的决定涉及相邻住户的重大利益"));
        addWords(tr("申请人可在 %1内要求听证，这几天不能准予、不予；要求了，按 F6 以“听证”停止计时。").arg(hearing));
        break;
    case ReviewAct::InformParty:
        addText("name", tr("利害关系人"), 2, 1);
        addText("interest", tr("与本件有什么重大利益关系"), 6, 3);
        addText("matter", tr("申请的内容"), 4, 2);
        addWords(tr("利害关系人可以陈述和申辩，也可在 %1内要求听证。告知几个人，就各出一份。").arg(hearing));
        break;
    case ReviewAct::AnswerHearing: buildHearing(); break;
    case ReviewAct::Terminate:
        addChoice(tr("事由"));
        if (m_file.status == CaseStatus::Supplementing) {
            m_choice->add(tr("逾期未补正"), int(TerminationGround::NoSupplement));
        } else if (m_file.status == CaseStatus::Invited) {
            m_choice->add(tr("逾期未到窗口核验"), int(TerminationGround::NoSupplement));
        } else {
            m_choice->add(tr("申请人撤回"), int(TerminationGround::Withdrawn));
            m_choice->add(tr("已无办理必要"), int(TerminationGround::Lapsed));
        }
        addText("facts", tr("具体情况"), 10, 4);
        break;
    default: break;
    }
}

void ActPanel::buildVisit()
{
    addDays(addChoice(tr("哪一天")), halltime::dayOf(m_file.acceptedAt));
    m_second = new ComboField(tr("和谁一起（两人以上）"));
    m_column->addWidget(m_second);
    for (const ReviewTeam::Person &person : std::as_const(m_colleagues))
        m_second->add(tr("%1 %2").arg(person.workNo, person.name), person.workNo);
    connect(m_second, &ComboField::chosen, this, &ActPanel::changed);
    addText("place", tr("地点"), 2, 1);
    addText("findings", tr("看到的情况"), 10, 4);
}

void ActPanel::buildHearing()
{
    addChoice(tr("怎样了"));
    m_choice->add(tr("都书面放弃"), int(HearingOutcome::Waived));
    m_choice->add(tr("有人要求听证"), int(HearingOutcome::Asked));
    m_choice->add(tr("已举行听证"), int(HearingOutcome::Held));
    m_second = new ComboField(tr("哪一天"));
    m_column->addWidget(m_second);
    addDays(m_second, halltime::dayOf(m_file.acceptedAt));
    addText("findings", tr("谁，怎样；听证的，笔录要点"), 10, 4);
    addWords(tr("举行了听证的，决定以笔录为依据。"));
}

void ActPanel::addDays(ComboField *field, const QDate &first)
{
    for (QDate day = halltime::today(); day >= first && field->combo()->count() < 60; day = day.addDays(-1))
        field->add(day.toString(QStringLiteral("yyyy-MM-dd")), day);
}

void ActPanel::addText(const char *key, const QString &title, int least, int lines, const QString &hint)
{
    auto *box = new TextBox(title, longest(QLatin1String(key)));
    box->setLeastLines(lines);
    box->setObjectName(QLatin1String(key));
    box->edit()->setAccessibleName(title);
    box->edit()->setTabChangesFocus(true);
    if (!hint.isEmpty())
        box->setPlaceholder(hint);
    m_column->addWidget(box);
    m_fields.append({QLatin1String(key), title, least, box});
    connect(box, &TextBox::edited, this, &ActPanel::changed);
}

void ActPanel::addNumber(const QString &title, int most, int value)
{
    m_number = new NumberField(title, 1, most);
    m_number->setValue(value);
    m_column->addWidget(m_number);
    connect(m_number, &NumberField::changed, this, &ActPanel::changed);
}

ComboField *ActPanel::addChoice(const QString &title)
{
    m_choice = new ComboField(title);
    m_column->addWidget(m_choice);
    connect(m_choice, &ComboField::chosen, this, &ActPanel::changed);
    return m_choice;
}

void ActPanel::addWords(const QString &words)
{
    auto *label = new Label(words, TextStyle::Secondary, Ink::Second);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

QJsonObject ActPanel::words() const
{
    QJsonObject all;
    for (const Field &field : m_fields)
        if (!field.box->text().isEmpty())
            all.insert(field.key, field.box->text());
    if (m_number)
        all.insert(QStringLiteral("number"), m_number->value());
    if (m_choice)
        all.insert(QStringLiteral("choice"), m_choice->current());
    return all;
}

// A refusal starts from what an earlier step proposes.
void ActPanel::restore(const QJsonObject &words)
{
    const QJsonObject proposed = m_act == ReviewAct::Refuse && m_file.review->proposed ? m_file.review->proposed->toJson() : QJsonObject();
    for (const Field &field : std::as_const(m_fields))
        field.box->setText(words.value(field.key).toString(proposed.value(field.key).toString()));
    if (m_number && words.contains(u"number"))
        m_number->setValue(words.value(u"number").toInt());
    if (m_choice && words.contains(u"choice"))
        m_choice->setCurrent(words.value(u"choice").toInt());
}

// Who agrees to an extension needs no reason, and of a hearing that was not held there is less to say.
int ActPanel::leastOf(const Field &field) const
{
    if (m_act == ReviewAct::AnswerExtension && choice().toBool())
        return 0;
    if (m_act == ReviewAct::AnswerHearing && HearingOutcome(choice().toInt()) != HearingOutcome::Held)
        return 4;
    return field.least;
}

QString ActPanel::whyNot() const
{
    for (const Field &field : m_fields) {
        const int least = leastOf(field);
        if (codePointCount(field.box->text().trimmed()) < least)
            return tr("“%1”至少 %2 个字").arg(field.title).arg(least);
    }
    if (m_act == ReviewAct::SiteVisit && m_second && m_second->current() < 0)
        return tr("现场核查要两人以上");
    return {};
}

void ActPanel::focusFirst()
{
    if (m_choice)
        m_choice->combo()->setFocus(Qt::ShortcutFocusReason);
    else if (!m_fields.isEmpty())
        m_fields.first().box->edit()->setFocus(Qt::ShortcutFocusReason);
}

QString ActPanel::text(const char *key) const
{
    const auto field = std::find_if(m_fields.begin(), m_fields.end(), [key](const Field &one) { return one.key == QLatin1String(key); });
    return field == m_fields.end() ? QString() : field->box->text().trimmed();
}

int ActPanel::number() const
{
    return m_number ? m_number->value() : 0;
}

QVariant ActPanel::choice() const
{
    return m_choice ? m_choice->value() : QVariant();
}

Refusal ActPanel::refusal() const
{
    return {text("facts"), text("articles"), text("reasons")};
}

ThirdParty ActPanel::party() const
{
    return {text("name"), text("interest"), text("matter")};
}

HearingAnswer ActPanel::hearing() const
{
    return {HearingOutcome(choice().toInt()), m_second ? m_second->value().toDate() : QDate(), text("findings")};
}

SiteVisit ActPanel::visit(const QString &workNo) const
{
    QStringList officers{workNo};
    if (m_second)
        officers.append(m_second->value().toString());
    return {choice().toDate(), text("place"), officers, text("findings")};
}

}
