// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

#include <QDate>
#include <QString>

namespace sendproof {

// The words of the catalogue for people, whole sentences or values of a label.

QString notKnownText();                                ///< "not known"
QString providerKindText(ProviderKind kind);           ///< "Personal mailboxes"; empty for Unknown
QString providerOriginText(const Provider &provider);  ///< "Korean service · Personal mailboxes"
QString portText(const ProviderPort &port);            ///< "465 · TLS"
QString securityText(Security security);               ///< "TLS"
QString hostText(const ProviderHost &host);            ///< "for whom it is · eu · smtp.zoho.eu"
QString loginFormText(const Provider &provider);       ///< What to enter as the login name
QString passwordKindText(const Provider &provider);    ///< Which password it takes
QString fromRuleText(const Provider &provider, QDate); ///< Which From addresses are allowed, and what happens else
QString sharingText(const Provider &provider);         ///< Whether a team can use one set of credentials
QString imapText(const Provider &provider);            ///< Where mail is read, or why it can't be

} // namespace sendproof
