// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// How long a message is: its characters, its parts, and one bar a part. It advises nothing: the words come from templates and facts, of
// which a clerk can cut none.
// A message of up to 70 characters is one part; a longer one has 67 in each (GSM 03.40, UCS-2 with a joining header).
class SmsMeter : public QWidget {
    Q_OBJECT

public:
    explicit SmsMeter(QWidget *parent = nullptr);

    void setCount(int characters, int parts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // beside a scroll bar there is less

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_characters = 0;
    int m_parts = 1;
};

}
