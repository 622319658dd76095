// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/portsurvey.h"

#include <QObject>

namespace sendproof {

/// Finds out, after a test that didn't get through to the server, whether the network is the cause.
class NetworkFinder : public QObject
{
    Q_OBJECT
public:
    /// Without @p makeSurvey it never finds anything.
    explicit NetworkFinder(MakePortSurvey makeSurvey, QObject *parent = nullptr);

    /// Whether the network can be the cause of @p failure: no way to the port, or silence before the server greeted.
    static bool concerns(const Failure &failure);
    static bool canAsk(const MailAccount &account); ///< Never for the practice server or one of one's own network
    void start(const MailAccount &account);         ///< Lets an earlier one go
    void letGo();
    bool isRunning() const { return m_survey != nullptr; }

Q_SIGNALS:
    void finished(const sendproof::NetworkVerdict &verdict); ///< At most once for each start()

private:
    MakePortSurvey m_makeSurvey;
    Story<PortSurvey> m_survey;
};

} // namespace sendproof
