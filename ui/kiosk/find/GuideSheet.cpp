// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/GuideSheet.h"

#include "documents/DocumentWriter.h"
#include "documents/PaperThread.h"

#include <QFile>
#include <QJsonArray>

static void initKioskSheets()
{
    Q_INIT_RESOURCE(sheets_kiosk);
}

namespace yichuang {

namespace {

// No cell of an official table is left empty.
QString filled(const QString &words)
{
    return words.isEmpty() ? QStringLiteral("—") : words;
}

QString handing(const GuideMaterial &material)
{
    if (material.exempt)
        return QStringLiteral("免提交");
    if (material.verifyOriginal)
        return QStringLiteral("交复印件或电子件，原件到窗口核对");
    return material.form == MaterialForm::Paper ? QStringLiteral("纸质，交到窗口") : QStringLiteral("拍照、扫描上传或交到窗口");
}

QString count(const GuideMaterial &material)
{
    return QStringLiteral("原件 %1，复印件 %2").arg(material.originals).arg(material.copies);
}

QJsonArray lines(const QStringList &texts)
{
    QJsonArray rows;
    for (const QString &text : texts)
        rows.append(QJsonObject{{QStringLiteral("text"), filled(text)}});
    return rows;
}

QJsonObject factsOf(const ServiceGuide &guide, const QDateTime &printedAt)
{
    QJsonArray materials;
    for (const GuideMaterial &material : guide.materials) {
        const QString when = material.required == Requirement::Conditional ? QStringLiteral("（%1）").arg(material.condition) : QString();
        materials.append(QJsonObject{{QStringLiteral("name"), material.name + when},
                                     {QStringLiteral("count"), count(material)},
                                     {QStringLiteral("handing"), handing(material)}});
    }
    QStringList basis;
    for (const ServiceGuide::Basis &one : guide.legalBasis)
        basis.append(QStringLiteral("《%1》%2").arg(one.law, one.article));
    return {{QStringLiteral("code"), guide.code},
            {QStringLiteral("name"), guide.name},
            {QStringLiteral("licence"), guide.licence},
            {QStringLiteral("department"), filled(guide.departmentName)},
            {QStringLiteral("statutory"), filled(guide.statutory)},
            {QStringLiteral("promised"), filled(guide.promised)},
            {QStringLiteral("has_limits_note"), !guide.limitsNote.isEmpty()},
            {QStringLiteral("limits_note"), guide.limitsNote},
            {QStringLiteral("visits"), QString::number(guide.visits)},
            {QStringLiteral("fee"), filled(guide.fee)},
            {QStringLiteral("audience"), filled(guide.audience.join(QChar(0x3001)))},
            {QStringLiteral("result"), filled(guide.result)},
            {QStringLiteral("place"), filled(guide.place)},
            {QStringLiteral("hours"), filled(guide.hours)},
            {QStringLiteral("phone"), filled(guide.phone)},
            {QStringLiteral("materials"), materials},
            {QStringLiteral("has_conditions"), !guide.conditions.isEmpty()},
            {QStringLiteral("conditions"), lines(guide.conditions)},
            {QStringLiteral("has_steps"), !guide.steps.isEmpty()},
            {QStringLiteral("steps"), lines(guide.steps)},
            {QStringLiteral("has_basis"), !basis.isEmpty()},
            {QStringLiteral("basis"), lines(basis)},
            {QStringLiteral("printed_at"), printedAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)}};
}

Result<QByteArray> setPages(const QString &sheet, const QJsonObject &facts)
{
    QFile file(QStringLiteral(":/kiosk-sheets/") + sheet);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::Internal, file.errorString(), {}};
    const Result<DocumentTemplate> form = DocumentTemplate::fromJson(file.readAll());
    return form ? DocumentWriter::render(*form, facts) : form.error();
}

}

QFuture<Result<QByteArray>> setGuideSheet(const ServiceGuide &guide, const QDateTime &printedAt)
{
    initKioskSheets();
    return besideOnPaper([facts = factsOf(guide, printedAt)] { return setPages(QStringLiteral("guide.json"), facts); });
}

QFuture<Result<QByteArray>> setWaitingSlip(const ServiceGuide &guide, const QDateTime &keptAt)
{
    initKioskSheets();
    const QJsonObject facts{{QStringLiteral("name"), guide.name},
                            {QStringLiteral("department"), filled(guide.departmentName)},
                            {QStringLiteral("place"), filled(guide.place)},
                            {QStringLiteral("hours"), filled(guide.hours)},
                            {QStringLiteral("phone"), filled(guide.phone)},
                            {QStringLiteral("kept_at"), keptAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)}};
    return besideOnPaper([facts] { return setPages(QStringLiteral("waiting.json"), facts); });
}

}
