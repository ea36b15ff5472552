// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Sealing.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace yichuang {

namespace {

constexpr int KeySize = 32;
constexpr int NonceSize = 12;
constexpr int TagSize = 16;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

}

QByteArray seal(const QByteArray &key, const QByteArray &purpose, const QByteArray &text)
{
    QByteArray nonce(NonceSize, Qt::Uninitialized);
    QByteArray hidden(text.size(), Qt::Uninitialized);
    QByteArray tag(TagSize, Qt::Uninitialized);
    int size = 0;
    const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const bool done = key.size() == KeySize && context && RAND_bytes(out(nonce), NonceSize) == 1 &&
                      EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
                      EVP_EncryptUpdate(context.get(), nullptr, &size, in(purpose), int(purpose.size())) == 1 &&
                      EVP_EncryptUpdate(context.get(), out(hidden), &size, in(text), int(text.size())) == 1 &&
                      EVP_EncryptFinal_ex(context.get(), out(hidden) + size, &size) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, TagSize, out(tag)) == 1;
    return done ? nonce + hidden + tag : QByteArray();
}

std::optional<QByteArray> unseal(const QByteArray &key, const QByteArray &purpose, const QByteArray &sealedBytes)
{
    if (key.size() != KeySize || sealedBytes.size() < NonceSize + TagSize)
        return std::nullopt;
    const QByteArray nonce = sealedBytes.first(NonceSize);
    const QByteArray hidden = sealedBytes.sliced(NonceSize, sealedBytes.size() - NonceSize - TagSize);
    QByteArray tag = sealedBytes.last(TagSize);
    QByteArray text(hidden.size(), Qt::Uninitialized);
    int size = 0;
    const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const bool done = context && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
                      EVP_DecryptUpdate(context.get(), nullptr, &size, in(purpose), int(purpose.size())) == 1 &&
                      EVP_DecryptUpdate(context.get(), out(text), &size, in(hidden), int(hidden.size())) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, TagSize, out(tag)) == 1 &&
                      EVP_DecryptFinal_ex(context.get(), out(text) + size, &size) == 1;
    return done ? std::optional(text) : std::nullopt;
}

}
