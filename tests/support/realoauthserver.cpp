// SPDX-License-Identifier: GPL-3.0-or-later
#include "realoauthserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int cannotRunHere = 77;
constexpr int stopPatience = 5000; // ms
constexpr auto answerPatience = std::chrono::seconds(10);

QString scriptPath(const QString &name)
{
    return QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/servers/"_s + name;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile made(path);
    return made.open(QIODevice::WriteOnly) && made.write(content) == content.size();
}

} // namespace

RealOAuthServer::~RealOAuthServer()
{
    stop();
}

bool RealOAuthServer::start(std::chrono::milliseconds patience)
{
    stop();
    QProcess npm;
    npm.start(u"bash"_s, {scriptPath(u"npm.sh"_s)});
    const bool isOver = npm.waitForFinished(int(patience.count()));
    m_modules = QString::fromUtf8(npm.readAllStandardOutput()).trimmed();
    m_reason = QString::fromUtf8(npm.readAllStandardError()).trimmed();
    m_isUnavailable = npm.error() == QProcess::FailedToStart || (isOver && npm.exitCode() == cannotRunHere);
    if (m_isUnavailable || !isOver || m_modules.isEmpty())
        return false;
    return makeCertificate() && startNode(patience);
}

bool RealOAuthServer::makeCertificate()
{
    const Result<PracticeAuthority> authority = PracticeAuthority::create();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto made = authority
                          ? authority.value().issue({{u"localhost"_s, u"127.0.0.1"_s}, now.addDays(-1), now.addDays(1)})
                          : Result<PracticeCertificate>(authority.error());
    if (!made) {
        m_reason = u"no certificate: "_s + made.error().detail;
        return false;
    }
    m_authority = authority.value().certificate();
    m_reason = u"cannot write to "_s + m_directory.path();
    return write(m_directory.filePath(u"server.pem"_s), made.value().certificate.toPem()) &&
           write(m_directory.filePath(u"server.key"_s), made.value().key.toPem());
}

bool RealOAuthServer::startNode(std::chrono::milliseconds patience)
{
    m_node.start(u"node"_s, {scriptPath(u"oauth.cjs"_s), m_modules, m_directory.path()});
    m_port = quint16(readAnswer(patience)[u"port"_s].toInt());
    if (m_port != 0)
        return true;
    stop();
    m_reason = u"no OAuth server: "_s + QString::fromUtf8(m_node.readAllStandardError()).trimmed();
    return false;
}

QJsonObject RealOAuthServer::readAnswer(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!m_node.canReadLine()) {
        if (m_node.state() == QProcess::NotRunning || !m_node.waitForReadyRead(int(deadline.remainingTime())))
            return {};
    }
    return QJsonDocument::fromJson(m_node.readLine()).object();
}

QJsonObject RealOAuthServer::order(const QJsonObject &what)
{
    m_node.write(QJsonDocument(what).toJson(QJsonDocument::Compact) + '\n');
    return readAnswer(answerPatience);
}

QString RealOAuthServer::issuer() const
{
    return u"https://localhost:%1"_s.arg(m_port);
}

QString RealOAuthServer::introspectionUrl() const
{
    return u"https://dovecot:dovecot-secret@localhost:%1/token/introspection"_s.arg(m_port);
}

QByteArray RealOAuthServer::grant(const QString &login, std::chrono::seconds lifetime)
{
    const QJsonObject what{{u"do"_s, u"grant"_s}, {u"login"_s, login}, {u"lifetime"_s, qint64(lifetime.count())}};
    return order(what)[u"token"_s].toString().toUtf8();
}

void RealOAuthServer::revoke(const QByteArray &token)
{
    (void)order({{u"do"_s, u"revoke"_s}, {u"token"_s, QString::fromLatin1(token)}});
}

void RealOAuthServer::setAccessLife(std::chrono::seconds life)
{
    (void)order({{u"do"_s, u"set"_s}, {u"accessLife"_s, qint64(life.count())}});
}

void RealOAuthServer::spoil(const QString &path, std::chrono::milliseconds delay)
{
    (void)order({{u"do"_s, u"spoil"_s}, {u"path"_s, path}, {u"delay"_s, qint64(delay.count())}});
}

void RealOAuthServer::stop()
{
    if (m_node.state() == QProcess::NotRunning)
        return;
    m_node.closeWriteChannel(); // for as long as its input is open
    if (!m_node.waitForFinished(stopPatience)) {
        m_node.kill();
        m_node.waitForFinished();
    }
}

} // namespace sendproof::test
