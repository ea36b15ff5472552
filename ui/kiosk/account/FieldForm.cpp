// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/FieldForm.h"

#include "ui/kiosk/account/AccountWords.h"
#include "ui/parts/LineField.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

FieldForm::FieldForm()
    : Panel(Ground::Surface, Shape::Card)
    , m_rows(new QVBoxLayout(this))
{
    const int side = dressed(16, 36, 40);
    m_rows->setContentsMargins(side, side, side, side);
    m_rows->setSpacing(dressed(8, 20, 28));
}

LineField *FieldForm::insert(const QString &pointer, LineField *field, Check check)
{
    field->setObjectName(pointer.mid(1));
    field->edit()->setMaxLength(120);
    m_rows->addWidget(field);
    m_fields.insert(pointer, field);
    m_order.append(pointer);
    m_checks.insert(pointer, check);
    connect(field, &LineField::edited, field, &LineField::clearNote);
    connect(field->edit(), &QLineEdit::editingFinished, field, [field, check] {
        const QString wrong = check && !field->text().isEmpty() ? check(field->text()) : QString();
        if (!wrong.isEmpty())
            field->setFault(wrong);
    });
    return field;
}

LineField *FieldForm::add(const QString &pointer, const QString &label, bool wanted, Check check, Qt::InputMethodHints hints)
{
    if (!check && wanted)
        check = [](const QString &text) {
            return text.trimmed().isEmpty() ? AccountWords::fault(QStringLiteral("required"), {}) : QString();
        };
    LineField *field =
        insert(pointer, new LineField(wanted ? QStringLiteral("* ") + label : label, LineField::Variant::Plain, LineField::Size::Large),
               std::move(check));
    field->edit()->setInputMethodHints(hints);
    return field;
}

LineField *FieldForm::addSecret(const QString &pointer, const QString &label, Check check)
{
    if (!check)
        check = [](const QString &text) { return text.isEmpty() ? AccountWords::fault(QStringLiteral("required"), {}) : QString(); };
    LineField *field = insert(pointer, new LineField(QStringLiteral("* ") + label, LineField::Variant::Password, LineField::Size::Large),
                              std::move(check));
    field->edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    return field;
}

void FieldForm::addWidget(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void FieldForm::adopt(const QString &pointer, LineField *field)
{
    m_fields.insert(pointer, field);
    m_order.append(pointer);
    m_checks.insert(pointer,
                    [](const QString &text) { return text.trimmed().isEmpty() ? tr("请点“发验证码”，再填短信里的 6 位数字") : QString(); });
}

QString FieldForm::text(const QString &pointer) const
{
    const LineField *field = m_fields.value(pointer);
    return field ? field->text().trimmed() : QString();
}

LineField *FieldForm::firstFault()
{
    LineField *first = nullptr;
    for (const QString &pointer : std::as_const(m_order)) {
        const Check &check = m_checks[pointer];
        const QString wrong = check ? check(m_fields[pointer]->text()) : QString();
        if (wrong.isEmpty())
            continue;
        m_fields[pointer]->setFault(wrong);
        if (!first)
            first = m_fields[pointer];
    }
    return first;
}

LineField *FieldForm::spread(const Error &error, QString *elsewhere)
{
    LineField *first = nullptr;
    QStringList rest;
    const QJsonArray faults = error.facts[u"faults"].toArray();
    for (const QJsonValue &one : faults) {
        const QString words = AccountWords::fault(one[u"keyword"].toString(), one[u"detail"].toObject());
        LineField *field = m_fields.value(one[u"pointer"].toString());
        if (!field) {
            rest.append(words.isEmpty() ? one[u"pointer"].toString() : words);
            continue;
        }
        field->setFault(words.isEmpty() ? AccountWords::fault(QStringLiteral("type"), {}) : words);
        if (!first)
            first = field;
    }
    *elsewhere = rest.join(QChar(0xFF1B));
    return first;
}

}
