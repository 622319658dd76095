// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portsurvey.h"
#include "wizard/cardview.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace sendproof {

/// Looks quietly, before anything is sent, whether the network lets the server be reached. Silent while all is well.
class ServerCheck : public QObject
{
    Q_OBJECT
public:
    enum class Haste { Now, WhenStill }; ///< WhenStill: once the server has stayed the same for the pause

    /// Without @p survey it never finds anything.
    ServerCheck(MakePortSurvey survey, std::chrono::milliseconds pause, QObject *parent = nullptr);

    /// @p server is to be used; nothing: none that should be asked. The same one again starts nothing anew.
    void aim(const std::optional<SubmissionServer> &server, const QString &providerId, Haste haste);
    void hasten(); ///< The field was left: no more waiting
    void leave();  ///< The page goes: lets go; what was well stays so
    bool isLooking() const { return m_survey != nullptr; }

    void switchPort(); ///< The user takes the port that answers (SwitchPort of the card)
    void switchBack(); ///< What the note offers

    CardView card() const;  ///< None while all is well
    FieldNote note() const; ///< After switchPort(): what was changed, with the offer to take it back

Q_SIGNALS:
    void changed();
    void portChosen(const sendproof::SubmissionServer &server); ///< To be used from now on

private:
    struct Switch
    {
        SubmissionServer before;
        SubmissionServer now;
        NetworkVerdict verdict; ///< Of before
    };

    void begin(bool withWitnesses);
    void conclude(bool hadWitnesses);

    MakePortSurvey m_makeSurvey;
    QTimer m_pause;
    Story<PortSurvey> m_survey;
    std::optional<SubmissionServer> m_server;
    QString m_providerId;
    std::optional<NetworkVerdict> m_verdict; ///< Of m_server
    std::optional<Switch> m_switch;
};

} // namespace sendproof
