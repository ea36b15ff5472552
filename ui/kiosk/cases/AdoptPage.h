// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/account/PasswordPages.h"

namespace yichuang {

// A case that was handed in at a counter or by somebody else becomes one's own by the query code of its receipt.
class AdoptPage : public AccountFormPage {
    Q_OBJECT

public:
    explicit AdoptPage(Kiosk &kiosk);
    KioskPage *anew() override { return new AdoptPage(kiosk()); }

protected:
    QFuture<Result<Done>> send(const RequestId &request) override;
    void done() override;
};

}
