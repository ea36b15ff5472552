// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/PartyForm.h"

#include "core/CreditCode.h"
#include "core/HallTime.h"
#include "core/MobileNumber.h"
#include "core/ResidentId.h"
#include "core/Text.h"
#include "records/Pointer.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"

#include <QGridLayout>
#include <QLineEdit>

namespace yichuang {

namespace {
enum Place { Name, Number, Phone, Address, SignerName, SignerNumber };

// Eighteen characters are a resident's number and checked as one, unless a foreigner's card of 2023 has it.
bool isResidents(const QString &number)
{
    return number.size() == 18 && !number.startsWith(u'9');
}
}

PartyForm::PartyForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new Segmented({tr("个人"), tr("企业或单位")}, this))
{
    setObjectName(QStringLiteral("PartyForm"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_kind, 0, 0, 1, 2, Qt::AlignLeft);
    const std::pair<const char *, QString> asked[] = {{"/name", {}},
                                                      {"/id_number", {}},
                                                      {"/phone", tr("手机号码 · 可不填")},
                                                      {"/address", tr("地址 · 可不填")},
                                                      {"/legal_representative/name", tr("法定代表人")},
                                                      {"/legal_representative/id_number", tr("法定代表人证件号码")}};
    for (const auto &[pointer, label] : asked) {
        auto *field = new LineField(label, LineField::Variant::Plain, LineField::Size::Normal, this);
        field->setObjectName(QStringLiteral("party") + QLatin1String(pointer));
        field->edit()->setMaxLength(200);
        grid->addWidget(field, 1 + int(m_lines.size()) / 2, int(m_lines.size()) % 2, Qt::AlignTop);
        m_lines.append({QLatin1String(pointer), field});
        connect(field, &LineField::edited, this, [this, field, place = m_lines.size() - 1] {
            m_lines[place].differs.clear();
            field->clearNote();
            Q_EMIT edited();
        });
    }
    m_grid = grid;
    connect(m_lines[Phone].field->edit(), &QLineEdit::editingFinished, &m_whole, [this] { judgePhone(); });
    m_kind->setObjectName(QStringLiteral("partyKind"));
    m_kind->setCurrent(0);
    connect(m_kind, &Segmented::chosen, this, [this](int choice) {
        turnTo(choice == 1);
        Q_EMIT edited();
    });
    dress();
}

QString PartyForm::textOf(int place) const
{
    return m_lines[place].field->text().trimmed();
}

// Whether anything is said of whoever signs for an enterprise.
bool PartyForm::signs() const
{
    return !textOf(SignerName).isEmpty() || !textOf(SignerNumber).isEmpty();
}

// Whether what stands in the first two places, whatever they are called, tells a person rather than an enterprise.
bool PartyForm::isPersons() const
{
    const QString number = asCode(textOf(Number));
    if (ResidentId::parse(number, halltime::today()))
        return true;
    if (m_card.number.isEmpty() || CreditCode::parse(number))
        return false;
    return number == m_card.number || (!m_card.name.isEmpty() && textOf(Name) == m_card.name);
}

// Of whoever signs, typed where the enterprise stands before anybody knew for whom they come.
bool PartyForm::isPersonAmiss() const
{
    return m_isEnterprise && !signs() && isPersons();
}

// A name without a number that tells whose it is stays where it is: it may be either's.
void PartyForm::turnTo(bool enterprise)
{
    m_kind->setCurrent(enterprise ? 1 : 0);
    if (enterprise == m_isEnterprise)
        return dress();
    const bool goes = !m_aside.isEmpty() || (enterprise ? isPersons() : signs() || CreditCode::parse(textOf(Number)));
    m_isEnterprise = enterprise;
    if (goes && enterprise) {
        const Aside person{{}, {}, textOf(Address)};
        hand(Name, SignerName);
        hand(Number, SignerNumber);
        showAside(std::exchange(m_aside, person));
    } else if (goes) {
        const Aside company{textOf(Name), textOf(Number), textOf(Address)};
        showAside(std::exchange(m_aside, company));
        hand(SignerName, Name);
        hand(SignerNumber, Number);
    }
    clearFaults(); // they were of the other kind
    dress();
}

void PartyForm::hand(int from, int to)
{
    m_lines[to].field->setText(m_lines[from].field->text());
    m_lines[to].differs = std::exchange(m_lines[from].differs, {});
    m_lines[from].field->setText({});
}

void PartyForm::showAside(const Aside &waiting)
{
    for (const auto &[place, text] : {std::pair(Name, waiting.name), {Number, waiting.number}, {Address, waiting.address}}) {
        m_lines[place].field->setText(text);
        m_lines[place].field->edit()->home(false); // a long one is read from its beginning
        m_lines[place].differs.clear();
    }
}

// A number that messages cannot reach is no fault, but mostly a slip.
void PartyForm::judgePhone()
{
    LineField *phone = m_lines[Phone].field;
    if (!phone->text().trimmed().isEmpty() && !MobileNumber::parse(phone->text()))
        phone->setHint(tr("不是 11 位手机号，短信发不到"));
}

void PartyForm::setPhoneAskedBelow(bool below)
{
    if (below == m_phoneBelow)
        return; // nothing moves under whoever types
    m_phoneBelow = below;
    dress();
}

void PartyForm::dress()
{
    // What stands there already is not hidden from whoever answers for it.
    const bool phone = !m_phoneBelow || !m_lines[Phone].field->text().isEmpty();
    m_lines[Phone].field->setVisible(phone);
    LineField *address = m_lines[Address].field; // has the whole row then
    m_grid->removeWidget(address);
    m_grid->addWidget(address, 1 + Address / 2, phone ? 1 : 0, 1, phone ? 1 : 2, Qt::AlignTop);
    for (int i = SignerName; i < int(m_lines.size()); ++i)
        m_lines[i].field->setVisible(m_isEnterprise);
    m_lines[Name].field->setLabel(m_isEnterprise ? tr("单位名称") : tr("姓名"));
    m_lines[Number].field->setLabel(m_isEnterprise ? tr("信用代码") : tr("证件号码"));
}

void PartyForm::setKinds(const QList<PartyKind> &kinds)
{
    const bool both = kinds.size() != 1;
    m_kind->setVisible(both);
    turnTo(both ? m_isEnterprise : kinds.first() == PartyKind::Enterprise);
}

// The card's person applies, or signs for the enterprise.
void PartyForm::presentCard(const IdentityCard &card)
{
    m_card = card;
    if (isPersonAmiss()) {
        hand(Name, SignerName);
        hand(Number, SignerNumber);
        if (textOf(Address) == card.address)
            m_lines[Address].field->setText({});
    }
    fill(m_isEnterprise ? SignerName : Name, card.name);
    fill(m_isEnterprise ? SignerNumber : Number, card.number);
    LineField *address = m_lines[Address].field;
    if (m_isEnterprise) {
        if (m_aside.address.isEmpty())
            m_aside.address = card.address;
    } else if (textOf(Address).isEmpty()) {
        address->setText(card.address);
        address->edit()->home(false);
    } else if (!card.address.isEmpty() && textOf(Address) != card.address) {
        m_lines[Address].differs = tr("证上的地址是“%1”").arg(visible(card.address));
    }
    clearFaults();
    Q_EMIT edited();
}

void PartyForm::fill(int place, const QString &said)
{
    const QString stood = textOf(place);
    m_lines[place].field->setText(said);
    if (!stood.isEmpty() && stood != said && asCode(stood) != said)
        m_lines[place].differs = tr("已改成证上的，原来写的是“%1”").arg(visible(stood));
}

bool PartyForm::isOf(const IdentityCard &card) const
{
    const bool below = m_isEnterprise && !isPersonAmiss();
    const QString name = textOf(below ? SignerName : Name);
    const QString number = asCode(textOf(below ? SignerNumber : Number));
    if (number == card.number)
        return true;
    const bool isSlip = number != m_card.number && !ResidentId::parse(number, halltime::today());
    return number.isEmpty() ? name.isEmpty() || name == card.name : isSlip && name == card.name;
}

bool PartyForm::isEmpty() const
{
    return m_aside.isEmpty() &&
           std::all_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.field->text().trimmed().isEmpty(); });
}

