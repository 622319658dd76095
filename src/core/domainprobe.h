// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainreport.h"
#include "core/letgo.h"
#include "core/result.h"

#include <QObject>
#include <functional>

namespace sendproof {

/// What is to be found out about a domain.
struct DomainOrder
{
    QString domain;                       ///< As A-labels in lower case
    std::optional<SenderService> service; ///< Who shall send; nothing: only look
    QList<SenderService> known;           ///< Who is recognised in the SPF record
};

/// What is looked at, in the order in which it is shown.
enum class DomainPart { Mx, Spf, Dkim, Dmarc };

/// One look at a domain. DomainCheck is the real one; tests bring a fake.
class DomainProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Returns at once

Q_SIGNALS:
    void partDone(sendproof::DomainPart part); ///< Each at most once, in any order
    /// Exactly once, the last thing it ever emits; never from inside start(). Fails with InvalidInput (no domain),
    /// HostNotFound (no such domain), NetworkUnreachable or TimedOut (DNS gave no answer at all).
    void finished(const sendproof::Result<sendproof::DomainReport> &result);
};

using MakeDomainProbe = std::function<Story<DomainProbe>(const DomainOrder &order)>;

} // namespace sendproof
