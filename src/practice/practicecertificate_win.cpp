// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates where there is no OpenSSL: keys and signatures by Windows (CNG), the certificate's bytes by derwriter.
#include "practice/derwriter.h"
#include "practice/practicecertificate.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QtEndian>
#include <cstring>
#include <memory>
#include <utility>

#include <windows.h>

#include <bcrypt.h>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr ULONG keyBits = 2048; // Schannel takes RSA keys from memory, but not those on a curve

struct CloseProvider
{
    void operator()(void *handle) const { BCryptCloseAlgorithmProvider(handle, 0); }
};
struct DestroyKey
{
    void operator()(void *handle) const { BCryptDestroyKey(handle); }
};
using Provider = std::unique_ptr<void, CloseProvider>;
using Key = std::unique_ptr<void, DestroyKey>;

const QByteArray sha256WithRsa = der::sequence({der::oid("1.2.840.113549.1.1.11"), der::null()});

Failure refused(const char *what, NTSTATUS status)
{
    return {.kind = FailureKind::TlsHandshakeFailed,
            .stage = Stage::Tls,
            .detail = u"%1: 0x%2"_s.arg(QLatin1StringView(what), QString::number(static_cast<quint32>(status), 16))};
}

/// The numbers of an RSA key, most significant byte first.
struct RsaNumbers
{
    QByteArray publicExponent, modulus, prime1, prime2, exponent1, exponent2, coefficient, privateExponent;

    QByteArray publicKey() const // RFC 8017 appendix A.1.1
    {
        return der::sequence({der::integer(modulus), der::integer(publicExponent)});
    }
    QByteArray privateKey() const // RFC 8017 appendix A.1.2
    {
        return der::sequence({der::integer(0), der::integer(modulus), der::integer(publicExponent),
                              der::integer(privateExponent), der::integer(prime1), der::integer(prime2),
                              der::integer(exponent1), der::integer(exponent2), der::integer(coefficient)});
    }
};

/// Cuts a BCRYPT_RSAFULLPRIVATE_BLOB into its numbers.
RsaNumbers numbersOf(const QByteArray &blob)
{
    BCRYPT_RSAKEY_BLOB head{};
    std::memcpy(&head, blob.constData(), sizeof head);
    qsizetype at = sizeof head;
    const auto take = [&blob, &at](ULONG size) {
        const qsizetype from = std::exchange(at, at + static_cast<qsizetype>(size));
        return blob.mid(from, static_cast<qsizetype>(size));
    };
    RsaNumbers made;
    made.publicExponent = take(head.cbPublicExp);
    made.modulus = take(head.cbModulus);
    made.prime1 = take(head.cbPrime1);
    made.prime2 = take(head.cbPrime2);
    made.exponent1 = take(head.cbPrime1);
    made.exponent2 = take(head.cbPrime2);
    made.coefficient = take(head.cbPrime1);
    made.privateExponent = take(head.cbModulus);
    return made;
}

Result<RsaNumbers> makeKey()
{
    void *handle = nullptr;
    if (const NTSTATUS status = BCryptOpenAlgorithmProvider(&handle, BCRYPT_RSA_ALGORITHM, nullptr, 0); status != 0)
        return refused("BCryptOpenAlgorithmProvider", status);
    const Provider provider(handle);
    if (const NTSTATUS status = BCryptGenerateKeyPair(provider.get(), &handle, keyBits, 0); status != 0)
        return refused("BCryptGenerateKeyPair", status);
    const Key key(handle);
    if (const NTSTATUS status = BCryptFinalizeKeyPair(key.get(), 0); status != 0)
        return refused("BCryptFinalizeKeyPair", status);
    ULONG size = 0;
    BCryptExportKey(key.get(), nullptr, BCRYPT_RSAFULLPRIVATE_BLOB, nullptr, 0, &size, 0);
    QByteArray blob(static_cast<qsizetype>(size), '\0');
    const NTSTATUS status = BCryptExportKey(key.get(), nullptr, BCRYPT_RSAFULLPRIVATE_BLOB,
                                            reinterpret_cast<PUCHAR>(blob.data()), size, &size, 0);
    if (status != 0 || size < sizeof(BCRYPT_RSAKEY_BLOB))
        return refused("BCryptExportKey", status);
    return numbersOf(blob);
}

