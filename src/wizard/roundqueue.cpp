// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/roundqueue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

RoundQueue::RoundQueue(QList<MailAccount> accounts, int atOnce, int atOncePerServer)
    : m_atOnce(std::max(atOnce, 1))
    , m_atOncePerServer(std::max(atOncePerServer, 1))
    , m_waiting(accounts.size())
{
    for (MailAccount &account : accounts) {
        const QString key = serverKey(account);
        Server &server = m_servers[key];
        const QString login = loginKey(account);
        std::deque<MailAccount> &line = server.waiting[login];
        if (line.empty())
            server.ready.push_back(login);
        line.push_back(std::move(account));
        giveTurn(key, server);
    }
}

std::optional<MailAccount> RoundQueue::take()
{
    if (m_running >= m_atOnce || m_turns.empty())
        return std::nullopt;
    const QString key = m_turns.front();
    m_turns.pop_front();
    Server &server = m_servers[key];
    server.isInTurn = false;
    std::deque<MailAccount> &line = server.waiting[server.ready.front()];
    server.ready.pop_front();
    MailAccount account = std::move(line.front());
    line.pop_front();
    ++server.running;
    ++m_running;
    --m_waiting;
    giveTurn(key, server);
    return account;
}

void RoundQueue::release(const MailAccount &account)
{
    const QString key = serverKey(account);
    const QString login = loginKey(account);
    Server &server = m_servers[key];
    if (server.waiting[login].empty())
        server.waiting.remove(login);
    else
        server.ready.push_back(login);
    --server.running;
    --m_running;
    if (server.waiting.isEmpty())
        m_servers.remove(key);
    else
        giveTurn(key, server);
}

bool RoundQueue::hasMoreOf(const MailAccount &account) const
{
    const auto server = m_servers.constFind(serverKey(account));
    if (server == m_servers.constEnd())
        return false;
    const auto line = server->waiting.constFind(loginKey(account));
    return line != server->waiting.constEnd() && !line->empty();
}

void RoundQueue::giveTurn(const QString &key, Server &server)
{
    if (server.isInTurn || server.ready.empty() || server.running >= m_atOncePerServer)
        return;
    server.isInTurn = true;
    m_turns.push_back(key);
}

QString RoundQueue::serverKey(const MailAccount &account)
{
    const bool isApi = account.direct && account.direct->transport == DirectTransport::Api;
    if (account.isPractice)
        return u"practice"_s;
    return isApi ? u"api "_s + directServiceName(account.direct->service) : account.server.host.ascii();
}

/// Without a login there is nothing that could be locked, so each such account stands for itself.
QString RoundQueue::loginKey(const MailAccount &account)
{
    return account.login.isEmpty() ? account.id.toString() : account.login.toCaseFolded();
}

} // namespace sendproof
