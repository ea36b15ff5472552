// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SignatureCheck.h"

#include "documents/OpenSsl.h"

namespace yichuang {
namespace {

using namespace openssl;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;

QDateTime signingTime(CMS_SignerInfo *signer)
{
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    X509_ATTRIBUTE *attribute = at < 0 ? nullptr : CMS_signed_get_attr(signer, at);
    const ASN1_TYPE *value = attribute ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
    if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return {};
    return timeOf(value->value.asn1_string);
}

int addTrusted(X509_STORE *store, const QByteArray &pem)
{
    const Bio bio = reading(pem);
    int count = 0;
    while (const Certificate one{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        count += X509_STORE_add_cert(store, one.get());
    ERR_clear_error();
    return count;
}

SignatureCheck::Trust trustIn(X509 *signer, STACK_OF(X509) * others, X509_STORE *store, const QDateTime &when)
{
    const StoreContext context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store, signer, others);
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(rules, when.toSecsSinceEpoch());
    if (X509_verify_cert(context.get()) == 1)
        return SignatureCheck::Trust::Given;
    const int why = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    return why == X509_V_ERR_CERT_HAS_EXPIRED || why == X509_V_ERR_CERT_NOT_YET_VALID ? SignatureCheck::Trust::Expired
                                                                                      : SignatureCheck::Trust::Foreign;
}

Error bad(const char *reason, const char *why)
{
    ERR_clear_error();
    return Error{error::BadInput, QString::fromLatin1(why), {{"reason", reason}}};
}

}

Result<SignatureCheck> SignatureCheck::of(const QByteArray &signature, const QByteArray &bytes, const QByteArray &trusted)
{
    const Cms cms(d2i_CMS_bio(reading(signature).get(), nullptr));
    STACK_OF(CMS_SignerInfo) *signers = cms ? CMS_get0_SignerInfos(cms.get()) : nullptr;
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1)
        return bad("signature", "this is no CMS signature of one signer");
    SignatureCheck check;
    check.intact = CMS_verify(cms.get(), nullptr, nullptr, reading(bytes).get(), nullptr, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    const Certificates others(CMS_get1_certs(cms.get()));
    CMS_set1_signers_certs(cms.get(), others.get(), 0);
    X509 *own = nullptr;
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    CMS_SignerInfo_get0_algs(signer, nullptr, &own, nullptr, nullptr);
    if (!own)
        return bad("signature", "the signature brings no certificate of its signer");
    check.signer = nameIn(X509_get_subject_name(own));
    check.issuer = nameIn(X509_get_issuer_name(own));
    check.validFrom = timeOf(X509_get0_notBefore(own));
    check.validTo = timeOf(X509_get0_notAfter(own));
    check.signedAt = signingTime(signer);
    ERR_clear_error();
    if (trusted.isEmpty())
        return check;
    const Store store(X509_STORE_new());
    if (addTrusted(store.get(), trusted) == 0)
        return bad("certificate", "no certificate to believe was given");
    check.trust = trustIn(own, others.get(), store.get(), check.signedAt.isValid() ? check.signedAt : QDateTime::currentDateTimeUtc());
    return check;
}

}
