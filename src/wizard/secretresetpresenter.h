// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/providercatalog.h"
#include "core/secretstore.h"
#include "wizard/cardview.h"

#include <QObject>
#include <variant>

namespace sendproof {

/// What the dialog for a new password shows.
struct SecretResetView
{
    QString title; ///< Which account
    QString sentence;
    QString label; ///< The provider's own word
    QString hint;
    FieldNote note;    ///< Beside the field
    QStringList steps; ///< How to get it
    CardView card;     ///< What came of it
    bool canSave = false;
    bool isSaving = false;
    bool isSaved = false;
};

/// "Reset the password": a new secret takes the place of the old one in the keychain, is read back, and what the last
/// test said is forgotten. Until it is safe the old one stays.
class SecretResetPresenter : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    SecretResetPresenter(const MailAccount &account, AccountStore &accounts, SecretStore &secrets,
                         const ProviderCatalog &catalog, QObject *parent = nullptr);

    void type(Secret secret);
    void removeBlanks(); ///< What the note offers
    void save();
    const MailAccount &account() const { return m_account; }
    SecretResetView view() const;

Q_SIGNALS:
    void changed();
    void saved(); ///< Once, when it is safe

private:
    struct Editing
    {
    };
    struct Saving
    {
    };
    struct Saved
    {
        std::optional<Failure> notWritten; ///< That the old proof is still there
    };
    void readBack();
    void conclude();
    void show(std::variant<Editing, Saving, Failure, Saved> state);

    MailAccount m_account;
    AccountStore &m_accounts;
    SecretStore &m_secrets;
    const ProviderCatalog &m_catalog;
    Secret m_secret;
    bool m_isTouched = false;
    std::variant<Editing, Saving, Failure, Saved> m_state;
};

} // namespace sendproof
