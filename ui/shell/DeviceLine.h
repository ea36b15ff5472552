// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <QWidget>

namespace yichuang {

class Label;
class Sign;

// The foot of the sign-in page: whether this PC's devices are well, and the program's version. It warns and never stands in the way.
class DeviceLine : public QWidget {
    Q_OBJECT

public:
    explicit DeviceLine(QWidget *parent = nullptr);

    void setReader(CardReader::State state);
    // An empty trouble: the printer is well.
    void setPrinter(const QString &trouble);

private:
    struct Device {
        Sign *sign;
        Label *words;
    };
    Device add();
    static void show(const Device &device, bool well, const QString &words);

    Device m_reader;
    Device m_printer;
};

}
