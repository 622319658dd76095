// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "core/mailaccount.h"
#include "core/proof.h"
#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <functional>

namespace sendproof {

/// What one test shall do.
struct TestOrder
{
    MailAddress recipient; ///< Where the test mail goes
    bool dryRun = false;   ///< Stop after RCPT TO with RSET: nothing is sent
    QString language;      ///< "ko" or "en": the language of the mail
};

/// One attempt to sign in and send. SmtpSession is the real one; tests bring a fake.
class MailProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;                      ///< Returns at once
    virtual const AttemptFacts &facts() const = 0; ///< What is known so far; still true inside finished()

Q_SIGNALS:
    /// The attempt now works on @p stage, @p sinceStart after start(). Accepted: the server took the mail.
    void stageReached(sendproof::Stage stage, std::chrono::milliseconds sinceStart);
    /// One line of the conversation without CRLF, secrets already replaced. Untrusted when @p sent is false.
    void lineExchanged(bool sent, const QByteArray &line);
    /// Exactly once, the last thing it ever emits; never from inside start().
    void finished(const sendproof::Result<sendproof::Proof> &result);
};

/// Makes a probe for one attempt; given to presenters and commands by the composition root.
using MakeProbe = std::function<Story<MailProbe>(const MailAccount &account, Secret secret, const TestOrder &order)>;

} // namespace sendproof
