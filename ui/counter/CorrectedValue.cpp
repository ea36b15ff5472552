// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectedValue.h"

#include "core/Text.h"
#include "core/TypedDay.h"
#include "forms/FormAnswers.h"

#include <algorithm>

namespace yichuang {

namespace {

// Typed in full width by whoever writes Chinese, and meant in half.
bool isOfDigits(const FormField &field)
{
    return field.widget == FieldWidget::Phone || field.widget == FieldWidget::Digits || field.widget == FieldWidget::Number ||
           field.widget == FieldWidget::Date || field.binds == QLatin1String("phone");
}

// The number may be the one behind the mask.
bool fits(const QString &number, const QString &mask)
{
    return number.size() == mask.size() &&
           std::equal(number.begin(), number.end(), mask.begin(), [](QChar typed, QChar shown) { return shown == u'*' || typed == shown; });
}

struct Place {
    FormField field;
    QJsonValue said;
};

// By what a draft of corrections calls it.
QHash<QString, Place> placesOf(const CaseFile &file)
{
    QHash<QString, Place> places;
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        for (const FormPage &page : definition ? definition->pages() : QList<FormPage>())
            for (const FormField &field : page.fields)
                places.insert(form.code + field.pointer, {field, answerAt(form.answers, field.pointer)});
    }
    for (const CorrectableName &name : file.correctableNames)
        places.insert(name.pointer, {{}, name.said});
    return places;
}

}

QString editable(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

bool isMasked(const FormField &field, const QJsonValue &shown)
{
    const bool number = field.widget == FieldWidget::Phone || field.widget == FieldWidget::Digits ||
                        field.binds == QLatin1String("phone") || field.binds == QLatin1String("id_number");
    return number && editable(shown).contains(u'*');
}

QJsonValue correctedValue(const FormField &field, const QString &written)
{
    const QString text = isOfDigits(field) ? halfWidth(written).trimmed() : written.trimmed();
    if (field.widget == FieldWidget::Date)
        return writtenDay(text);
    if (field.widget != FieldWidget::Number)
        return text;
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? QJsonValue(number) : QJsonValue(text);
}

// A blank that stood there before is not touched by being trimmed, and a blank alone is nothing. Nor is what is only spelt otherwise and
// would be sent as it stands.
bool isCorrected(const FormField &field, const QJsonValue &before, const QString &written)
{
    const QString shown = isMasked(field, before) ? QString() : editable(before);
    return written != shown && written.trimmed() != shown && correctedValue(field, written) != before;
}

int correctionsOf(const CaseFile &file)
{
    return int(std::count_if(file.history.begin(), file.history.end(),
                             [](const HistoryEntry &entry) { return entry.action == QLatin1String("correct"); }));
}

// What hides behind a mask nobody here can compare. It is done where something was put right since it was typed, all that was typed beside
// it stands, and it fits the mask: a correction is done as a whole or not at all. Whatever else was typed over a mask stays.
QJsonObject yetToCorrect(const CaseFile &file, const QJsonObject &draft)
{
    QJsonObject values = draft[u"values"].toObject();
    const QHash<QString, Place> places = placesOf(file);
    bool isDone = correctionsOf(file) > draft[u"after"].toInt(correctionsOf(file));
    QStringList standing, hidden;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto place = places.constFind(value.key());
        if (place == places.constEnd())
            continue;
        const QString written = value->toString();
        const bool masked = isMasked(place->field, place->said);
        const bool differs = masked ? !fits(correctedValue(place->field, written).toString(), editable(place->said))
                                    : isCorrected(place->field, place->said, written);
        if (!differs)
            (masked ? hidden : standing).append(value.key());
        isDone = isDone && !differs;
    }
    for (const QString &key : isDone ? standing + hidden : standing)
        values.remove(key);
    if (values.isEmpty())
        return {};
    QJsonObject rest = draft;
    rest.insert(QStringLiteral("values"), values);
    return rest;
}

}
