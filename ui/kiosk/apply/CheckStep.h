// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyStep.h"

namespace yichuang {

// Everything once more before it is handed in; what the hall would refuse is named here, each with the way to mend it.
class CheckStep : public ApplyStep {
    Q_OBJECT

public:
    explicit CheckStep(ApplyWork &work);

    void shown() override;
    QString obstacle() override;
    QString forwardText() const override { return tr("提交申报"); }

Q_SIGNALS:
    void mendWanted(int step);

private:
    void show();
    void addFaults();
    void addAnswers();
    void addMaterials();
    QString faultWords(const ApplicationFault &fault) const;

    QList<ApplicationFault> m_faults;
    bool m_checked = false;
};

}
