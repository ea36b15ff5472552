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
    // What is left where no reader helps: typing the card (Alt I over a case, in the fields of an intake), or looking its number up.
    enum class Instead { TypeByKey, TypeHere, Find };
    static Said say(CardReader::Fault fault, Instead instead = Instead::TypeByKey);
    // For the device line and the top bar.
    static QString state(CardReader::State state);
};

}
