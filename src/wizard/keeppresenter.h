// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "core/accountstore.h"
#include "core/providercatalog.h"
#include "core/secretstore.h"
#include "wizard/directmeans.h"
#include "wizard/keepview.h"
#include "wizard/setup.h"

#include <QObject>
#include <variant>

namespace sendproof {

/// The page "Keep": saves the account to disk and the secret into the keychain, the secret first.
class KeepPresenter : public QObject
{
    Q_OBJECT
public:
    /// @p directProblem: DirectMeans::problemWith.
    KeepPresenter(Setup &setup, AccountStore &accounts, SecretStore &keychain, SecretStore &session,
                  const ProviderCatalog &catalog, DirectProblem directProblem = {}, QObject *parent = nullptr);
    ~KeepPresenter() override; ///< In the middle of a save: takes the secret out of the keychain again

    void offer(const QList<ExportFormat> &formats); ///< In which the account can be handed over
    void enter();                                   ///< The page is about to be shown, also by Back
    void typeName(const QString &text);
    void typeWorkspace(const QString &text);
    void save();
    void saveForSession(); ///< The secret stays in memory only
    void toggleService();  ///< Shows or hides what else is known of the service
    void openOther();      ///< The account that the one to be saved collides with; nothing where there is none
    KeepView view() const;
    MailAccount account() const; ///< As it would be saved now; with an id that may not last where it isn't saved yet
    bool hasTyped() const;       ///< Another name or workspace than the account is kept with

Q_SIGNALS:
    void changed();
    void saved(); ///< Once, after account and secret are both safe
    /// The user wants to see another account. It is offered only where somebody listens.
    void openWanted(const QUuid &account);

private:
    /// The account can't stand beside those that were there.
    struct Collision
    {
        AccountConflict conflict;
        QList<MailAccount> accounts;
    };
    /// What is kept is no longer what the editing began with.
    struct Overtaken
    {
    };
    using State = std::variant<KeepEditing, KeepSaving, Collision, Overtaken, Failure, KeepSaved>;
    void saveInto(SecretStore &store);
    bool isRefused();
    bool isSecretSafe() const; ///< It is that of the keychain, and stays there untouched
    void keepOldSecret();
    void writeSecret();
    void writeAccount();
    bool isOvertaken(const QList<MailAccount> &accounts) const;
    void takeBack(const State &why);
    void conclude();
    KeepFailed failed(const Collision &collision) const;
    CardView savedWords() const;
    void show(State state);
    void showService(KeepView &view) const;

    Setup &m_setup;
    AccountStore &m_accounts;
    SecretStore &m_keychain;
    SecretStore &m_session;
    const ProviderCatalog &m_catalog;
    DirectProblem m_directProblem;
    QList<ExportFormat> m_formats;
    SecretStore *m_target = nullptr; ///< The one of the two that is being written to
    QString m_name;
    QString m_workspace;
    bool m_isNameTouched = false;
    bool m_isWorkspaceTouched = false;
    bool m_isServiceOpen = false;
    bool m_isKnown = false; ///< The account is on disk already and is being replaced
    bool m_isSecretWritten = false;
    Secret m_oldSecret; ///< Of a known account, until the new one is safe
    State m_state;
};

} // namespace sendproof
