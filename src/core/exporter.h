// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"
#include "core/secret.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <functional>
#include <optional>
#include <variant>

namespace sendproof {

/// Whether what leaves can hold a secret.
enum class SecretPolicy {
    Never,    ///< The format has no place for one, or it must not stand there
    Optional, ///< Only when the user says so
    Always    ///< Only encrypted, and always: the bundle
};

/// What a kind of export is, apart from any account.
struct ExportFormat
{
    QString id;       ///< Stable: "msmtprc", "wp-mail-smtp", … (docs/exports.md)
    QString suffix;   ///< Of the file, without the dot; may be empty
    QString mimeType; ///< "text/plain", "application/xml", "application/pdf", …
    SecretPolicy secrets = SecretPolicy::Optional;
    int maximalAccounts = 1;  ///< How many accounts one export takes
    bool takesDirect = false; ///< Whether an account that signs in by a browser can go into it
    bool isText = true;       ///< It can be shown and copied
};

/// What the program says in an exported file, in the user's language; made in wizard/. One line each, without the
/// comment signs of the format.
struct ExportWords
{
    QString madeBy;         ///< "Made by Sendproof on …"
    QString secretIsIn;     ///< "This file contains a password …"
    QString secretIsNotIn;  ///< "The password isn't in this file …"
    QString secretGoesHere; ///< "Put the password here", in place of a password; ASCII in English and Korean alike
};

/// The place of a secret in an exported file.
struct SecretSlot
{
    QUuid account;
    std::function<Secret(const Secret &)> encode; ///< As the format writes it, quotes and escapes included
    QByteArray placeholder;                       ///< What stands there without the secret, quotes included
    /// Whether the format can express the secret; empty: any. encode() is asked only where it can.
    std::function<bool(const Secret &)> canHold;
};
using ExportPiece = std::variant<QByteArray, SecretSlot>;

/// One file of an export; the secrets are put in last, by exportedBytes().
struct ExportFile
{
    QString name; ///< A plain file name that every system takes; no folder
    QList<ExportPiece> pieces;
};
using ExportFiles = QList<ExportFile>;

/// What is wanted of an export.
struct ExportOrder
{
    QList<MailAccount> accounts; ///< At least one
    bool withSecrets = false;
    QString language; ///< "ko" or "en"
    QDate day;        ///< That stands in the file
    ExportWords words;
};

/// Why accounts can't leave in a format.
enum class ExportRefusal {
    DirectAccount,        ///< It signs in by a browser, and the program it is for can't
    TooManyAccounts,      ///< More than ExportFormat::maximalAccounts
    NoServer,             ///< No submission server is set
    NoIncomingServer,     ///< The format needs the server for reading mail, and it isn't known
    NotExpressible,       ///< A value that the format can't hold (the field says which)
    SecretNotExpressible, ///< The secret has a character the format can't hold
    TooLong,              ///< More than the format can carry
    CannotPrint           ///< The part of the program that makes the PDF is missing or failed
};

/// A refusal with its place.
struct RefusedExport
{
    ExportRefusal why = ExportRefusal::NotExpressible;
    QUuid account; ///< Null: all of them
    QString field; ///< As in accounts.json: "sender.name", "login", "server.security"; may be empty
    friend bool operator==(const RefusedExport &, const RefusedExport &) = default;
};
using Exported = std::variant<ExportFiles, RefusedExport>;

/// One kind of export: the settings as one program takes them. Pure, without a secret; each format is a class of its
/// own in exporters/.
class Exporter
{
public:
    Exporter() = default;
    Exporter(const Exporter &) = delete;
    Exporter &operator=(const Exporter &) = delete;
    virtual ~Exporter() = default;

    virtual ExportFormat format() const = 0;
    /// The files for @p order, or why there can't be any. Values are escaped as the format wants it; a line break or
    /// NUL in a value is refused.
    virtual Exported files(const ExportOrder &order) const = 0;
};

/// The secret of an account; null where there is none.
using SecretOf = std::function<const Secret *(const QUuid &account)>;

/// The bytes of @p file with the secrets in their places; where @p secretOf is empty or gives none, the placeholder.
Secret exportedBytes(const ExportFile &file, const SecretOf &secretOf = {});
/// The same for showing: in the place of each secret stand eight dots (•), whatever its length.
QByteArray maskedBytes(const ExportFile &file);
/// Whether the file has places for secrets. Without ExportOrder::withSecrets none has.
bool hasSecretSlots(const ExportFile &file);
/// SecretNotExpressible with the account of the first secret of @p files that the format can't hold; nothing where
/// exportedBytes() can be asked for all of them.
std::optional<RefusedExport> unfitSecret(const ExportFiles &files, const SecretOf &secretOf);

} // namespace sendproof
