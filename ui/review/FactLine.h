// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

class Label;

// One fact below an opinion: 下一步　决定，李国栋.
class FactLine : public QWidget {
    Q_OBJECT

public:
    explicit FactLine(const QString &title, QWidget *parent = nullptr);

    // Without words there is no line.
    void setText(const QString &words);
    QString text() const;

private:
    Label *m_words;
};

}
