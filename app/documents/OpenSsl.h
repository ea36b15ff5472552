// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace yichuang::openssl {

// OpenSSL's things with owners.
template<auto Free> struct Freed {
    template<typename T> void operator()(T *thing) const { Free(thing); }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreeStack>;

// Reads from the bytes, which must outlive it.
inline Bio reading(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

inline QByteArray written(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

// What OpenSSL says went wrong, the last of it first; its memory of it is empty then.
inline QString lastWords()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *why = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return why ? QString::fromLatin1(why) : QStringLiteral("unknown");
}

// The organisation of a certificate's subject, or what else names it.
inline QString nameIn(X509_NAME *name)
{
    for (const int part : {NID_organizationName, NID_commonName}) {
        const int at = X509_NAME_get_index_by_NID(name, part, -1);
        if (at < 0)
            continue;
        unsigned char *text = nullptr;
        const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
        if (size <= 0)
            continue;
        const QString result = QString::fromUtf8(reinterpret_cast<const char *>(text), size);
        OPENSSL_free(text);
        return result;
    }
    return {};
}

inline QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
                     Qt::UTC);
}

}
