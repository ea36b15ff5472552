// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDateTime>

namespace yichuang {

// What a detached CMS signature says of bytes. Whether a certificate was good is asked for the moment at which it signed, which is the
// signer's own word; the hall's word for when it archived the paper stands beside it.
struct SignatureCheck {
    enum class Trust {
        Unasked, // nobody said whom to believe
        Given,
        Expired, // it was not good yet, or no longer, when it signed
        Foreign  // nobody who is believed vouches for it
    };

    QString signer;
    QString issuer;
    QDateTime signedAt;
    QDateTime validFrom;
    QDateTime validTo;
    bool intact = false; // over exactly these bytes
    Trust trust = Trust::Unasked;

    // trusted: certificates in PEM whose word is taken; empty: nobody's is asked. Error input.bad, facts.reason: signature or certificate.
    static Result<SignatureCheck> of(const QByteArray &signature, const QByteArray &bytes, const QByteArray &trusted = {});
};

}
