// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/QuestionSheet.h"

namespace yichuang {

// Staff type the code that ends the program. Three wrong ones close the sheet.
class ExitSheet : public QuestionSheet {
    Q_OBJECT

public:
    ExitSheet(const QString &code, QWidget *window);

Q_SIGNALS:
    void opened();

private:
    void type(const QString &digit);

    QString m_code;
    QString m_typed;
    int m_wrong = 0;
};

}
