// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/RevealLine.h"
#include "ui/parts/Avatar.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

// What stands in the panel; IdentityPanel.cpp says what it shows.

QWidget *IdentityPanel::buildVerdict()
{
    m_verdict = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    m_verdict->setLines(Qt::BottomEdge);
    m_verdictRow = new QBoxLayout(QBoxLayout::LeftToRight, m_verdict);
    m_verdictRow->setContentsMargins(16, 12, 16, 12);
    m_verdictRow->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_verdictSign = new Sign(Icon::CardReader, 20, Ink::Third, m_verdict);
    m_verdictWords = Label::bold({}, TextStyle::Verdict);
    m_verdictWords->setObjectName(QStringLiteral("verdict"));
    m_verdictWords->setWordWrap(true);
    m_verdictAside = new Label({}, TextStyle::Body);
    m_verdictAside->setObjectName(QStringLiteral("verdictAside"));
    row->addWidget(m_verdictSign);
    row->addSpacing(8);
    row->addWidget(m_verdictWords, 1);
    m_verdictRow->addLayout(row, 1);
    m_typing = new QWidget(m_verdict);
    auto *typing = new QHBoxLayout(m_typing);
    typing->setContentsMargins(0, 0, 0, 0);
    typing->setSpacing(6);
    typing->addWidget(m_verdictAside);
    m_typeKey = new KeyCap(QStringLiteral("Alt I"), m_typing);
    m_typeKey->hide();
    typing->addWidget(m_typeKey);
    m_verdictRow->addWidget(m_typing, 0, Qt::AlignLeft);
    return m_verdict;
}

QWidget *IdentityPanel::buildPerson()
{
    auto *person = new QWidget(this);
    m_personColumn = new QVBoxLayout(person);
    m_personColumn->setContentsMargins(16, 12, 16, 12);
    m_personColumn->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_personColumn->addLayout(row);
    m_portrait = new Avatar(person);
    row->addWidget(m_portrait, 0, Qt::AlignTop);
    m_personWords = new QVBoxLayout;
    m_personWords->setSpacing(2);
    m_name = Label::bold({}, TextStyle::Title);
    m_name->setObjectName(QStringLiteral("cardName"));
    m_name->setMostLines(7); // the longest names are to be compared, too
    m_about = new Label({}, TextStyle::Secondary, Ink::Second);
    m_about->setElide(Qt::ElideRight);
    m_valid = new Label({}, TextStyle::Meta, Ink::Third);
    m_valid->setObjectName(QStringLiteral("cardValid"));
    m_valid->setElide(Qt::ElideRight);
    m_face = new CheckBox(tr("人证相符"), person);
    m_face->setObjectName(QStringLiteral("faceMatch"));
    m_face->setFocusPolicy(Qt::TabFocus);
    m_face->makeBar(QStringLiteral("F4"));
    m_face->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_personWords->addWidget(m_name);
    m_personWords->addWidget(m_about);
    m_personWords->addWidget(m_valid);
    m_personWords->addStretch();
    row->addLayout(m_personWords, 1);
    arrangeFace();
    connect(m_face, &CheckBox::clicked, this, [this] {
        show();
        Q_EMIT proofChanged();
        Q_EMIT faceJudged();
    });
    return person;
}

template<typename Act> RadioRow *IdentityPanel::addWay(QWidget *ways, const QString &words, const QString &keys, Act act)
{
    auto *row = new RadioRow(words, RadioRow::Shape::Act, ways);
    row->setKeys(keys);
    row->setAutoExclusive(false);
    connect(row, &RadioRow::clicked, this, [row, act] {
        row->setChecked(false);
        act();
    });
    ways->layout()->addWidget(row);
    return row;
}

