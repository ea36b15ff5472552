// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewWords.h"

#include "core/HallTime.h"
#include "core/Text.h"

namespace yichuang {

QString ReviewWords::step(const Opinion &opinion)
{
    const std::pair<const char *, QString> acts[] = {{"accept", tr("受理")},
                                                     {"give_opinion", tr("征求意见")},
                                                     {"site_visit", tr("现场核查")},
                                                     {"offer_hearing", tr("听证告知")},
                                                     {"inform_party", tr("告知利害关系人")},
                                                     {"answer_hearing", tr("听证")}};
    for (const auto &[act, name] : acts)
        if (opinion.act == QLatin1String(act))
            return name;
    return stop(opinion.step);
}

QString ReviewWords::stop(const QString &name)
{
    const std::pair<QString, QString> usual[] = {{QStringLiteral("申报"), tr("申报", "a stop on a case's way")},
                                                 {QStringLiteral("受理"), tr("受理", "a stop on a case's way")},
                                                 {QStringLiteral("审查"), tr("审查", "a stop on a case's way")},
                                                 {QStringLiteral("审核"), tr("审核", "a stop on a case's way")},
                                                 {QStringLiteral("决定"), tr("决定", "a stop on a case's way")},
                                                 {QStringLiteral("送达"), tr("送达", "a stop on a case's way")},
                                                 {QStringLiteral("征求意见"), tr("征求意见", "a stop on a case's way")}};
    for (const auto &[told, words] : usual)
        if (name == told)
            return words;
    return name;
}

QString ReviewWords::stopRemark(const QString &fact)
{
    const QStringList said = fact.split(u' ');
    if (said.first() == QLatin1String("workdays") && said.size() == 2)
        return tr("%n 个工作日内", nullptr, said[1].toInt());
    if (said.first() == QLatin1String("days") && said.size() == 3)
        return tr("%1 至 %2", "from day to day").arg(said[1], said[2]);
    return fact;
}

QString ReviewWords::nextStep(const QString &told)
{
    const qsizetype end = told.indexOf(QChar(0xFF0C));
    return end < 0 ? stop(told) : tr("%1，%2", "a step and who takes it").arg(stop(told.left(end)), told.mid(end + 1));
}

QString ReviewWords::validity(const ItemCertificate &certificate, bool now)
{
    switch (certificate.term) {
    case LicenceTerm::Years:
        return now ? tr("%1 至 %2", "from day to day").arg(certificate.first.toString(Qt::ISODate), certificate.last.toString(Qt::ISODate))
                   : tr("自准予之日起 %n 年", nullptr, certificate.last.addDays(1).year() - certificate.first.year());
    case LicenceTerm::Long: return tr("长期有效");
    case LicenceTerm::Officer: return now ? tr("每件按写好的有效期") : tr("由作决定的人写");
    case LicenceTerm::None: return {};
    }
    return {};
}

QString ReviewWords::by(const Opinion &opinion)
{
    return opinion.standsInFor.isEmpty() ? opinion.by : tr("%1（代 %2）").arg(opinion.by, opinion.standsInFor);
}

QString ReviewWords::cardField(CardField field)
{
    switch (field) {
    case CardField::Name: return tr("姓名");
    case CardField::Sex: return tr("性别");
    case CardField::Nation: return tr("民族");
    case CardField::Birth: return tr("出生");
    case CardField::Number: return tr("证件号");
    case CardField::Address: return tr("住址");
    case CardField::Valid: return tr("证件有效期");
    }
    return {};
}

QString ReviewWords::verification(const CaseFile &file)
{
    if (!file.identity)
        return file.verificationOwed ? tr("窗口还没有核验") : tr("没有到窗口核验：全程网办");
    const IdentityVerification &seen = *file.identity;
    const bool agent = seen.presence == Presence::Agent;
    const QString holder = file.applicant.legalRepresentative ? file.applicant.legalRepresentative->name : file.applicant.name;
    QStringList said{agent ? tr("%1代办到场").arg(file.agent ? visible(file.agent->name) : tr("代办人"))
                           : tr("%1本人到场").arg(visible(holder))};
    if (agent)
        said.append(seen.powerOfAttorney ? tr("已收授权委托书") : tr("没有授权委托书"));
    said.append(!seen.source ? tr("没有读证件") : *seen.source == CardSource::Typed ? tr("证件手工录入") : tr("证件读芯片"));
    QStringList differing;
    for (const IdentityField &field : seen.fields)
        if (field.equal && !*field.equal)
            differing.append(cardField(field.field));
    said.append(seen.equal            ? tr("与申报一致")
                : differing.isEmpty() ? tr("与申报不一致")
                                      : tr("与申报不一致：%1").arg(differing.join(tr("、"))));
    said.append(seen.faceMatch ? tr("人证相符") : tr("没有核对人证"));
    if (seen.renamed)
        said.append(tr("核验后改过姓名"));
    return said.join(tr("，"));
}

QString ReviewWords::text(const Opinion &opinion, const QDate &today)
{
    if (opinion.act == QLatin1String("accept")) {
        const QString words = opinion.deemed ? tr("逾期未告知，视为受理") : tr("原件已核 %n 项", nullptr, opinion.originals);
        return opinion.deemed && opinion.owed ? tr("%1；核验待补").arg(words) : words;
    }
    if (opinion.until.isValid()) {
        const QString told = opinion.named.isEmpty() ? opinion.text : tr("%1：%2").arg(opinion.named, opinion.text);
        return tr("%1（可在 %2 前要求听证）")
            .arg(told, halltime::day(opinion.until, today) + (opinion.provisional ? tr("〔暂定〕") : QString()));
    }
    if (opinion.act == QLatin1String("answer_hearing")) {
        const QString how = opinion.outcome == QLatin1String("waived")  ? tr("放弃听证：%1")
                            : opinion.outcome == QLatin1String("asked") ? tr("要求听证：%1")
                                                                        : tr("已听证：%1");
        return tr("%1（%2）").arg(how.arg(opinion.text), halltime::day(opinion.day, today));
    }
    return opinion.text;
}

QString ReviewWords::remark(const QString &fact)
{
    const int days = fact.section(u' ', 1).toInt();
    if (fact.startsWith(QLatin1String("ask_extension ")))
        return tr("申请延期 %n 日", nullptr, days);
    if (fact.startsWith(QLatin1String("answer_extension ")))
        return tr("已延期 %n 日", nullptr, days);
    const std::pair<const char *, QString> facts[] = {{"refuse_extension", tr("不同意延期")},
                                                      {"opinion_agrees", tr("意见：同意")},
                                                      {"opinion_disagrees", tr("意见：不同意")},
                                                      {"verified_again", tr("窗口已补核")}};
    for (const auto &[word, words] : facts)
        if (fact == QLatin1String(word))
            return words;
    return fact;
}

}
