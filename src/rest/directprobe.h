// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attemptclock.h"
#include "core/mailprobe.h"
#include "core/tokensource.h"

#include <QTimer>

namespace sendproof {

/// The attempt of a direct account: gets an access token (Stage::Token), then lets another probe use it, and is that
/// one from then on, with times since its own start. Where the server doesn't take the token (saysTokenIsRefused()),
/// a fresh one is asked for and tried, once; Stage::Token then lasts until the token that was taken, the first try
/// included, whose other stages are forgotten. Facts and failures are those of the other probe, or the token's.
class DirectProbe : public MailProbe
{
    Q_OBJECT
public:
    /// Makes the probe that sends with an access token: an ApiProbe, or an SmtpSession with XOAUTH2.
    using MakeInner = std::function<Story<MailProbe>(const MailAccount &account, Secret accessToken)>;

    /// @p tokens must outlive it. @p tokenDeadline: for each token.
    DirectProbe(TokenSource &tokens, MailAccount account, Secret refreshToken, MakeInner makeInner,
                std::chrono::milliseconds tokenDeadline = std::chrono::seconds(150), QObject *parent = nullptr);

    void start() override;
    const AttemptFacts &facts() const override { return m_facts; }

private:
    void askForToken(TokenSource::Want want);
    void onToken(Result<Secret> token);
    void onInnerStage(Stage stage, std::chrono::milliseconds sinceStart);
    void onInnerFinished(const Result<Proof> &result);
    void mergeFacts();
    void finish(const Result<Proof> &result);

    TokenSource &m_tokens;
    MailAccount m_account;
    Secret m_refreshToken;
    MakeInner m_makeInner;
    std::unique_ptr<QObject> m_waiting; ///< While a token is awaited: the context of the answer
    Story<MailProbe> m_inner;
    bool m_wasRefused = false; ///< A token was refused already
    AttemptClock m_clock;      ///< Of Stage::Token alone
    StageTime m_token;
    QTimer m_deadline;
    AttemptFacts m_facts;
};

} // namespace sendproof
