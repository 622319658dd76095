// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoptions.h"
#include "core/enhancedcode.h"
#include "core/mailaccount.h"
#include "core/stage.h"

#include <QByteArray>
#include <chrono>
#include <optional>

namespace sendproof {

/// Turns the options of a run from text into values and remembers the first one that is wrong. Each reader answers
/// nothing when its option isn't given or is wrong; ask problem() once all are read.
class OptionReader
{
public:
    explicit OptionReader(const CommandOptions &options)
        : m_options(options)
    {
    }

    bool isFine() const { return m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; } ///< A sentence that names the option
    void complain(const char *name, const QString &sentence);

    std::optional<HostName> host(const char *name);
    std::optional<int> port(const char *name);
    std::optional<Security> security(const char *name);
    std::optional<AuthChoice> auth(const char *name);
    std::optional<MailAddress> address(const char *name);
    std::optional<QString> ipAddress(const char *name);      ///< As it was typed
    std::optional<QByteArray> fingerprint(const char *name); ///< SHA-256, 32 bytes; hex with or without colons
    std::optional<std::chrono::milliseconds> seconds(const char *name);
    std::optional<int> count(const char *name, int most); ///< 1 to @p most
    std::optional<Stage> stage(const char *name);
    std::optional<int> replyCode(const char *name); ///< 400 to 599
    std::optional<EnhancedCode> enhancedCode(const char *name);
    /// Text without control or invisible characters, at most @p limit UTF-16 units, not empty.
    std::optional<QString> text(const char *name, qsizetype limit = 254);
    /// What somebody or something is called: 1 to 200 visible characters, composed (NFC). Empty where it isn't given.
    HeaderText title(const char *name);
    /// The content of a file of PEM certificates, at most 4 MiB.
    std::optional<QByteArray> certificateFile(const char *name);

private:
    const CommandOptions &m_options;
    QString m_problem;
};

/// Why a text is no address, as a sentence; empty for None.
QString addressSentence(AddressFault fault);

} // namespace sendproof
