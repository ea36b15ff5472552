// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/FigureSheets.h"

#include "core/HallTime.h"
#include "documents/DocumentWriter.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Words.h"
#include "ui/supervision/DeliveryBody.h"
#include "ui/supervision/LateRows.h"

#include <QFile>
#include <QJsonArray>

static void initReports()
{
    Q_INIT_RESOURCE(reports);
}

namespace yichuang {

namespace {

// What is counted of a department, an item or a day, in the order of the columns.
constexpr const char *Counted[] = {"received", "accepted", "deemed", "supplemented", "second_notices", "declined", "finished", "in_time"};

QString moment(const QDateTime &at)
{
    return at.isValid() ? at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString urged(const SupervisedCase &row)
{
    if (!row.urgedAt)
        return {};
    return row.urgeKind == UrgeKind::Remind ? FigureSheets::tr("%1 催办").arg(moment(*row.urgedAt)) : moment(*row.urgedAt);
}

}

Worksheet FigureSheets::counted(const QString &name, const QStringList &lead, const QStringList &keys, const QJsonValue &rows)
{
    Worksheet sheet{name,
                    lead + QStringList{tr("收件"), tr("受理"), tr("视为受理"), tr("补正告知"), tr("其中再次告知"), tr("不予受理"),
                                       tr("办结"), tr("按时办结")},
                    {}};
    const QJsonArray all = rows.toArray();
    for (const QJsonValue &one : all) {
        QVariantList cells;
        for (const QString &key : keys)
            cells.append(one[key].toString());
        for (const char *figure : Counted)
            cells.append(one[QLatin1String(figure)].toInt());
        sheet.rows.append(cells);
    }
    return sheet;
}

Worksheet FigureSheets::totals(const QJsonObject &report)
{
    const QJsonValue f = report[u"figures"];
    const QJsonValue sms = report[u"delivery"];
    const QJsonValue looks = report[u"second_looks"];
    Worksheet sheet{tr("总计"), {tr("数字"), tr("值")}, {}};
    const auto line = [&sheet](const QString &name, const QVariant &value) { sheet.rows.append({name, value}); };
    line(tr("起"), report[u"first"].toString());
    line(tr("止"), report[u"last"].toString());
    line(tr("收件"), f[u"received"].toInt());
    line(tr("上期同期收件"), f[u"received_before"].toInt());
    line(tr("受理"), f[u"accepted"].toInt());
    line(tr("视为受理"), f[u"deemed"].toInt());
    line(tr("补正告知"), f[u"supplemented"].toInt());
    line(tr("其中再次告知"), f[u"second_notices"].toInt());
    line(tr("不予受理"), f[u"declined"].toInt());
    line(tr("抽查"),
         tr("抽中 %1，已看 %2，有误 %3").arg(looks[u"drawn"].toInt()).arg(looks[u"looked"].toInt()).arg(looks[u"wrong"].toInt()));
    line(tr("办结"), f[u"finished"].toInt());
    line(tr("按时办结率"), f[u"in_time"].isDouble() ? Words::percent(f[u"in_time"].toDouble()) : QString());
    line(tr("在办"), f[u"open"].toInt());
    line(tr("其中不计时"), f[u"paused"].toInt());
    line(tr("短信送达"), sms[u"sms_delivered"].toInt());
    line(tr("短信失败或不明"), sms[u"sms_failed"].toInt());
    return sheet;
}

QList<Worksheet> FigureSheets::of(const QJsonObject &report)
{
    Worksheet pauses{tr("特别程序与延长"), {tr("经办"), tr("事项"), tr("办理"), tr("特别程序"), tr("停（日）"), tr("延长")}, {}};
    const QJsonArray rows = report[u"pauses"].toArray();
    for (const QJsonValue &one : rows) {
        const PauseCount count = PauseCount::fromJson(one.toObject());
        pauses.rows.append({count.officer, count.item, count.cases, count.pauses, count.pausedDays, count.extensions});
    }
    Worksheet lights{tr("在办灯态"), {tr("部门"), tr("正常"), tr("临期"), tr("超期"), tr("不计时")}, {}};
    const QJsonArray departments = report[u"lights"].toArray();
    for (const QJsonValue &one : departments) {
        const DepartmentLights light = DepartmentLights::fromJson(one.toObject());
        lights.rows.append({light.name, light.green, light.amber, light.red, light.paused});
    }
    const QString name = QStringLiteral("name");
    return {totals(report),
            counted(tr("部门"), {tr("部门")}, {name}, report[u"departments"]),
            counted(tr("事项"), {tr("事项"), tr("部门")}, {name, QStringLiteral("department")}, report[u"items"]),
            counted(tr("逐日"), {tr("日期")}, {QStringLiteral("day")}, report[u"days"]),
            lights,
            pauses};
}

Worksheet FigureSheets::ofCases(const QString &title, const QList<SupervisedCase> &rows, bool cut)
{
    Worksheet sheet{title,
                    {tr("流水号"), tr("事项"), tr("部门"), tr("申请人"), tr("状态"), tr("环节"), tr("经办"), tr("收件"), tr("到期"),
                     tr("日期暂定"), tr("剩余工作日"), tr("督办"), tr("年历变动前到期")},
                    {}};
    for (const SupervisedCase &row : rows) {
        sheet.rows.append({row.caseNo, row.item, row.department, row.applicant, Words::status(wordFor(row.status), row.licence),
                           row.step == QLatin1String("over") ? QString() : LateRows::stepWords(row.step), row.handler,
                           moment(row.receivedAt), moment(row.dueAt), Provisional::word(row.provisional),
                           row.workdaysLeft ? QVariant(*row.workdaysLeft) : QVariant(QString()), urged(row),
                           row.wasDueAt ? moment(*row.wasDueAt) : QString()});
    }
    // Who gets the table from somebody else has not seen the window say it.
    if (cut)
        sheet.rows.append({tr("以上是前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出", nullptr, int(rows.size()))});
    return sheet;
}

Worksheet FigureSheets::ofMessages(const QString &title, const QList<SentMessage> &rows, bool cut)
{
    Worksheet sheet{
        title,
        {tr("排队"), tr("内容"), tr("收信人"), tr("号码"), tr("状态"), tr("说明"), tr("流水号"), tr("事项"), tr("改号码"), tr("打电话")},
        {}};
    const auto care = [](const std::optional<Aftercare> &done) { return done ? moment(done->at) + u' ' + done->by : QString(); };
    for (const SentMessage &row : rows) {
        sheet.rows.append({moment(row.at), DeliveryBody::eventWords(row.event), row.applicant, row.toMasked,
                           DeliveryBody::stateWords(row.state), row.detail, row.shortNo, row.item, care(row.corrected), care(row.called)});
    }
    if (cut)
        sheet.rows.append({tr("以上是前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出", nullptr, int(rows.size()))});
    return sheet;
}

Result<QByteArray> FigureSheets::reportPdf(const QJsonObject &report)
{
    initReports();
    QFile file(QStringLiteral(":/reports/monthly.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::Internal, file.errorString(), {}};
    const Result<DocumentTemplate> form = DocumentTemplate::fromJson(file.readAll());
    if (!form)
        return form.error();
    const QJsonValue f = report[u"figures"];
    const QJsonValue sms = report[u"delivery"];
    const QJsonValue looks = report[u"second_looks"];
    const auto number = [](const QJsonValue &value) { return QString::number(value.toInt()); };
    const auto table = [&number](const QJsonValue &rows, const QString &lead) {
        QJsonArray filled;
        const QJsonArray all = rows.toArray();
        for (const QJsonValue &one : all) {
            QJsonObject cells{{QStringLiteral("name"), one[lead].toString()}};
            for (const char *figure : Counted)
                cells.insert(QLatin1String(figure), number(one[QLatin1String(figure)]));
            filled.append(cells);
        }
        return filled;
    };
    QJsonArray pauses;
    const QJsonArray counts = report[u"pauses"].toArray();
    for (const QJsonValue &one : counts) {
        pauses.append(QJsonObject{{QStringLiteral("officer"), one[u"officer"]},
                                  {QStringLiteral("item"), one[u"item"]},
                                  {QStringLiteral("cases"), number(one[u"cases"])},
                                  {QStringLiteral("pauses"), number(one[u"pauses"])},
                                  {QStringLiteral("days"), number(one[u"paused_days"])},
                                  {QStringLiteral("extensions"), number(one[u"extensions"])}});
    }
    QJsonObject facts{
        {QStringLiteral("licence"), true},
        {QStringLiteral("hall"), report[u"hall"]},
        {QStringLiteral("first"), report[u"first"]},
        {QStringLiteral("last"), report[u"last"]},
        {QStringLiteral("made_at"),
         QDateTime::fromString(report[u"made_at"].toString(), Qt::ISODate).toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
        {QStringLiteral("in_time_share"), f[u"in_time"].isDouble() ? Words::percent(f[u"in_time"].toDouble()) : QStringLiteral("—")},
        {QStringLiteral("looks"), QStringLiteral("抽中 %1 件，已看 %2 件，有误 %3 件")
                                      .arg(number(looks[u"drawn"]), number(looks[u"looked"]), number(looks[u"wrong"]))},
        {QStringLiteral("sms"),
         QStringLiteral("送达 %1 条，失败或不明 %2 条").arg(number(sms[u"sms_delivered"]), number(sms[u"sms_failed"]))}};
    for (const char *rows : {"departments", "items"}) {
        const QJsonArray filled = table(report[QLatin1String(rows)], QStringLiteral("name"));
        if (!filled.isEmpty())
            facts.insert(QLatin1String(rows), filled);
    }
    if (!pauses.isEmpty())
        facts.insert(QStringLiteral("pauses"), pauses);
    for (const char *figure : Counted)
        facts.insert(QLatin1String(figure), number(f[QLatin1String(figure)]));
    for (const char *figure : {"open", "paused", "received_before"})
        facts.insert(QLatin1String(figure), number(f[QLatin1String(figure)]));
    return DocumentWriter::render(*form, facts);
}

}
