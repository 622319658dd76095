// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discoveredserver.h"
#include "core/exporter.h"

#include <optional>
#include <variant>

namespace sendproof {

/// How a mail program signs in, as far as such programs tell the ways apart.
enum class ClientSignIn { None, Password, CramMd5, OAuth2 };

/// What a mail program has to be told of an account. Its texts have been checked: no control characters.
struct ClientAccount
{
    QUuid id;
    QString title; ///< What the user calls the account, else the From address
    QString address;
    QString senderName;
    QString login;
    ClientSignIn signIn = ClientSignIn::Password;
    SubmissionServer outgoing; ///< A direct account's is the provider's where it has none of its own
    std::optional<IncomingServer> incoming;
};
using CheckedClientAccount = std::variant<ClientAccount, RefusedExport>;

/// @p account for a mail program; refused where a value can't be written in any format, where no submission server
/// is known, where the program can't sign in in the way that was chosen (SCRAM, a token typed in by hand), where it
/// would have to take the one certificate that was confirmed here, or where no security is set but wasn't allowed. The
/// server for reading mail is the provider's of @p catalog; with @p needsIncoming the account is refused without one.
CheckedClientAccount clientAccount(const MailAccount &account, const ProviderCatalog &catalog, bool needsIncoming);

/// Whether @p secret can stand in a text: UTF-8 without control characters.
bool isPlainText(const Secret &secret);

/// Why @p order is not one for @p format at all: too many accounts, or one that signs in by a browser.
std::optional<RefusedExport> refusalOf(const ExportOrder &order, const ExportFormat &format);

/// The accounts of @p order as clientAccount() has them, or the first refusal.
std::variant<QList<ClientAccount>, RefusedExport> clientAccounts(const ExportOrder &order, const ExportFormat &format,
                                                                 const ProviderCatalog &catalog, bool needsIncoming);

} // namespace sendproof