QJsonObject PartyForm::applicant() const
{
    QJsonObject party{{QStringLiteral("kind"), m_isEnterprise ? QStringLiteral("enterprise") : QStringLiteral("person")}};
    QJsonObject signer;
    for (const Line &line : m_lines) {
        const bool code = !line.pointer.endsWith(QLatin1String("name")) && line.pointer != QLatin1String("/address");
        const QString text = code ? halfWidth(line.field->text()).trimmed().toUpper() : line.field->text().trimmed();
        if (text.isEmpty())
            continue;
        const QStringList path = pathOf(line.pointer);
        (path.size() > 1 ? signer : party).insert(path.last(), text);
    }
    QJsonObject &person = m_isEnterprise ? signer : party;
    const QString number = person[u"id_number"].toString();
    if (!isResidents(number) && (!m_isEnterprise || !number.isEmpty()))
        person.insert(QStringLiteral("id_type"), QStringLiteral("other"));
    if (m_isEnterprise)
        party.insert(QStringLiteral("legal_representative"), signer);
    else if (m_card.number == number)
        addFromCard(party);
    return party;
}

// What the card says besides, of the person whose number stands there; sex and birth a resident's number says itself.
void PartyForm::addFromCard(QJsonObject &party) const
{
    const bool resident = isResidents(m_card.number);
    if (!resident && !m_card.sex.isEmpty())
        party.insert(QStringLiteral("sex"), m_card.sex);
    if (!m_card.nation.isEmpty())
        party.insert(QStringLiteral("nation"), m_card.nation);
    if (!resident && m_card.birth.isValid())
        party.insert(QStringLiteral("birth"), m_card.birth.toString(Qt::ISODate));
}

