// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace sendproof {

/// The conversation of a test in a file only its owner can read: "C: …" and "S: …" lines in UTF-8, secrets already
/// replaced by the probe, control characters made visible. Each line is on disk as soon as it was exchanged.
class Transcript
{
public:
    /// Creates the file; one that is there already is never touched. False with problem() when that isn't possible.
    bool open(const QString &path);
    const QString &problem() const { return m_problem; }
    /// Does nothing when no file was opened.
    void add(bool isSent, const QByteArray &line);
    bool isIntact() const { return m_isIntact; } ///< Everything could be written

private:
    QFile m_file;
    QString m_problem;
    bool m_isIntact = true;
};

} // namespace sendproof
