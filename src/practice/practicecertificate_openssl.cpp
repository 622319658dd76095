// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificate.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <array>
#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

template<auto release> struct Release
{
    template<typename T> void operator()(T *handle) const { release(handle); }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Name = std::unique_ptr<GENERAL_NAME, Release<GENERAL_NAME_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;
using Time = std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>>;
using Text = std::unique_ptr<ASN1_IA5STRING, Release<ASN1_IA5STRING_free>>;
using Octets = std::unique_ptr<ASN1_OCTET_STRING, Release<ASN1_OCTET_STRING_free>>;

/// Who signs: null certificate and key mean the certificate itself.
struct Issuer
{
    X509 *certificate = nullptr;
    EVP_PKEY *key = nullptr;
};

Failure opensslFailure()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return {FailureKind::TlsHandshakeFailed, Stage::Tls, 0, {}, QString::fromLatin1(text.data()), {}};
}

Key makeKey()
{
    return Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
}

bool setTimes(X509 *certificate, const QDateTime &notBefore, const QDateTime &notAfter)
{
    const Time from(ASN1_TIME_set(nullptr, static_cast<time_t>(notBefore.toSecsSinceEpoch())));
    const Time to(ASN1_TIME_set(nullptr, static_cast<time_t>(notAfter.toSecsSinceEpoch())));
    return from && to && X509_set1_notBefore(certificate, from.get()) == 1 &&
           X509_set1_notAfter(certificate, to.get()) == 1;
}

bool setSubject(X509 *certificate, const QByteArray &commonName)
{
    const auto put = [name = X509_get_subject_name(certificate)](const char *field, const QByteArray &value) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(value.constData());
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytes, static_cast<int>(value.size()), -1, 0) ==
               1;
    };
    return put("O", "Sendproof practice"_ba) && put("CN", commonName);
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_nconf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// An entry of subjectAltName, or null.
Name makeName(const QString &text)
{
    Name name(GENERAL_NAME_new());
    QHostAddress address;
    if (!name)
        return nullptr;
    if (address.setAddress(text)) {
        Octets octets(a2i_IPADDRESS(text.toLatin1().constData()));
        if (!octets)
            return nullptr;
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, octets.release());
        return name;
    }
    const QByteArray ascii = text.toLatin1();
    Text value(ASN1_IA5STRING_new());
    if (!value || ASN1_STRING_set(value.get(), ascii.constData(), static_cast<int>(ascii.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, value.release());
    return name;
}

bool addNames(X509 *certificate, const QStringList &texts)
{
    const Names names(GENERAL_NAMES_new());
    if (!names)
        return false;
    for (const QString &text : texts) {
        Name name = makeName(text);
        if (!name || sk_GENERAL_NAME_push(names.get(), name.get()) <= 0)
            return false;
        static_cast<void>(name.release()); // the list owns it now
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

/// A version 3 certificate for @p key with everything but extensions and signature, or null.
Certificate makeBare(EVP_PKEY *key, const QByteArray &commonName, const PracticeCertificate::Order &order)
{
    Certificate made(X509_new());
    const quint64 serial = (QRandomGenerator::system()->generate64() >> 1) | 1; // RFC 5280: positive, never 0
    const bool ok = made && X509_set_version(made.get(), X509_VERSION_3) == 1 &&
                    ASN1_INTEGER_set_uint64(X509_get_serialNumber(made.get()), serial) == 1 &&
                    X509_set_pubkey(made.get(), key) == 1 && setTimes(made.get(), order.notBefore, order.notAfter) &&
                    setSubject(made.get(), commonName);
    return ok ? std::move(made) : nullptr;
}

/// Signs @p certificate after naming its issuer and linking both keys.
bool sign(X509 *certificate, EVP_PKEY *ownKey, const Issuer &issuer)
{
    X509 *const by = issuer.certificate != nullptr ? issuer.certificate : certificate;
    EVP_PKEY *const key = issuer.key != nullptr ? issuer.key : ownKey;
    return X509_set_issuer_name(certificate, X509_get_subject_name(by)) == 1 &&
           addExtension(certificate, by, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, by, NID_authority_key_identifier, "keyid:always") &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

PracticeCertificate toQt(X509 *certificate, EVP_PKEY *key)
{
    QByteArray der(i2d_X509(certificate, nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &out);
    QByteArray keyDer(i2d_PrivateKey(key, nullptr), Qt::Uninitialized);
    out = reinterpret_cast<unsigned char *>(keyDer.data());
    i2d_PrivateKey(key, &out);
    return {QSslCertificate(der, QSsl::Der), QSslKey(keyDer, QSsl::Ec, QSsl::Der)};
}

/// The OpenSSL forms of what Qt holds.
Certificate fromQt(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *in = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &in, der.size()));
}

Key fromQt(const QSslKey &key)
{
    const QByteArray der = key.toDer();
    const auto *in = reinterpret_cast<const unsigned char *>(der.constData());
    return Key(d2i_AutoPrivateKey(nullptr, &in, der.size()));
}

} // namespace

Result<PracticeAuthority> PracticeAuthority::create(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Key key = makeKey();
    if (!key)
        return opensslFailure();
    const Certificate made = makeBare(key.get(), name.toUtf8(), {{}, now.addDays(-1), now.addYears(1)});
    if (!made || !addExtension(made.get(), made.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(made.get(), made.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !sign(made.get(), key.get(), {}))
        return opensslFailure();
    PracticeAuthority authority;
    authority.m_own = toQt(made.get(), key.get());
    return authority;
}

Result<PracticeCertificate> PracticeAuthority::issue(const PracticeCertificate::Order &order) const
{
    if (!order.isCertifiable())
        return Failure{FailureKind::InvalidInput, Stage::Tls, 0, {}, order.names.join(u' '), {}};
    const Certificate issuer = fromQt(m_own.certificate);
    const Key issuerKey = fromQt(m_own.key);
    const Key key = makeKey();
    if (!issuer || !issuerKey || !key)
        return opensslFailure();
    const Certificate made = makeBare(key.get(), "Sendproof practice server"_ba, order);
    const Issuer by = order.isSelfSigned ? Issuer{} : Issuer{issuer.get(), issuerKey.get()};
    // Without keyCertSign a key usage would say that this key signed no certificate, not even its own.
    if (!made || !addExtension(made.get(), made.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        (!order.isSelfSigned && !addExtension(made.get(), made.get(), NID_key_usage, "critical,digitalSignature")) ||
        !addExtension(made.get(), made.get(), NID_ext_key_usage, "serverAuth") || !addNames(made.get(), order.names) ||
        !sign(made.get(), key.get(), by))
        return opensslFailure();
    return toQt(made.get(), key.get());
}

} // namespace sendproof
