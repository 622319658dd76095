// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <chrono>

namespace sendproof::test {

/// A real mail server on 127.0.0.1 for one test, started by servers/postfix.sh or servers/dovecot.sh on free ports.
///
/// It lives in a temporary directory of its own and ends with this object, and with the test process however that ends.
/// It needs root and mount namespaces: where it cannot run, start() returns false and isUnavailable() is true, which is
/// a reason to skip; any other false is a failure. The first start on a machine downloads the packages.
class RealMailServer
{
public:
    enum class Software { Postfix, PostfixAndDovecot, DovecotWithOAuth };

    struct User
    {
        QString name;
        QString password;
    };

    /// Where DovecotWithOAuth asks whose an access token is (RFC 7662).
    struct Introspection
    {
        QString url;            ///< https, with name and password of the client that may ask there
        QByteArray authorities; ///< PEM: the certificates that it trusts there
    };

    explicit RealMailServer(Software software = Software::Postfix);
    /// DovecotWithOAuth: PostfixAndDovecot whose Dovecot takes XOAUTH2 and OAUTHBEARER too; the login has to be the
    /// token's "sub".
    explicit RealMailServer(Introspection introspection);
    ~RealMailServer();
    Q_DISABLE_COPY_MOVE(RealMailServer)

    /// Blocks until every listener answers or @p patience is over.
    [[nodiscard]] bool start(std::chrono::milliseconds patience = std::chrono::minutes(2));
    void stop();

    bool isUnavailable() const;
    /// Why start() returned false, for QSKIP or QFAIL.
    QString reason() const { return m_reason; }

    /// The port of a listener: "postfix/starttls" (TLS required), "postfix/starttls_optional", "postfix/implicit_tls",
    /// "postfix/plain_noauth", "postfix/sender_checked" (STARTTLS; refuses a From that the user does not own),
    /// "dovecot/starttls", "dovecot/implicit_tls", "dovecot/imap_starttls", "dovecot/imap_implicit_tls".
    quint16 port(QLatin1StringView listener) const;
    /// The names in the certificate.
    QStringList hosts() const;
    QString caFile() const;
    /// The first one has a password with a blank and letters beyond ASCII.
    QList<User> users() const;

    /// Every mail in the Maildir, oldest first, as Postfix wrote it: LF line ends, trace headers on top.
    QList<QByteArray> deliveredMails() const;
    /// The same as soon as there are at least @p count, or what there is when @p patience is over.
    QList<QByteArray> waitForMails(qsizetype count,
                                   std::chrono::milliseconds patience = std::chrono::seconds(10)) const;

private:
    bool readDescription(std::chrono::milliseconds patience);
    bool writeIntrospection();

    Software m_software;
    Introspection m_introspection;
    QTemporaryDir m_directory;
    QProcess m_script;
    QJsonObject m_description;
    QString m_reason;
};

} // namespace sendproof::test
