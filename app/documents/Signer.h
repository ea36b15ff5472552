// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace yichuang {

// What proves bytes without being part of them: a CMS signature (DER), and the name in the certificate that made it.
struct DetachedSignature {
    QByteArray bytes;
    QString signer;
};

// Whoever signs a hall's papers: its own certificate, or a service of the city that keeps the key. Called on a thread that may wait.
class Signer {
public:
    Signer() = default;
    virtual ~Signer() = default;
    Q_DISABLE_COPY_MOVE(Signer)

    // An error means that nothing was signed; a paper is never archived without the signature that its hall asks for.
    virtual Result<DetachedSignature> sign(const QByteArray &bytes) const = 0;
};

namespace error {
inline constexpr QLatin1String NotSigned{"paper.not_signed"};
}

}
