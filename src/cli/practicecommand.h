// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QTemporaryFile>
#include <memory>

namespace sendproof {

/// `practice`: runs the practice server until it is interrupted, and tells of every mail it took.
class PracticeCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    bool writeCertificate(const CommandOptions &options);
    void printWhere();
    void printCases();
    void printMail(const TakenMail &mail);

    std::unique_ptr<PracticeService> m_service;
    QTemporaryFile m_temporaryFile; ///< Of the certificate; gone when the command ends
    QString m_certificatePath;
    int m_mailCount = 0;
};

} // namespace sendproof
