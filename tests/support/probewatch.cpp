// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/probewatch.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

/// The program's resident memory in bytes; 0 where the system doesn't say.
qint64 residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

constexpr qint64 memoryLimit = 32 * 1024 * 1024;

} // namespace

ProbeWatch::ProbeWatch(Story<MailProbe> probe, const QByteArray &secret)
    : m_probe(std::move(probe))
    , m_secret(secret)
{
    connect(m_probe.get(), &MailProbe::stageReached, this, [this](Stage stage, std::chrono::milliseconds at) {
        if (m_result)
            breakPromise(u"a stage after the end"_s);
        if (at < m_lastStage)
            breakPromise(u"time went back"_s);
        m_lastStage = at;
        m_stages += stageName(stage);
    });
    connect(m_probe.get(), &MailProbe::lineExchanged, this, [this](bool sent, const QByteArray &line) {
        if (m_result)
            breakPromise(u"a line after the end"_s);
        look(line, u"transcript"_s);
        m_lines += (sent ? "C: "_L1 : "S: "_L1) + QString::fromUtf8(line);
    });
    connect(m_probe.get(), &MailProbe::finished, this, [this](const Result<Proof> &result) {
        if (m_isStarting)
            breakPromise(u"finished from inside start()"_s);
        if (++m_finishedCount > 1)
            breakPromise(u"finished more than once"_s);
        m_result = result;
        m_facts = m_probe->facts();
        look(result ? result.value().reply.text.toUtf8() : result.error().detail.toUtf8(), u"result"_s);
        look(m_facts.lastReply.text.toUtf8(), u"facts"_s);
        if (residentMemory() - m_memoryBefore > memoryLimit)
            breakPromise(u"more than 32 MB"_s);
    });
}

void ProbeWatch::start()
{
    m_memoryBefore = residentMemory();
    m_isStarting = true;
    m_probe->start();
    m_isStarting = false;
}

bool ProbeWatch::run(std::chrono::milliseconds limit)
{
    // Not qWaitFor(): it sleeps between looks, which would cost a session with its many small steps most of its time.
    QEventLoop loop;
    connect(m_probe.get(), &MailProbe::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    start();
    loop.exec();
    return m_result.has_value();
}

QString ProbeWatch::brokenPromise() const
{
    return m_broken.join(u", "_s);
}

QString ProbeWatch::outcome() const
{
    if (!m_result)
        return {};
    if (*m_result)
        return m_result->value().outcome == ProofOutcome::Accepted ? u"accepted"_s : u"dry_run_ok"_s;
    const Failure &failure = m_result->error();
    QString text = u"%1 %2"_s.arg(failureKindName(failure.kind), stageName(failure.stage));
    return failure.replyCode == 0 ? text : text + u" %1"_s.arg(failure.replyCode);
}

void ProbeWatch::breakPromise(const QString &which)
{
    m_broken += which;
}

void ProbeWatch::look(const QByteArray &text, const QString &where)
{
    if (!m_secret.isEmpty() && (text.contains(m_secret) || text.contains(m_secret.toBase64())))
        breakPromise(u"the secret stands in the "_s + where);
}

} // namespace sendproof::test