/// The elements of an RSAPrivateKey that a BCRYPT_RSAPRIVATE_BLOB wants, from what der::sequence() wrote.
QByteArrayList integersOf(const QByteArray &privateKey)
{
    QByteArrayList numbers;
    qsizetype at = 0;
    const auto length = [&privateKey, &at] {
        qsizetype size = static_cast<unsigned char>(privateKey.at(++at));
        if (size >= 0x80) {
            qsizetype bytes = size & 0x7f;
            for (size = 0; bytes > 0; --bytes)
                size = (size << 8) | static_cast<unsigned char>(privateKey.at(++at));
        }
        ++at;
        return size;
    };
    length(); // of the sequence
    while (at < privateKey.size()) {
        const qsizetype size = length();
        QByteArray number = privateKey.mid(at, size);
        if (number.size() > 1 && number.front() == '\0')
            number.remove(0, 1);
        numbers.append(number);
        at += size;
    }
    return numbers;
}

/// PKCS #1 with SHA-256 over @p bytes, by the RSAPrivateKey @p privateKey.
Result<QByteArray> signature(const QByteArray &bytes, const QByteArray &privateKey)
{
    const QByteArrayList numbers = integersOf(privateKey); // version, n, e, d, p, q, …
    BCRYPT_RSAKEY_BLOB head{BCRYPT_RSAPRIVATE_MAGIC,
                            keyBits,
                            static_cast<ULONG>(numbers.at(2).size()),
                            static_cast<ULONG>(numbers.at(1).size()),
                            static_cast<ULONG>(numbers.at(4).size()),
                            static_cast<ULONG>(numbers.at(5).size())};
    QByteArray blob(reinterpret_cast<const char *>(&head), sizeof head);
    blob += numbers.at(2) + numbers.at(1) + numbers.at(4) + numbers.at(5);
    void *handle = nullptr;
    if (const NTSTATUS status = BCryptOpenAlgorithmProvider(&handle, BCRYPT_RSA_ALGORITHM, nullptr, 0); status != 0)
        return refused("BCryptOpenAlgorithmProvider", status);
    const Provider provider(handle);
    const NTSTATUS imported =
        BCryptImportKeyPair(provider.get(), nullptr, BCRYPT_RSAPRIVATE_BLOB, &handle,
                            reinterpret_cast<PUCHAR>(blob.data()), static_cast<ULONG>(blob.size()), 0);
    if (imported != 0)
        return refused("BCryptImportKeyPair", imported);
    const Key key(handle);
    QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    QByteArray made(keyBits / 8, '\0');
    ULONG size = 0;
    BCRYPT_PKCS1_PADDING_INFO padding{BCRYPT_SHA256_ALGORITHM};
    const NTSTATUS status =
        BCryptSignHash(key.get(), &padding, reinterpret_cast<PUCHAR>(digest.data()), static_cast<ULONG>(digest.size()),
                       reinterpret_cast<PUCHAR>(made.data()), static_cast<ULONG>(made.size()), &size, BCRYPT_PAD_PKCS1);
    if (status != 0)
        return refused("BCryptSignHash", status);
    return made.first(static_cast<qsizetype>(size));
}

QByteArray name(const QByteArray &commonName)
{
    const auto part = [](const char *oid, const QByteArray &text) {
        return der::set(der::sequence({der::oid(oid), der::utf8(text)}));
    };
    return der::sequence({part("2.5.4.10", "Sendproof practice"), part("2.5.4.3", commonName)});
}

QByteArray extension(const char *oid, bool isCritical, const QByteArray &value)
{
    const QByteArray critical = isCritical ? der::boolean(true) : QByteArray();
    return der::sequence({der::oid(oid), critical, der::octets(value)});
}

QByteArray keyId(const QByteArray &publicKey)
{
    return QCryptographicHash::hash(publicKey, QCryptographicHash::Sha1); // RFC 5280 section 4.2.1.2
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArray all;
    for (const QString &one : names) {
        QHostAddress address;
        if (!address.setAddress(one)) {
            all += der::implicitly(2, one.toLatin1());
        } else if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            const Q_IPV6ADDR bytes = address.toIPv6Address();
            all += der::implicitly(7, QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c));
        } else {
            const quint32 bytes = qToBigEndian(address.toIPv4Address());
            all += der::implicitly(7, QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes));
        }
    }
    return der::sequence({all});
}

