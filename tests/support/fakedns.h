// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QMap>
#include <optional>

namespace sendproof::test {

/// Records in memory, one line each: "example.com TXT v=spf1 -all", "example.com MX mail.example.com" ("." for none),
/// "example.com A 192.0.2.1", "_submission._tcp.example.com SRV 0 1 587 mail.example.com" (priority, weight, port,
/// host; "." for none), "slow.example.com TXT !timed-out", "stuck.example.com A !never". A name with any line exists;
/// others don't.
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
        DnsAnswer answer;
        const QString name = question.name.toLower();
        if (!m_records.contains(name)) {
            answer.outcome = DnsOutcome::NoSuchName;
            return answer;
        }
        for (const auto &[type, value] : std::as_const(m_records[name])) {
            if (type == typeName(question.type))
                take(question.type, value, answer);
        }
        return answer;
    }

    void ask(const DnsQuestion &question, QObject *context, Answered answered) override
    {
        const DnsAnswer answer = lookUp(question);
        const bool isStuck = m_records.value(question.name.toLower()).contains({typeName(question.type), "!never"});
        if (!isSilent && !isStuck)
            QMetaObject::invokeMethod(
                context, [answered, answer] { answered(answer); }, Qt::QueuedConnection);
    }

    QList<DnsQuestion> asked;
    bool isSilent = false; ///< Answers nothing, ever

private:
    static QByteArray typeName(DnsType type)
    {
        static const QByteArrayList types{"MX", "TXT", "SRV", "A", "AAAA", "PTR"};
        return types.at(static_cast<int>(type));
    }

    static void take(DnsType type, const QByteArray &value, DnsAnswer &answer)
    {
        answer.outcome = DnsOutcome::Found;
        for (int i = 0; i <= static_cast<int>(DnsOutcome::Unusable); ++i) {
            if (value == "!" + QByteArray(dnsOutcomeName(static_cast<DnsOutcome>(i)).data()))
                answer.outcome = static_cast<DnsOutcome>(i);
        }
        if (value.startsWith('!'))
            return;
        if (type == DnsType::Txt)
            answer.texts.append(value);
        else if (type == DnsType::Mx)
            answer.mailServers.append({value == "." ? QString() : QString::fromLatin1(value), 10});
        else if (type == DnsType::Ptr)
            answer.names.append(QString::fromLatin1(value));
        else if (type == DnsType::Srv)
            answer.services.append(service(value.split(' ')));
        else
            answer.addresses.append(*IpAddress::parse(QString::fromLatin1(value)));
    }

    static DnsService service(const QByteArrayList &words)
    {
        const QString host = QString::fromLatin1(words.at(3));
        return {host == QStringLiteral(".") ? QString() : host, words.at(2).toInt(), words.at(0).toInt(),
                words.at(1).toInt()};
    }

    QMap<QString, QList<std::pair<QByteArray, QByteArray>>> m_records;
};

} // namespace sendproof::test
