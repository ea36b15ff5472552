// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/FieldEditor.h"

#include "ui/kiosk/form/LineEditors.h"
#include "ui/kiosk/form/OptionEditors.h"
#include "ui/kiosk/form/TableEditor.h"
#include "ui/parts/FieldNote.h"

#include <QFocusEvent>
#include <QVBoxLayout>

namespace yichuang {

FieldEditor *FieldEditor::make(const FormField &field)
{
    switch (field.widget) {
    case FieldWidget::Text:
    case FieldWidget::Address:
    case FieldWidget::Digits: return new TextEditor(field);
    case FieldWidget::Multiline: return new LinesEditor(field);
    case FieldWidget::Number: return new NumberEditor(field);
    case FieldWidget::Date: return new DateEditor(field);
    case FieldWidget::Id: return new ResidentIdEditor(field);
    case FieldWidget::Phone: return new PhoneEditor(field);
    case FieldWidget::Credit: return new CreditCodeEditor(field);
    case FieldWidget::Choice:
    case FieldWidget::Select: return new ChoiceEditor(field);
    case FieldWidget::Checks: return new ChecksEditor(field);
    case FieldWidget::Switch: return new SwitchEditor(field);
    case FieldWidget::Promise: return new PromiseEditor(field);
    case FieldWidget::Table: return new TableEditor(field);
    }
    return new TextEditor(field);
}

FieldEditor::FieldEditor(const FormField &field)
    : m_field(field)
    , m_note(new FieldNote)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    setObjectName(field.key);
}

void FieldEditor::setBody(QWidget *body)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, body);
}

void FieldEditor::judgeWithin(const QList<SchemaFault> &, bool) {}

void FieldEditor::say(const QString &sentence, Tone tone)
{
    m_note->show(sentence, tone);
}

void FieldEditor::saySilent()
{
    m_note->clear();
}

QString FieldEditor::said() const
{
    return m_note->sentence();
}

void FieldEditor::watchFocusOf(QWidget *editor)
{
    editor->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::InputMethod: m_visited = true; break;
    case QEvent::FocusIn:
        // The first field of a page gets the focus by itself: nobody was there yet.
        m_visited |= static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason;
        break;
    case QEvent::FocusOut:
        if (m_visited)
            Q_EMIT left();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

}