/// What a certificate says, without its signature.
struct Draft
{
    QByteArray subject; ///< Common names
    QByteArray issuer;
    RsaNumbers key;
    QByteArray issuerKeyId;
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArrayList extensions;
};

Result<PracticeCertificate> certified(const Draft &draft, const QByteArray &signingKey)
{
    QByteArray serial(8, '\0');
    qToBigEndian((QRandomGenerator::system()->generate64() >> 1) | 1, serial.data()); // RFC 5280: positive, never 0
    const QByteArray publicKey = draft.key.publicKey();
    const QByteArray keyFacts =
        der::sequence({der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()}), der::bits(publicKey)});
    const QByteArray ids = extension("2.5.29.14", false, der::octets(keyId(publicKey))) +
                           extension("2.5.29.35", false, der::sequence({der::implicitly(0, draft.issuerKeyId)}));
    const QByteArray body =
        der::sequence({der::explicitly(0, der::integer(2)), der::integer(serial), sha256WithRsa, name(draft.issuer),
                       der::sequence({der::time(draft.notBefore), der::time(draft.notAfter)}), name(draft.subject),
                       keyFacts, der::explicitly(3, der::sequence({draft.extensions.join() + ids}))});
    const Result<QByteArray> signedBy = signature(body, signingKey);
    if (!signedBy)
        return signedBy.error();
    const QByteArray whole = der::sequence({body, sha256WithRsa, der::bits(signedBy.value())});
    return PracticeCertificate{QSslCertificate(whole, QSsl::Der),
                               QSslKey(draft.key.privateKey(), QSsl::Rsa, QSsl::Der)};
}

} // namespace

Result<PracticeAuthority> PracticeAuthority::create(const QString &commonName)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<RsaNumbers> key = makeKey();
    if (!key)
        return key.error();
    const QByteArray constraints = der::sequence({der::boolean(true), der::integer(0)});
    const Result<PracticeCertificate> made = certified(
        {.subject = commonName.toUtf8(),
         .issuer = commonName.toUtf8(),
         .key = key.value(),
         .issuerKeyId = keyId(key.value().publicKey()),
         .notBefore = now.addDays(-1),
         .notAfter = now.addYears(1),
         .extensions = {extension("2.5.29.19", true, constraints), extension("2.5.29.15", true, der::bits("\x06", 1))}},
        key.value().privateKey());
    if (!made)
        return made.error();
    PracticeAuthority authority;
    authority.m_own = made.value();
    return authority;
}

Result<PracticeCertificate> PracticeAuthority::issue(const PracticeCertificate::Order &order) const
{
    if (!order.isCertifiable())
        return Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Tls, .detail = order.names.join(u' ')};
    const Result<RsaNumbers> key = makeKey();
    if (!key)
        return key.error();
    const QByteArray ownKey = m_own.key.toDer();
    const QByteArrayList own = integersOf(ownKey);
    const QByteArray ownPublic = der::sequence({der::integer(own.at(1)), der::integer(own.at(2))});
    const QByteArray subject = "Sendproof practice server";
    QByteArrayList extensions{extension("2.5.29.19", true, der::sequence({}))};
    // Without keyCertSign a key usage would say that this key signed no certificate, not even its own.
    if (!order.isSelfSigned)
        extensions.append(extension("2.5.29.15", true, der::bits("\x80", 7)));
    extensions.append(extension("2.5.29.37", false, der::sequence({der::oid("1.3.6.1.5.5.7.3.1")})));
    extensions.append(extension("2.5.29.17", false, alternativeNames(order.names)));
    return certified({.subject = subject,
                      .issuer = order.isSelfSigned
                                    ? subject
                                    : m_own.certificate.subjectInfo(QSslCertificate::CommonName).value(0).toUtf8(),
                      .key = key.value(),
                      .issuerKeyId = keyId(order.isSelfSigned ? key.value().publicKey() : ownPublic),
                      .notBefore = order.notBefore,
                      .notAfter = order.notAfter,
                      .extensions = extensions},
                     order.isSelfSigned ? key.value().privateKey() : ownKey);
}

} // namespace sendproof
