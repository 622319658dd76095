// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/systemdnsresolver.h"

#include "dns/dnspursuit.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype mostKept = 256;

} // namespace

SystemDnsResolver::SystemDnsResolver(DnsSettings settings)
    : m_settings(std::move(settings))
{
#ifdef Q_OS_UNIX
    // A question given up goes on in its thread until the C library gives up too, and the program can't end before
    // that: its usual limits are 5 s, twice, for each name server. Longer than our deadline it must be all the same: at
    // the end of its patience the library's answer can't be told from "no such record".
    if (!qEnvironmentVariableIsSet("RES_OPTIONS"))
        qputenv("RES_OPTIONS", "timeout:2 attempts:2");
#endif
    m_clock.start();
}

SystemDnsResolver::~SystemDnsResolver() = default;

void SystemDnsResolver::ask(const DnsQuestion &question, QObject *context, Answered answered)
{
    const Key key{question.name.toLower(), static_cast<int>(question.type)};
    const Waiter waiter{context, std::move(answered)};
    if (const auto kept = m_kept.constFind(key); kept != m_kept.constEnd() && kept->until > m_clock.elapsed())
        return tell(waiter, kept->answer);
    QList<Waiter> &waiting = m_waiting[key];
    waiting.append(waiter);
    if (waiting.size() > 1)
        return;
    auto *pursuit = new DnsPursuit(question, m_settings.nameserver, m_lastAnswer, this);
    connect(pursuit, &DnsPursuit::finished, this, [this, key, pursuit](const DnsAnswer &answer) {
        pursuit->deleteLater();
        conclude(key, answer);
    });
    QTimer::singleShot(m_settings.deadline, pursuit, [this, key, pursuit] {
        if (pursuit->giveUp()) {
            pursuit->deleteLater();
            conclude(key, DnsAnswer{.outcome = DnsOutcome::TimedOut});
        }
    });
    pursuit->start();
}

void SystemDnsResolver::conclude(const Key &key, const DnsAnswer &answer)
{
    keep(key, answer);
    const QList<Waiter> waiting = m_waiting.take(key);
    for (const Waiter &waiter : waiting)
        tell(waiter, answer);
}

void SystemDnsResolver::keep(const Key &key, const DnsAnswer &answer)
{
    if (answer.outcome != DnsOutcome::Found && !answer.isVoid())
        return;
    const qint64 now = m_clock.elapsed();
    m_kept.removeIf([now](const auto &entry) { return entry.value().until <= now; });
    if (m_kept.size() < mostKept)
        m_kept.insert(key, {answer, now + m_settings.keep.count()});
}

void SystemDnsResolver::tell(const Waiter &waiter, const DnsAnswer &answer)
{
    if (!waiter.context)
        return;
    // Queued, so that nobody is called from inside ask(), and nobody can pull the resolver away under its own loop.
    QMetaObject::invokeMethod(
        waiter.context,
        [alive = QPointer(this), answered = waiter.answered, answer] {
            if (alive)
                answered(answer);
        },
        Qt::QueuedConnection);
}

} // namespace sendproof
