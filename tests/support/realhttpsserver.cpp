// SPDX-License-Identifier: GPL-3.0-or-later
#include "realhttpsserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int stopPatience = 5000;

} // namespace

RealHttpsServer::~RealHttpsServer()
{
    stop();
}

void RealHttpsServer::add(const QString &host, const QString &path, const Document &document)
{
    QJsonObject site = m_sites.value(host).toObject();
    site.insert(path, QJsonObject{{u"status"_s, document.status},
                                  {u"headers"_s, document.headers},
                                  {u"body"_s, document.body},
                                  {u"delay"_s, qint64(document.delay.count())}});
    m_sites.insert(host, site);
}

bool RealHttpsServer::write(const QString &file, const QByteArray &content)
{
    QFile made(m_directory.filePath(file));
    return made.open(QIODevice::WriteOnly) && made.write(content) == content.size();
}

bool RealHttpsServer::makeFiles()
{
    const Result<PracticeAuthority> authority = PracticeAuthority::create();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto made = authority ? authority.value().issue({m_sites.keys(), now.addDays(-1), now.addDays(1)})
                                : Result<PracticeCertificate>(authority.error());
    if (!made) {
        m_reason = u"no certificate: "_s + made.error().detail;
        return false;
    }
    m_authority = authority.value().certificate();
    if (write(u"server.pem"_s, made.value().certificate.toPem()) && write(u"server.key"_s, made.value().key.toPem()) &&
        write(u"sites.json"_s, QJsonDocument(m_sites).toJson()))
        return true;
    m_reason = u"cannot write to "_s + m_directory.path();
    return false;
}

bool RealHttpsServer::start(std::chrono::milliseconds patience)
{
    if (!makeFiles())
        return false;
    m_script.setProcessChannelMode(QProcess::SeparateChannels);
    m_script.start(u"python3"_s,
                   {QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/servers/https.py"_s, m_directory.path()});
    const QDeadlineTimer deadline(patience);
    while (!m_script.canReadLine() && m_script.state() != QProcess::NotRunning &&
           m_script.waitForReadyRead(int(deadline.remainingTime()))) {
    }
    m_port = static_cast<quint16>(QJsonDocument::fromJson(m_script.readLine())[u"port"_s].toInt());
    if (m_port != 0)
        return true;
    stop();
    m_reason = u"no https server: "_s + QString::fromUtf8(m_script.readAllStandardError()).trimmed();
    return false;
}

void RealHttpsServer::stop()
{
    if (m_script.state() == QProcess::NotRunning)
        return;
    // The server runs for as long as its input is open, so that a crashing test takes it with it.
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(stopPatience)) {
        m_script.kill();
        m_script.waitForFinished();
    }
}

QList<QJsonObject> RealHttpsServer::takeRequests()
{
    QList<QJsonObject> requests;
    while (m_script.canReadLine())
        requests.append(QJsonDocument::fromJson(m_script.readLine()).object());
    return requests;
}

} // namespace sendproof::test
