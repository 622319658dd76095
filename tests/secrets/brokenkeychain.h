// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychainentries.h"

#include <QMap>
#include <limits>

namespace sendproof::test {

/// What lies in a keychain that is only in memory.
using KeychainContent = QMap<QString, QByteArray>;

/// Entries in memory, which break as told. The steps are counted from 0.
class BrokenKeychain final : public KeychainEntries
{
public:
    enum class Fault {
        None,
        Dies,          ///< From the step on nothing is done and nothing answered, as after kill -9
        DiesBehind,    ///< The same, with the step itself still done
        Refuses,       ///< The step fails, the later ones work
        RefusesBehind, ///< The step is done, but said to have failed
        RefusesAll     ///< The step and all later ones fail
    };
    explicit BrokenKeychain(KeychainContent &content, Fault fault = Fault::None, int at = 0)
        : m_content(content)
        , m_fault(fault)
        , m_at(at)
    {
    }
    int steps = 0;
    qsizetype limit = std::numeric_limits<qsizetype>::max(); ///< Bytes an entry takes
    bool isLocked = false;                                   ///< Then every entry is out of sight

    void write(const QString &entry, const QByteArray &bytes, QObject *context, Answer answer) override
    {
        if (bytes.size() > limit || isLocked) {
            ++steps;
            return say(context, answer, {refusal(isLocked), {}});
        }
        step(context, answer, [this, entry, bytes] {
            m_content[entry] = QByteArray(bytes.constData(), bytes.size()); // the caller wipes what it shares
            return KeychainReply();
        });
    }
    void read(const QString &entry, QObject *context, Answer answer) override
    {
        step(context, answer, [this, entry] {
            const QByteArray kept = has(entry) ? m_content.value(entry) : QByteArray();
            return KeychainReply{missing(entry), QByteArray(kept.constData(), kept.size())};
        });
    }
    void erase(const QString &entry, QObject *context, Answer answer) override
    {
        step(context, answer, [this, entry] {
            const KeychainReply reply{missing(entry), {}};
            if (has(entry))
                m_content.remove(entry);
            return reply;
        });
    }
    void askWhetherLocked(QObject *context, std::function<void(bool)> answer) override
    {
        QMetaObject::invokeMethod(
            context, [answer, locked = isLocked] { answer(locked); }, Qt::QueuedConnection);
    }

private:
    bool has(const QString &entry) const { return !isLocked && m_content.contains(entry); }
    std::optional<Failure> missing(const QString &entry) const
    {
        return has(entry) ? std::nullopt : std::optional(Failure{.kind = FailureKind::SecretMissing});
    }
    static Failure refusal(bool isDenied)
    {
        return {.kind = isDenied ? FailureKind::KeychainDenied : FailureKind::KeychainUnavailable};
    }
    static void say(QObject *context, const Answer &answer, const KeychainReply &reply)
    {
        QMetaObject::invokeMethod(
            context, [answer, reply] { answer(reply); }, Qt::QueuedConnection);
    }
    template<typename Work> void step(QObject *context, const Answer &answer, Work work)
    {
        const int number = steps++;
        const bool isHit = number == m_at && m_fault != Fault::None;
        const bool isPast = number > m_at;
        if ((isHit && m_fault == Fault::Dies) || (isPast && (m_fault == Fault::Dies || m_fault == Fault::DiesBehind)))
            return;
        if ((isHit && m_fault == Fault::Refuses) || ((isHit || isPast) && m_fault == Fault::RefusesAll))
            return say(context, answer, {refusal(false), {}});
        const KeychainReply reply = work();
        if (isHit && m_fault == Fault::DiesBehind)
            return;
        say(context, answer, isHit ? KeychainReply{refusal(false), {}} : reply);
    }

    KeychainContent &m_content;
    Fault m_fault;
    int m_at;
};

} // namespace sendproof::test
