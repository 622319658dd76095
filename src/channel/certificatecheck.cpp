// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/certificatecheck.h"

#include "channel/signaturedigest.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Qt holds the public suffix list but shows it only through its cookie rules: a cookie for a whole public suffix is
/// refused, one for a registrable domain isn't.
class SuffixList : public QNetworkCookieJar
{
public:
    bool isPublicSuffix(const QString &domain) const
    {
        QNetworkCookie cookie("a", "b");
        cookie.setDomain(u'.' + domain);
        QUrl url;
        url.setScheme(u"https"_s);
        url.setHost(u"host."_s + domain);
        return !validateCookie(cookie, url);
    }
};

bool matchesName(const QString &pattern, const QString &host)
{
    const QString name = pattern.toLower();
    if (!name.startsWith("*."_L1))
        return name == host;
    const QString parent = name.mid(2);
    const qsizetype dot = host.indexOf(u'.');
    if (parent.contains(u'*') || !parent.contains(u'.') || dot <= 0 || host.mid(dot + 1) != parent)
        return false;
    return !SuffixList().isPublicSuffix(parent);
}

QString firstOf(const QSslCertificate &certificate, bool isIssuer)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList values = isIssuer ? certificate.issuerInfo(part) : certificate.subjectInfo(part);
        if (!values.isEmpty())
            return values.first();
    }
    return {};
}

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    case QSslError::HostNameMismatch:
        return CertificateFault::HostMismatch;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return CertificateFault::Revoked;
    case QSslError::NoPeerCertificate:
        return CertificateFault::Missing;
    default:
        return CertificateFault::Other;
    }
}

void addOnce(QList<CertificateFault> &faults, CertificateFault fault)
{
    if (!faults.contains(fault))
        faults.append(fault);
}

bool isWeak(const QSslKey &key)
{
    return (key.algorithm() == QSsl::Rsa && key.length() < 2048) || (key.algorithm() == QSsl::Ec && key.length() < 256);
}

} // namespace

PresentedNames PresentedNames::of(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    return {names.values(QSsl::DnsEntry), names.values(QSsl::IpAddressEntry)};
}

bool matchesHost(const PresentedNames &names, const HostName &host)
{
    if (host.isIpAddress()) {
        const QHostAddress wanted(host.ascii());
        return std::any_of(names.ipAddresses.begin(), names.ipAddresses.end(),
                           [&wanted](const QString &name) { return !wanted.isNull() && QHostAddress(name) == wanted; });
    }
    return std::any_of(names.dnsNames.begin(), names.dnsNames.end(),
                       [&host](const QString &name) { return matchesName(name, host.ascii()); });
}

bool tellsVerifiedPath()
{
    return QSslSocket::activeBackend() == "schannel"_L1;
}

CertificateFacts describeCertificate(const QList<QSslCertificate> &chain, const QList<QSslError> &errors,
                                     const HostName &host, const QDateTime &now, bool isVerifiedPath)
{
    CertificateFacts facts;
    if (chain.isEmpty() || chain.first().isNull()) {
        facts.faults = {CertificateFault::Missing};
        return facts;
    }
    const QSslCertificate &leaf = chain.first();
    const PresentedNames names = PresentedNames::of(leaf);
    facts.names = names.dnsNames + names.ipAddresses;
    facts.subject = firstOf(leaf, false);
    facts.issuer = firstOf(leaf, true);
    facts.notBefore = leaf.effectiveDate();
    facts.notAfter = leaf.expiryDate();
    facts.sha256 = leaf.digest(QCryptographicHash::Sha256);
    for (const QSslError &error : errors) {
        const CertificateFault fault = faultOf(error.error());
        // Schannel says the same of a certificate that nobody else signed as of one from an authority it doesn't know.
        const bool isOwnIssuer = fault == CertificateFault::UnknownIssuer && leaf.isSelfSigned();
        addOnce(facts.faults, isOwnIssuer ? CertificateFault::SelfSigned : fault);
    }
    if (!matchesHost(names, host))
        addOnce(facts.faults, CertificateFault::HostMismatch);
    if (now > facts.notAfter)
        addOnce(facts.faults, CertificateFault::Expired);
    if (now < facts.notBefore)
        addOnce(facts.faults, CertificateFault::NotYetValid);
    if (isWeak(leaf.publicKey()))
        addOnce(facts.faults, CertificateFault::WeakKey);
    if (isVerifiedPath) {
        // What an authority signed itself at the end of the path is trusted for being known, not for its signature.
        const auto end = chain.last().isSelfSigned() ? chain.end() - 1 : chain.end();
        if (std::any_of(chain.begin(), end, [](const auto &one) { return isWeak(one.publicKey()); }))
            addOnce(facts.faults, CertificateFault::WeakKey);
        if (!std::all_of(chain.begin(), end, isSignedOverSha2))
            addOnce(facts.faults, CertificateFault::Other);
    }
    return facts;
}

bool isModernSuite(const QString &name, QSsl::SslProtocol version)
{
    // Qt's Schannel calls all suites of a version so: it can neither tell nor limit which one Windows takes.
    const bool isUntold = name == "Schannel"_L1;
    if (version == QSsl::TlsV1_3 || (isUntold && version == QSsl::TlsV1_2))
        return true;
    // OpenSSL, and Schannel in newer versions of Qt, write ECDHE-RSA-AES128-GCM-SHA256.
    return name.contains("ECDHE"_L1) && !name.contains("PSK"_L1) &&
           (name.contains("GCM"_L1) || name.contains("POLY1305"_L1) || name.contains("CCM"_L1));
}

bool isModernCipher(const QSslCipher &cipher)
{
    return isModernSuite(cipher.name(), cipher.protocol());
}

QList<QSslCipher> modernCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) { return !isModernCipher(cipher); });
    return ciphers;
}

} // namespace sendproof
