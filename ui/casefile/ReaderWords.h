// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <QCoreApplication>

namespace yichuang {

// What a card reader's troubles are called, and what to do about them.
class ReaderWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReaderWords)

public:
    struct Said {
        QString fact;
        QString remedy;
    };
    static Said say(CardReader::Fault fault);
    // For the device line and the top bar.
    static QString state(CardReader::State state);
};

}
