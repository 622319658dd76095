// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpsrequest.h"

#include <QUrl>

namespace sendproof {

/// Where Thunderbird's data base of mail services is, and Exchange Online's autodiscover v2.
QUrl ispdbBase();
QUrl autodiscoverBase();

/// Where a domain publishes its settings in Mozilla's format: https://autoconfig.<domain>/mail/config-v1.1.xml.
/// @p domain is A-labels. Only with an @p address "?emailaddress=" is asked: it is the user's to give away. Tests have
/// another @p port.
QUrl autoconfigUrl(const QString &domain, const QString &address = {}, int port = httpsPort);

/// https://<domain>/.well-known/autoconfig/mail/config-v1.1.xml; never with an address.
QUrl wellKnownUrl(const QString &domain, int port = httpsPort);

/// <base>/<domain>
QUrl ispdbUrl(const QString &domain, const QUrl &base = ispdbBase());

/// <base>/<address>?Protocol=AutodiscoverV1. Without an @p address a made-up local part at the domain is asked for: the
/// answer depends on the domain, and the address must not leave this computer unless the user allowed it.
QUrl autodiscoverUrl(const QString &domain, const QString &address = {}, const QUrl &base = autodiscoverBase());

} // namespace sendproof
