// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/FieldBlock.h"

#include "ui/kiosk/form/FieldWords.h"
#include "ui/kiosk/parts/WholeField.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

FieldBlock::FieldBlock(const FormField &field)
    : m_editor(FieldEditor::make(field))
    , m_origin(new Badge({}, Tone::Green))
{
    setProperty(whole_field::Property, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(dressed(4, 12, 16));
    if (field.widget != FieldWidget::Promise) {
        auto *head = new QHBoxLayout;
        head->setSpacing(dressed(4, 8, 12));
        auto *star = new Label(QStringLiteral("*"), TextStyle::Body, Ink::Red);
        star->setAccessibleName(tr("必填"));
        if (!field.required)
            star->hide(); // shown here, where it has no parent yet, it would be a window of its own
        head->addWidget(star);
        auto *title = new Label(field.title, TextStyle::Body);
        head->addWidget(title);
        m_titles = {star, title};
        auto *description = new Label(field.description, TextStyle::Meta, Ink::Third);
        description->setElide(Qt::ElideRight);
        head->addWidget(description, 1);
        head->addWidget(m_origin);
        column->addLayout(head);
    } else {
        column->addWidget(m_origin, 0, Qt::AlignRight); // a promise has no head, and nothing may be without a place
    }
    m_origin->hide();
    column->addWidget(m_editor);
    connect(m_editor, &FieldEditor::changed, this, &FieldBlock::changed);
    connect(m_editor, &FieldEditor::entered, this, &FieldBlock::entered);
    connect(m_editor, &FieldEditor::left, this, [this] {
        m_left = true;
        Q_EMIT left();
    });
}

void FieldBlock::setUntitled()
{
    for (QWidget *part : std::as_const(m_titles))
        part->hide();
}

void FieldBlock::setOrigin(const QString &words, bool locked)
{
    m_origin->set(words, Tone::Green);
    m_origin->setVisible(!words.isEmpty());
    m_editor->setLocked(locked);
}

void FieldBlock::judge(const QList<SchemaFault> &faults, bool all)
{
    m_left = m_left || all;
    m_editor->judgeWithin(faults, all);
    const QString sentence = sentenceFor(faults);
    m_faulty = !sentence.isEmpty() || !faults.isEmpty();
    if (!sentence.isEmpty() && m_left)
        return m_editor->say(sentence, Tone::Red);
    const QString doubt = m_left && !m_faulty ? m_editor->doubt() : QString();
    doubt.isEmpty() ? m_editor->saySilent() : m_editor->say(doubt, Tone::Amber);
}

// What is typed and is no answer at all comes first: it says more than what the schema finds in it.
QString FieldBlock::sentenceFor(const QList<SchemaFault> &faults) const
{
    if (const QString problem = m_editor->problem(); !problem.isEmpty())
        return problem;
    for (const SchemaFault &fault : faults) {
        if (fault.pointer.isEmpty())
            return FieldWords::fault(field(), fault.keyword, m_editor->answer());
    }
    return {};
}

}
