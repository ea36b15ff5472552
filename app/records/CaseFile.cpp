// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/CaseFile.h"

#include "records/Reading.h"

#include <algorithm>

namespace yichuang {

CaseForm CaseForm::fromJson(const QJsonObject &json)
{
    const QJsonValue before = json[u"previous"];
    return {
        .code = json[u"code"].toString(),
        .title = json[u"title"].toString(),
        .definition = json[u"definition"].toObject(),
        .answers = json[u"answers"].toObject(),
        .previous = before.isObject() ? std::optional(before.toObject()) : std::nullopt,
        .changed = json[u"changed"].toVariant().toStringList(),
    };
}

LawfulAnswers LawfulAnswers::fromJson(const QJsonObject &json)
{
    QList<int> grounds;
    const QJsonArray given = json[u"grounds"].toArray();
    for (const QJsonValue &ground : given)
        grounds.append(ground.toInt());
    QHash<int, std::optional<GroundObstacle>> shut;
    const QJsonObject reasons = json[u"shut"].toObject();
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason)
        shut.insert(reason.key().toInt(), readWord<GroundObstacle>(reason.value()));
    return {
        .grounds = grounds,
        .shut = shut,
        .accept = json[u"accept"].toBool(),
        .supplement = json[u"supplement"].toBool(),
        .correct = json[u"correct"].toBool(),
        .secondNotice = json[u"second_notice"].toBool(),
        .notices = json[u"notices"].toInt(),
    };
}

HistoryEntry HistoryEntry::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .by = json[u"by"].toString(),
        .window = readCount(json[u"window"]),
        .action = json[u"action"].toString(),
        .from = readWord<CaseStatus>(json[u"from"]),
        .to = readWord<CaseStatus>(json[u"to"]).value_or(CaseStatus::Other),
        .note = json[u"note"].toString(),
        .asked = readList<AskedPoint>(json[u"asked"]),
    };
}

CaseNote CaseNote::fromJson(const QJsonObject &json)
{
    return {.at = readTime(json[u"at"]), .by = json[u"by"].toString(), .text = json[u"text"].toString()};
}

WindowNote WindowNote::fromJson(const QJsonObject &json)
{
    return {.at = readTime(json[u"at"]), .by = json[u"by"].toString(), .window = json[u"window"].toInt(), .text = json[u"text"].toString()};
}

BegunNotice BegunNotice::fromJson(const QJsonObject &json)
{
    return {.at = readTime(json[u"at"]),
            .by = json[u"by"].toString(),
            .kind = readWord<NoticeKind>(json[u"kind"]).value_or(NoticeKind::Supplement)};
}

Urged Urged::fromJson(const QJsonObject &json)
{
    return {.at = readTime(json[u"at"]),
            .by = json[u"by"].toString(),
            .reason = json[u"reason"].toString(),
            .kind = readWord<UrgeKind>(json[u"kind"]).value_or(UrgeKind::Urge)};
}

AskedPoint AskedPoint::fromJson(const QJsonObject &json)
{
    return {
        .no = json[u"no"].toInt(),
        .target = readWord<DefectTarget>(json[u"target"]).value_or(DefectTarget::Material),
        .seq = json[u"seq"].toInt(),
        .form = json[u"form"].toString(),
        .pointer = json[u"pointer"].toString(),
        .label = json[u"label"].toString(),
        .reason = json[u"text"].toString(),
        .came = readWord<PointAnswer>(json[u"came"]),
        .looked = json[u"looked"].toBool(),
    };
}

bool AskedPoint::asksTheSame(const AskedPoint &other) const
{
    return target == other.target && seq == other.seq && form == other.form && pointer == other.pointer && reason == other.reason;
}

QList<AskedPoint> AskedPoint::ofMaterial(const QList<AskedPoint> &points, int seq)
{
    QList<AskedPoint> its;
    std::copy_if(points.begin(), points.end(), std::back_inserter(its),
                 [seq](const AskedPoint &point) { return point.target == DefectTarget::Material && point.seq == seq; });
    return its;
}

bool AskedPoint::isInVain(const QList<AskedPoint> &points, int seq)
{
    const QList<AskedPoint> its = ofMaterial(points, seq);
    return std::any_of(its.begin(), its.end(), [](const AskedPoint &point) { return !point.isAnswered(); });
}

