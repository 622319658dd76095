// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/setupwizard.h"
#include "support/fakediscovery.h"
#include "support/fakedns.h"
#include "support/fakedomainprobe.h"
#include "support/fakeexporters.h"
#include "support/fakes.h"
#include "support/fakesignin.h"
#include "support/fakesurvey.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace sendproof::test {

/// Takes the web pages that would be opened in the browser.
class OpenedPages : public QObject
{
    Q_OBJECT
public:
    OpenedPages();
    ~OpenedPages() override;
    Q_INVOKABLE void open(const QUrl &url) { urls.append(url); }
    QList<QUrl> urls;
};

/// The whole wizard with fake collaborators, and the few things a test or a picture does with it. Widgets are found by
/// their object name on the shown page.
class WizardScene
{
public:
    explicit WizardScene(Language &language);

    SetupWizard &wizard() { return *m_shown; }
    void close() { m_wizard.reset(); }
    /// One more, for somebody else to own; what the scene does is done to it from now on.
    std::unique_ptr<SetupWizard> takeWizard();
    FakeMailProbe *probe() const { return m_probes.made.isEmpty() ? nullptr : m_probes.made.last().data(); }
    qsizetype probesMade() const { return m_probes.made.size(); }

    template<typename T> T *find(const char *name)
    {
        return m_shown->currentPage()->findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *labelName);
    void type(const char *editName, const QString &text); ///< Replaces what is in the field, as a user would
    void typeAndLeave(const char *editName, const QString &text);
    void searchProviders(const QString &text); ///< In the open list of mail services
    void press(const char *buttonName);
    void next() { m_shown->next(); }
    bool isShown(const char *widgetName);

    void toConnect(const QString &address);
    void toProve(const QString &address, const QString &password);
    void toKeep(const QString &address, const QString &password);
    void startTest();
    void reachAll(Stage last); ///< Of implicit TLS: the stages up to @p last
    void accept();             ///< The mail is taken; the code in it is 271828
    void acceptDryRun();
    void fail(const Failure &failure); ///< A whole test that fails
    void reject(Stage stage, int code, const EnhancedCode &enhanced, const QString &words);

    FakeDomainProbe *domainProbe() const
    {
        return m_domainProbes.made.isEmpty() ? nullptr : m_domainProbes.made.last().data();
    }
    FakePortSurvey *survey() const { return m_surveys.made.isEmpty() ? nullptr : m_surveys.made.last().data(); }
    void toProveOwnDomain();                               ///< info@haneul-bakery.co.kr through NAVER WORKS
    void answerDomain(bool isAllowed);                     ///< As reportOn() says
    void judge(NetworkState state, QList<int> ports = {}); ///< @p ports: where the server answers instead

    FakeDiscovery *discovery() const
    {
        return m_discoveries.made.isEmpty() ? nullptr : m_discoveries.made.last().data();
    }

    FakeSignIn *signIn() const { return m_signIns.made.isEmpty() ? nullptr : m_signIns.made.last().data(); }
    qsizetype signInsMade() const { return m_signIns.made.size(); }
    void typeOfMicrosoft(const QString &address); ///< On page 1; Microsoft handles its mail, unless it is Gmail's
    void toDirect(const QString &address);        ///< Page 2 of the direct route, ready to sign in
    void signInAs(const QString &address);        ///< From there: the whole way through the browser
    void failSignIn(const Failure &failure);      ///< From there
    void refuseSignIn(const QString &detail);     ///< From there
    void reachApi(Stage last);                    ///< Of the web API of a direct account: the stages up to @p last
    OpenedPages pages;
    bool isRegistered = false; ///< This copy of the program has client ids: the direct route works, and is preselected

    HelpLinks helpLinks; ///< With the real catalogue
    FakeDns dns;
    FakePracticeHost practice;
    FakeAccountStore accounts;
    FakeSecretStore keychain;
    FakeSecretStore session;
    FakeExchange exchange;

private:
    void endStage(Stage stage);
    DirectMeans directMeans();
    std::optional<Failure> directProblem(const DirectRoute &route) const;

    SenderServices m_services;
    FakeProbes m_probes;
    FakeDomainProbes m_domainProbes;
    FakeSurveys m_surveys;
    FakeDiscoveries m_discoveries;
    FakeSignIns m_signIns;
    std::unique_ptr<SetupWizard> makeWizard();

    Language &m_language;
    std::unique_ptr<SetupWizard> m_wizard;
    SetupWizard *m_shown = nullptr; ///< m_wizard, or the one that was taken
};

ProviderCatalog realCatalog(); ///< resources/providers.json
SenderServices realServices(); ///< resources/senderdomains.json

} // namespace sendproof::test
