// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "exporters/quoting.h"

namespace sendproof {

/// A file while it is written: text, values in the notation of the format, and places for secrets.
class ExportText
{
public:
    explicit ExportText(const ExportOrder &order)
        : m_order(order)
    {
    }

    ExportText &operator<<(QByteArrayView text); ///< As it stands
    ExportText &operator<<(const char *text) { return *this << QByteArrayView(text); }
    ExportText &operator<<(const QString &text) { return *this << QByteArrayView(text.toUtf8()); }
    ExportText &operator<<(int number) { return *this << QByteArrayView(QByteArray::number(number)); }
    ExportText &value(Quote quote, const QString &text);
    /// The password of @p account: a place for it where secrets are wanted, else the placeholder of the words.
    /// @p canHold: what the notation can't express; it must be text without control characters in any case.
    ExportText &secret(const MailAccount &account, Quote quote, bool (*canHold)(QByteArrayView) = nullptr);
    /// The same with something else than the words' placeholder where there is none.
    ExportText &secretOr(const QByteArray &placeholder, const MailAccount &account, Quote quote,
                         bool (*canHold)(QByteArrayView) = nullptr);
    /// Who made it and whether a secret is in it, a line each, behind @p comment.
    ExportText &head(QByteArrayView comment, bool hasSecret);

    qsizetype size() const; ///< Bytes so far, of places for secrets their placeholders
    ExportFile file(const QString &name) const;

private:
    const ExportOrder &m_order;
    QByteArray m_text; ///< Behind the last piece
    QList<ExportPiece> m_pieces;
};

/// Whether a password can stand in a file that is made for @p account by @p order.
bool takesSecret(const ExportOrder &order, const MailAccount &account);
/// "Name <local@domain>", the name in quotes where RFC 5322 wants it, not encoded: the program does that. Only the
/// address where there is no name.
QString mailboxText(const MailSender &sender);
/// "host" or "[2001:db8::1]".
QString urlHost(const HostName &host);

} // namespace sendproof
