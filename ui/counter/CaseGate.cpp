// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CaseGate.h"

#include "core/Text.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Words.h"

#include <algorithm>

namespace yichuang {

CaseGate::CaseGate(const CaseFile &file, const Checked &checked)
    : m_step(file.nextStep == NextStep::PreReview && checked.cardRead ? NextStep::Accept : file.nextStep)
{
    judge(file, checked);
    if (!isReady())
        return;
    if (m_step == NextStep::PreReview) {
        m_reason = file.applicant.smsState == SmsState::OptedOut ? tr("申请人不要短信，通过后打印告知书，请打电话约")
                   : file.applicant.smsState != SmsState::Deliverable ? tr("没有可收短信的号码，通过后打印告知书，请打电话约")
                   : mustCall(file)                                   ? tr("上次短信没有送达，通过后请打电话约")
                                                                      : tr("通过后发短信，约申请人带原件到厅");
        warn(inVain(checked));
        return;
    }
    if (m_step == NextStep::TakeSupplement) {
        m_reason = tr("收下后件在本窗口接着办，五个工作日重新计算");
        warn(left(checked));
        return;
    }
    const QString papers = asksWho(file, checked) ? tr("身份、材料 %1/%2 已核") : tr("材料 %1/%2 已核");
    m_reason = papers.arg(checked.marked).arg(checked.papers);
    if (file.round > 1)
        m_reason = tr("%1，变更已看").arg(m_reason);
}

bool CaseGate::needsNobody(const CaseFile &file)
{
    const bool isRenamed = file.identity && file.identity->renamed; // whoever came is compared anew
    return file.item.onlineWhole && file.applicant.realName && !isRenamed;
}

bool CaseGate::mustCall(const CaseFile &file)
{
    const Message *last = file.lastOutcome();
    return file.applicant.smsState != SmsState::Deliverable || (last && last->state == MessageState::Failed);
}

QString CaseGate::whyOnlyLooking(const CaseFile &file)
{
    if (file.holder)
        return tr("只能看：%1 %2 正在办").arg(Words::window(file.holder->window), file.holder->by);
    if (file.aside)
        return tr("只能看：%1 %2 挂起了，%3。要办请对方移交")
            .arg(Words::window(file.aside->window), file.aside->by, visible(file.aside->text));
    if (file.nextStep != NextStep::None)
        return tr("只能看：这件在等着办，从队列或按 F3 打开");
    switch (file.status) {
    case CaseStatus::Accepted: return tr("只能看：已经受理，在%1审批；有问题报审批和主管").arg(file.item.departmentName);
    case CaseStatus::Granted:
    case CaseStatus::Refused:
    case CaseStatus::Concluded:
        return tr("只能看：%1；要交给申请人的，按 Ctrl E 出件").arg(Words::status(wordFor(file.status), file.item.licence));
    default: return tr("只能看：%1，窗口没有要办的").arg(Words::status(wordFor(file.status), file.item.licence));
    }
}

QString CaseGate::afterAcceptance()
{
    return tr("已经受理，有问题请按 Alt N 写明，报审批和主管");
}

// A paper that a further notice must not name is in no list behind F9, and no notice follows on acceptance.
QString CaseGate::wrongPaper(const CaseFile &file, int seq)
{
    if (!file.lawful.supplement)
        return tr("材料 %1 不符；%2").arg(paperNumber(seq), afterAcceptance());
    const auto paper = std::find_if(file.materials.begin(), file.materials.end(), [seq](const Material &m) { return m.seq == seq; });
    if (paper != file.materials.end() && !SupplementList::mayBeNamed(file, *paper))
        return file.isAskedInVain(seq) ? tr("材料 %1 不符，上次告知要求的没有补来；再次告知须主管准许").arg(paperNumber(seq))
                                       : tr("材料 %1 不符，上次告知没有写；再次告知须主管准许").arg(paperNumber(seq));
    return tr("材料 %1 不符，请按 F9 写补正告知").arg(paperNumber(seq));
}

bool CaseGate::asksWho(const CaseFile &file, const Checked &checked)
{
    return !needsNobody(file) || checked.cardRead;
}

void CaseGate::judge(const CaseFile &file, const Checked &checked)
{
    if (file.mayTake()) {
        m_onlyLooking = tr("待补正：先收下补正，再办别的");
        judgePerson(checked);
        if (!checked.brought)
            lack(Missing::Brought, notBrought(checked));
        return;
    }
    if (!file.isMine())
        m_onlyLooking = whyOnlyLooking(file);
    if (m_step == NextStep::None || !file.isMine()) {
        lack(Missing::Step, !file.isMine() ? m_onlyLooking : tr("这件现在不用办"));
        return;
    }
    if (m_step == NextStep::Accept && asksWho(file, checked))
        judgePerson(checked);
    judgePapers(file, checked);
    if (m_step == NextStep::Accept && !checked.unchanged.isEmpty())
        lack(Missing::Points, tr("“%1”没有照补正要求改，看过按空格").arg(checked.unchanged.join(tr("、"))));
    if (!checked.changesSeen)
        lack(Missing::Changes, tr("还有变更没看"));
}

void CaseGate::judgePapers(const CaseFile &file, const Checked &checked)
{
    // What was seen to be wrong is not asked to be shown again.
    if (checked.firstWrongPaper)
        return lack(Missing::Papers, wrongPaper(file, *checked.firstWrongPaper));
    if (m_step != NextStep::Accept || checked.papersComplete)
        return;
    QList<int> open = checked.openPapers;
    open.removeIf([&checked](int seq) { return checked.passedOver.contains(seq); });
    if (!open.isEmpty() || checked.passedOver.isEmpty())
        lack(Missing::Papers, open.isEmpty() ? tr("材料待核") : tr("材料 %1 待核").arg(paperNumbers(open)));
    if (!checked.passedOver.isEmpty())
        lack(Missing::Papers, tr("%1 补正通知要求的还没有核").arg(paperNumbers(checked.passedOver)));
}

// Whoever takes it in knows that a further notice will not name it (Art. 32 (4): all at once).
QString CaseGate::left(const Checked &checked)
{
    QStringList words;
    if (!checked.papersLeft.isEmpty())
        words.append(tr("%1 没有带来").arg(paperNumbers(checked.papersLeft)));
    if (!checked.answersLeft.isEmpty())
        words.append(tr("“%1”没有改").arg(checked.answersLeft.join(tr("、"))));
    return words.isEmpty() ? QString() : tr("%1，再次告知不能再列").arg(words.join(tr("，")));
}

// Who is invited meanwhile is asked to bring the papers, and the answers are judged when he is here.
QString CaseGate::inVain(const Checked &checked)
{
    QStringList words;
    if (!checked.passedOver.isEmpty())
        words.append(tr("补正通知要求的 %1 没有补来").arg(paperNumbers(checked.passedOver)));
    if (!checked.unchanged.isEmpty())
        words.append(tr("补正通知要求改的“%1”没有改").arg(checked.unchanged.join(tr("、"))));
    return words.join(tr("，"));
}

void CaseGate::warn(const QString &why)
{
    m_warns = !why.isEmpty();
    if (m_warns)
        m_reason = tr("%1；%2").arg(why, m_reason);
}

// Only what the notice asked for: an answer is no paper that anybody could bring.
QString CaseGate::notBrought(const Checked &checked)
{
    if (checked.answersAsked.isEmpty())
        return tr("还没有勾带来的材料");
    if (checked.papersAsked)
        return tr("还没有勾带来的，也没有改要改的");
    return checked.answersAsked.size() == 1 ? tr("还没有改“%1”").arg(checked.answersAsked.first()) : tr("要改的还没有改");
}

void CaseGate::judgePerson(const Checked &checked)
{
    if (!checked.agrees)
        lack(Missing::Identity, !checked.cardRead  ? tr("还没有读身份证")
                                : checked.compared ? tr("证件与申报不一致")
                                                   : tr("证件还没有对照"));
    else if (!checked.faceMatch)
        lack(Missing::Face, tr("还没有核对人证，看过按 F4"));
    else if (!checked.authorized)
        lack(Missing::Authority, tr("授权委托书还没核，按 Alt W"));
}

void CaseGate::lack(Missing what, const QString &why)
{
    if (m_missing == Missing::Nothing)
        m_missing = what;
    m_reason = m_reason.isEmpty() ? why : tr("%1；%2").arg(m_reason, why);
}

QString CaseGate::verb() const
{
    return m_step == NextStep::PreReview ? tr("预审通过") : m_step == NextStep::TakeSupplement ? tr("收下补正") : tr("受理");
}

QString CaseGate::verdict() const
{
    if (m_missing == Missing::Step)
        return tr("现在不能办");
    if (m_step == NextStep::PreReview)
        return isReady() ? tr("可以预审通过") : tr("暂不能预审通过");
    if (m_step == NextStep::TakeSupplement)
        return isReady() ? tr("可以收下补正") : tr("暂不能收下补正");
    return isReady() ? tr("可以受理") : tr("暂不能受理");
}

}
