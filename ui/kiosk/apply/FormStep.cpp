// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/FormStep.h"

#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/form/FormSection.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"

#include <QHBoxLayout>

namespace yichuang {

FormStep::FormStep(ApplyWork &applied)
    : ApplyStep(applied)
{
    for (const FormDefinition &form : work().forms()) {
        for (const FormPage &page : form.pages())
            m_places.append({&form, &page});
    }
}

// Whoever comes back from the next step comes to the page that he left.
void FormStep::shown()
{
    show();
}

void FormStep::show()
{
    clearLayout(column());
    m_section = nullptr;
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
    m_section = new FormSection(*page);
    m_section->setAnswers(work().answers(form->code(), page->key));
    for (const PrefilledField &one : work().prefilled(form->code(), page->key))
        m_section->setOrigin(one.pointer.section(u'/', 2), origin(one), false);
    connect(m_section, &FormSection::changed, this, &FormStep::take);
    column()->addWidget(m_section);
    column()->addStretch();
    take();
    toTop();
}

QString FormStep::origin(const PrefilledField &field)
{
    switch (field.source) {
    case PrefillSource::Account: return tr("来自您的账号");
    case PrefillSource::Card: return tr("来自身份证");
    case PrefillSource::Earlier: break;
    }
    return tr("来自 %1 的申报").arg(field.of.toString(Qt::ISODate));
}

// What is no longer asked is no longer answered: the hall would refuse it.
void FormStep::take()
{
    const auto &[form, page] = m_places[m_at];
    if (const QJsonObject given = m_section->answers(); given != work().answers(form->code(), page->key))
        work().setAnswers(form->code(), page->key, given);
}

QString FormStep::obstacle()
{
    if (!m_section || m_section->accept())
        return {};
    // Once what is wrong stands below the fields and this above the buttons.
    const auto goThere = [this] {
        if (FieldBlock *wrong = m_section->firstFaulty())
            reveal(wrong);
    };
    QMetaObject::invokeMethod(m_section, goThere, Qt::QueuedConnection);
    return tr("还有 %n 处要改", nullptr, int(m_section->faultCount()));
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
