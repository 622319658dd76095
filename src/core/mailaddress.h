// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace sendproof {

/// Why a text is not an address.
enum class AddressFault { None, Empty, MissingAt, SeveralAts, BadLocalPart, BadDomain, TooLong, UnsafeCharacter };

/// A mailbox address (RFC 5321 section 4.1.2 dot-string, with UTF-8 local parts of RFC 6531). Can only be made by
/// parse(), so an address can never carry a line break into a command or a header. Quoted local parts and address
/// literals are refused: no provider gives them out.
class MailAddress
{
public:
    struct Parse;
    /// Reads @p text, blanks around it ignored. The domain may be typed as IDN or as A-labels.
    static Parse parse(QStringView text);

    MailAddress() = default; ///< No address; isEmpty()
    bool isEmpty() const { return m_local.isEmpty(); }
    const QString &localPart() const { return m_local; }
    const QString &domain() const { return m_domain; } ///< As A-labels, lower case: "xn--…"
    QString shownDomain() const;                       ///< As U-labels: "하늘.한국"
    QString toString() const;                          ///< local@domain, domain as A-labels
    QString shown() const;                             ///< For people: domain as U-labels
    /// Needs SMTPUTF8 (RFC 6531): the local part isn't ASCII.
    bool needsUtf8() const;
    friend bool operator==(const MailAddress &, const MailAddress &) = default;

private:
    QString m_local;
    QString m_domain;
};

/// The answer of MailAddress::parse(): an address, or the reason why not.
struct MailAddress::Parse
{
    std::optional<MailAddress> address;
    AddressFault fault = AddressFault::None;
};

} // namespace sendproof
