// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountround.h"

#include "core/pinsafety.h"
#include "wizard/proofbatch.h"
#include "wizard/roundqueue.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>
#include <list>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof {

namespace {

constexpr qsizetype batchSize = 100;
constexpr auto batchTime = 1s;
constexpr int writingShare = 10; ///< At most this part of the time goes into writing, however large the files are

bool isRefusedSignIn(const Failure &failure)
{
    return failure.stage == Stage::Auth && failure.kind == FailureKind::ReplyRejected;
}

/// Whether the keychain as a whole stands in the way, so that asking it again and again is of no use.
bool isWithoutKeychain(FailureKind kind)
{
    return kind == FailureKind::KeychainUnavailable || kind == FailureKind::KeychainDenied ||
           kind == FailureKind::KeychainTimedOut;
}

/// Text of one's own for a key of this process: what it hashes can't be guessed from it.
QByteArray randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

} // namespace

/// One account that has its turn.
struct AccountRound::Attempt
{
    MailAccount ordered; ///< As it was taken from the queue
    MailAccount account; ///< With the server it is tested at
    QByteArray access;   ///< Digest of server, login and secret; empty without a secret
    Story<MailProbe> probe;
};

struct AccountRound::State
{
    struct Refusal
    {
        QUuid account;
        Failure failure;
    };

    State(Means given, RoundOrder &&order)
        : means(std::move(given))
        , total(static_cast<int>(order.accounts.size()))
        , recipient(std::move(order.recipient))
        , dryRun(order.dryRun)
        , language(std::move(order.language))
        , queue(std::move(order.accounts), order.atOnce, order.atOncePerServer)
        , batch(means.accounts, means.history)
    {
    }

    QByteArray accessOf(const MailAccount &account, const Secret &secret) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(key);
        hash.addData(RoundQueue::serverKey(account).toUtf8() + '\0' + RoundQueue::loginKey(account).toUtf8() + '\0');
        hash.addData(secret.bytes());
        return hash.result();
    }

    Means means;
    int total;
    int done = 0;
    MailAddress recipient;
    bool dryRun;
    QString language;
    RoundQueue queue;
    ProofBatch batch;
    std::list<Attempt> running;
    QHash<QByteArray, Refusal> refused; ///< By access
    std::optional<Failure> keychainProblem;
    QByteArray key = randomKey();
    bool isStopped = false;
    QDeadlineTimer pause{0}; ///< Until it has expired, nothing is written but at the end
    QTimer turn;
    QTimer write;
};

AccountRound::AccountRound(Means means, RoundOrder order, QObject *parent)
    : TestRound(parent)
    , m_state(std::make_unique<State>(std::move(means), std::move(order)))
{
    m_state->turn.setSingleShot(true);
    m_state->write.setSingleShot(true);
    connect(&m_state->turn, &QTimer::timeout, this, &AccountRound::fillUp);
    connect(&m_state->write, &QTimer::timeout, this, &AccountRound::keepNow);
}

AccountRound::~AccountRound() = default;

void AccountRound::start()
{
    m_state->turn.start(0);
}

void AccountRound::stop()
{
    m_state->turn.stop();
    m_state->isStopped = true;
    m_state->running.clear();
    keepNow();
}

void AccountRound::keepNow()
{
    m_state->write.stop();
    QElapsedTimer writing;
    writing.start();
    if (const Result<Done> kept = m_state->batch.keep(); !kept)
        Q_EMIT notKept(kept.error());
    m_state->pause.setRemainingTime(writing.elapsed() * writingShare);
}

void AccountRound::fillUp()
{
    while (!m_state->isStopped) {
        std::optional<MailAccount> next = m_state->queue.take();
        if (!next)
            break;
        begin(std::move(*next));
    }
    if (m_state->isStopped || !m_state->queue.isDone())
        return;
    keepNow();
    Q_EMIT finished();
}

void AccountRound::begin(MailAccount account)
{
    Attempt &attempt = m_state->running.emplace_back(Attempt{.ordered = account, .account = std::move(account)});
    Q_EMIT accountStarted(attempt.account.id);
    if (m_state->isStopped)
        return;
    if (attempt.account.isPractice) {
        PracticeHost *practice = m_state->means.practice;
        const Result<Done> opened = practice ? practice->open() : Failure{.kind = FailureKind::NotFound};
        if (!opened)
            return leaveUntested(attempt, opened.error());
        attempt.account.server = practice->endpointFor(attempt.account.login);
    }
    if (attempt.account.login.isEmpty() && !attempt.account.direct)
        return probe(attempt, {});
    if (m_state->keychainProblem)
        return leaveUntested(attempt, *m_state->keychainProblem);
    m_state->means.keychain.load(attempt.account.secretKey(), this, [this, &attempt](Result<Secret> secret) {
        if (!m_state->isStopped) // else the attempt is gone
            takeSecret(attempt, std::move(secret));
    });
}

