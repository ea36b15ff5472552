// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Label.h"

namespace yichuang {

enum class Icon;
class Sign;

// What a foot bar says of what stands there: the verdict, and its reason in two lines.
class BarVerdict : public QWidget {
    Q_OBJECT

public:
    explicit BarVerdict(QWidget *parent = nullptr);

    void say(const QString &fact, const QString &meaning);
    void setSign(Icon icon, Ink ink);
    QString fact() const;
    QString meaning() const;
    // Whether in that width the verdict is whole, and its reason is too or has as much room as it is ever given.
    bool isEnough(int room) const;
    // With nothing left to give way, its words are whole in smaller ones.
    void fit(int room);

private:
    int factWidth() const;

    Sign *m_sign;
    Label *m_fact;
    Label *m_meaning;
};

}
