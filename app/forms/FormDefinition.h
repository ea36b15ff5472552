// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace yichuang {

// How a field is asked and shown; the schema alone decides what is valid.
enum class FieldWidget {
    Text,
    Multiline,
    Number,
    Choice,
    Select,
    Checks,
    Date,
    Switch,
    Promise,
    Table,
    Address,
    Id,
    Phone,
    Credit,
    Digits
};

// When a field is asked at all: another field of the same page has one of these values.
struct FieldCondition {
    QString key;
    QJsonArray values;

    bool holds(const QJsonObject &pageAnswers) const { return values.contains(pageAnswers.value(key)); }
};

struct FieldOption {
    QString value; // as answered, and in the words of the law
    QString label; // as the kiosk says it
};

// One question of a form.
struct FormField {
    QString key;
    QString pointer; // of its answer: /page/field; of a table's column: the column's key alone
    QString title;
    QString whose; // its page's title, where another page of the form asks by the same title: 男方; empty: nobody else is meant
    QString description;
    QString unit;
    FieldWidget widget = FieldWidget::Text;
    bool required = false;       // asked with a condition: required where the condition holds
    int decimals = 0;            // of a number
    bool correctable = false;    // 可当场更正, Art. 32(3)
    std::optional<int> pinnedTo; // the material above whose scan the value is shown
    QString pinnedTitle;         // what it is called there
    QString binds;               // name, id_number, phone, address …: the same fact in the applicant's own data
    std::optional<FieldCondition> condition;
    QList<FieldOption> options;
    QList<FormField> columns; // of a table
    QJsonObject schema;

    // What it is called away from its page: 男方 姓名. As hall.field_said has it on papers and in the reasons.
    QString said() const { return whose.isEmpty() ? title : whose + u' ' + title; }
};

struct FormPage {
    QString key;
    QString title;
    QString description;
    QList<FormField> fields;
    QJsonObject schema;
    QString sex; // 男 or 女: the page is about the one or the other of two people

    // Whether it asks for somebody by name and number, of whom the declared party may be one.
    bool isOfPerson(bool enterprise) const;
};

// A form of a service item: pages of fields in the order in which they are asked. Answers are an object with one member per page.
class FormDefinition {
public:
    // Fails with input.bad and the fact `pointer` where the definition is not a form.
    static Result<FormDefinition> fromJson(const QJsonObject &json);

    const QString &code() const { return m_code; }
    const QString &title() const { return m_title; }
    const QList<FormPage> &pages() const { return m_pages; }

    // The keys of the pages that are about another person than the party, where the form asks for several: the party stands on the page of
    // its sex, else on the first. As hall.party_page has it (docs/decisions.md 42).
    QStringList othersPages(bool enterprise, const QString &sex) const;
    // The field of an answer's pointer, of a table for any place within it; nullptr where the form has none.
    const FormField *field(const QString &pointer) const;

private:
    QString m_code;
    QString m_title;
    QList<FormPage> m_pages;
};

}
