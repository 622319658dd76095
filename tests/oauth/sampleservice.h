// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directservices.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

namespace sendproof::test {

/// What resources/directservices.json says of a service.
inline DirectEndpoints realEndpoints(DirectService service, const QString &tenant = {})
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/directservices.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no directservices.json");
    return DirectServices::fromJson(file.readAll()).value().endpoints(service, tenant).value();
}

/// A client of Google's form, without a secret.
inline DirectClient sampleClient()
{
    return {QStringLiteral("123456789012-abcdefghij0123456789.apps.googleusercontent.com"), {}};
}

inline Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArrayView(bytes));
}

/// An unsigned id token with @p claims.
inline QByteArray idTokenOf(const QJsonObject &claims)
{
    const auto encoded = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return encoded(R"({"alg":"RS256"})") + '.' + encoded(QJsonDocument(claims).toJson(QJsonDocument::Compact)) +
           ".c2lnbmF0dXJl";
}

} // namespace sendproof::test
