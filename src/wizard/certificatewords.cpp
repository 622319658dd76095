// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificatewords.h"

#include "core/unsafetext.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype nameLimit = 120; // a certificate is free to call itself a novel
constexpr qsizetype namesShown = 3;

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(qMin(namesShown, names.size())))
        shown.append(shownText(name, nameLimit).replace(u'\n', u' '));
    const QString text = shown.join(u", "_s);
    if (names.size() <= namesShown)
        return text;
    //: %1: some names, %2: how many names more there are
    return filled(QCoreApplication::translate("CertificateWords", "%1 and %2 more"),
                  {text, QString::number(names.size() - namesShown)});
}

QString mismatchText(const CertificateFacts &certificate, const HostName &host)
{
    if (certificate.names.isEmpty())
        return QCoreApplication::translate("CertificateWords", "The certificate names no server at all.");
    if (host.isEmpty())
        //: %1: server names
        return filled(QCoreApplication::translate("CertificateWords", "The certificate is made out for %1."),
                      {namesText(certificate.names)});
    //: %1: server names in the certificate, %2: the server that was asked for
    return filled(QCoreApplication::translate("CertificateWords", "The certificate is made out for %1, not for %2."),
                  {namesText(certificate.names), host.shown()});
}

QString issuerText(const CertificateFacts &certificate)
{
    if (certificate.issuer.isEmpty())
        return QCoreApplication::translate("CertificateWords",
                                           "This computer does not know who issued the certificate.");
    //: %1: the name of a certificate's issuer, untrusted
    return filled(
        QCoreApplication::translate("CertificateWords",
                                    "This computer does not trust the certificate's issuer: %1. An antivirus program "
                                    "or a company network may have put its own certificate in between."),
        {shownText(certificate.issuer, nameLimit).replace(u'\n', u' ')});
}

QString validityText(CertificateFault fault, const CertificateFacts &certificate)
{
    if (fault == CertificateFault::Expired)
        //: %1: a day
        return filled(QCoreApplication::translate("CertificateWords", "The certificate expired on %1."),
                      {dayText(certificate.notAfter)});
    //: %1: a day
    return filled(
        QCoreApplication::translate("CertificateWords",
                                    "The certificate is valid only from %1. Check this computer's date and time."),
        {dayText(certificate.notBefore)});
}

QString faultText(CertificateFault fault, const CertificateFacts &certificate, const HostName &host)
{
    switch (fault) {
    case CertificateFault::Expired:
    case CertificateFault::NotYetValid:
        return validityText(fault, certificate);
    case CertificateFault::HostMismatch:
        return mismatchText(certificate, host);
    case CertificateFault::SelfSigned:
        return QCoreApplication::translate("CertificateWords",
                                           "The server issued the certificate to itself, so nobody vouches for it.");
    case CertificateFault::UnknownIssuer:
        return issuerText(certificate);
    case CertificateFault::Revoked:
        return QCoreApplication::translate("CertificateWords", "The issuer has withdrawn the certificate.");
    case CertificateFault::WeakKey:
        return QCoreApplication::translate("CertificateWords", "The certificate's key is too weak to be safe.");
    case CertificateFault::Other:
        return QCoreApplication::translate("CertificateWords", "The certificate could not be checked.");
    case CertificateFault::Missing:
        break;
    }
    return QCoreApplication::translate("CertificateWords", "The server showed no certificate.");
}

} // namespace

QString certificateText(const CertificateFacts &certificate, const HostName &host)
{
    QStringList sentences;
    for (const CertificateFault fault : certificate.faults)
        sentences.append(faultText(fault, certificate, host));
    return sentences.join(u' ');
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

QString dayText(const QDateTime &time)
{
    //: The form of a day, see the Qt documentation of QDate::toString()
    return QLocale(languageCode())
        .toString(time.toLocalTime().date(), QCoreApplication::translate("CertificateWords", "MMMM d, yyyy"));
}

} // namespace sendproof
