// SPDX-License-Identifier: GPL-3.0-or-later
// What the page "Keep" shows.
#include "wizard/conflictwords.h"
#include "wizard/directwords.h"
#include "wizard/fieldwords.h"
#include "wizard/keeppresenter.h"
#include "wizard/keepwords.h"

#include <QMetaMethod>

namespace sendproof {

namespace {

constexpr qsizetype maximalName = 100; // UTF-16 units; fits into one line of the home list

bool hasNoKeychain(FailureKind kind)
{
    return kind == FailureKind::KeychainUnavailable || kind == FailureKind::KeychainDenied ||
           kind == FailureKind::KeychainTimedOut;
}

} // namespace

KeepFailed KeepPresenter::failed(const Collision &collision) const
{
    const bool isHeard = isSignalConnected(QMetaMethod::fromSignal(&KeepPresenter::openWanted));
    return {.card = conflictCard(collision.conflict, m_setup.account, collision.accounts, m_catalog),
            .openText = isHeard ? openConflictText(collision.conflict, collision.accounts) : QString(),
            .canChooseWorkspace = collision.conflict.kind != ConflictKind::TooManyCredentials};
}

CardView KeepPresenter::savedWords() const
{
    if (!m_isSecretWritten && !m_setup.account.login.isEmpty())
        return savedUntouchedCard(m_setup.account);
    return savedCard(m_setup.account, m_target == &m_session);
}

void KeepPresenter::showService(KeepView &view) const
{
    const MailAccount &account = m_setup.account;
    const Provider *provider = m_catalog.byId(account.providerId);
    const std::optional<DirectService> service = directServiceOf(provider);
    const bool canUseDirect =
        service && !account.direct && m_directProblem && !m_directProblem(DirectRoute{.service = *service});
    const bool isBusy = std::holds_alternative<KeepSaving>(m_state) || std::holds_alternative<KeepSaved>(m_state);
    view.expiry = expiryCard(account, provider, QDate::currentDate(), canUseDirect && !isBusy);
    view.service = keepService(provider, m_catalog.generalNotes(), m_isServiceOpen);
}

KeepView KeepPresenter::view() const
{
    KeepView view;
    view.name = m_name;
    view.nameNote = plainTextNote(m_name, maximalName);
    if (m_isNameTouched && m_name.trimmed().isEmpty())
        view.nameNote = {Severity::Error, tr("Enter a name that you will know it by."), {}};
    view.workspace = m_workspace;
    view.workspaceNote = plainTextNote(m_workspace, maximalName);
    view.summary = keepSummary(m_setup.account);
    view.isDirect = m_setup.account.direct.has_value();
    if (!m_setup.account.isPractice) {
        showService(view);
        view.purposes = purposesFor(m_formats, {m_setup.account});
        view.droppedPurposes = droppedPurposes(m_formats, {m_setup.account});
    }
    if (const auto *failure = std::get_if<Failure>(&m_state))
        view.state = KeepFailed{.card = keepFailureCard(*failure), .canKeepForSession = hasNoKeychain(failure->kind)};
    else if (const auto *collision = std::get_if<Collision>(&m_state))
        view.state = failed(*collision);
    else if (std::holds_alternative<KeepSaving>(m_state))
        view.state = KeepSaving{};
    else if (std::holds_alternative<KeepSaved>(m_state))
        view.state = KeepSaved{savedWords()};
    else if (std::holds_alternative<Overtaken>(m_state))
        view.state = KeepFailed{.card = overtakenCard()};
    const bool isBusy = std::holds_alternative<KeepSaving>(m_state) || std::holds_alternative<KeepSaved>(m_state);
    const bool isFine = view.nameNote.severity != Severity::Error && view.workspaceNote.severity != Severity::Error;
    view.canSave = !isBusy && isFine && !m_name.trimmed().isEmpty();
    return view;
}

} // namespace sendproof
