// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/exportselection.h"
#include "cli/exporttarget.h"

#include <map>
#include <memory>
#include <optional>

namespace sendproof {

/// `export`: the settings of accounts in the format of a program, to standard output or into files. No secret without
/// --with-secret, but where the format is encrypted and always has them.
class ExportCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void listFormats();
    std::optional<Problem> chooseFormat(const CommandOptions &options);
    std::optional<Problem> takePassphrase(const CommandOptions &options);
    std::optional<Problem> makeFiles(const CommandOptions &options);
    std::optional<Problem> chooseTarget(const CommandOptions &options);
    Problem refused(const RefusedExport &why) const;
    void loadNextSecret();
    void finishUp();
    void seal();
    SecretOf secrets() const;
    void write();
    void tellWritten();

    std::unique_ptr<Exporter> m_exporter;
    ExportSelection m_selection;
    ExportFiles m_files;
    std::optional<ExportTarget> m_target; ///< Nothing: standard output
    QList<MailAccount> m_secretsLeft;     ///< Of these the keychain is still to be asked
    std::map<QUuid, Secret> m_secrets;
    Secret m_passphrase; ///< Of an encrypted format
};

} // namespace sendproof
