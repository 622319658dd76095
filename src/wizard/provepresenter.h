// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis.h"
#include "core/mailprobe.h"
#include "core/practicehost.h"
#include "wizard/networkfinder.h"
#include "wizard/proveview.h"
#include "wizard/setup.h"
#include "wizard/toldtest.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// The page "Prove": runs the test and tells its story.
class ProvePresenter : public QObject
{
    Q_OBJECT
public:
    ProvePresenter(Setup &setup, MakeProbe makeProbe, MakePortSurvey makeSurvey, PracticeHost &practice,
                   Diagnoser diagnoser, QObject *parent = nullptr);

    void enter(); ///< The page is about to be shown, also by Back
    void leave(); ///< Back, Cancel, close: lets a running test go
    void typeRecipient(const QString &text);
    void start();
    void startDryRun(); ///< Signs in and asks whether From is allowed, sends nothing
    void stop();        ///< Lets go of a running test; the page is as before it
    void typeArrivalCode(const QString &text);
    void pinCertificate(); ///< The user confirmed the shown certificate for this account; tests again
    void switchPortMode(); ///< Uses the other security for this port; tests again
    void switchPort();     ///< Uses the port that the server was seen to answer on; tests again
    void takeBackPort();   ///< Undoes switchPort(); the page is ready for a test
    ProveView view() const;
    QString administratorLetter() const; ///< After a failure: what to send to who runs the server; plain text
    QStringList transcript() const;      ///< "C: …" and "S: …" lines, secrets replaced, safe to show, at most 2,000

Q_SIGNALS:
    void changed();

private:
    void run(bool isDryRun);
    void listen();
    void conclude(const Result<Proof> &result);
    void remember(const Result<Proof> &result);
    void askNetwork(); ///< Once for each failure
    void use(const SubmissionServer &server);
    bool isRunning() const { return m_probe != nullptr; }
    std::optional<Diagnosis> diagnosis() const;
    CodeCheck codeCheck() const;
    FieldNote recipientNote() const;
    FieldNote networkNote() const;
    void tell(std::monostate ready, ProveView &view) const;
    void tell(const TestRunning &running, ProveView &view) const;
    void tell(const Failure &failure, ProveView &view) const;
    void tell(const Proof &proof, ProveView &view) const;

    Setup &m_setup;
    MakeProbe m_makeProbe;
    PracticeHost &m_practice;
    Diagnoser m_diagnoser;
    NetworkFinder m_network;
    Story<MailProbe> m_probe;
    std::optional<SubmissionServer> m_replaced; ///< By switchPort()
    ToldTest m_told;
    ToldTest m_before;  ///< What stop() brings back
    int m_revision = 0; ///< Of the setup when the test began
    bool m_isDryRun = false;
    bool m_isRecipientTyped = false;
    QString m_recipient;
    QString m_arrivalCode;
};

} // namespace sendproof