QWidget *IdentityPanel::buildFault()
{
    m_fault = new QWidget(this);
    auto *column = new QVBoxLayout(m_fault);
    column->setContentsMargins(16, 12, 16, 4);
    column->setSpacing(8);
    m_remedy = new Label({}, TextStyle::Body);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setWordWrap(true);
    column->addWidget(m_remedy);
    addWay(m_fault, tr("重读"), QStringLiteral("F2"), [this] { Q_EMIT readAsked(); });
    addWay(m_fault, tr("手工录入证件号"), QStringLiteral("Alt I"), [this] { openTyping(); })->setObjectName(QStringLiteral("wayByTyping"));
    addWay(m_fault, tr("换用备用读卡器"), QStringLiteral("Alt R"), [this] { Q_EMIT spareReaderAsked(); });
    m_fault->hide();
    return m_fault;
}

QWidget *IdentityPanel::buildWays()
{
    m_ways = new QWidget(this);
    auto *column = new QVBoxLayout(m_ways);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(6);
    m_waysTitle = Label::bold(tr("证件与申报不同，建议这样处理"), TextStyle::Secondary);
    m_waysTitle->setWordWrap(true);
    column->addWidget(m_waysTitle);
    m_retype = addWay(m_ways, tr("打错了，改一下"), QStringLiteral("Alt I"), [this] { openTyping(); });
    m_retype->setObjectName(QStringLiteral("wayByRetyping"));
    m_anew = addWay(m_ways, tr("号码不能改，请重办"), QStringLiteral("Ctrl N"), [this] { Q_EMIT applyingAnewAsked(); });
    m_anew->setObjectName(QStringLiteral("wayByApplyingAnew"));
    m_correct = addWay(m_ways, tr("录入笔误，当场更正"), QStringLiteral("F7"), [this] { Q_EMIT correctionAsked(); });
    m_correct->setObjectName(QStringLiteral("wayByCorrection"));
    m_byAgent = addWay(m_ways, tr("由他人代办"), QStringLiteral("Alt A"), [this] { choosePresence(1); });
    m_byAgent->setObjectName(QStringLiteral("wayByAgent"));
    m_replace = addWay(m_ways, tr("改由此人代办"), QStringLiteral("Alt W"), [this] { toggleAuthority(); });
    m_replace->setObjectName(QStringLiteral("wayByOtherAgent"));
    m_putAway = addWay(m_ways, tr("放下这张证件"), QStringLiteral("Esc"), [this] { putWrongCardAway(); });
    m_putAway->setObjectName(QStringLiteral("wayWithoutCard"));
    m_supplement = addWay(m_ways, tr("写入补正告知"), QStringLiteral("F9"), [this] { Q_EMIT supplementAsked(); });
    m_supplement->setObjectName(QStringLiteral("wayBySupplement"));
    m_ways->hide();
    return m_ways;
}

QWidget *IdentityPanel::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addWidget(new Label(tr("办理人"), TextStyle::Secondary, Ink::Second));
    m_presence = new Segmented({tr("本人到场"), tr("代办人"), tr("线上实名")}, foot);
    m_presence->setObjectName(QStringLiteral("presence"));
    m_presence->setChoiceEnabled(2, false);
    column->addWidget(m_presence);
    m_authorityRow = new QWidget(foot);
    auto *authority = new QHBoxLayout(m_authorityRow);
    authority->setContentsMargins(0, 0, 0, 0);
    m_authority = new CheckBox(tr("授权委托书已核"), m_authorityRow);
    m_authority->setObjectName(QStringLiteral("powerOfAttorney"));
    authority->addWidget(m_authority);
    authority->addStretch();
    authority->addWidget(new KeyCap(QStringLiteral("Alt W"), m_authorityRow));
    m_authorityRow->hide();
    column->addWidget(m_authorityRow);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(8);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    const auto line = [this, foot](const QString &title) {
        const Fact fact{new Label(title, TextStyle::Secondary, Ink::Second, foot), new Label({}, TextStyle::Secondary, Ink::First, foot)};
        fact.value->setWordWrap(true);
        m_lines.append(fact);
        return fact;
    };
    m_creditCode = line(tr("信用代码"));
    m_creditCode.value->setObjectName(QStringLiteral("creditCode"));
    m_legal = line(tr("法定代表人"));
    m_legal.value->setObjectName(QStringLiteral("legalRepresentative"));
    m_sms = line(tr("短信接收")).value;
    m_sms->setObjectName(QStringLiteral("sms"));
    Label *phone = line(tr("联系电话")).value; // below the sentence that asks for the call
    phone->setObjectName(QStringLiteral("phone"));
    m_phone = new RevealLine(m_desk, phone, QStringLiteral("电话联系"));
    m_earlier = line(tr("历史办件")).value;
    Label *number = line(tr("证件全号")).value;
    number->setObjectName(QStringLiteral("revealed"));
    m_number = new RevealLine(m_desk, number, QStringLiteral("窗口核对"));
    arrangeFacts();
    connect(m_presence, &Segmented::chosen, this, &IdentityPanel::choosePresence);
    connect(m_authority, &CheckBox::clicked, this, [this] {
        m_mandateOwn = m_isCompared && m_authority->isChecked(); // before, nobody was told whom this one would replace
        show();
        Q_EMIT proofChanged();
    });
    return foot;
}

