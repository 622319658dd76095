// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows/windowsprogram.h"

#include "support/parsemail.h"
#include "support/realmailserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

namespace {

const QString mailHost = u"mail.example.test"_s;

struct Order
{
    QString security;
    QString auth = u"auto"_s;
    QStringList more;
};

} // namespace

/// The Windows program against Postfix and Dovecot, over Windows' own TLS; the mail read by Python's parser.
class TestWindowsServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void trustsNobodyWithoutTheAuthority_data() { addListeners(); }
    void trustsNobodyWithoutTheAuthority();
    void trustsTheAuthority();
    void deliversWhatWasMeant_data();
    void deliversWhatWasMeant();
    void isRefusedWithAWrongPassword_data();
    void isRefusedWithAWrongPassword();
    void asksOnlyInADryRun();
    void meetsARefusalOfAForeignFrom();
    void tellsAPlainPortFromATlsPort();

private:
    static void addListeners();
    QStringList arguments(QLatin1StringView listener, const Order &order) const;
    ProgramEnd test(QLatin1StringView listener, const Order &order, const QString &password = {});

    RealMailServer m_servers{RealMailServer::Software::PostfixAndDovecot};
    WindowsProgram m_windows{{.hosts = {mailHost}}};
};

void TestWindowsServers::initTestCase()
{
    if (!m_windows.start()) {
        if (m_windows.isUnavailable())
            QSKIP(qPrintable(m_windows.reason()));
        QFAIL(qPrintable(m_windows.reason()));
    }
    if (!m_servers.start()) {
        if (m_servers.isUnavailable())
            QSKIP(qPrintable(m_servers.reason()));
        QFAIL(qPrintable(m_servers.reason()));
    }
}

void TestWindowsServers::addListeners()
{
    QTest::addColumn<QString>("listener");
    QTest::addColumn<QString>("security");
    for (const char *server : {"postfix", "dovecot"}) {
        QTest::addRow("%s, implicit TLS", server)
            << QString::fromLatin1(server) + u"/implicit_tls"_s << u"implicit-tls"_s;
        QTest::addRow("%s, STARTTLS", server) << QString::fromLatin1(server) + u"/starttls"_s << u"starttls"_s;
    }
}

QStringList TestWindowsServers::arguments(QLatin1StringView listener, const Order &order) const
{
    const QString user = m_servers.users().first().name;
    return QStringList{u"test"_s,
                       u"--json"_s,
                       u"--host"_s,
                       mailHost,
                       u"--port"_s,
                       QString::number(m_servers.port(listener)),
                       u"--security"_s,
                       order.security,
                       u"--auth"_s,
                       order.auth,
                       u"--login"_s,
                       user,
                       u"--to"_s,
                       user,
                       u"--timeout"_s,
                       u"30"_s,
                       u"--password-stdin"_s} +
           (order.more.contains(u"--from"_s) ? QStringList() : QStringList{u"--from"_s, user}) + order.more;
}

ProgramEnd TestWindowsServers::test(QLatin1StringView listener, const Order &order, const QString &password)
{
    const QString typed = password.isEmpty() ? m_servers.users().first().password : password;
    return m_windows.run(arguments(listener, order), typed.toUtf8() + "\r\n");
}

void TestWindowsServers::trustsNobodyWithoutTheAuthority()
{
    QFETCH(const QString, listener);
    QFETCH(const QString, security);
    const ProgramEnd end = test(QLatin1StringView(listener.toLatin1()), {.security = security});
    QCOMPARE(end.exit, 1);
    QCOMPARE(end.json().value("cause"_L1), QJsonValue(u"tls.certificate_untrusted_or_self_signed"_s));
}

void TestWindowsServers::trustsTheAuthority() // from here on
{
    QFile authority(m_servers.caFile());
    QVERIFY(authority.open(QIODevice::ReadOnly));
    QVERIFY(m_windows.trust(authority.readAll()));
}

