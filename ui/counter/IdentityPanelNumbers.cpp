// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityPanel.h"

#include "ui/casefile/RevealLine.h"

namespace yichuang {

// Numbers that the panel shows masked, and whole to whoever asks by a key.

namespace {

using namespace std::chrono_literals;
constexpr auto DialTime = 60s; // both hands are at the telephone meanwhile

}

void IdentityPanel::setNumbers()
{
    const Applicant &party = m_case.applicant;
    QStringList masked;
    if (!party.phoneMasked.isEmpty())
        masked.append(party.phoneMasked);
    if (m_case.agent && !m_case.agent->phoneMasked.isEmpty())
        masked.append(tr("代办人 %1").arg(m_case.agent->phoneMasked));
    m_phone->setCase(m_case.caseId, masked.isEmpty() ? tr("没有留电话") : tr("%1，按 Alt P 看全号").arg(masked.join(tr("；"))));
    m_number->setCase(m_case.caseId, tr("按住 Alt V 显示"));
}

// An enterprise's credit code is nobody's secret and stands above: whose number is meant is who comes for it.
void IdentityPanel::reveal()
{
    const bool enterprise = m_case.applicant.isEnterprise();
    if (enterprise && presence() == Presence::Agent && m_case.agent)
        m_number->showHeld({{Secret::AgentNumber, tr("代办人")}});
    else if (enterprise && m_case.applicant.legalRepresentative)
        m_number->showHeld({{Secret::LegalNumber, tr("法定代表人")}});
    else
        m_number->showHeld({{Secret::ApplicantNumber, {}}});
}

void IdentityPanel::hideNumbers()
{
    m_number->hide();
    m_phone->hide();
}

// Who is to be called is seen as long as dialling takes, unlike a number that is only compared; pressed again it is hidden.
void IdentityPanel::togglePhones()
{
    const bool agents = m_case.agent && !m_case.agent->phoneMasked.isEmpty();
    QList<RevealLine::Wanted> wanted;
    if (!m_case.applicant.phoneMasked.isEmpty())
        wanted.append({Secret::ApplicantPhone, agents ? tr("申请人") : QString()});
    if (agents)
        wanted.append({Secret::AgentPhone, tr("代办人")});
    if (m_phone->isShown() || wanted.isEmpty())
        m_phone->hide();
    else
        m_phone->showFor(DialTime, wanted);
}

}
