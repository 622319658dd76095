// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/dnsresolver.h"
#include "core/practicehost.h"
#include "core/secretstore.h"
#include "core/senderservices.h"
#include "gui/setupstories.h"
#include "wizard/editorder.h"
#include "wizard/exportpurposes.h"
#include "wizard/helplinks.h"
#include "wizard/language.h"
#include "wizard/setup.h"

#include <QPointer>
#include <QWizard>
#include <memory>

namespace sendproof {

class CauseBook;
class SetupPage;
class StepRail;

/// The wizard: four pages, the rail, the footer. Owns what one run is about and the four presenters; the collaborators
/// outlive it. Back, Cancel and closing work at any moment and let a running test go; a question is asked, once, only
/// when something typed would be lost.
class SetupWizard : public QWizard
{
    Q_OBJECT
public:
    SetupWizard(HelpLinks &helpLinks, DnsResolver &dns, const SenderServices &services, PracticeHost &practice,
                SetupStories stories, const CauseBook &book, AccountStore &accounts, SecretStore &keychain,
                SecretStore &session, Language &language, QWidget *parent = nullptr);
    ~SetupWizard() override;

    int nextId() const override;
    void goTo(PageId page);     ///< Back to a page that was shown already; the same page or one ahead: nothing
    void startOver();           ///< A new setup from the first page
    void edit(EditOrder order); ///< A new run with what @p order says; it stops where something has to be entered first
    void setHome(bool hasHome); ///< The list of accounts is where the last button leads
    bool hasUnsavedInput() const; ///< Something would be lost with this window

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void languageChosen(const QString &code); ///< To be remembered by the caller
    void accountSaved(const QUuid &id);
    void openWanted(const QUuid &id); ///< The account that the one being set up collides with

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Run;

    void addButtons();
    void beginRun(Setup begun);
    void replaceRun(Setup begun);
    void goForward(PageId page);
    void turnTo(int id);
    void carryOut(RepairKind repair);
    void updateButtons();
    QString finishText() const;
    void showButtons(bool hasLink);
    void markPrimary(QPushButton *onPage); ///< Null: the footer's own
    void updateTexts();
    void fitFrame();
    void followLink();
    void handOver(ExportPurpose purpose);
    void askToDiscard();
    bool isSaved() const;
    SetupPage *shownPage() const;

    HelpLinks &m_helpLinks;
    DnsResolver &m_dns;
    const SenderServices &m_services;
    PracticeHost &m_practice;
    SetupStories m_stories;
    const CauseBook &m_book;
    AccountStore &m_accounts;
    SecretStore &m_keychain;
    SecretStore &m_session;
    Language &m_language;
    std::unique_ptr<Run> m_run;
    StepRail *m_rail;
    QPointer<SetupPage> m_leaving; ///< The page that was shown last
    QPointer<QDialog> m_question;
    QPointer<QDialog> m_export;
    QList<WizardButton> m_buttons;
    bool m_hasHome = false;
};

} // namespace sendproof