void TestWindowsServers::deliversWhatWasMeant_data()
{
    QTest::addColumn<QString>("listener");
    QTest::addColumn<QString>("security");
    QTest::addColumn<QString>("auth");
    for (const char *server : {"postfix", "dovecot"}) {
        const QString name = QString::fromLatin1(server);
        QTest::addRow("%s, STARTTLS", server) << name + u"/starttls"_s << u"starttls"_s << u"auto"_s;
        for (const char *auth : {"auto", "login", "cram-md5", "scram-sha-1", "scram-sha-256"})
            QTest::addRow("%s, implicit TLS, %s", server, auth)
                << name + u"/implicit_tls"_s << u"implicit-tls"_s << QString::fromLatin1(auth);
    }
}

void TestWindowsServers::deliversWhatWasMeant()
{
    QFETCH(const QString, listener);
    QFETCH(const QString, security);
    QFETCH(const QString, auth);
    const ProgramEnd end = test(QLatin1StringView(listener.toLatin1()), {.security = security, .auth = auth});
    QVERIFY2(end.exit == 0, end.out + end.error);
    QVERIFY(end.json().value("tls"_L1).toObject().value("version"_L1).toString().startsWith("TLSv1."_L1));
    if (auth != "auto"_L1)
        QCOMPARE(end.json().value("auth"_L1).toString().toLower(), auth);

    const QByteArray messageId = end.json().value("message_id"_L1).toString().toLatin1();
    QVERIFY(!messageId.isEmpty());
    QJsonObject mail;
    const auto isHere = [&] {
        for (const QByteArray &delivered : m_servers.deliveredMails()) {
            if (delivered.contains(messageId))
                mail = parseMailIndependently(delivered);
        }
        return !mail.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHere(), 15000);
    QCOMPARE(mail.value("from_address"_L1).toString(), m_servers.users().first().name);
    QVERIFY(mail.value("body"_L1).toString().contains(end.json().value("arrival_code"_L1).toString()));
    QCOMPARE(mail.value("defects"_L1).toArray(), QJsonArray());
}

void TestWindowsServers::isRefusedWithAWrongPassword_data()
{
    QTest::addColumn<QString>("auth");
    for (const char *auth : {"plain", "cram-md5", "scram-sha-256"})
        QTest::newRow(auth) << QString::fromLatin1(auth);
}

void TestWindowsServers::isRefusedWithAWrongPassword()
{
    QFETCH(const QString, auth);
    const ProgramEnd end =
        test("postfix/implicit_tls"_L1, {.security = u"implicit-tls"_s, .auth = auth}, u"틀린 비밀번호"_s);
    QCOMPARE(end.exit, 1);
    QCOMPARE(end.json().value("stage"_L1), QJsonValue(u"auth"_s));
    QCOMPARE(end.json().value("reply"_L1).toObject().value("code"_L1), QJsonValue(535));
    QVERIFY(!end.out.contains("틀린") && !end.error.contains("틀린"));
}

void TestWindowsServers::asksOnlyInADryRun()
{
    const qsizetype before = m_servers.deliveredMails().size();
    const ProgramEnd end = test("postfix/starttls"_L1, {.security = u"starttls"_s, .more = {u"--dry-run"_s}});
    QVERIFY2(end.exit == 0, end.out + end.error);
    QCOMPARE(end.json().value("result"_L1), QJsonValue(u"dry_run_ok"_s));
    QCOMPARE(m_servers.deliveredMails().size(), before);
}

void TestWindowsServers::meetsARefusalOfAForeignFrom()
{
    const ProgramEnd end =
        test("postfix/sender_checked"_L1, {.security = u"starttls"_s, .more = {u"--from"_s, u"owner@other.test"_s}});
    QCOMPARE(end.exit, 1);
    QCOMPARE(end.json().value("cause"_L1), QJsonValue(u"sender.from_mismatch_not_owned"_s));
}

void TestWindowsServers::tellsAPlainPortFromATlsPort()
{
    for (const auto &[listener, security] :
         {std::pair{"postfix/starttls"_L1, u"implicit-tls"_s}, std::pair{"postfix/implicit_tls"_L1, u"starttls"_s}}) {
        const ProgramEnd end = test(listener, {.security = security});
        QCOMPARE(end.exit, 1);
        QCOMPARE(end.json().value("failure"_L1).toObject().value("kind"_L1), QJsonValue(u"wrong-port-mode"_s));
    }
}

QTEST_GUILESS_MAIN(TestWindowsServers)
#include "tst_windowsservers.moc"
