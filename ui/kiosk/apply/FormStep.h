// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyStep.h"

namespace yichuang {

class FormSection;

// The item's forms, a page at a time: several forms follow one another. Questions whose condition does not hold are not asked.
class FormStep : public ApplyStep {
    Q_OBJECT

public:
    explicit FormStep(ApplyWork &work);

    void shown() override;
    // Where it is shown next: what is to be mended may be on any page.
    void toFirstPage() { startAt(0); }
    void startAt(int page) { m_at = page; }
    int at() const { return m_at; }
    QString obstacle() override;
    bool forward() override;
    bool backward() override;
    QString forwardText() const override;

private:
    struct Place {
        const FormDefinition *form;
        const FormPage *page;
    };
    void show();
    void take();
    static QString origin(const PrefilledField &field);

    QList<Place> m_places;
    FormSection *m_section = nullptr; // the page that is shown
    int m_at = 0;
};

}
