// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailprobe.h"
#include "core/practicehost.h"
#include "wizard/adminletter.h"
#include "wizard/causebook.h"
#include "wizard/countdown.h"
#include "wizard/directmeans.h"
#include "wizard/networkfinder.h"
#include "wizard/proveview.h"
#include "wizard/repairtrail.h"
#include "wizard/toldtest.h"

#include <QObject>

namespace sendproof {

struct FailureCard;

/// What the page "Prove" asks the network with.
struct ProveStories
{
    MakeProbe mailProbe;
    MakePortSurvey portSurvey;
    /// DirectMeans::problemWith; null: the direct route isn't offered.
    DirectProblem directProblem;
};

/// The page "Prove": runs the test, tells its story, and repairs what can be repaired here.
class ProvePresenter : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    ProvePresenter(Setup &setup, ProveStories stories, PracticeHost &practice, const CauseBook &book,
                   const ProviderCatalog &catalog, QObject *parent = nullptr);

    void enter(); ///< The page is about to be shown, also by Back
    void leave(); ///< Back, Cancel, close: lets a running test go
    void recall(const ToldTest &told); ///< A test of exactly this setup that was made elsewhere is told here
    void typeRecipient(const QString &text);
    void start();
    void startDryRun(); ///< Signs in and asks whether From is allowed, sends nothing
    void stop();        ///< Lets go of a running test; the page is as before it
    void typeArrivalCode(const QString &text);
    /// One of the shown card's that is carried out here, a pinned certificate after the user confirmed it: changes the
    /// setup and tests again, or waits and then does. Anything else changes nothing.
    void carryOut(const Repair &repair);
    void takeNoteOffer(); ///< ProveView::note: takes the last repair back, or ends the wait
    ProveView view() const;
    AdminLetter letter(QStringView language) const; ///< After a failure; empty where it is of no use
    QString report() const;                         ///< After a failure; plain text
    QStringList transcript() const; ///< "C: …" and "S: …" lines, secrets replaced, safe to show, at most 2,000

Q_SIGNALS:
    void changed();

private:
    void run(bool isDryRun);
    void listen();
    void conclude(const Result<Proof> &result);
    void remember(const Result<Proof> &result);
    void askNetwork(); ///< Once for each failure
    void takeBack();
    bool isRunning() const { return m_probe != nullptr; }
    bool isOffered(const Repair &repair) const;
    bool canUseDirect(const Provider *provider) const;
    FailureStory story(const Failure &failure) const;
    CardView failedCard(const FailureCard &told, const Failure &failure) const;
    CodeCheck codeCheck() const;
    FieldNote recipientNote() const;
    FieldNote note() const;
    void tell(std::monostate ready, ProveView &view) const;
    void tell(const TestRunning &running, ProveView &view) const;
    void tell(const Failure &failure, ProveView &view) const;
    void tell(const Proof &proof, ProveView &view) const;

    Setup &m_setup;
    MakeProbe m_makeProbe;
    DirectProblem m_directProblem;
    PracticeHost &m_practice;
    const CauseBook &m_book;
    const ProviderCatalog &m_catalog;
    NetworkFinder m_network;
    RepairTrail m_repairs;
    Countdown m_wait; ///< Until a test begins by itself
    Story<MailProbe> m_probe;
    ToldTest m_told;
    ToldTest m_before;  ///< What stop() brings back
    int m_revision = 0; ///< Of the setup when the test began
    bool m_isDryRun = false;
    bool m_isRecipientTyped = false;
    QString m_recipient;
    QString m_arrivalCode;
};

} // namespace sendproof
