// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "practice/practicecertificate.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <map>
#include <memory>
#include <optional>

namespace sendproof::test {

/// A program run to its end.
struct Ran
{
    int exitCode = -1; ///< -1: it could not be started or did not end in time
    QByteArray output;
    QByteArray errors;
};
Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
        const QMap<QString, QString> &environment = {});

/// The node_modules with Nodemailer and dotenv; empty where they can't be had, @p reason then says why.
QString nodeModules(QString *reason);

/// Any login is taken by this submission server (support/servers/submission.py) on 127.0.0.1, which tells what it got.
class SubmissionServerProcess
{
public:
    ~SubmissionServerProcess();

    bool start(const QStringList &mechanisms = {});
    int port(Security security) const;
    QString authorities() const { return m_directory.filePath(QStringLiteral("ca.pem")); } ///< PEM; trusted by clients
    QByteArray fingerprint() const { return m_fingerprint; } ///< SHA-256 of its certificate
    /// The next mail, within 20 s; empty where none comes.
    QJsonObject nextMail();

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    QJsonObject m_ports;
    QByteArray m_fingerprint;
};

/// The exporter called @p id.
std::unique_ptr<Exporter> exporterCalled(const QString &id);
/// What is exported in all of these tests, with the words of the program in English.
ExportOrder orderFor(const QList<MailAccount> &accounts, bool withSecrets = true);
/// Writes the files of @p files into @p folder with @p secret in its places; their paths in the same order.
QStringList writtenTo(const QString &folder, const ExportFiles &files, const QByteArray &secret,
                      const QString &prefix = {});

} // namespace sendproof::test
