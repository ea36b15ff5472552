// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/PartyForm.h"

#include "core/HallTime.h"
#include "core/MobileNumber.h"
#include "core/ResidentId.h"
#include "core/Text.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"

#include <QGridLayout>
#include <QLineEdit>

namespace yichuang {

namespace {
enum Place { Name, Number, Phone, Address, SignerName, SignerNumber };
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
        connect(field, &LineField::edited, this, [this, field] {
            field->clearNote();
            Q_EMIT edited();
        });
    }
    m_grid = grid;
    connect(m_lines[Phone].field->edit(), &QLineEdit::editingFinished, &m_whole, [this] { judgePhone(); });
    m_kind->setObjectName(QStringLiteral("partyKind"));
    m_kind->setCurrent(0);
    connect(m_kind, &Segmented::chosen, this, [this](int choice) {
        m_kind->setCurrent(choice);
        dress();
        Q_EMIT edited();
    });
    dress();
}

bool PartyForm::isEnterprise() const
{
    return m_kind->current() == 1;
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
        m_lines[i].field->setVisible(isEnterprise());
    m_lines[Name].field->setLabel(isEnterprise() ? tr("单位名称") : tr("姓名"));
    m_lines[Number].field->setLabel(isEnterprise() ? tr("信用代码") : tr("证件号码"));
}

void PartyForm::setKinds(const QList<PartyKind> &kinds)
{
    const bool both = kinds.size() != 1;
    m_kind->setVisible(both);
    if (!both)
        m_kind->setCurrent(kinds.first() == PartyKind::Enterprise ? 1 : 0);
    dress();
}

// The card's person applies, or signs for the enterprise.
void PartyForm::presentCard(const IdentityCard &card)
{
    m_card = card;
    m_lines[isEnterprise() ? SignerName : Name].field->setText(card.name);
    m_lines[isEnterprise() ? SignerNumber : Number].field->setText(card.number);
    if (!isEnterprise()) {
        m_lines[Address].field->setText(card.address);
        m_lines[Address].field->edit()->home(false); // a long one is read from its beginning
    }
    clearFaults();
    Q_EMIT edited();
}

bool PartyForm::isOf(const IdentityCard &card) const
{
    const QString name = m_lines[isEnterprise() ? SignerName : Name].field->text().trimmed();
    const QString number = asCode(m_lines[isEnterprise() ? SignerNumber : Number].field->text());
    if (number == card.number)
        return true;
    const bool isSlip = number != m_card.number && !ResidentId::parse(number, halltime::today());
    return number.isEmpty() ? name.isEmpty() || name == card.name : isSlip && name == card.name;
}

bool PartyForm::isEmpty() const
{
    return std::all_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.field->text().trimmed().isEmpty(); });
}

QJsonObject PartyForm::applicant() const
{
    QJsonObject party{{QStringLiteral("kind"), isEnterprise() ? QStringLiteral("enterprise") : QStringLiteral("person")}};
    QJsonObject signer;
    for (const Line &line : m_lines) {
        const bool code = !line.pointer.endsWith(QLatin1String("name")) && line.pointer != QLatin1String("/address");
        const QString text = code ? halfWidth(line.field->text()).trimmed().toUpper() : line.field->text().trimmed();
        if (text.isEmpty())
            continue;
        if (line.pointer.startsWith(QLatin1String("/legal_representative")))
            signer.insert(line.pointer.section(u'/', 2), text);
        else
            party.insert(line.pointer.mid(1), text);
    }
    // Eighteen characters are a resident's number and checked as one, unless a foreigner's card of 2023 has it.
    const QString number = party[u"id_number"].toString();
    if (!isEnterprise() && (number.size() != 18 || number.startsWith(u'9')))
        party.insert(QStringLiteral("id_type"), QStringLiteral("other"));
    if (isEnterprise())
        party.insert(QStringLiteral("legal_representative"), signer);
    else if (m_card.number == number)
        addFromCard(party);
    return party;
}

// What the card says besides, of the person whose number stands there; sex and birth a resident's number says itself.
void PartyForm::addFromCard(QJsonObject &party) const
{
    const bool resident = !party.contains(QStringLiteral("id_type"));
    if (!resident && !m_card.sex.isEmpty())
        party.insert(QStringLiteral("sex"), m_card.sex);
    if (!m_card.nation.isEmpty())
        party.insert(QStringLiteral("nation"), m_card.nation);
    if (!resident && m_card.birth.isValid())
        party.insert(QStringLiteral("birth"), m_card.birth.toString(Qt::ISODate));
}

void PartyForm::setApplicant(const QJsonObject &applicant)
{
    m_card = {};
    m_card.number = applicant[u"id_number"].toString();
    m_card.sex = applicant[u"sex"].toString();
    m_card.nation = applicant[u"nation"].toString();
    m_card.birth = QDate::fromString(applicant[u"birth"].toString(), Qt::ISODate);
    m_kind->setCurrent(applicant[u"kind"] == QLatin1String("enterprise") ? 1 : 0);
    for (const Line &line : std::as_const(m_lines)) {
        const QStringList path = line.pointer.mid(1).split(u'/');
        line.field->setText(path.size() == 1 ? applicant[path[0]].toString() : applicant[path[0]].toObject()[path[1]].toString());
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
    for (const Line &line : std::as_const(m_lines))
        line.field->clearNote();
}

LineField *PartyForm::firstEmpty() const
{
    for (int i : {int(Name), int(Number), int(SignerName), int(SignerNumber)})
        if (m_lines[i].field->isVisibleTo(this) && m_lines[i].field->text().trimmed().isEmpty())
            return m_lines[i].field;
    return nullptr;
}

}
