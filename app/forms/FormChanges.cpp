// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/FormChanges.h"

#include "forms/FormAnswers.h"

namespace yichuang {
namespace {

// Of an amount or a house number no single figure is another, but the whole; in a code, which is longer, the figure counts.
constexpr qsizetype longestAmount = 9;

bool isOfAmount(QChar sign)
{
    return (sign >= '0' && sign <= '9') || sign == '.' || sign == ',';
}

QList<TextRange> wholeAmounts(const QString &text, const QList<TextRange> &ranges)
{
    QList<TextRange> whole;
    for (const auto &range : ranges) {
        auto from = range.from;
        auto end = range.from + range.length;
        while (from > 0 && isOfAmount(text.at(from)) && isOfAmount(text.at(from - 1))) {
            --from;
        }
        while (end < text.size() && isOfAmount(text.at(end - 1)) && isOfAmount(text.at(end))) {
            ++end;
        }
        const auto widened = end - from > longestAmount ? range : TextRange{from, end - from};
        if (!whole.isEmpty() && whole.last().from + whole.last().length >= widened.from) {
            whole.last().length = std::max(whole.last().from + whole.last().length, widened.from + widened.length) - whole.last().from;
        } else {
            whole.append(widened);
        }
    }
    return whole;
}

ChangedField changed(const QString &pointer, const QString &title, const QString &before, const QString &after)
{
    const auto characters = difference(before, after);
    return {pointer, 0, title, before, after, {wholeAmounts(before, characters.removed), wholeAmounts(after, characters.added)}};
}

QString rowText(const FormField &table, const QJsonObject &row)
{
    QStringList texts;
    for (const auto &column : table.columns) {
        texts.append(answerText(column, row.value(column.key)));
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral(" · "));
}

QList<ChangedField> changedCells(const FormField &table, const QJsonObject &before, const QJsonObject &after, const QString &pointer,
                                 const QString &title)
{
    QList<ChangedField> cells;
    for (const auto &column : table.columns) {
        const auto old = answerText(column, before.value(column.key));
        const auto now = answerText(column, after.value(column.key));
        if (old != now) {
            cells.append(changed(pointer + '/' + column.key, title + ' ' + column.title, old, now));
        }
    }
    return cells;
}

QList<ChangedField> changedRows(const FormField &table, const QJsonArray &before, const QJsonArray &after)
{
    QList<ChangedField> rows;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        const auto pointer = table.pointer + '/' + QString::number(i);
        const auto title = QStringLiteral("%1 第 %2 行").arg(table.title).arg(i + 1);
        const auto old = before.at(i).toObject();
        const auto now = after.at(i).toObject();
        if (i < before.size() && i < after.size()) {
            rows.append(changedCells(table, old, now, pointer, title));
        } else {
            rows.append(changed(pointer, title, rowText(table, old), rowText(table, now)));
        }
    }
    return rows;
}

QList<ChangedField> changesOf(const FormField &field, const QJsonValue &before, const QJsonValue &after)
{
    if (field.widget == FieldWidget::Table) {
        return changedRows(field, before.toArray(), after.toArray());
    }
    const auto old = answerText(field, before);
    const auto now = answerText(field, after);
    return old == now ? QList<ChangedField>{} : QList<ChangedField>{changed(field.pointer, field.title, old, now)};
}

}

QList<ChangedField> changedFields(const FormDefinition &form, const QJsonObject &previous, const QJsonObject &current)
{
    QList<ChangedField> all;
    for (qsizetype i = 0; i < form.pages().size(); ++i) {
        const auto &page = form.pages().at(i);
        const auto before = previous.value(page.key).toObject();
        const auto after = current.value(page.key).toObject();
        for (const auto &field : page.fields) {
            for (auto &change : changesOf(field, before.value(field.key), after.value(field.key))) {
                change.page = i;
                all.append(change);
            }
        }
    }
    return all;
}

}
