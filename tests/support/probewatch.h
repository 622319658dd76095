// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailprobe.h"

#include <QElapsedTimer>
#include <QStringList>
#include <optional>

namespace sendproof::test {

/// Listens to one MailProbe and holds it to the promises that every attempt makes: finished() once, last, and not from
/// inside start(); stages in a line of time; no more than 32 MB of memory; the secret in no text.
class ProbeWatch : public QObject
{
    Q_OBJECT
public:
    /// @p secret is what must not be seen anywhere.
    ProbeWatch(Story<MailProbe> probe, const QByteArray &secret);

    /// Starts the probe and waits for its end, at most @p limit.
    bool run(std::chrono::milliseconds limit = std::chrono::seconds(10));
    void start();
    void letGo() { m_probe.reset(); }

    const std::optional<Result<Proof>> &result() const { return m_result; }
    QStringList lines() const { return m_lines; }   ///< "C: …" and "S: …"
    QStringList stages() const { return m_stages; } ///< stageName()s as they were reached
    const AttemptFacts &facts() const { return m_facts; }
    QString brokenPromise() const; ///< Empty when every promise was kept
    /// "accepted", "dry_run_ok", or "<kind> <stage>" with the reply code where there is one; "" while it runs.
    QString outcome() const;

private:
    void breakPromise(const QString &which);
    void look(const QByteArray &text, const QString &where);

    Story<MailProbe> m_probe;
    QByteArray m_secret;
    bool m_isStarting = false;
    int m_finishedCount = 0;
    qint64 m_memoryBefore = 0;
    std::chrono::milliseconds m_lastStage{0};
    std::optional<Result<Proof>> m_result;
    AttemptFacts m_facts;
    QStringList m_lines;
    QStringList m_stages;
    QStringList m_broken;
};

} // namespace sendproof::test
