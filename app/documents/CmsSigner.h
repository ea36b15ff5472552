// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Signer.h"

#include <QDateTime>

#include <memory>

namespace yichuang {

// Signs with an organisation's certificate by OpenSSL. The key lies in a PEM file that nobody else may read; the certificate's file may
// hold those above it as well, the organisation's own first.
class CmsSigner : public Signer {
public:
    // Error input.bad; facts.reason is one of: key_mode, key, certificate, mismatch, expired.
    static Result<std::shared_ptr<const Signer>> fromFiles(const QString &certificate, const QString &key);

    // A certificate that vouches for itself, for a hall to look at: makes both files unless they are there. The names say that it is no
    // real one.
    static Result<Done> makeDemonstration(const QString &certificate, const QString &key, const QString &organisation);

    ~CmsSigner() override;
    Result<DetachedSignature> sign(const QByteArray &bytes) const override;

private:
    struct Material;
    explicit CmsSigner(std::unique_ptr<Material> material);

    std::unique_ptr<Material> m_material;
};

}
