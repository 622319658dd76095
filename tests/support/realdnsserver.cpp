// SPDX-License-Identifier: GPL-3.0-or-later
#include "realdnsserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int cannotRunHere = 77;
constexpr int stopPatience = 15000;

} // namespace

RealDnsServer::~RealDnsServer()
{
    stop();
}

void RealDnsServer::write(const QString &file, const QByteArray &content)
{
    QDir(m_directory.path()).mkpath(u"zones"_s);
    QFile zone(m_directory.filePath(u"zones/"_s + file));
    if (!zone.open(QIODevice::WriteOnly) || zone.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(zone.fileName()));
}

void RealDnsServer::addZone(const QString &name, const QByteArray &records)
{
    write(name + u".zone"_s, "$ORIGIN " + name.toLatin1() +
                                 ".\n$TTL 60\n@ SOA ns hostmaster 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n" +
                                 records);
}

void RealDnsServer::addBrokenZone(const QString &name)
{
    write(name + u".broken"_s, {});
}

bool RealDnsServer::start(std::chrono::milliseconds patience)
{
    m_script.start(u"bash"_s,
                   {QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/servers/dns.sh"_s, u"run"_s, m_directory.path()});
    const QDeadlineTimer deadline(patience);
    while (!m_script.canReadLine() && m_script.state() != QProcess::NotRunning &&
           m_script.waitForReadyRead(int(deadline.remainingTime()))) {
    }
    m_address = QJsonDocument::fromJson(m_script.readLine())[u"address"_s].toString();
    if (!m_address.isEmpty())
        return true;
    stop();
    m_reason = QString::fromUtf8(m_script.readAllStandardError()).trimmed() + u" (no DNS server)"_s;
    return false;
}

void RealDnsServer::stop()
{
    if (m_script.state() == QProcess::NotRunning)
        return;
    // The script runs for as long as its input is open, so that a crashing test takes its server with it.
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(stopPatience)) {
        m_script.kill();
        m_script.waitForFinished();
    }
}

bool RealDnsServer::isUnavailable() const
{
    return m_script.error() == QProcess::FailedToStart || m_script.exitCode() == cannotRunHere;
}

} // namespace sendproof::test
