// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "practice/practicecertificate.h"
#include "practice/practiceconnection.h"
#include "practice/practicelistener.h"

#include <QList>
#include <map>
#include <optional>

namespace sendproof {

/// An ESMTP submission server on 127.0.0.1 with real TLS and a certificate made at start. No mail leaves it; which
/// failure a client meets is chosen by the login (PracticeScenario). One thread, never blocks. Also serves the tests.
class PracticeServer : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maximalConnections = 64;
    static constexpr qsizetype maximalMails = 200;
    static constexpr qsizetype maximalMailBytes = 64LL * 1024 * 1024; ///< Of all kept mails; the oldest go first

    explicit PracticeServer(QObject *parent = nullptr);
    ~PracticeServer() override;

    /// Makes the certificates and listens: implicit TLS on @p port (0: a free one), STARTTLS on another free port.
    /// Fails with LockedByAnother where the port is taken, TlsHandshakeFailed where no certificate can be made.
    Result<Done> start(quint16 port = 0);
    /// Opens the ports of all scenarios that need their own; otherwise endpointFor() opens them when asked.
    Result<Done> openAll();
    void stop(); ///< Closes ports and connections; the mails stay
    bool isRunning() const { return !m_doors.empty(); }

    /// Where @p login meets its scenario; @p security counts where that has no port of its own, and for any other
    /// login. Port 0: not running, or no port could be opened.
    SubmissionServer endpointFor(const QString &login, Security security = Security::ImplicitTls);
    /// The authority that signed the certificates; what a client of the practice server trusts in addition.
    QByteArray caCertificatePem() const { return m_authority ? m_authority->certificatePem() : QByteArray(); }

    const QList<PracticeMail> &mails() const { return m_mails; } ///< The newest last
    qsizetype connectionCount() const { return static_cast<qsizetype>(m_connections.size()); }

    // For connections from now on
    void setOffer(const PracticeOffer &offer) { m_offer = offer; }
    void setCredentials(const PracticeCredentials &credentials) { m_credentials = credentials; }
    void setIdleLimit(std::chrono::milliseconds limit) { m_idleLimit = limit; }

Q_SIGNALS:
    void mailTaken(const sendproof::PracticeMail &mail);

private:
    /// An open port; for the scenario "refused" one that is taken and not listened on.
    struct Door
    {
        std::unique_ptr<PracticeListener> listener;
        std::unique_ptr<QTcpSocket> closed;
        quint16 port() const { return listener ? listener->serverPort() : closed->localPort(); }
    };
    using DoorKey = std::pair<const PracticeScenario *, Security>;

    Result<Done> open(const DoorKey &key, quint16 port);
    Result<PracticeCertificate> certificateFor(const PracticeScenario &scenario) const;
    void accept(const DoorKey &key, const QSslConfiguration &tls, std::unique_ptr<QSslSocket> socket);
    void keep(const PracticeMail &mail);

    std::optional<PracticeAuthority> m_authority;
    std::map<DoorKey, Door> m_doors;
    std::map<PracticeConnection *, Story<PracticeConnection>> m_connections;
    QList<PracticeMail> m_mails;
    qsizetype m_mailBytes = 0;
    PracticeOffer m_offer;
    PracticeCredentials m_credentials;
    std::chrono::milliseconds m_idleLimit{300'000}; ///< RFC 5321 section 4.5.3.2.7
};

} // namespace sendproof
