// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ScramVerifier.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace yichuang {
namespace {

constexpr auto Sha256 = QCryptographicHash::Sha256;

QByteArray keyed(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, Sha256);
}

// RFC 5802's Hi: PBKDF2 of one block.
QByteArray saltedPassword(const QByteArray &password, const QByteArray &salt, int iterations)
{
    QByteArray round = keyed(password, salt + QByteArray("\0\0\0\1", 4));
    QByteArray whole = round;
    for (int i = 1; i < iterations; ++i) {
        round = keyed(password, round);
        for (int byte = 0; byte < whole.size(); ++byte)
            whole[byte] = char(whole[byte] ^ round[byte]);
    }
    return whole;
}

QByteArray chance()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof words);
}

}

QByteArray scramVerifier(const QString &password, QByteArray salt, int iterations)
{
    if (salt.isEmpty())
        salt = chance();
    // SASLprep maps as NFKC does; the server leaves what it forbids as it is.
    const QByteArray salted = saltedPassword(password.normalized(QString::NormalizationForm_KC).toUtf8(), salt, iterations);
    const QByteArray storedKey = QCryptographicHash::hash(keyed(salted, "Client Key"), Sha256);
    const QByteArray serverKey = keyed(salted, "Server Key");
    return "SCRAM-SHA-256$" + QByteArray::number(iterations) + ':' + salt.toBase64() + '$' + storedKey.toBase64() + ':' +
           serverKey.toBase64();
}

}
