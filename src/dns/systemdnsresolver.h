// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <chrono>
#include <memory>

namespace sendproof {

class DnsPursuit;

/// How a SystemDnsResolver asks.
struct DnsSettings
{
    QHostAddress nameserver;                                  ///< Null: those of the system
    std::chrono::milliseconds deadline{5000};                 ///< For one question, aliases included
    std::chrono::milliseconds keep = std::chrono::minutes(1); ///< How long a sure answer is given again without asking
};

/// The system's resolver. The same question asked twice at once goes out once; sure answers (records, or none) are kept
/// for a moment, errors are not. Bounded: 64 records, 16 KiB a text, 8 aliases.
class SystemDnsResolver final : public QObject, public DnsResolver
{
    Q_OBJECT
public:
    explicit SystemDnsResolver(DnsSettings settings = {});
    ~SystemDnsResolver() override;

    void ask(const DnsQuestion &question, QObject *context, Answered answered) override;

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Answered answered;
    };
    struct Kept
    {
        DnsAnswer answer;
        qint64 until = 0; ///< By m_clock
    };
    using Key = std::pair<QString, int>; ///< Name and DnsType
    void conclude(const Key &key, const DnsAnswer &answer);
    void keep(const Key &key, const DnsAnswer &answer);
    void tell(const Waiter &waiter, const DnsAnswer &answer);

    DnsSettings m_settings;
    QElapsedTimer m_clock;
    std::shared_ptr<QElapsedTimer> m_lastAnswer = std::make_shared<QElapsedTimer>(); ///< See DnsPursuit
    QHash<Key, QList<Waiter>> m_waiting;
    QHash<Key, Kept> m_kept;
};

} // namespace sendproof
