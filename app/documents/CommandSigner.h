// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Signer.h"

#include <QStringList>

namespace yichuang {

// Asks a service of the city: its client program gets the bytes on its standard input and gives the CMS signature (DER) on its standard
// output. What it gives is kept only if it is one over these very bytes.
class CommandSigner : public Signer {
public:
    CommandSigner(QString program, QStringList arguments, int timeoutMs)
        : m_program(std::move(program))
        , m_arguments(std::move(arguments))
        , m_timeoutMs(timeoutMs)
    {
    }

    Result<DetachedSignature> sign(const QByteArray &bytes) const override;

private:
    const QString m_program;
    const QStringList m_arguments;
    const int m_timeoutMs;
};

}
