// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/Correctable.h"

#include "forms/FormDefinition.h"

namespace yichuang {

namespace {

// What a field of a form is bound to that says who somebody is; of an enterprise it is whoever represents it that has a card.
QString bindingOf(CardField field, bool enterprise)
{
    if (field == CardField::Name)
        return enterprise ? QStringLiteral("legal_name") : QStringLiteral("name");
    return field == CardField::Number && !enterprise ? QStringLiteral("id_number") : QString();
}

// Of whoever applies: what a form binds on the page of another person is theirs.
bool hasCorrectable(const FormDefinition &definition, const Applicant &party, const QStringList &bindings)
{
    const QStringList others = definition.othersPages(party.isEnterprise(), party.sex);
    for (const FormPage &page : definition.pages()) {
        for (const FormField &field : page.fields) {
            if (field.correctable && bindings.contains(field.binds) && !others.contains(page.key))
                return true;
        }
    }
    return false;
}

}

QString placeOfName(const CaseFile &file, Presence presence)
{
    if (presence == Presence::Agent)
        return QStringLiteral("/agent/name");
    return file.applicant.isEnterprise() ? QStringLiteral("/applicant/legal_representative/name") : QStringLiteral("/applicant/name");
}

bool isCorrectable(const CaseFile &file, Presence presence, const QList<IdentityField> &compared)
{
    QStringList differing;
    for (const IdentityField &field : compared) {
        if (field.equal != false)
            continue;
        if (field.field == CardField::Name && file.correctsName(placeOfName(file, presence)))
            return true;
        if (const QString binding = bindingOf(field.field, file.applicant.isEnterprise()); !binding.isEmpty())
            differing.append(binding);
    }
    // What a form says is the applicant's own.
    return presence != Presence::Agent && std::any_of(file.forms.begin(), file.forms.end(), [&](const CaseForm &form) {
               const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
               return definition && hasCorrectable(*definition, file.applicant, differing);
           });
}

}
