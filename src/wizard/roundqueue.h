// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"

#include <QHash>
#include <QList>
#include <deque>
#include <optional>

namespace sendproof {

/// In which order the accounts of a round have their turn: the servers one after the other, each at most so many at
/// once, and each login of a server never twice at once. Values only. Every step takes the same time, however many
/// wait.
class RoundQueue
{
public:
    RoundQueue(QList<MailAccount> accounts, int atOnce, int atOncePerServer);

    /// The next account that may run now; it counts as running until release(). Nothing: wait for a release, or all
    /// have had their turn.
    std::optional<MailAccount> take();
    void release(const MailAccount &account); ///< With the server and login it was taken with
    bool isDone() const { return m_waiting == 0 && m_running == 0; }
    /// Whether another account with its server and login waits.
    bool hasMoreOf(const MailAccount &account) const;

    static QString serverKey(const MailAccount &account); ///< Accounts with the same one share a server
    static QString loginKey(const MailAccount &account);  ///< Within a server

private:
    struct Server
    {
        QHash<QString, std::deque<MailAccount>> waiting; ///< By login; an entry while accounts of it wait or run
        std::deque<QString> ready;                       ///< Logins of which none runs and at least one waits
        int running = 0;
        bool isInTurn = false;
    };
    void giveTurn(const QString &key, Server &server);

    QHash<QString, Server> m_servers;
    std::deque<QString> m_turns; ///< The servers that can take one more
    int m_atOnce;
    int m_atOncePerServer;
    int m_running = 0;
    qsizetype m_waiting = 0;
};

} // namespace sendproof
