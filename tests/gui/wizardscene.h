// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/setupwizard.h"
#include "support/fakes.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace sendproof::test {

/// The whole wizard with fake collaborators, and the few things a test or a picture does with it. Widgets are found by
/// their object name on the shown page.
class WizardScene
{
public:
    explicit WizardScene(Language &language);

    SetupWizard &wizard() { return *m_wizard; }
    void close() { m_wizard.reset(); }
    FakeMailProbe *probe() const { return m_probes.made.isEmpty() ? nullptr : m_probes.made.last().data(); }
    qsizetype probesMade() const { return m_probes.made.size(); }

    template<typename T> T *find(const char *name)
    {
        return m_wizard->currentPage()->findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *labelName);
    void type(const char *editName, const QString &text); ///< Replaces what is in the field, as a user would
    void press(const char *buttonName);
    void next() { m_wizard->next(); }
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

    FakePracticeHost practice;
    FakeAccountStore accounts;
    FakeSecretStore keychain;
    FakeSecretStore session;

private:
    void endStage(Stage stage);

    ProviderCatalog m_catalog;
    FakeProbes m_probes;
    std::unique_ptr<SetupWizard> m_wizard;
};

ProviderCatalog realCatalog(); ///< resources/providers.json

} // namespace sendproof::test
