// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/secretresetpresenter.h"

#include "wizard/accountcopy.h"
#include "wizard/connectnotes.h"
#include "wizard/failurewords.h"
#include "wizard/homewords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

namespace sendproof {

SecretResetPresenter::SecretResetPresenter(const MailAccount &account, AccountStore &accounts, SecretStore &secrets,
                                           const ProviderCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_catalog(catalog)
{
}

void SecretResetPresenter::type(Secret secret)
{
    m_secret = std::move(secret);
    m_isTouched = true;
    if (std::holds_alternative<Failure>(m_state))
        m_state = Editing{};
    Q_EMIT changed();
}

void SecretResetPresenter::removeBlanks()
{
    type(withoutBlanks(m_secret));
}

void SecretResetPresenter::save()
{
    if (!view().canSave)
        return;
    show(Saving{});
    m_secrets.save(m_account.secretKey(), m_secret.duplicate(), this, [this](const Result<Done> &saved) {
        if (saved)
            readBack();
        else
            show(saved.error());
    });
}

void SecretResetPresenter::readBack()
{
    m_secrets.load(m_account.secretKey(), this, [this](const Result<Secret> &loaded) {
        if (!loaded)
            show(loaded.error());
        else if (loaded.value().bytes() != m_secret.bytes())
            show(Failure{.kind = FailureKind::KeychainMismatch});
        else
            conclude();
    });
}

void SecretResetPresenter::conclude()
{
    m_secret = {};
    const Result<Done> forgotten = forgetProofOf(m_accounts, m_account.id);
    show(Saved{forgotten ? std::nullopt : std::optional(forgotten.error())});
    Q_EMIT saved();
}

void SecretResetPresenter::show(std::variant<Editing, Saving, Failure, Saved> state)
{
    m_state = std::move(state);
    Q_EMIT changed();
}

SecretResetView SecretResetPresenter::view() const
{
    const Provider *provider = m_account.isPractice ? nullptr : m_catalog.byId(m_account.providerId);
    SecretResetView view;
    //: Title of a dialog. %1: the name of an account
    view.title = filled(tr("New password for “%1”"), {accountNameText(m_account)});
    //: Below it. %1: login name
    view.sentence =
        filled(tr("It takes the place of the saved one for %1. The old one is gone then."), {m_account.login});
    view.label = passwordLabel(provider);
    if (!view.label.isEmpty())
        view.label[0] = view.label[0].toUpper();
    view.hint = passwordHint(provider);
    view.isSaving = std::holds_alternative<Saving>(m_state);
    const auto *saved = std::get_if<Saved>(&m_state);
    view.isSaved = saved != nullptr;
    view.note = view.isSaved ? FieldNote() : passwordNote(m_secret, m_isTouched, true, provider);
    view.steps = provider ? provider->passwordSteps.in(languageCode()) : QStringList();
    view.canSave = !view.isSaving && !view.isSaved && isUsablePassword(m_secret);
    if (const auto *failure = std::get_if<Failure>(&m_state)) {
        const FailureText text = failureText(*failure);
        view.card = {Severity::Error, text.title, text.meaning, {}, {}, {}};
    } else if (saved && saved->notWritten) {
        //: The password was saved, but the list of accounts could not be changed
        view.card = {
            Severity::Warning, tr("The new password is saved"), failureText(*saved->notWritten).meaning, {}, {}, {}};
    } else if (saved) {
        view.card = {Severity::Ok,
                     tr("The new password is saved"),
                     //: Below "The new password is saved"
                     tr("A test shows whether the server takes it."),
                     {},
                     {},
                     {}};
    }
    return view;
}

} // namespace sendproof
