// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyStep.h"

namespace yichuang {

class CheckBox;
class FieldForm;
class Segmented;

// Who applies, out of the account; for oneself or for somebody else; and how to be told of it.
class BasicStep : public ApplyStep {
    Q_OBJECT

public:
    BasicStep(ApplyWork &work, Kiosk &kiosk);

    QString obstacle() override;
    QString forwardText() const override { return tr("下一步：填写表格"); }

private:
    void addAccount(const AccountDetails &who);
    void addAgent();
    void addNotify(const AccountDetails &who);
    void addPromise();
    QJsonObject applicant() const;

    Segmented *m_self = nullptr;
    FieldForm *m_other = nullptr;
    CheckBox *m_agreed = nullptr;
};

}
