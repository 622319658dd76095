// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificate.h"

#include <QSslSocket>
#include <algorithm>

namespace sendproof {

bool PracticeCertificate::Order::isCertifiable() const
{
    const auto isPlain = [](const QString &name) {
        return !name.isEmpty() &&
               std::all_of(name.begin(), name.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    };
    return !names.isEmpty() && std::all_of(names.begin(), names.end(), isPlain) && notBefore.isValid() &&
           notAfter.isValid();
}

QSslConfiguration PracticeCertificate::serverConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace sendproof
