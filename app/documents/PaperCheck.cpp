// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaperCheck.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yichuang {
namespace {

// A keeper signs and archives in one go; a clock that is wrong by more is somebody's doing.
constexpr qint64 longestSigningSecs = 600;

}

ArchivedPaper ArchivedPaper::fromJson(const QJsonObject &json)
{
    const QString caseNo = json[u"case_no"].toString();
    return {.number = json[u"number"].toString(),
            .title = json[u"title"].toString(),
            .state = json[u"state"].toString(),
            .caseNo = caseNo,
            .code = QStringLiteral("PJZW1|%1|%2").arg(caseNo, json[u"query_token"].toString()),
            .sha256 = json[u"sha256"].toString(),
            .archivedAt = QDateTime::fromString(json[u"archived_at"].toString(), Qt::ISODate),
            .signature = QByteArray::fromBase64(json[u"signature"].toString().toLatin1())};
}

PaperCheck::PaperCheck(const QByteArray &file, const std::optional<ArchivedPaper> &hall, const QByteArray &signature,
                       const QByteArray &trusted, PaperReader::Look look)
{
    const Result<PaperReader> read = PaperReader::read(file, look);
    if (!read) {
        add(Point::File, Verdict::Bad, read.error().facts[u"reason"].toString().toLatin1().constData());
        return;
    }
    m_paper = *read;
    if (read->copyNumber > 0)
        add(Point::File, read->isMarkRead ? Verdict::Good : Verdict::Unknown, read->isMarkRead ? "reprint" : "unread_mark",
            {{"copy", read->copyNumber}});
    if (!read->isRead)
        add(Point::File, Verdict::Unknown, "unread_pages");
    checkNumber(hall);
    checkBytes(hall);
    checkCode(hall);
    checkSignature(hall, signature, trusted);
}

void PaperCheck::add(Point point, Verdict verdict, const char *what, const QJsonObject &facts)
{
    m_findings.append({point, verdict, QString::fromLatin1(what), facts});
}

void PaperCheck::checkNumber(const std::optional<ArchivedPaper> &hall)
{
    const QString number = m_paper->claims.number;
    const QJsonObject facts{{"number", number}};
    if (number.isEmpty())
        return add(Point::Number, Verdict::Bad, "no_claims");
    if (const QString printed = m_paper->printedNumber(); !printed.isEmpty() && !number.endsWith(printed))
        return add(Point::Number, Verdict::Bad, "not_printed", facts);
    if (!hall)
        return add(Point::Number, Verdict::Unknown, "hall_unasked", facts);
    if (hall->number != number)
        return add(Point::Number, Verdict::Bad, "unknown_number", facts);
    if (hall->state == QLatin1String("void"))
        return add(Point::Number, Verdict::Bad, "void", facts);
    add(Point::Number, Verdict::Good, "known", {{"number", number}, {"title", hall->title}, {"case_no", hall->caseNo}});
}

void PaperCheck::checkBytes(const std::optional<ArchivedPaper> &hall)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(m_paper->original, QCryptographicHash::Sha256).toHex());
    if (!hall || hall->number != m_paper->claims.number)
        return add(Point::Bytes, Verdict::Unknown, "hall_unasked", {{"sha256", hash}});
    add(Point::Bytes, hall->sha256 == hash ? Verdict::Good : Verdict::Bad, hall->sha256 == hash ? "same" : "altered", {{"sha256", hash}});
}

void PaperCheck::checkCode(const std::optional<ArchivedPaper> &hall)
{
    const QString wanted = hall && hall->number == m_paper->claims.number ? hall->code : m_paper->claims.code;
    const auto is = [](const QString &code) { return code.startsWith(QLatin1String("PJZW1|")); };
    if (!m_paper->codes)
        return add(Point::Code, Verdict::Unknown, m_paper->isLarge ? "large_page" : "unread_code");
    const auto found = std::find_if(m_paper->codes->begin(), m_paper->codes->end(), is);
    if (found == m_paper->codes->end())
        return add(Point::Code, Verdict::Bad, "no_code");
    add(Point::Code, *found == wanted ? Verdict::Good : Verdict::Bad, *found == wanted ? "same_code" : "other_code", {{"code", *found}});
}

void PaperCheck::checkSignature(const std::optional<ArchivedPaper> &hall, const QByteArray &given, const QByteArray &trusted)
{
    const QByteArray signature = !given.isEmpty() || !hall ? given : hall->signature;
    if (signature.isEmpty())
        return add(Point::Signature, Verdict::Unknown, "unsigned");
    const Result<SignatureCheck> check = SignatureCheck::of(signature, m_paper->original, trusted);
    if (!check)
        return add(Point::Signature, Verdict::Bad,
                   check.error().facts[u"reason"] == QLatin1String("certificate") ? "no_certificate" : "no_signature");
    const QJsonObject facts{{"signer", check->signer},
                            {"issuer", check->issuer},
                            {"signed_at", check->signedAt.toString(Qt::ISODate)},
                            {"valid_to", check->validTo.toString(Qt::ISODate)}};
    if (!check->intact)
        return add(Point::Signature, Verdict::Bad, "not_of_this_file", facts);
    if (hall && hall->archivedAt.isValid() && qAbs(check->signedAt.secsTo(hall->archivedAt)) > longestSigningSecs)
        return add(Point::Signature, Verdict::Bad, "other_time", facts);
    switch (check->trust) {
    case SignatureCheck::Trust::Given: return add(Point::Signature, Verdict::Good, "signed", facts);
    case SignatureCheck::Trust::Unasked: return add(Point::Signature, Verdict::Unknown, "nobody_vouches", facts);
    case SignatureCheck::Trust::Expired: return add(Point::Signature, Verdict::Bad, "expired", facts);
    case SignatureCheck::Trust::Foreign: return add(Point::Signature, Verdict::Bad, "foreign", facts);
    }
}

bool PaperCheck::isFalse() const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &each) { return each.verdict == Verdict::Bad; });
}

bool PaperCheck::isProven() const
{
    const auto proves = [](const Finding &each) {
        return each.verdict == Verdict::Good && (each.point == Point::Bytes || each.point == Point::Signature);
    };
    const bool isMarkKnown = !m_paper || m_paper->isMarkRead;
    return !isFalse() && isMarkKnown && std::any_of(m_findings.begin(), m_findings.end(), proves);
}

}
