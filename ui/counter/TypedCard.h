// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Identity.h"

#include <QWidget>

namespace yichuang {

class Button;
class LineField;

// The card read off by eye and typed in, where the reader cannot: the receipt will say 人工核对.
class TypedCard : public QWidget {
    Q_OBJECT

public:
    explicit TypedCard(QWidget *parent = nullptr);
    void begin();

Q_SIGNALS:
    void entered(const yichuang::IdentityCard &card);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    LineField *m_name;
    LineField *m_number;
    Button *m_done;
};

}
