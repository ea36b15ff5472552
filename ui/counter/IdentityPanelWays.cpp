// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityPanel.h"

#include "ui/counter/CaseGate.h"
#include "ui/counter/Correctable.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Label.h"
#include "ui/parts/RadioRow.h"

#include <algorithm>

namespace yichuang {

// What differs between card and declaration, and the lawful ways on from there.

void IdentityPanel::showWays()
{
    m_ways->setVisible(m_comparison && !agrees());
    m_retype->setVisible(isMistyped());
    m_correct->setVisible(mayCorrect());
    m_replace->setVisible(m_comparison && m_comparison->mayReplace);
    m_anew->setVisible(isNumberWrong());
    m_byAgent->setVisible(presence() != Presence::Agent);
    m_putAway->setVisible(m_card.has_value());
    // Large text has no room for a fifth way out, and the bar below has this one's key.
    m_supplement->setVisible(!m_case.mayTake() && !(isLarge() && isMistyped()));
    m_supplement->setEnabled(maySupplement());
    const QList<RadioRow *> all = m_ways->findChildren<RadioRow *>();
    const auto shown = std::count_if(all.begin(), all.end(), [](const RadioRow *way) { return !way->isHidden(); });
    const bool crowded = isLarge() || shown > 4; // above the fold
    m_waysTitle->setVisible(!crowded);
    const QString onlyPapers = isNumberWrong() && !crowded ? tr("只补传错的证件；申报的号码补正也改不了") : QString();
    m_supplement->setMeaning(maySupplement()             ? onlyPapers
                             : !m_case.lawful.supplement ? CaseGate::afterAcceptance()
                                                         : tr("上次告知没有写；再次告知须主管准许"));
    const std::pair<RadioRow *, QString> meanings[] = {
        {m_retype, tr("打的都在框里，改好再对照")},
        {m_anew, tr("申请人撤回这一件，当场按证件上的号码收件")},
        {m_correct, tr("改成证件上的，申请人签字确认")},
        {m_byAgent, tr("读代办人证件，收授权委托书")},
        {m_replace, tr("收下、看过他的授权委托书，由他接替原报的代办人")},
        {m_putAway, m_online ? tr("线上实名，不用到场") : tr("不是来办这件的人，回到读证之前")}};
    for (const auto &[way, meaning] : meanings) {
        way->setMeaning(isLarge() ? QString() : meaning); // rather all of them at once
        way->setAccessibleDescription(meaning);
    }
}

// Who has neither the name nor the number; one of the two alone may be a slip in the application.
bool IdentityPanel::isSomebodyElse() const
{
    return m_card && m_comparison && !agrees() && differs(CardField::Name) && differs(CardField::Number);
}

bool IdentityPanel::putWrongCardAway()
{
    if (!m_card || !m_comparison || agrees() || !isEnabled())
        return false;
    setFocus(Qt::OtherFocusReason);
    letGo();
    return true;
}

bool IdentityPanel::differs(CardField field) const
{
    return std::any_of(m_comparison->fields.begin(), m_comparison->fields.end(),
                       [field](const IdentityField &each) { return each.field == field && each.equal == false; });
}

Misspelt IdentityPanel::misspelt() const
{
    if (!m_comparison || agrees() || isSomebodyElse() || !differs(CardField::Name))
        return {};
    return {placeOfName(m_case, presence()), m_card ? m_card->name : QString()};
}

// What stands on a stranger's card does not belong in this application.
bool IdentityPanel::mayCorrect() const
{
    return m_case.lawful.correct && m_comparison && !agrees() && !isSomebodyElse() && !m_case.mayTake() &&
           isCorrectable(m_case, presence(), m_comparison->fields);
}

// F9 helps only where a notice may name what the person is to bring: a further one names what is new in this round.
bool IdentityPanel::maySupplement() const
{
    const bool further = m_case.lawful.notices > 0 && !m_case.lawful.secondNotice;
    return m_case.lawful.supplement &&
           (!further || std::any_of(m_case.materials.begin(), m_case.materials.end(), [this](const Material &material) {
               return material.kind == QLatin1String("identity") && SupplementList::mayBeNamed(m_case, material);
           }));
}

// A number is what a case hangs on: neither F7 nor a supplement puts it right (docs/decisions.md 42). An agent's is another agent's.
bool IdentityPanel::isNumberWrong() const
{
    return m_comparison && !agrees() && presence() != Presence::Agent && differs(CardField::Number) && !differs(CardField::Name);
}

std::optional<IdentityCard> IdentityPanel::cardToApplyAnew() const
{
    return isNumberWrong() && !isMistyped() ? m_card : std::nullopt;
}

void IdentityPanel::letGo()
{
    takeFromCase();
    show();
    Q_EMIT proofChanged();
}

}
