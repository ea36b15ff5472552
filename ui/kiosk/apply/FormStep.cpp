// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/FormStep.h"

#include "ui/kiosk/apply/SingleField.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"

#include <QVBoxLayout>

namespace yichuang {

FormStep::FormStep(ApplyWork &applied)
    : ApplyStep(applied)
{
    for (const FormDefinition &form : work().forms()) {
        for (const FormPage &page : form.pages())
            m_places.append({&form, &page});
    }
}

void FormStep::shown()
{
    m_at = 0;
    show();
}

void FormStep::show()
{
    clearLayout(column());
    m_fields.clear();
    if (m_places.isEmpty()) {
        column()->addWidget(new Label(tr("这个事项不用填表"), TextStyle::Body));
        column()->addStretch();
        return;
    }
    const auto &[form, page] = m_places[m_at];
    column()->addWidget(new Label(form->title(), TextStyle::Secondary, Ink::Second));
    auto *title = new QHBoxLayout;
    title->addWidget(Label::bold(page->title, TextStyle::Title), 1);
    title->addWidget(new Label(tr("第 %1 页，共 %2 页").arg(m_at + 1).arg(m_places.size()), TextStyle::Body, Ink::Second));
    column()->addLayout(title);
    const auto [card, rows] = blocks::card();
    const QJsonObject given = work().answers(form->code(), page->key);
    const QList<PrefilledField> beforehand = work().prefilled(form->code(), page->key);
    for (const FormField &field : page->fields) {
        auto *editor = new SingleField(field, given.contains(field.key) ? given[field.key] : QJsonValue(QJsonValue::Undefined));
        for (const PrefilledField &one : beforehand) {
            if (one.pointer == field.pointer)
                editor->setSource(one.source == PrefillSource::Account ? tr("来自您的账号")
                                                                       : tr("来自 %1 的申报").arg(one.of.toString(Qt::ISODate)));
        }
        rows->addWidget(editor);
        m_fields.append(editor);
        connect(editor, &SingleField::changed, this, [this, editor] { take(*editor); });
    }
    column()->addWidget(card);
    column()->addStretch();
    refreshConditions();
    toTop();
}

void FormStep::take(const SingleField &field)
{
    const auto &[form, page] = m_places[m_at];
    QJsonObject given = work().answers(form->code(), page->key);
    if (field.value().isUndefined())
        given.remove(field.field().key);
    else
        given.insert(field.field().key, field.value());
    work().setAnswers(form->code(), page->key, given);
    refreshConditions();
}

// What is no longer asked is no longer answered: the hall would refuse it.
void FormStep::refreshConditions()
{
    const auto &[form, page] = m_places[m_at];
    QJsonObject given = work().answers(form->code(), page->key);
    bool dropped = false;
    for (SingleField *field : std::as_const(m_fields)) {
        const bool asked = !field->field().condition || field->field().condition->holds(given);
        field->setVisible(asked);
        if (!asked && given.contains(field->field().key)) {
            given.remove(field->field().key);
            dropped = true;
        }
    }
    if (dropped)
        work().setAnswers(form->code(), page->key, given);
}

QString FormStep::obstacle()
{
    SingleField *first = nullptr;
    int faults = 0;
    for (SingleField *field : std::as_const(m_fields)) {
        const bool asked = !field->isHidden();
        if (!asked || field->check())
            continue;
        ++faults;
        if (!first)
            first = field;
    }
    if (!first)
        return {};
    reveal(first);
    return tr("还有 %1 处要改：%2").arg(faults).arg(first->field().title);
}

bool FormStep::forward()
{
    if (m_at + 1 >= m_places.size())
        return false;
    ++m_at;
    show();
    return true;
}

bool FormStep::backward()
{
    if (m_at == 0)
        return false;
    --m_at;
    show();
    return true;
}

QString FormStep::forwardText() const
{
    if (m_at + 1 >= m_places.size())
        return tr("保存，下一步：上传材料");
    const bool nextForm = m_places[m_at + 1].form != m_places[m_at].form;
    return nextForm ? tr("保存，下一份表格") : tr("下一页：%1").arg(m_places[m_at + 1].page->title);
}

}
