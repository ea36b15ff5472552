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
    // With what a passport's lines said already; the name is compared with the passport's face.
    void begin(const IdentityCard &read = {});

    // A slip in what was typed and compared: only that is typed again.
    void putRight(const IdentityCard &typed, bool nameIsRight);

    // Something was typed or read that nobody has compared yet.
    bool isBegun() const;
    void goOn();

Q_SIGNALS:
    void entered(const yichuang::IdentityCard &card);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    IdentityCard m_read; // from a passport's lines
    LineField *m_name;
    LineField *m_number;
    Button *m_done;
};

}
