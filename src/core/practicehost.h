// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sendproof {

/// The built-in practice server as the wizard sees it. Port; the composition root brings the real one.
class PracticeHost
{
public:
    PracticeHost() = default;
    PracticeHost(const PracticeHost &) = delete;
    PracticeHost &operator=(const PracticeHost &) = delete;
    virtual ~PracticeHost() = default;

    /// Starts listening on loopback; does nothing when it listens already.
    virtual Result<Done> open() = 0;
    /// The scenario ids, each a login at practice.test, "ok" first.
    virtual QStringList scenarios() const = 0;
    /// Where @p login is served; some failures happen before the login is known and have a port of their own.
    virtual SubmissionServer endpointFor(const QString &login) = 0;
    /// The mails taken since open(), oldest first, as they came over the wire.
    virtual QList<QByteArray> mails() const = 0;
};

} // namespace sendproof
