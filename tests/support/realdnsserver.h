// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <chrono>

namespace sendproof::test {

/// A real DNS server (Knot) for one test, on port 53 of a loopback address of its own, started by servers/dns.sh. Needs
/// what RealMailServer needs, and says in the same way when it cannot run.
class RealDnsServer
{
public:
    RealDnsServer() = default;
    ~RealDnsServer();
    Q_DISABLE_COPY_MOVE(RealDnsServer)

    /// Before start(): @p records below the lines every zone needs, in the form of RFC 1035 section 5.
    void addZone(const QString &name, const QByteArray &records);
    void addBrokenZone(const QString &name); ///< Answers SERVFAIL

    [[nodiscard]] bool start(std::chrono::milliseconds patience = std::chrono::minutes(2));
    bool isUnavailable() const;
    QString reason() const { return m_reason; } ///< Why start() returned false, for QSKIP or QFAIL
    QString address() const { return m_address; }

private:
    void write(const QString &file, const QByteArray &content);
    void stop();

    QTemporaryDir m_directory;
    QProcess m_script;
    QString m_address;
    QString m_reason;
};

} // namespace sendproof::test