// How the last one begins, and who wrote it when if there is room: the whole of it, and what was written before, stands in the history.
QWidget *IdentityPanel::buildLastNote()
{
    m_lastNoteRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_lastNoteRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_lastNote = new Label({}, TextStyle::Secondary, Ink::Second);
    m_lastNote->setObjectName(QStringLiteral("lastNote"));
    m_lastNote->setElide(Qt::ElideRight);
    row->addWidget(m_lastNote, 1);
    row->addWidget(new KeyCap(QStringLiteral("Ctrl H"), m_lastNoteRow));
    m_lastNoteRow->hide();
    return m_lastNoteRow;
}

void IdentityPanel::showLastNote(const CaseNote &last)
{
    m_lastNote->setText(
        tr("备注：%1 — %2 %3").arg(visible(last.text).simplified(), visible(last.by), halltime::moment(last.at, halltime::today())));
    m_lastNoteRow->show();
}

// Another than the agent who was named, whose power of attorney the clerk has seen.
bool IdentityPanel::replacesAgent() const
{
    return m_card && m_comparison && m_comparison->mayReplace && m_case.agent && presence() == Presence::Agent && m_mandateOwn;
}

void IdentityPanel::toggleAuthority()
{
    if (m_authorityRow->isVisible())
        m_authority->click();
}

void IdentityPanel::focusAuthority()
{
    m_authority->setFocus(Qt::ShortcutFocusReason);
}

void IdentityPanel::setMandateSeen(bool seen)
{
    if (seen == m_mandateSeen)
        return;
    m_mandateSeen = seen;
    const bool replaces = m_isCompared && m_comparison->mayReplace;
    if (!seen || !replaces)
        m_authority->setChecked(seen);
    m_mandateOwn = m_mandateOwn && seen;
    if (replaces)
        show();
}

bool IdentityPanel::isLarge()
{
    return scaled(100) >= 125;
}

// Beside the portrait, in large text below it, where its key has room.
void IdentityPanel::arrangeFace()
{
    for (QVBoxLayout *layout : {m_personWords, m_personColumn})
        layout->removeWidget(m_face);
    (isLarge() ? m_personColumn : m_personWords)->addWidget(m_face);
}

// Beside a title in large text a long number, which nothing breaks, would be cut: it stands below.
void IdentityPanel::arrangeFacts()
{
    m_factsBelow = isLarge();
    int row = 0;
    for (const Fact &fact : std::as_const(m_lines)) {
        m_facts->addWidget(fact.title, row, 0, 1, m_factsBelow ? 2 : 1, Qt::AlignTop);
        row += m_factsBelow ? 1 : 0;
        m_facts->addWidget(fact.value, row++, m_factsBelow ? 0 : 1, 1, m_factsBelow ? 2 : 1);
    }
}

}