AskedNotice AskedNotice::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .points = readList<AskedPoint>(json[u"points"]),
    };
}

CorrectableName CorrectableName::fromJson(const QJsonObject &json)
{
    return {.pointer = json[u"pointer"].toString(), .title = json[u"title"].toString(), .said = json[u"said"].toString()};
}

CaseFile CaseFile::fromJson(const QJsonObject &json)
{
    const QJsonObject earlier = json[u"earlier"].toObject();
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .caseNo = json[u"case_no"].toString(),
        .shortNo = json[u"short_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .version = json[u"version"].toInt(),
        .round = json[u"round"].toInt(1),
        .item = ServiceItem::fromJson(json[u"item"].toObject()),
        .applicant = Applicant::fromJson(json[u"applicant"].toObject()),
        .agent = readOptional<Agent>(json[u"agent"]),
        .channel = json[u"channel"].toString(),
        .receivedAt = readTime(json[u"received_at"]),
        .acceptedAt = readTime(json[u"accepted_at"]),
        .deemed = json[u"deemed"].toBool(),
        .verificationOwed = json[u"verification_owed"].toBool(),
        .tell = readOptional<TellDeadline>(json[u"tell"]),
        .decide = readOptional<DecideDeadline>(json[u"decide"]),
        .deliver = readOptional<DeliverDeadline>(json[u"deliver"]),
        .forms = readList<CaseForm>(json[u"forms"]),
        .correctableNames = readList<CorrectableName>(json[u"correctable_names"]),
        .materials = readList<Material>(json[u"materials"]),
        .identity = readOptional<IdentityVerification>(json[u"identity"]),
        .nextStep = readWord<NextStep>(json[u"next_step"]).value_or(NextStep::None),
        .lawful = LawfulAnswers::fromJson(json[u"lawful"].toObject()),
        .draft = json[u"draft"].toObject(),
        .urged = readOptional<Urged>(json[u"urged"]),
        .holder = readOptional<Holder>(json[u"holder"]),
        .history = readList<HistoryEntry>(json[u"history"]),
        .documents = readList<Document>(json[u"documents"]),
        .messages = readList<Message>(json[u"messages"]),
        .earlierCases = earlier[u"count"].toInt(),
        .earlierSupplements = earlier[u"supplements"].toInt(),
        .notes = readList<CaseNote>(json[u"notes"]),
        .returned = readOptional<CaseNote>(json[u"returned"]),
        .aside = readOptional<WindowNote>(json[u"aside"]),
        .handed = readOptional<WindowNote>(json[u"handed"]),
        .released = readOptional<WindowNote>(json[u"released"]),
        .begun = readOptional<BegunNotice>(json[u"begun"]),
        .asked = readOptional<AskedNotice>(json[u"asked"]),
        .review = readOptional<ReviewStage>(json[u"review"]),
    };
}

bool CaseFile::correctsName(const QString &pointer) const
{
    return std::any_of(correctableNames.begin(), correctableNames.end(),
                       [&pointer](const CorrectableName &name) { return name.pointer == pointer; });
}

QList<AskedPoint> CaseFile::pointsSince() const
{
    return asked && status != CaseStatus::Supplementing ? asked->points : QList<AskedPoint>();
}

bool CaseFile::isAskedInVain(int seq) const
{
    return AskedPoint::isInVain(pointsSince(), seq);
}

const Message *CaseFile::lastOutcome() const
{
    const auto last = std::find_if(messages.begin(), messages.end(), [](const Message &message) {
        const bool ended =
            message.state == MessageState::Delivered || message.state == MessageState::Failed || message.state == MessageState::Unknown;
        return ended && message.event != QLatin1String("deemed_supervisor"); // which is the house's own
    });
    return last == messages.end() ? nullptr : &*last;
}

ReceivedCase ReceivedCase::fromJson(const QJsonObject &json)
{
    const auto receipt = readId<DocumentId>(json[u"receipt"]);
    return {.caseFile = CaseFile::fromJson(json[u"case"].toObject()), .receipt = receipt.isValid() ? std::optional(receipt) : std::nullopt};
}

Claimed Claimed::fromJson(const QJsonObject &json)
{
    return {.caseFile = readOptional<CaseFile>(json[u"case"]), .waiting = json[u"waiting"].toInt()};
}

}
