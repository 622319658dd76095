// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"
#include "support/randomaccounts.h"

#include <QTest>
#include <functional>
#include <map>

namespace sendproof::test {

/// A format that is written and read again. @c write gives no bytes where it refuses the account. @c kept is what of an
/// account the format can hold: two accounts are the same there when these are.
struct RoundTrip
{
    const char *name = nullptr;
    std::function<std::optional<Secret>(const MailAccount &account, const Secret &secret)> write;
    std::function<ImportReading(const Secret &bytes, const MailAccount &account)> read;
    std::function<MailAccount(MailAccount)> kept;
    bool takesDirect = false;
    bool keepsId = false;
    bool keepsSecret = true;
};

/// Whether @p accounts accounts made of @p seed come back as they left; writes the first that doesn't, the secret
/// apart.
inline bool comeBack(const RoundTrip &trip, quint32 seed, int accounts, int &refused)
{
    RandomAccounts random(seed);
    for (int i = 0; i < accounts; ++i) {
        const MailAccount account = trip.takesDirect ? random.anyAccount() : random.smtpAccount();
        const Secret secret(random.secret());
        const std::optional<Secret> bytes = trip.write(account, secret);
        if (!bytes) {
            ++refused;
            continue;
        }
        const ImportReading reading = trip.read(*bytes, account);
        const bool isOne = reading.accounts.size() == 1;
        MailAccount back = isOne ? trip.kept(reading.accounts.front().account) : MailAccount();
        MailAccount gone = trip.kept(account);
        if (!trip.keepsId)
            back.id = gone.id;
        const bool hasSecret = trip.keepsSecret && !account.login.isEmpty() && !account.direct;
        const bool isSameSecret = isOne && (!hasSecret || reading.accounts.front().secret.bytes() == secret.bytes());
        if (isOne && back == gone && isSameSecret)
            continue;
        qWarning() << back.server.port << gone.server.port << int(back.server.security) << int(gone.server.security)
                   << int(back.server.auth) << int(gone.server.auth) << back.login << back.sender.name.toString();
        qWarning() << trip.name << "seed" << seed << "account" << i << account.name << account.login
                   << account.sender.name.toString() << account.server.host.ascii() << "accounts" << isOne << "secret"
                   << isSameSecret << secret.text();
        for (const ImportProblem &problem : reading.problems)
            qWarning() << int(problem.fault) << problem.place.line << problem.place.field << problem.detail;
        return false;
    }
    return true;
}

} // namespace sendproof::test
