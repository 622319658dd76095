// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"
#include "core/stage.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace sendproof {

/// One thing the practice server makes happen, and how a test against it ends.
struct PracticeCase
{
    QString id;              ///< "ok", "wrong-password", …
    QString login;           ///< "ok@practice.test"
    SubmissionServer server; ///< Where this login is served; host empty or port 0 before open()
    Stage stage = Stage::Accepted;
    QString cause; ///< The cause id a test ends with; empty: the mail is accepted
};

/// A mail that the practice server took.
struct TakenMail
{
    QString login;
    QString from; ///< Envelope
    QStringList to;
    QByteArray bytes; ///< Header and body
};

/// The built-in practice server as the command `practice` runs it. Port; the composition root brings the real one.
class PracticeService
{
public:
    using MailTaken = std::function<void(const TakenMail &mail)>;

    PracticeService() = default;
    PracticeService(const PracticeService &) = delete;
    PracticeService &operator=(const PracticeService &) = delete;
    virtual ~PracticeService() = default; ///< Closes all its ports

    /// Listens on loopback, with implicit TLS on @p port (0: any free one) and on free ports for all else. When the
    /// port can't be had the failure's detail is the operating system's reason.
    virtual Result<Done> open(int port, MailTaken mailTaken) = 0;
    /// All cases, "ok" first. Also before open().
    virtual QList<PracticeCase> cases() = 0;
    /// Where an ordinary login is served with @p security; only after open().
    virtual SubmissionServer server(Security security) = 0;
    /// The certificate that signed the server's own, as PEM; only after open().
    virtual QByteArray caCertificate() const = 0;
    /// The password that every login takes.
    virtual QString password() const = 0;
};

} // namespace sendproof
