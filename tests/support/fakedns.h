// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QMap>
#include <optional>

namespace sendproof::test {

/// Records in memory, one line each: "example.com TXT v=spf1 -all", "example.com MX mail.example.com",
/// "example.com A 192.0.2.1", "slow.example.com TXT !timed-out". A name with any line exists; others don't.
class FakeDns : public DnsResolver
{
public:
    void add(const QByteArray &lines)
    {
        for (const QByteArray &raw : lines.split('\n')) {
            const QList<QByteArray> words = raw.trimmed().split(' ');
            if (words.size() >= 3)
                m_records[QString::fromLatin1(words.at(0)).toLower()].append(
                    {words.at(1), raw.trimmed().sliced(words.at(0).size() + words.at(1).size() + 2)});
        }
    }

    DnsAnswer lookUp(const DnsQuestion &question)
    {
        asked.append(question);
        static const QByteArrayList types{"MX", "TXT", "SRV", "A", "AAAA", "PTR"};
        DnsAnswer answer;
        const QString name = question.name.toLower();
        if (!m_records.contains(name)) {
            answer.outcome = DnsOutcome::NoSuchName;
            return answer;
        }
        for (const auto &[type, value] : std::as_const(m_records[name])) {
            if (type == types.at(static_cast<int>(question.type)))
                take(question.type, value, answer);
        }
        return answer;
    }

    void ask(const DnsQuestion &question, QObject *context, Answered answered) override
    {
        const DnsAnswer answer = lookUp(question);
        if (!isSilent)
            QMetaObject::invokeMethod(
                context, [answered, answer] { answered(answer); }, Qt::QueuedConnection);
    }

    QList<DnsQuestion> asked;
    bool isSilent = false; ///< Answers nothing, ever

private:
    static void take(DnsType type, const QByteArray &value, DnsAnswer &answer)
    {
        answer.outcome = DnsOutcome::Found;
        for (int i = 0; i <= static_cast<int>(DnsOutcome::Unusable); ++i) {
            if (value == "!" + QByteArray(dnsOutcomeName(static_cast<DnsOutcome>(i)).data()))
                answer.outcome = static_cast<DnsOutcome>(i);
        }
        if (answer.outcome != DnsOutcome::Found)
            return;
        if (type == DnsType::Txt)
            answer.texts.append(value);
        else if (type == DnsType::Mx)
            answer.mailServers.append({QString::fromLatin1(value), 10});
        else if (type == DnsType::Ptr)
            answer.names.append(QString::fromLatin1(value));
        else
            answer.addresses.append(*IpAddress::parse(QString::fromLatin1(value)));
    }

    QMap<QString, QList<std::pair<QByteArray, QByteArray>>> m_records;
};

} // namespace sendproof::test