void AccountRound::takeSecret(Attempt &attempt, Result<Secret> secret)
{
    if (!secret) {
        Failure failure = secret.error();
        failure.stage = Stage::Auth;
        if (failure.kind == FailureKind::SecretMissing)
            return conclude(attempt, failure);
        if (isWithoutKeychain(failure.kind))
            m_state->keychainProblem = failure;
        return leaveUntested(attempt, failure);
    }
    Secret loaded = std::move(secret).value();
    attempt.access = m_state->accessOf(attempt.ordered, loaded);
    const auto refusal = m_state->refused.constFind(attempt.access);
    if (refusal != m_state->refused.constEnd())
        return leaveUntested(attempt, refusal->failure, refusal->account);
    probe(attempt, std::move(loaded));
}

void AccountRound::probe(Attempt &attempt, Secret secret)
{
    const MailAccount &account = attempt.account;
    const TestOrder order{.recipient = m_state->recipient.isEmpty() ? account.sender.address : m_state->recipient,
                          .dryRun = m_state->dryRun,
                          .language = m_state->language};
    Result<Story<MailProbe>> made = m_state->means.makeProbe(account, std::move(secret), order);
    if (!made)
        return leaveUntested(attempt, made.error());
    attempt.probe = std::move(made).value();
    connect(attempt.probe.get(), &MailProbe::finished, this,
            [this, &attempt](const Result<Proof> &result) { conclude(attempt, result); });
    attempt.probe->start();
}

void AccountRound::conclude(Attempt &attempt, const Result<Proof> &result)
{
    RoundResult ended{.record = recordOf(attempt.account, result)};
    if (attempt.probe)
        ended.facts = attempt.probe->facts();
    if (!result)
        ended.failure = result.error();
    const bool mayMeetAgain = !attempt.access.isEmpty() && m_state->queue.hasMoreOf(attempt.ordered);
    if (mayMeetAgain && ended.failure && isRefusedSignIn(*ended.failure))
        m_state->refused.insert(attempt.access, {attempt.account.id, *ended.failure});
    if (!m_state->dryRun)
        m_state->batch.add(attempt.ordered, ended.record);
    end(attempt, std::move(ended));
}

void AccountRound::leaveUntested(Attempt &attempt, const Failure &why, const QUuid &refusedWith)
{
    end(attempt, RoundResult{.failure = why, .wasTested = false, .refusedWith = refusedWith});
}

void AccountRound::end(Attempt &attempt, RoundResult result)
{
    m_state->queue.release(attempt.ordered);
    result.account = std::move(attempt.ordered);
    m_state->running.remove_if([&attempt](const Attempt &other) { return &other == &attempt; });
    ++m_state->done;
    if (m_state->batch.size() >= batchSize && m_state->pause.hasExpired())
        keepNow();
    else if (m_state->batch.size() > 0 && !m_state->write.isActive())
        m_state->write.start(std::max<qint64>(batchTime / 1ms, m_state->pause.remainingTime()));
    if (m_state->isStopped) // by who was told that it could not be kept
        return;
    m_state->turn.start(0);
    Q_EMIT accountFinished(result);
}

ProofRecord AccountRound::recordOf(const MailAccount &account, const Result<Proof> &result)
{
    ProofRecord record{.at = QDateTime::currentDateTimeUtc(), .accepted = bool(result)};
    record.stage = stageName(result ? Stage::Accepted : result.error().stage);
    if (result)
        return record;
    if (result.error().kind == FailureKind::SecretMissing) {
        record.cause = failureKindName(FailureKind::SecretMissing);
    } else if (const CauseBook *book = m_state->means.book()) {
        MailAccount known = account;
        const Provider *owner = ownerOfHost(m_state->means.catalog, account.server.host);
        if (known.providerId.isEmpty() && owner)
            known.providerId = owner->id;
        record.cause = book->story(result.error(), known, m_state->means.catalog).diagnosis.cause;
    }
    return record;
}

} // namespace sendproof
