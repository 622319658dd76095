// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/directprobe.h"

#include "rest/tokenrefusal.h"

#include <utility>

namespace sendproof {

DirectProbe::DirectProbe(TokenSource &tokens, MailAccount account, Secret refreshToken, MakeInner makeInner,
                         std::chrono::milliseconds tokenDeadline, QObject *parent)
    : MailProbe(parent)
    , m_tokens(tokens)
    , m_account(std::move(account))
    , m_refreshToken(std::move(refreshToken))
    , m_makeInner(std::move(makeInner))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(tokenDeadline);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { onToken(Failure{.kind = FailureKind::TimedOut, .stage = Stage::Token}); });
}

void DirectProbe::start()
{
    m_clock.start(Stage::Token);
    QMetaObject::invokeMethod(
        this, [this] { askForToken(TokenSource::Want::Any); }, Qt::QueuedConnection);
}

void DirectProbe::askForToken(TokenSource::Want want)
{
    m_inner.reset();
    m_facts = {.stages = m_clock.stages()};
    m_deadline.start();
    m_waiting = std::make_unique<QObject>();
    Q_EMIT stageReached(Stage::Token, m_clock.elapsed());
    m_tokens.accessToken(m_account, m_refreshToken.duplicate(), want, m_waiting.get(),
                         [this](Result<Secret> token) { onToken(std::move(token)); });
}

void DirectProbe::onToken(Result<Secret> token)
{
    m_deadline.stop();
    m_waiting.release()->deleteLater(); // it is the context of the call that is running
    m_token = {Stage::Token, {}, m_clock.elapsed()};
    m_facts.stages = {m_token};
    if (!token) {
        finish(token.error());
        return;
    }
    m_inner = m_makeInner(m_account, std::move(token).value());
    connect(m_inner.get(), &MailProbe::stageReached, this, &DirectProbe::onInnerStage);
    connect(m_inner.get(), &MailProbe::lineExchanged, this, &MailProbe::lineExchanged);
    connect(m_inner.get(), &MailProbe::finished, this, &DirectProbe::onInnerFinished);
    m_inner->start();
}

void DirectProbe::onInnerStage(Stage stage, std::chrono::milliseconds sinceStart)
{
    mergeFacts();
    Q_EMIT stageReached(stage, m_token.took + sinceStart);
}

void DirectProbe::onInnerFinished(const Result<Proof> &result)
{
    mergeFacts();
    if (!result && saysTokenIsRefused(result.error()) && !std::exchange(m_wasRefused, true)) {
        askForToken(TokenSource::Want::Fresh);
        return;
    }
    finish(result);
}

void DirectProbe::mergeFacts()
{
    m_facts = m_inner->facts();
    for (StageTime &time : m_facts.stages)
        time.began += m_token.took;
    m_facts.stages.prepend(m_token);
}

void DirectProbe::finish(const Result<Proof> &result)
{
    m_inner.reset();
    if (!result) {
        Q_EMIT finished(result);
        return;
    }
    Proof proof = result.value();
    proof.facts = m_facts;
    Q_EMIT finished(proof);
}

} // namespace sendproof
