// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"
#include "wizard/exchangerlookup.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// From what the mail service of an address is known.
enum class RecognisedBy { Nothing, Domain, Exchanger, Choice };

/// Who serves an address.
struct Recognition
{
    const Provider *provider = nullptr; ///< Null: unknown, or (with Choice) to be entered by hand. Don't keep it
    RecognisedBy by = RecognisedBy::Nothing;
    QString host;        ///< The one of several servers that was chosen; empty: the usual one
    QStringList fitting; ///< Ids of all that serve the address, the surest first
    ExchangerFinding::State exchangers = ExchangerFinding::State::Unknown;
};

/// Finds the mail service of an address: what the user chose, else by its domain, else by its mail exchangers. A choice
/// holds for the domain it was made for; made without an address, for the first one that follows.
class ServiceFinder : public QObject
{
    Q_OBJECT
public:
    ServiceFinder(const ProviderCatalog &catalog, DnsResolver &dns, QObject *parent = nullptr);

    void setStillness(std::chrono::milliseconds stillness) { m_exchangers.setStillness(stillness); }
    void watch(const MailAddress &address); ///< What is in the field now; no address: asks nobody
    void settle();                          ///< The field was left: what is watched now is meant
    /// @p providerId is set up; empty: the user enters the server. @p host is one of several servers; empty: the usual.
    void choose(const QString &providerId, const QString &host);
    Recognition recognise(const MailAddress &address) const;

Q_SIGNALS:
    void changed(); ///< More is known of the address that is watched

private:
    struct Choice
    {
        QString providerId;
        QString host;
        QString domain; ///< Empty: not bound yet
    };

    QStringList byExchangers(const QStringList &hosts) const;

    const ProviderCatalog &m_catalog;
    ExchangerLookup m_exchangers;
    MailAddress m_watched;
    std::optional<Choice> m_choice;
};

} // namespace sendproof
