// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"
#include "wizard/adminletter.h"
#include "wizard/causebook.h"
#include "wizard/countdown.h"
#include "wizard/directmeans.h"
#include "wizard/directview.h"
#include "wizard/setup.h"

#include <QObject>

namespace sendproof {

/// The direct route on the page "Connect": signing in at Google or Microsoft. The refresh token becomes the setup's
/// secret, what else is known of the sign-in goes into its account.
class DirectPanelPresenter : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    DirectPanelPresenter(Setup &setup, const ProviderCatalog &catalog, const CauseBook &book, DirectMeans means,
                         QObject *parent = nullptr);

    bool isWanted() const { return m_setup.account.direct.has_value(); } ///< The account goes the direct route
    void enter();     ///< The page is about to be shown: a sign-in for another account is forgotten
    void leave();     ///< Lets a running sign-in go
    void takeRoute(); ///< UseDirect: the account's provider is signed in at from now on
    void useSmtp();   ///< The other route: password and server are asked for again
    void begin();     ///< In the system's browser, once more where it was done already
    void beginWithCode();
    void stop(); ///< Lets go of a running sign-in; the panel is as before it
    void openAgain();
    void chooseSender(const MailAddress &from); ///< One of DirectSignedIn::senders
    void keepSender();                          ///< The user says this From may be used; the test decides
    void sendAsAccount();                       ///< From becomes the address that signed in
    void toggleTransports();
    void chooseTransport(DirectTransport transport); ///< Another one needs another permission
    void changeTransport();                          ///< UseTransport: the other one, and signs in for it
    void toggleClient();
    void typeClientId(const QString &text);
    void typeExtra(const QString &text); ///< Google: the client secret. Microsoft: the tenant
    DirectPanelView view() const;
    AdminLetter letter(QStringView language) const; ///< After a failure; empty where it is of no use

Q_SIGNALS:
    void changed();
    void browserWanted(const QUrl &url); ///< To be opened in the system's browser
    void browserReturned();              ///< The window may come to the front

private:
    using State = std::variant<std::monostate, DirectWaiting, Failure>;
    DirectRoute &route() { return *m_setup.account.direct; }
    const DirectRoute &route() const { return *m_setup.account.direct; }
    const Provider *provider() const { return m_catalog.byId(m_setup.account.providerId); }
    bool isSignedIn() const;
    bool isOwnSender(const MailAddress &from) const;
    std::optional<Failure> problem() const; ///< Why nobody can sign in yet
    void start(bool withCode);
    void listen();
    void wait(const DirectWaiting &what, const QDateTime &deadline);
    void conclude(const Result<Done> &result);
    void take(DirectGrant grant);
    void forgetSignIn();
    void takeClient();
    FailureStory story(const Failure &failure) const;
    CardView verdict() const;
    void tellIdle(DirectPanelView &view) const;
    void tellSignedIn(DirectPanelView &view) const;
    void tellLinks(DirectPanelView &view) const;
    DirectClientFields clientFields(bool isMissing) const;

    Setup &m_setup;
    const ProviderCatalog &m_catalog;
    const CauseBook &m_book;
    DirectMeans m_means;
    Story<DirectSignIn> m_signIn;
    Countdown m_rest;
    State m_state;
    QDateTime m_failedAt;
    MailAddress m_owner;                    ///< Who signed in
    MailAddress m_signedFor;                ///< From as it was then
    QList<MailAddress> m_senders;           ///< Of the grant
    MailAddress m_keptSender;               ///< That the user vouched for
    std::optional<DirectService> m_service; ///< Whose client id was typed
    QString m_clientId;                     ///< These two as typed, right or wrong
    QString m_extra;
    bool m_isClientShown = false;
    bool m_areTransportsShown = false;
    bool m_isOtherTransport = false; ///< Signed in for the other one before
};

} // namespace sendproof
