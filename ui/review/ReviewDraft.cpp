// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewDraft.h"

#include "records/Reading.h"

namespace yichuang {

QString ReviewDraft::text() const
{
    QStringList all{opinion};
    for (const QJsonValue &word : words)
        if (word.isString())
            all.append(word.toString());
    all.removeAll(QString());
    return all.join(u'\n');
}

StepOpinion ReviewDraft::stepOpinion() const
{
    StepOpinion said;
    for (auto finding = findings.begin(); finding != findings.end(); ++finding)
        said.findings.append({finding.key(), finding.value()});
    std::sort(said.findings.begin(), said.findings.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    said.text = opinion.trimmed();
    said.certificate = certificate;
    return said;
}

QJsonObject ReviewDraft::toJson() const
{
    QJsonObject json;
    QJsonObject found;
    for (auto finding = findings.begin(); finding != findings.end(); ++finding)
        found.insert(QString::number(finding.key()), wordFor(finding.value()));
    if (!found.isEmpty())
        json.insert(QStringLiteral("findings"), found);
    if (!opinion.isEmpty())
        json.insert(QStringLiteral("opinion"), opinion);
    if (!certificate.isEmpty())
        json.insert(QStringLiteral("certificate"), certificate.toJson());
    if (!words.isEmpty()) {
        json.insert(QStringLiteral("act"), act);
        json.insert(QStringLiteral("words"), words);
    }
    return json;
}

ReviewDraft ReviewDraft::fromJson(const QJsonObject &json)
{
    ReviewDraft draft{{},
                      json[u"opinion"].toString(),
                      WantedCertificate::fromJson(json[u"certificate"].toObject()),
                      json[u"act"].toString(),
                      json[u"words"].toObject()};
    const QJsonObject found = json[u"findings"].toObject();
    for (auto finding = found.begin(); finding != found.end(); ++finding)
        if (const auto word = readWord<Finding>(finding.value()))
            draft.findings.insert(finding.key().toInt(), *word);
    return draft;
}

}
