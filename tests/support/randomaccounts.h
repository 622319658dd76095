// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace sendproof::test {

/// Accounts and passwords such as nobody would think of: every field from its whole range, texts full of the signs that
/// formats give a meaning to. The same seed gives the same ones.
class RandomAccounts
{
public:
    explicit RandomAccounts(quint32 seed)
        : m_random(seed)
    {
    }

    /// Over SMTP, with server and From address, without a proof.
    MailAccount smtpAccount();
    MailAccount directAccount();
    /// Of either kind; now and then without a server or a From address.
    MailAccount anyAccount();
    /// UTF-8 of 1 to 64 characters without control characters; often with blanks at the ends.
    QByteArray secret();

private:
    bool oneIn(int count) { return m_random.bounded(count) == 0; }
    template<typename T> T oneOf(const QList<T> &values) { return values.at(m_random.bounded(values.size())); }
    QString text(int longest);
    SubmissionServer server();
    MailAddress address();

    QRandomGenerator m_random;
};

/// A password with every sign that a format may stumble over, Korean, and blanks at both ends; 64 characters.
QByteArray nastySecret();

} // namespace sendproof::test
