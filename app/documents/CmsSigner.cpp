// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CmsSigner.h"

#include "documents/OpenSsl.h"

#include <QFile>
#include <QSaveFile>

namespace yichuang {
namespace {

using namespace openssl;

constexpr int demonstrationDays = 3650;

Error bad(const char *reason, const QString &file, const QString &why)
{
    return Error{error::BadInput, QStringLiteral("%1: %2").arg(file, why), {{"reason", reason}, {"file", file}}};
}

Result<QByteArray> contentOf(const QString &path, const char *reason)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bad(reason, path, file.errorString());
    return file.readAll();
}

Certificates certificatesIn(const QByteArray &pem)
{
    Certificates all(sk_X509_new_null());
    const Bio bio = reading(pem);
    while (X509 *one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        sk_X509_push(all.get(), one);
    ERR_clear_error();
    return all;
}

bool store(const QString &path, const QByteArray &content, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(permissions) && file.write(content) == content.size() && file.commit();
}

void addName(X509_NAME *name, const char *part, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()), int(utf8.size()), -1,
                               0);
}

Certificate selfSigned(EVP_PKEY *key, const QString &organisation)
{
    Certificate certificate(X509_new());
    X509 *x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), quint64(QDateTime::currentSecsSinceEpoch()));
    X509_gmtime_adj(X509_getm_notBefore(x509), -300);
    X509_gmtime_adj(X509_getm_notAfter(x509), 86400L * demonstrationDays);
    X509_set_pubkey(x509, key);
    X509_NAME *name = X509_get_subject_name(x509);
    addName(name, "C", QStringLiteral("CN"));
    addName(name, "O", organisation);
    addName(name, "CN", organisation + QStringLiteral(" 演示证书"));
    X509_set_issuer_name(x509, name);
    return X509_sign(x509, key, EVP_sha256()) > 0 ? std::move(certificate) : nullptr;
}

}

struct CmsSigner::Material {
    Key key;
    Certificate own;
    Certificates above;
    QString name;
};

CmsSigner::CmsSigner(std::unique_ptr<Material> material)
    : m_material(std::move(material))
{
}

CmsSigner::~CmsSigner() = default;

Result<std::shared_ptr<const Signer>> CmsSigner::fromFiles(const QString &certificate, const QString &key)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    const Result<QByteArray> secret = contentOf(key, "key");
    if (!secret)
        return secret.error();
    if (QFile::permissions(key) & others)
        return bad("key_mode", key, QStringLiteral("may be read by others; its mode must be 0600"));
    const Result<QByteArray> pem = contentOf(certificate, "certificate");
    if (!pem)
        return pem.error();
    auto material = std::make_unique<Material>();
    material->key.reset(PEM_read_bio_PrivateKey(reading(*secret).get(), nullptr, nullptr, const_cast<char *>("")));
    if (!material->key)
        return bad("key", key, QStringLiteral("holds no private key: ") + lastWords());
    material->above = certificatesIn(*pem);
    material->own.reset(sk_X509_shift(material->above.get()));
    X509 *own = material->own.get();
    if (!own)
        return bad("certificate", certificate, QStringLiteral("holds no certificate"));
    if (X509_check_private_key(own, material->key.get()) != 1)
        return bad("mismatch", certificate, QStringLiteral("is not the certificate of that key: ") + lastWords());
    if (X509_cmp_current_time(X509_get0_notAfter(own)) < 0)
        return bad("expired", certificate, QStringLiteral("ended on ") + timeOf(X509_get0_notAfter(own)).toString(Qt::ISODate));
    material->name = nameIn(X509_get_subject_name(own));
    return std::shared_ptr<const Signer>(new CmsSigner(std::move(material)));
}

Result<DetachedSignature> CmsSigner::sign(const QByteArray &bytes) const
{
    X509 *own = m_material->own.get();
    if (X509_cmp_current_time(X509_get0_notAfter(own)) < 0)
        return Error{error::NotSigned, QStringLiteral("the certificate of %1 has ended").arg(m_material->name), {{"reason", "expired"}}};
    const Cms cms(
        CMS_sign(own, m_material->key.get(), m_material->above.get(), reading(bytes).get(), CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP));
    const Bio der(BIO_new(BIO_s_mem()));
    if (!cms || i2d_CMS_bio(der.get(), cms.get()) != 1)
        return Error{error::NotSigned, QStringLiteral("signing failed: ") + lastWords(), {{"reason", "openssl"}}};
    return DetachedSignature{written(der.get()), m_material->name};
}

Result<Done> CmsSigner::makeDemonstration(const QString &certificate, const QString &key, const QString &organisation)
{
    if (QFile::exists(certificate) && QFile::exists(key))
        return Done{};
    const Key pair(EVP_EC_gen("P-256"));
    const Certificate made = pair ? selfSigned(pair.get(), organisation) : nullptr;
    const Bio secret(BIO_new(BIO_s_mem()));
    const Bio open(BIO_new(BIO_s_mem()));
    if (!made || PEM_write_bio_PrivateKey(secret.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(open.get(), made.get()) != 1)
        return Error{error::Internal, QStringLiteral("no certificate could be made: ") + lastWords(), {}};
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!store(key, written(secret.get()), mine) ||
        !store(certificate, written(open.get()), mine | QFileDevice::ReadGroup | QFileDevice::ReadOther))
        return Error{error::Internal, QStringLiteral("%1 and its key cannot be written").arg(certificate), {}};
    return Done{};
}

}