QJsonObject PartyForm::kept() const
{
    QJsonObject kept = applicant();
    QJsonObject aside;
    for (const auto &[key, text] : {std::pair("name", m_aside.name), {"id_number", m_aside.number}, {"address", m_aside.address}})
        if (!text.isEmpty())
            aside.insert(QLatin1String(key), text);
    if (m_isEnterprise && m_card.number == kept[u"legal_representative"][u"id_number"].toString())
        addFromCard(aside);
    if (!aside.isEmpty())
        kept.insert(QStringLiteral("aside"), aside);
    return kept;
}

void PartyForm::setApplicant(const QJsonObject &kept)
{
    m_isEnterprise = kept[u"kind"] == QLatin1String("enterprise");
    const QJsonObject aside = kept[u"aside"].toObject();
    const QJsonObject signs = m_isEnterprise ? kept[u"legal_representative"].toObject() : kept;
    const QJsonObject said = m_isEnterprise ? aside : kept;
    m_card = {};
    m_card.name = signs[u"name"].toString();
    m_card.number = signs[u"id_number"].toString();
    m_card.sex = said[u"sex"].toString();
    m_card.nation = said[u"nation"].toString();
    m_card.birth = QDate::fromString(said[u"birth"].toString(), Qt::ISODate);
    m_aside = {aside[u"name"].toString(), aside[u"id_number"].toString(), aside[u"address"].toString()};
    m_kind->setCurrent(m_isEnterprise ? 1 : 0);
    for (Line &line : m_lines) {
        line.field->setText(valueAt(kept, line.pointer).toString());
        line.differs.clear();
    }
    clearFaults();
    dress();
}

QWidget *PartyForm::showFault(const QString &pointer, const QString &sentence)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (pointer == QLatin1String("/applicant") + line.pointer) {
            line.field->setFault(sentence);
            return line.field->edit();
        }
    }
    return nullptr;
}

void PartyForm::clearFaults()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.field->clearNote();
        if (!line.differs.isEmpty())
            line.field->setHint(line.differs);
    }
}

LineField *PartyForm::firstEmpty() const
{
    for (int i : {int(Name), int(Number), int(SignerName), int(SignerNumber)})
        if (m_lines[i].field->isVisibleTo(this) && m_lines[i].field->text().trimmed().isEmpty())
            return m_lines[i].field;
    return nullptr;
}

QString PartyForm::whyNot() const
{
    if (!firstEmpty())
        return {};
    if (!m_isEnterprise)
        return tr("请刷申请人的证，或录入姓名和号码");
    if (!textOf(SignerName).isEmpty() && !textOf(SignerNumber).isEmpty())
        return tr("请录入单位名称和信用代码");
    return tr("请录入单位名称和信用代码，刷法定代表人的证");
}

}
