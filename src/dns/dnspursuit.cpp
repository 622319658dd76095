// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnspursuit.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 freshAnswer = 2000; // ms; well below what the C library waits for a server that is gone
constexpr qsizetype mostRecords = 64;
constexpr qsizetype longestText = 16 * 1024; ///< Bytes
constexpr qsizetype mostAliases = 8;

QDnsLookup::Type lookupType(DnsType type)
{
    static constexpr std::array types{QDnsLookup::MX, QDnsLookup::TXT,  QDnsLookup::SRV,
                                      QDnsLookup::A,  QDnsLookup::AAAA, QDnsLookup::PTR};
    return types.at(static_cast<std::size_t>(type));
}

bool isName(const QString &name)
{
    const QStringList labels = name.split(u'.');
    return name.size() <= 253 && std::all_of(labels.begin(), labels.end(), [](const QString &label) {
               return !label.isEmpty() && label.size() <= 63 &&
                      std::all_of(label.begin(), label.end(), [](QChar c) { return c > u' ' && c < u'\x7F'; });
           });
}

/// As names are compared.
QString plainName(const QString &name)
{
    return (name.endsWith(u'.') ? name.chopped(1) : name).toLower();
}

bool isMalformed(const QDnsLookup &lookup)
{
#ifdef Q_OS_WIN
    Q_UNUSED(lookup)
    return false;
#else
    // Qt's own words, by way of variables so that they don't end up among ours.
    constexpr auto context = "QDnsLookupRunnable";
    constexpr auto noReply = "Invalid reply received";
    return lookup.errorString() != QCoreApplication::translate(context, noReply);
#endif
}

IpAddress addressFrom(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return IpAddress::fromIpv4(address.toIPv4Address());
    const Q_IPV6ADDR raw = address.toIPv6Address();
    std::array<std::uint8_t, 16> bytes{};
    std::copy(std::begin(raw.c), std::end(raw.c), bytes.begin());
    return IpAddress::fromIpv6(bytes);
}

/// Appends what @p convert makes of each record that stands at @p name; others may be lies.
template<typename Records, typename Made, typename Convert>
void take(const Records &records, const QString &name, QList<Made> &made, Convert convert)
{
    for (const auto &record : records) {
        if (plainName(record.name()) == name)
            made.append(convert(record));
    }
}

} // namespace

DnsAnswer answerFrom(const QDnsLookup &lookup, const QString &name)
{
    DnsAnswer answer;
    take(lookup.mailExchangeRecords(), name, answer.mailServers, [](const QDnsMailExchangeRecord &record) {
        return DnsMailServer{plainName(record.exchange()), record.preference()};
    });
    take(lookup.textRecords(), name, answer.texts, [](const QDnsTextRecord &record) { return record.values().join(); });
    take(lookup.serviceRecords(), name, answer.services, [](const QDnsServiceRecord &record) {
        return DnsService{plainName(record.target()), record.port(), record.priority(), record.weight()};
    });
    take(lookup.hostAddressRecords(), name, answer.addresses,
         [](const QDnsHostAddressRecord &record) { return addressFrom(record.value()); });
    take(lookup.pointerRecords(), name, answer.names,
         [](const QDnsDomainNameRecord &record) { return plainName(record.value()); });
    const qsizetype count = answer.mailServers.size() + answer.texts.size() + answer.services.size() +
                            answer.addresses.size() + answer.names.size();
    const bool isLong = std::any_of(answer.texts.begin(), answer.texts.end(),
                                    [](const QByteArray &text) { return text.size() > longestText; });
    if (count > mostRecords || isLong)
        return DnsAnswer{.outcome = DnsOutcome::Unusable};
    if (count > 0)
        answer.outcome = DnsOutcome::Found;
    return answer;
}

