// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/problem.h"

#include <QJsonObject>
#include <QString>

namespace sendproof {

/// Everything a run says, as UTF-8: lines for people, or JSON documents of one line each. Whatever passes here is made
/// safe to show (core/unsafetext.h), so that no text from outside can steer a terminal.
class Printer
{
public:
    Printer(const CliWorld &world, bool isJson, QString language);

    bool isJson() const { return m_isJson; }
    const QString &language() const { return m_language; } ///< "ko" or "en"

    void line(const QString &text = {});  ///< Standard output
    void warn(const QString &text);       ///< Standard error, also beside JSON
    void json(const QJsonObject &object); ///< Standard output
    /// Says why the run ends: a sentence on standard error, or {"error": {"kind", "message"}} with --json.
    ExitCode tell(const Problem &problem);
    bool isIntact() const { return m_isIntact; } ///< All that was said could be written

private:
    void write(const std::function<bool(QByteArrayView)> &sink, const QString &text);

    const CliWorld &m_world;
    bool m_isJson = false;
    QString m_language;
    bool m_isIntact = true;
};

/// @p text safe for a JSON field: control and bidirectional characters replaced, as in everything that is shown.
QJsonValue safeJson(const QString &text);
/// The same, null where @p text is empty.
QJsonValue safeJsonOrNull(const QString &text);

} // namespace sendproof
