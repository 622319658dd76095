// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/accountplan.h"
#include "cli/testplan.h"
#include "cli/testreport.h"

#include <QObject>

namespace sendproof {

/// Saves an account as it was planned: where wished it is tested first; its secret goes into the keychain, then the
/// account to disk. Where the disk refuses it, the keychain has the secret of before again.
class AccountFiling : public QObject
{
    Q_OBJECT
public:
    AccountFiling(const CliWorld &world, Printer &printer, AccountPlan plan);

    /// @p secret: the given one, or none: the one in the keychain stays.
    void start(Secret secret);

Q_SIGNALS:
    void finished(sendproof::ExitCode exit); ///< Once, last; everything is told by then

private:
    void prove(Secret secret);
    void takeProof(const Result<Proof> &result);
    void keepOldSecret();
    void writeSecret();
    void writeAccount();
    /// Puts the account among the saved ones, as it stands there now.
    std::optional<Problem> place(QList<MailAccount> &accounts, const ProviderCatalog &catalog);
    void takeBack(const Problem &problem);
    void conclude();
    void end(const Problem &problem) { Q_EMIT finished(m_printer.tell(problem)); }

    const CliWorld &m_world;
    Printer &m_printer;
    AccountPlan m_plan;
    TestPlan m_testPlan;
    std::optional<TestReport> m_report;
    Story<MailProbe> m_probe;
    QJsonValue m_testJson = QJsonValue::Null;
    std::optional<ProofRecord> m_proof; ///< Of the test that was made
    Secret m_secret;
    Secret m_oldSecret;
};

} // namespace sendproof
