// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/consumers.h"

#include "exporters/exporters.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int patience = 60'000; // ms
const QString supportFolder = QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/tests/support/servers/"_s;

bool write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(content) == content.size();
}

} // namespace

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input,
        const QMap<QString, QString> &environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto at = environment.begin(); at != environment.end(); ++at)
        variables.insert(at.key(), at.value());
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    if (!process.waitForStarted(patience))
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end"};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString nodeModules(QString *reason)
{
    QProcess npm;
    npm.start(u"bash"_s, {supportFolder + u"npm.sh"_s});
    if (npm.waitForFinished(180'000) && npm.exitStatus() == QProcess::NormalExit && npm.exitCode() == 0)
        return QString::fromUtf8(npm.readAllStandardOutput()).trimmed();
    *reason = QString::fromUtf8(npm.readAllStandardError()).trimmed();
    return {};
}

SubmissionServerProcess::~SubmissionServerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool SubmissionServerProcess::start(const QStringList &mechanisms)
{
    const Result<PracticeAuthority> authority = PracticeAuthority::create();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!authority)
        return false;
    const auto made = authority.value().issue({{u"localhost"_s, u"127.0.0.1"_s}, now.addDays(-1), now.addDays(1)});
    if (!made)
        return false;
    m_fingerprint = made.value().certificate.digest(QCryptographicHash::Sha256);
    const QString certificate = m_directory.filePath(u"server.pem"_s);
    const QString key = m_directory.filePath(u"server.key"_s);
    if (!write(authorities(), authority.value().certificatePem()) ||
        !write(certificate, made.value().certificate.toPem()) || !write(key, made.value().key.toPem()))
        return false;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s, QStringList{supportFolder + u"submission.py"_s, certificate, key} + mechanisms);
    m_ports = nextMail().value("ports"_L1).toObject();
    return !m_ports.isEmpty();
}

int SubmissionServerProcess::port(Security security) const
{
    return m_ports.value(securityName(security)).toInt();
}

QJsonObject SubmissionServerProcess::nextMail()
{
    const QDeadlineTimer deadline(20'000);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

std::unique_ptr<Exporter> exporterCalled(const QString &id)
{
    for (std::unique_ptr<Exporter> &exporter : plainExporters()) {
        if (exporter->format().id == id)
            return std::move(exporter);
    }
    return nullptr;
}

ExportOrder orderFor(const QList<MailAccount> &accounts, bool withSecrets)
{
    return {.accounts = accounts,
            .withSecrets = withSecrets,
            .language = u"ko"_s,
            .day = QDate(2026, 11, 21),
            .words = {.madeBy = u"센드프루프에서 만들었어요, 2026-11-21."_s,
                      .secretIsIn = u"이 파일에는 비밀번호가 있어요."_s,
                      .secretIsNotIn = u"이 파일에는 비밀번호가 없어요."_s,
                      .secretGoesHere = u"PUT-THE-PASSWORD-HERE"_s}};
}

QStringList writtenTo(const QString &folder, const ExportFiles &files, const QByteArray &secret, const QString &prefix)
{
    const Secret held{QByteArrayView(secret)};
    QStringList names;
    for (const ExportFile &file : files) {
        names += QDir(folder).filePath(prefix + file.name);
        const Secret bytes = exportedBytes(file, [&held](const QUuid &) { return &held; });
        if (!write(names.last(), bytes.bytes().toByteArray()))
            return {};
    }
    return names;
}

} // namespace sendproof::test
