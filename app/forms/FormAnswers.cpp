// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/FormAnswers.h"

#include "records/Pointer.h"

namespace yichuang {
namespace {

QString joined(const QJsonArray &values)
{
    QStringList texts;
    for (const auto &value : values) {
        texts.append(value.toVariant().toString());
    }
    return texts.join(QStringLiteral("、"));
}

QString numberText(const FormField &field, const QJsonValue &answer)
{
    const auto number = QString::number(answer.toDouble(), 'f', field.decimals);
    return field.unit.isEmpty() ? number : number + ' ' + field.unit;
}

QList<QStringList> cells(const FormField &field, const QJsonArray &rows)
{
    QStringList head;
    for (const auto &column : field.columns) {
        head.append(column.title);
    }
    QList<QStringList> table{head};
    for (const auto &row : rows) {
        QStringList line;
        for (const auto &column : field.columns) {
            line.append(answerText(column, row.toObject().value(column.key)));
        }
        table.append(line);
    }
    return table;
}

AnswerRow rowOf(const FormField &field, const QJsonValue &answer)
{
    AnswerRow row{field.pointer, field.title, {}, {}, field.correctable, answer.isUndefined() || answer.isNull()};
    if (field.widget == FieldWidget::Table && answer.isArray()) {
        row.table = cells(field, answer.toArray());
    } else {
        row.text = answerText(field, answer);
    }
    return row;
}

// Whether a field belongs on the page: an answer always shows, a gap only where an answer was asked for.
bool isShown(const FormField &field, const QJsonObject &answers)
{
    if (field.widget == FieldWidget::Promise) {
        return false;
    }
    return answers.contains(field.key) || (field.required && (!field.condition || field.condition->holds(answers)));
}

}

QJsonValue answerAt(const QJsonObject &answers, const QString &pointer)
{
    return valueAt(answers, pointer);
}

QString answerText(const FormField &field, const QJsonValue &answer)
{
    if (answer.isArray()) {
        return joined(answer.toArray());
    }
    if (answer.isBool()) {
        return answer.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    }
    return answer.isDouble() ? numberText(field, answer) : answer.toString();
}

QList<AnswerRow> answerRows(const FormPage &page, const QJsonObject &answers)
{
    const auto ofPage = answers.value(page.key).toObject();
    QList<AnswerRow> rows;
    for (const auto &field : page.fields) {
        if (isShown(field, ofPage)) {
            rows.append(rowOf(field, ofPage.value(field.key)));
        }
    }
    return rows;
}

QList<AnswerRow> pinnedRows(const FormDefinition &form, const QJsonObject &answers, int materialSeq)
{
    QList<AnswerRow> rows;
    for (const auto &page : form.pages()) {
        const auto ofPage = answers.value(page.key).toObject();
        for (const auto &field : page.fields) {
            if (field.pinnedTo == materialSeq && isShown(field, ofPage)) {
                rows.append(rowOf(field, ofPage.value(field.key)));
                rows.last().title = field.pinnedTitle;
            }
        }
    }
    return rows;
}

}
