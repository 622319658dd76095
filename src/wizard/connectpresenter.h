// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practicehost.h"
#include "wizard/connectview.h"
#include "wizard/filledsettings.h"
#include "wizard/servercheck.h"
#include "wizard/settingsfinder.h"
#include "wizard/settingssearch.h"
#include "wizard/setup.h"

#include <QObject>
#include <optional>
#include <utility>

namespace sendproof {

/// The page "Connect": server and credentials, and how From stands to the login.
class ConnectPresenter : public QObject
{
    Q_OBJECT
public:
    ConnectPresenter(Setup &setup, const ProviderCatalog &catalog, PracticeHost &practice, const SettingsSearch &search,
                     QObject *parent = nullptr);

    void enter(); ///< The page is about to be shown, also by Back: takes up what the setup says now
    void leave(); ///< It goes: lets go of what still looks around
    SettingsFinder &finder() { return m_finder; } ///< Runs by itself for a domain whose service is unknown
    ServerCheck &check() { return m_check; }      ///< Runs by itself for a server that is known
    void showDetails(bool shown);
    void typeHost(const QString &text);
    void takeHostOffer(); ///< The host found in a pasted address
    void typePort(const QString &text);
    void chooseSecurity(Security security);
    void allowClearChannel(bool allowed);
    void typeLogin(const QString &text);
    void takeLoginOffer(); ///< What loginNote offers
    void typePassword(Secret secret);
    void takePasswordOffer(); ///< What passwordNote offers: the same password without its blanks
    void choosePractice(const QString &login);
    void sendAsLogin(); ///< EditSender of the verdict card: From becomes the login's address
    void keepSender();  ///< Retry of the verdict card: the user says this From may be used; the test decides
    ConnectView view() const;

Q_SIGNALS:
    void changed();

private:
    enum Field : unsigned { NoField = 0, HostField = 1, PortField = 2, LoginField = 4, PasswordField = 8 };
    void edited(Field field);
    void usePort(const SubmissionServer &server);
    void servePractice();
    void showAccount();
    void dropFindingsOfAnotherDomain();
    void takeFindings();
    void checkServer(ServerCheck::Haste haste);
    void showCredentials(ConnectView &view) const;
    bool isTouched(Field field) const { return (m_touched & field) != 0; }
    bool canContinue() const;
    bool isSenderKept() const;
    const Provider *provider() const;
    const Provider *fromOwner() const { return m_catalog.byAddress(m_setup.account.sender.address); }

    Setup &m_setup;
    const ProviderCatalog &m_catalog;
    PracticeHost &m_practice;
    SettingsFinder m_finder;
    ServerCheck m_check;
    FilledSettings m_filled;
    QString m_host; ///< These three as typed, right or wrong
    QString m_port;
    QString m_login;
    unsigned m_touched = NoField;
    bool m_areDetailsShown = false;
    std::pair<QString, QString> m_keptSender; ///< Login and From that the user vouched for
    std::optional<MailAccount> m_seen;        ///< What the texts above were made from
    std::optional<Failure> m_practiceProblem;
};

} // namespace sendproof
