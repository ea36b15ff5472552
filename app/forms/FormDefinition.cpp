// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/FormDefinition.h"

#include <QHash>
#include <QSet>

#include <cmath>

namespace yichuang {
namespace {

FieldWidget widgetOf(const QJsonObject &schema)
{
    static const QHash<QString, FieldWidget> names{
        {"text", FieldWidget::Text},     {"multiline", FieldWidget::Multiline}, {"number", FieldWidget::Number},
        {"choice", FieldWidget::Choice}, {"select", FieldWidget::Select},       {"checks", FieldWidget::Checks},
        {"date", FieldWidget::Date},     {"switch", FieldWidget::Switch},       {"promise", FieldWidget::Promise},
        {"table", FieldWidget::Table},   {"address", FieldWidget::Address},     {"id", FieldWidget::Id},
        {"phone", FieldWidget::Phone},   {"credit", FieldWidget::Credit},       {"digits", FieldWidget::Digits}};
    static const QHash<QString, FieldWidget> types{
        {"number", FieldWidget::Number}, {"integer", FieldWidget::Number}, {"boolean", FieldWidget::Switch}, {"array", FieldWidget::Table}};

    const auto type = schema.value("type").toString();
    return names.value(schema.value("x-widget").toString(), types.value(type, FieldWidget::Text));
}

int decimalsOf(const QJsonObject &schema)
{
    const auto step = schema.value("multipleOf").toDouble(1);
    auto decimals = 0;
    for (auto scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10) {
        ++decimals;
    }
    return decimals;
}

QList<FieldOption> optionsOf(const QJsonObject &schema)
{
    const auto labels = schema.value("x-labels").toObject();
    auto values = schema.value("enum").toArray();
    if (values.isEmpty()) {
        values = schema.value("items").toObject().value("enum").toArray();
    }
    QList<FieldOption> options;
    for (const auto &value : values) {
        options.append({value.toString(), labels.value(value.toString()).toString(value.toString())});
    }
    return options;
}

// A conditional field stands in an if/then/else whose else forbids it; nothing else in the subset says "only when".
std::optional<FieldCondition> conditionOf(const QJsonObject &page, const QString &key)
{
    for (const QJsonValue part : page.value("allOf").toArray()) {
        const auto forbidden = part["else"].toObject().value("properties").toObject().value(key);
        const auto tested = part["if"].toObject().value("properties").toObject();
        if (forbidden != QJsonValue(false) || tested.size() != 1) {
            continue;
        }
        const auto test = tested.begin().value().toObject();
        return FieldCondition{tested.begin().key(),
                              test.contains("const") ? QJsonArray{test.value("const")} : test.value("enum").toArray()};
    }
    return {};
}

bool isRequired(const QJsonObject &page, const QString &key)
{
    if (page.value("required").toArray().contains(key)) {
        return true;
    }
    const auto parts = page.value("allOf").toArray();
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QJsonValue &part) { return part["then"].toObject().value("required").toArray().contains(key); });
}

QStringList orderOf(const QJsonObject &schema)
{
    QStringList keys;
    for (const auto &key : schema.value("x-order").toArray()) {
        keys.append(key.toString());
    }
    for (const auto &key : schema.value("properties").toObject().keys()) {
        if (!keys.contains(key)) {
            keys.append(key);
        }
    }
    return keys;
}

QList<FormField> fieldsOf(const QJsonObject &schema, const QString &prefix);

FormField fieldOf(const QJsonObject &parent, const QString &key, const QString &prefix)
{
    FormField field;
    field.schema = parent.value("properties").toObject().value(key).toObject();
    field.key = key;
    field.pointer = prefix + key;
    field.title = field.schema.value("title").toString(key);
    field.description = field.schema.value("description").toString();
    field.unit = field.schema.value("x-unit").toString();
    field.widget = widgetOf(field.schema);
    field.required = isRequired(parent, key);
    field.decimals = decimalsOf(field.schema);
    field.correctable = field.schema.value("x-correctable").toBool();
    if (const auto pinned = field.schema.value("x-pinned"); pinned.isDouble()) {
        field.pinnedTo = pinned.toInt();
    }
    field.pinnedTitle = field.schema.value("x-pinned-title").toString(field.title);
    field.binds = field.schema.value("x-binds").toString();
    field.condition = conditionOf(parent, key);
    field.options = optionsOf(field.schema);
    if (field.widget == FieldWidget::Table) {
        field.columns = fieldsOf(field.schema.value("items").toObject(), {});
    }
    return field;
}

QList<FormField> fieldsOf(const QJsonObject &schema, const QString &prefix)
{
    QList<FormField> fields;
    for (const auto &key : orderOf(schema)) {
        if (schema.value("properties").toObject().value(key).isObject()) {
            fields.append(fieldOf(schema, key, prefix));
        }
    }
    return fields;
}

// Which of two pages a question of both is about, no title of its own says.
void nameOwners(QList<FormPage> &pages)
{
    QHash<QString, QSet<QString>> askedOn;
    for (const auto &page : std::as_const(pages)) {
        for (const auto &field : page.fields) {
            askedOn[field.title].insert(page.key);
        }
    }
    for (auto &page : pages) {
        for (auto &field : page.fields) {
            if (askedOn.value(field.title).size() > 1) {
                field.whose = page.title;
            }
        }
    }
}

Error notAForm(const QString &pointer)
{
    return {error::BadInput, QStringLiteral("not a form definition at '%1'").arg(pointer), {{"pointer", pointer}}};
}

}

Result<FormDefinition> FormDefinition::fromJson(const QJsonObject &json)
{
    FormDefinition form;
    form.m_code = json.value("code").toString();
    form.m_title = json.value("title").toString();
    const auto pages = json.value("pages").toArray();
    if (pages.isEmpty()) {
        return notAForm(QStringLiteral("/pages"));
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const auto page = pages.at(i).toObject();
        const auto key = page.value("key").toString();
        const auto schema = page.value("schema").toObject();
        if (key.isEmpty() || !schema.value("properties").isObject()) {
            return notAForm(QStringLiteral("/pages/%1").arg(i));
        }
        form.m_pages.append({key, page.value("title").toString(), page.value("description").toString(), fieldsOf(schema, '/' + key + '/'),
                             schema, page.value("x-sex").toString()});
    }
    nameOwners(form.m_pages);
    return form;
}

bool FormPage::isOfPerson(bool enterprise) const
{
    const auto binds = [this](std::initializer_list<const char *> facts) {
        return std::any_of(fields.begin(), fields.end(), [&facts](const FormField &field) {
            return std::any_of(facts.begin(), facts.end(), [&field](const char *fact) { return field.binds == QLatin1String(fact); });
        });
    };
    return binds({"name", "legal_name"}) && (binds({"id_number"}) || (enterprise && binds({"credit_code"})));
}

QStringList FormDefinition::othersPages(bool enterprise, const QString &sex) const
{
    QStringList keys;
    QString own;
    for (const auto &page : m_pages) {
        if (!page.isOfPerson(enterprise) || page.sex.isEmpty()) {
            continue;
        }
        keys.append(page.key);
        if (own.isEmpty() && !sex.isEmpty() && page.sex == sex) {
            own = page.key;
        }
    }
    keys.removeOne(own.isEmpty() && !keys.isEmpty() ? keys.first() : own);
    return keys;
}

const FormField *FormDefinition::field(const QString &pointer) const
{
    for (const auto &page : m_pages) {
        for (const auto &field : page.fields) {
            if (pointer == field.pointer || pointer.startsWith(field.pointer + '/')) {
                return &field;
            }
        }
    }
    return nullptr;
}

}
