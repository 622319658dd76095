// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <chrono>

namespace sendproof {

/// What DNS says about who takes a domain's mail.
struct ExchangerFinding
{
    enum class State {
        Unknown,     ///< Not asked, not answered yet, nothing there, or asking failed
        Found,       ///< hosts are its mail exchangers
        TakesNoMail, ///< Null MX (RFC 7505)
        NoSuchDomain ///< The name doesn't exist
    };
    State state = State::Unknown;
    QStringList hosts; ///< The most preferred one first
};

/// Asks for the mail exchangers of the domain that is being typed, once it has stayed the same for a moment. Only the
/// domain leaves the computer; names that can't be in public DNS (RFC 6761 and its kin) don't. A domain is not asked
/// for twice, unless it failed and was left in between.
class ExchangerLookup : public QObject
{
    Q_OBJECT
public:
    explicit ExchangerLookup(DnsResolver &dns, QObject *parent = nullptr);

    void setStillness(std::chrono::milliseconds stillness); ///< 400 ms from the beginning
    void watch(const QString &domain);                      ///< As A-labels; empty: nothing to ask for
    void askNow();                                          ///< Without waiting any longer, where there is to ask
    ExchangerFinding finding(const QString &domain) const;

Q_SIGNALS:
    void answered(const QString &domain); ///< Also for a domain that is watched no more

private:
    void take(const QString &domain, const DnsAnswer &answer);

    DnsResolver &m_dns;
    QTimer m_stillness;
    QString m_domain;
    QHash<QString, ExchangerFinding> m_findings; ///< Of all domains asked for, answered or not
    QStringList m_failed;
};

} // namespace sendproof
