// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/AnswerField.h"

#include "core/Text.h"
#include "core/TypedDay.h"
#include "ui/counter/FaultWords.h"
#include "ui/counter/intake/AnswerTable.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// What is typed into boxes of digits and codes is meant in half width.
bool isCode(FieldWidget widget)
{
    return widget == FieldWidget::Id || widget == FieldWidget::Phone || widget == FieldWidget::Credit || widget == FieldWidget::Digits ||
           widget == FieldWidget::Date;
}

}

AnswerField::AnswerField(const FormField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    setObjectName(QStringLiteral("answer") + field.pointer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    switch (field.widget) {
    case FieldWidget::Choice:
    case FieldWidget::Select: buildChoice(column); break;
    case FieldWidget::Checks:
    case FieldWidget::Switch:
    case FieldWidget::Promise: buildTicks(column); break;
    case FieldWidget::Table: buildTable(column); break;
    default: buildLine(column);
    }
}

bool AnswerField::isBrief() const
{
    return isCode(m_field.widget) || m_field.widget == FieldWidget::Number || m_field.widget == FieldWidget::Choice ||
           m_field.widget == FieldWidget::Select;
}

QString AnswerField::title() const
{
    const QString named = m_field.unit.isEmpty() ? m_field.said() : tr("%1（%2）").arg(m_field.said(), m_field.unit);
    return m_field.required ? named : tr("%1 · 可不填").arg(named);
}

void AnswerField::buildLine(QVBoxLayout *column)
{
    m_line = new LineField(title(), LineField::Variant::Plain, LineField::Size::Normal, this);
    if (m_field.widget == FieldWidget::Date)
        m_line->setPlaceholder(tr("年-月-日，如 2026-11-28"));
    setFocusProxy(m_line->edit());
    column->addWidget(m_line);
    connect(m_line, &LineField::edited, this, [this] {
        m_typed = true;
        Q_EMIT edited();
    });
    connect(m_line->edit(), &QLineEdit::editingFinished, &m_whole, [this] { judge(); });
}

// On leaving it: what is wrong with what was typed is said while its paper still lies there, not when everything else is filled in.
void AnswerField::judge()
{
    if (!std::exchange(m_typed, false))
        return;
    const QJsonValue answer = typed();
    if (m_field.widget == FieldWidget::Date)
        m_line->setText(answer.toString());
    sayWrong();
    Q_EMIT judged();
}

void AnswerField::sayWrong()
{
    setFault(m_line ? FaultWords::ofAnswer(m_field, typed()) : QString());
}

void AnswerField::buildChoice(QVBoxLayout *column)
{
    m_choice = new ComboField(title(), {}, this);
    m_choice->add(tr("请选择"));
    for (const FieldOption &option : m_field.options)
        m_choice->add(option.label, option.value);
    setFocusProxy(m_choice->combo());
    column->addWidget(m_choice);
    m_note = new FieldNote(this);
    column->addWidget(m_note);
    connect(m_choice, &ComboField::chosen, this, &AnswerField::edited);
}

void AnswerField::buildTicks(QVBoxLayout *column)
{
    if (m_field.widget == FieldWidget::Checks) {
        column->addWidget(new Label(title(), TextStyle::Secondary, Ink::Second, this));
        for (const FieldOption &option : m_field.options)
            m_ticks.append(new CheckBox(option.label, this));
    } else {
        m_ticks.append(new CheckBox(title(), this));
    }
    for (CheckBox *tick : std::as_const(m_ticks)) {
        column->addWidget(tick);
        connect(tick, &CheckBox::toggled, this, &AnswerField::edited);
    }
    if (!m_ticks.isEmpty())
        setFocusProxy(m_ticks.first());
    m_note = new FieldNote(this);
    column->addWidget(m_note);
}

void AnswerField::buildTable(QVBoxLayout *column)
{
    column->addWidget(new Label(title(), TextStyle::Secondary, Ink::Second, this));
    m_table = new AnswerTable(m_field, this);
    column->addWidget(m_table);
    setFocusProxy(m_table);
    m_note = new FieldNote(this);
    column->addWidget(m_note);
    connect(m_table, &AnswerTable::edited, this, &AnswerField::edited);
}

QJsonValue AnswerField::typed() const
{
    const QString text = (isCode(m_field.widget) ? halfWidth(m_line->text()) : m_line->text()).trimmed();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    if (m_field.widget == FieldWidget::Date)
        return writtenDay(text);
    if (m_field.widget != FieldWidget::Number)
        return isCode(m_field.widget) ? text.toUpper() : text;
    bool isNumber = false;
    const double number = halfWidth(text).toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue AnswerField::value() const
{
    if (m_line)
        return typed();
    if (m_choice)
        return m_choice->current() > 0 ? QJsonValue(m_choice->value().toString()) : QJsonValue(QJsonValue::Undefined);
    if (m_field.widget == FieldWidget::Checks) {
        QJsonArray values;
        for (qsizetype i = 0; i < m_ticks.size(); ++i)
            if (m_ticks[i]->isChecked())
                values.append(m_field.options[i].value);
        return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
    }
    // A no is an answer, but nobody promises by one.
    if (!m_ticks.isEmpty())
        return m_ticks.first()->isChecked() || (m_field.required && m_field.widget != FieldWidget::Promise)
                   ? QJsonValue(m_ticks.first()->isChecked())
                   : QJsonValue(QJsonValue::Undefined);
    return m_table->value();
}

void AnswerField::setValue(const QJsonValue &value)
{
    m_typed = false;
    if (m_line) {
        m_line->setText(value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString());
    } else if (m_choice) {
        m_choice->setCurrent(qMax(0, m_choice->combo()->findData(value.toString())));
    } else if (m_field.widget == FieldWidget::Checks) {
        for (qsizetype i = 0; i < m_ticks.size(); ++i)
            m_ticks[i]->setChecked(value.toArray().contains(m_field.options[i].value));
    } else if (!m_ticks.isEmpty()) {
        m_ticks.first()->setChecked(value.toBool());
    } else {
        m_table->setValue(value);
    }
}

void AnswerField::setFault(const QString &sentence)
{
    if (m_line) {
        if (sentence.isEmpty())
            m_line->clearNote();
        else
            m_line->setFault(sentence);
    } else if (sentence.isEmpty()) {
        m_note->clear();
    } else {
        m_note->show(sentence, Tone::Red);
    }
}

void AnswerField::clearFaults()
{
    setFault({});
    if (m_table)
        m_table->clearFaults();
}

AnswerField *AnswerField::at(const QString &place)
{
    AnswerField *cell = m_table ? m_table->cell(place) : nullptr;
    return cell ? cell : this;
}

void AnswerField::sayOpen()
{
    setFault(m_ticks.isEmpty() ? tr("必填") : tr("请勾选"));
}

void AnswerField::take(Qt::FocusReason reason)
{
    setFocus(reason);
}

}
