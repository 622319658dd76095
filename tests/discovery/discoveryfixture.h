// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"

#include <QByteArray>

namespace sendproof::test {

/// A catalogue of two: "big" (big.example, exchangers below mx.big.example) and "office" (exchangers below
/// mail.protection.outlook.com, id microsoft365).
inline ProviderCatalog smallCatalog()
{
    const QByteArray rest =
        R"("login_form":"full_address","password_kind":"account_password","source":"test","as_of":"2026")";
    const QByteArray big = R"({"id":"big","category":"global","kind":"mailbox","status":"active",
        "name":{"ko":"큰 곳","en":"Big"},"domains":["big.example"],"mx_suffixes":["mx.big.example"],
        "host":"smtp.big.example","ports":[{"port":465,"security":"implicit-tls"},{"port":587,"security":"starttls"}],
        "network_witness":true,)" +
                           rest + "}";
    const QByteArray office = R"({"id":"microsoft365","category":"global","kind":"business","status":"active",
        "name":{"ko":"Microsoft 365","en":"Microsoft 365"},"domains":null,"mx_suffixes":["mail.protection.outlook.com"],
        "host":"smtp.office365.com","ports":[{"port":587,"security":"starttls"}],)" +
                              rest + "}";
    return ProviderCatalog::fromJson(R"({"format":2,"providers":[)" + big + ',' + office + "]}").value();
}

/// The last two labels, three below co.kr: enough of the public suffix list for these tests.
inline QString siteOf(const QString &host)
{
    const QStringList labels = host.split(u'.');
    const bool isBelowCoKr = labels.size() > 2 && labels.last() == QStringLiteral("kr") &&
                             labels.at(labels.size() - 2) == QStringLiteral("co");
    return labels.mid(qMax(qsizetype(0), labels.size() - (isBelowCoKr ? 3 : 2))).join(u'.');
}

} // namespace sendproof::test
