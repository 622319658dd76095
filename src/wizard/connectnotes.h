// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"
#include "core/secret.h"
#include "wizard/cardview.h"

#include <QString>
#include <optional>

namespace sendproof {

/// The provider whose submission server @p host is; the one called @p preferredId where several share it. May be null.
const Provider *providerServing(const ProviderCatalog &catalog, const HostName &host, const QString &preferredId);

/// The port that @p text says, 1 to 65535; full-width digits are understood.
std::optional<int> portFrom(const QString &text);

/// The login as it is to be used, or nothing when @p typed can't be one.
std::optional<QString> loginFrom(const QString &typed);
/// What the login at @p provider should look like instead of @p typed; empty where it is fine or nothing is known.
QString loginOffer(const QString &typed, const Provider *provider, const MailAddress &from);

/// The sentences beside the fields of the connect page. @p isTouched: the user has been in the field.
FieldNote hostNote(const QString &typed, bool isTouched);
FieldNote portNote(const QString &typed, bool isTouched);
FieldNote securityNote(const SubmissionServer &server);
FieldNote loginNote(const QString &typed, bool isTouched, bool mayBeEmpty, const QString &offer);
FieldNote passwordNote(const Secret &secret, bool isTouched, bool isWanted, const Provider *provider);

bool isUsablePassword(const Secret &secret); ///< Not empty, not over 1,024 bytes, without control characters
bool hasNeedlessBlanks(const Secret &secret, const Provider *provider);
Secret withoutBlanks(const Secret &secret);

/// The words of the password field: the provider's own where there are any.
QString passwordLabel(const Provider *provider);
QString passwordHint(const Provider *provider);

} // namespace sendproof