DnsPursuit::DnsPursuit(DnsQuestion question, const QHostAddress &nameserver, std::shared_ptr<QElapsedTimer> lastAnswer,
                       QObject *parent)
    : QObject(parent)
    , m_question(std::move(question))
    , m_nameserver(nameserver)
    , m_lastAnswer(std::move(lastAnswer))
{
}

void DnsPursuit::start()
{
    m_question.name = plainName(m_question.name);
    m_seen.insert(m_question.name);
    if (isName(m_question.name))
        return look();
    QMetaObject::invokeMethod(
        this, [this] { end(DnsOutcome::Unusable); }, Qt::QueuedConnection);
}

bool DnsPursuit::giveUp()
{
    return !std::exchange(m_isOver, true);
}

void DnsPursuit::look()
{
    auto *lookup = new QDnsLookup(lookupType(m_question.type), m_question.name, m_nameserver, this);
    const auto done = [this, lookup] {
        lookup->deleteLater();
        read(*lookup);
    };
    connect(lookup, &QDnsLookup::finished, this, done, Qt::QueuedConnection);
    lookup->lookup();
}

void DnsPursuit::read(const QDnsLookup &lookup)
{
    if (lookup.error() == QDnsLookup::NoError || lookup.error() == QDnsLookup::NotFoundError)
        m_lastAnswer->start();
    switch (lookup.error()) {
    case QDnsLookup::NoError:
        return readRecords(lookup);
    case QDnsLookup::NotFoundError:
        return end(DnsOutcome::NoSuchName);
    case QDnsLookup::InvalidRequestError:
        return end(DnsOutcome::Unusable);
    case QDnsLookup::InvalidReplyError:
        return isMalformed(lookup) ? end(DnsOutcome::Unusable) : askWhetherSomebodyAnswers();
    default:
        return end(DnsOutcome::TemporaryError);
    }
}

void DnsPursuit::readRecords(const QDnsLookup &lookup)
{
    QString name = m_question.name;
    const QList<QDnsDomainNameRecord> aliases = lookup.canonicalNameRecords();
    for (bool isFollowing = true; isFollowing;) {
        const auto alias = std::find_if(aliases.begin(), aliases.end(), [&name](const QDnsDomainNameRecord &record) {
            return plainName(record.name()) == name;
        });
        isFollowing = alias != aliases.end();
        if (!isFollowing)
            break;
        name = plainName(alias->value());
        if (m_seen.contains(name) || m_seen.size() > mostAliases || !isName(name))
            return end(DnsOutcome::Unusable);
        m_seen.insert(name);
    }
    const DnsAnswer answer = answerFrom(lookup, name);
    if (answer.outcome != DnsOutcome::NoData || name == m_question.name)
        return end(answer);
    // The server told the alias but not what stands behind it.
    m_question.name = name;
    look();
}

/// QDnsLookup (6.4) has one error for "no record of this type" and for "no server at this address". A name that is
/// reserved for not existing (RFC 6761 section 6.4) tells them apart: any server gives some answer for it. It isn't
/// asked for while the server has just shown that it is there.
void DnsPursuit::askWhetherSomebodyAnswers()
{
    if (m_lastAnswer->isValid() && !m_lastAnswer->hasExpired(freshAnswer))
        return end(DnsOutcome::NoData);
    auto *lookup = new QDnsLookup(QDnsLookup::A, u"invalid"_s, m_nameserver, this);
    const auto done = [this, lookup] {
        lookup->deleteLater();
        if (lookup->error() == QDnsLookup::NotFoundError)
            m_lastAnswer->start();
        end(lookup->error() == QDnsLookup::InvalidReplyError ? DnsOutcome::TemporaryError : DnsOutcome::NoData);
    };
    connect(lookup, &QDnsLookup::finished, this, done, Qt::QueuedConnection);
    lookup->lookup();
}

void DnsPursuit::end(const DnsAnswer &answer)
{
    if (giveUp())
        Q_EMIT finished(answer);
}

} // namespace sendproof
