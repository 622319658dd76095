// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "core/networkverdict.h"

#include <functional>

namespace sendproof {

/// Which ports are to be looked at, and for whom.
struct SurveyOrder
{
    SubmissionServer wanted; ///< What the user wants to use; all mail ports of its host are looked at
    QString providerId;      ///< Catalogue id of the host's provider; its ports are expected to answer. May be empty
    bool withWitnesses =
        false; ///< Also ask hosts that are known to answer, to tell the network's fault from the host's
};

/// Looks at several ports at once and judges the network by them. ServerSurvey is the real one; tests bring a fake.
class PortSurvey : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;                           ///< Returns at once
    virtual const QList<ProbedPort> &ports() const = 0; ///< As known so far, host by host; grows, never reorders
    virtual NetworkVerdict verdict() const = 0;         ///< By what is known so far

Q_SIGNALS:
    void changed(); ///< ports() is news
    /// Exactly once, the last thing it ever emits; never from inside start().
    void finished();
};

using MakePortSurvey = std::function<Story<PortSurvey>(const SurveyOrder &order)>;

} // namespace sendproof
