// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/provepresenter.h"

#include "core/unsafetext.h"
#include "wizard/arrivalcode.h"
#include "wizard/failurecard.h"
#include "wizard/fieldwords.h"
#include "wizard/ladder.h"
#include "wizard/language.h"
#include "wizard/provewords.h"
#include "wizard/stagewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype linesShown = 2000;
constexpr qsizetype lineLimit = 2000;
constexpr qsizetype mailLimit = 200'000;

} // namespace

ProvePresenter::ProvePresenter(Setup &setup, ProveStories stories, PracticeHost &practice, const CauseBook &book,
                               const ProviderCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_makeProbe(std::move(stories.mailProbe))
    , m_directProblem(std::move(stories.directProblem))
    , m_practice(practice)
    , m_book(book)
    , m_catalog(catalog)
    , m_network(std::move(stories.portSurvey))
    , m_repairs(setup)
{
    connect(&m_network, &NetworkFinder::finished, this, [this](const NetworkVerdict &verdict) {
        m_told.network = verdict;
        Q_EMIT changed();
    });
    connect(&m_wait, &Countdown::ticked, this, &ProvePresenter::changed);
    connect(&m_wait, &Countdown::over, this, [this] { run(m_isDryRun); });
}

void ProvePresenter::enter()
{
    if (isRunning())
        return;
    if (!m_isRecipientTyped)
        m_recipient = m_setup.account.sender.address.shown();
    if (m_revision != m_setup.revision) { // what the page told was of other settings
        m_told = {};
        m_arrivalCode.clear();
        m_network.letGo();
        m_repairs.forget();
        m_revision = m_setup.revision;
    }
    askNetwork();
    Q_EMIT changed();
}

void ProvePresenter::leave()
{
    m_wait.stop();
    stop();
    m_network.letGo();
}

void ProvePresenter::stop()
{
    if (!isRunning())
        return;
    m_probe.reset();
    m_told = std::move(m_before);
    m_before = {};
    askNetwork();
    Q_EMIT changed();
}

void ProvePresenter::recall(const ToldTest &told)
{
    if (isRunning())
        return;
    m_told = told;
    m_revision = m_setup.revision;
    askNetwork();
    Q_EMIT changed();
}

void ProvePresenter::typeRecipient(const QString &text)
{
    m_recipient = text;
    m_isRecipientTyped = true;
    Q_EMIT changed();
}

void ProvePresenter::start()
{
    run(false);
}

void ProvePresenter::startDryRun()
{
    run(true);
}

void ProvePresenter::run(bool isDryRun)
{
    const auto recipient = MailAddress::parse(m_recipient).address;
    if (isRunning() || !recipient)
        return;
    m_isDryRun = isDryRun;
    m_wait.stop();
    m_network.letGo();
    m_before = std::exchange(m_told, ToldTest{.state = TestRunning{}});
    m_revision = m_setup.revision;
    m_probe = m_makeProbe(m_setup.account, m_setup.secret.duplicate(), {*recipient, isDryRun, languageCode()});
    listen();
    m_probe->start();
    Q_EMIT changed();
}

void ProvePresenter::listen()
{
    connect(m_probe.get(), &MailProbe::stageReached, this, [this](Stage stage) {
        m_told.stage = stage;
        m_told.facts = m_probe->facts();
        Q_EMIT changed();
    });
    connect(m_probe.get(), &MailProbe::lineExchanged, this, [this](bool sent, const QByteArray &line) {
        if (m_told.transcript.size() >= linesShown - 1) {
            ++m_told.untoldLines;
            return;
        }
        // A bare line feed inside a line must not look like a line of its own.
        const QString text = shownText(QString::fromUtf8(line), lineLimit).replace(u'\n', QChar::ReplacementCharacter);
        m_told.transcript.append((sent ? u"C: "_s : u"S: "_s) + text);
    });
    connect(m_probe.get(), &MailProbe::finished, this, &ProvePresenter::conclude);
}

void ProvePresenter::conclude(const Result<Proof> &result)
{
    const Result<Proof> kept = result; // lives in the probe that is let go of here
    m_told.facts = m_probe->facts();
    m_told.at = QDateTime::currentDateTimeUtc();
    m_probe.reset();
    m_before = {};
    m_arrivalCode.clear();
    remember(kept);
    if (kept)
        m_told.state = kept.value();
    else
        m_told.state = kept.error();
    const bool wasTaken = kept && kept.value().outcome == ProofOutcome::Accepted;
    const QList<QByteArray> mails = wasTaken && m_setup.account.isPractice ? m_practice.mails() : QList<QByteArray>();
    if (!mails.isEmpty())
        m_told.practiceMail = shownText(QString::fromUtf8(mails.last()), mailLimit);
    askNetwork();
    Q_EMIT changed();
}

void ProvePresenter::remember(const Result<Proof> &result)
{
    MailAccount &account = m_setup.account;
    m_setup.proof.reset();
    if (result) {
        m_setup.proof = result.value();
        if (result.value().outcome == ProofOutcome::Accepted)
            account.lastProof = ProofRecord{result.value().at, true, stageName(Stage::Accepted), {}};
        return; // a dry run proves no sending
    }
    const Diagnosis made = diagnose(result.error(), account, m_book.diagnoser());
    account.lastProof = ProofRecord{m_told.at, false, stageName(result.error().stage), made.cause};
}

void ProvePresenter::typeArrivalCode(const QString &text)
{
    m_arrivalCode = text;
    if (codeCheck() == CodeCheck::Right && m_setup.account.lastProof)
        m_setup.account.lastProof->stage = stageName(Stage::Arrived);
    Q_EMIT changed();
}

CodeCheck ProvePresenter::codeCheck() const
{
    const Proof *proof = std::get_if<Proof>(&m_told.state);
    return proof ? checkArrivalCode(*proof, m_arrivalCode) : CodeCheck::Empty;
}

FieldNote ProvePresenter::recipientNote() const
{
    const MailAddress::Parse parse = MailAddress::parse(m_recipient);
    if (parse.address || !m_isRecipientTyped)
        return {};
    return {isUnfinished(parse.fault) ? Severity::Info : Severity::Error, addressFaultText(parse.fault), {}};
}

ProveView ProvePresenter::view() const
{
    ProveView view;
    view.recipient = m_recipient;
    view.recipientNote = recipientNote();
    view.note = note();
    view.canStart = !isRunning() && MailAddress::parse(m_recipient).address.has_value();
    view.canContinue = !isRunning() && m_setup.proof.has_value();
    view.isPractice = m_setup.account.isPractice;
    view.practiceMail = m_told.practiceMail;
    std::visit([this, &view](const auto &state) { tell(state, view); }, m_told.state);
    return view;
}

void ProvePresenter::tell(std::monostate, ProveView &view) const
{
    view.title = readyTitle();
    view.subtitle = readySubtitle(view.isPractice);
    view.ladder = ladder({}, m_setup.account, {});
    view.state = TestReady{};
}

void ProvePresenter::tell(const TestRunning &running, ProveView &view) const
{
    view.title = runningTitle();
    view.subtitle = stageSentence(m_told.stage);
    view.ladder = ladder(m_told.facts, m_setup.account, {LadderPoint::Course::Running, m_told.stage});
    view.state = running;
}

void ProvePresenter::tell(const Failure &failure, ProveView &view) const
{
    const FailureCard told = failureCard(story(failure), m_book.causes());
    view.ladder = ladder(m_told.facts, m_setup.account, {LadderPoint::Course::Failed, failure.stage});
    view.title = told.headline;
    view.subtitle = failedSubtitle(m_setup.account, view.ladder);
    view.state = TestFailed{failedCard(told, failure), failure.certificate.value_or(CertificateFacts())};
}

void ProvePresenter::tell(const Proof &proof, ProveView &view) const
{
    const CodeCheck code = codeCheck();
    view.title = acceptedTitle(proof, code);
    view.subtitle = acceptedSubtitle(proof);
    view.ladder = ladder(m_told.facts, m_setup.account, {LadderPoint::Course::Done, Stage::Accepted});
    view.state =
        TestAccepted{acceptedCard(proof, code, view.isPractice), proof.outcome == ProofOutcome::DryRunOk, code};
}

QStringList ProvePresenter::transcript() const
{
    QStringList lines = m_told.transcript;
    if (m_told.untoldLines > 0)
        lines.append(tr("%n more line(s) are not shown", "the end of a log", static_cast<int>(m_told.untoldLines)));
    return lines;
}

} // namespace sendproof
