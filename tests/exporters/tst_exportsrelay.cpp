// SPDX-License-Identifier: GPL-3.0-or-later
// A real Postfix relays by what was exported for it; a real Ansible shows what it takes the variables for.
#include "exporters/consumers.h"
#include "support/randomaccounts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr int cannotRunHere = 77;

/// A Postfix with exported settings (support/servers/relay.sh), gone with this object.
class Relay
{
public:
    ~Relay()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(15'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    QString exportedFolder() const
    {
        QDir(m_directory.path()).mkpath(u"exported"_s);
        return m_directory.filePath(u"exported"_s);
    }
    bool start()
    {
        const QString script = QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/tests/support/servers/relay.sh"_s;
        m_process.start(u"bash"_s, {script, u"run"_s, m_directory.path()});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(180'000))
                return false;
        }
        const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
        m_port = told.value("ports"_L1).toObject().value("relay"_L1).toObject().value("inlet"_L1).toInt();
        return m_port > 0;
    }
    bool isUnavailable() const
    {
        return m_process.error() == QProcess::FailedToStart || m_process.exitCode() == cannotRunHere;
    }
    QByteArray reason() { return m_process.readAllStandardError(); }
    QByteArray log() const
    {
        QFile file(m_directory.filePath(u"servers/relay/log"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().right(3000) : QByteArray();
    }
    bool take(const QString &from)
    {
        const QByteArray code = "import smtplib,sys\n"
                                "s=smtplib.SMTP('127.0.0.1',int(sys.argv[1]))\n"
                                "s.sendmail(sys.argv[2],['you@elsewhere.test'],'Subject: x\\n\\ntext\\n')\n";
        return run(u"python3"_s, {u"-c"_s, QString::fromUtf8(code), QString::number(m_port), from}).exitCode == 0;
    }

private:
    QTemporaryDir m_directory;
    mutable QProcess m_process;
    int m_port = 0;
};

} // namespace

class TestExportsRelay : public QObject
{
    Q_OBJECT
private:
    MailAccount account(Security security) const
    {
        MailAccount made;
        made.id = QUuid::createUuid();
        made.name = u"Shop"_s;
        made.server.host = *HostName::parse(u"localhost").host;
        made.server.port = m_server.port(security);
        made.server.security = security;
        made.server.clearChannelAllowed = security == Security::None;
        made.login = u"me'n\"you\\ #$%&<>=하늘@naver.com"_s;
        made.sender.address = *MailAddress::parse(u"haneul@naver.com").address;
        return made;
    }
    /// Starts @p relay with what is exported for @p accounts; false: the test is over.
    bool startWith(Relay &relay, const QList<MailAccount> &accounts)
    {
        const Exported made = exporterCalled(u"postfix"_s)->files(orderFor(accounts));
        if (!std::holds_alternative<ExportFiles>(made))
            return QTest::qVerify(false, "refused", "", __FILE__, __LINE__);
        writtenTo(relay.exportedFolder(), std::get<ExportFiles>(made), m_password);
        QFile::copy(m_server.authorities(), relay.exportedFolder() + u"/ca.pem"_s);
        if (relay.start())
            return true;
        const QByteArray reason = relay.reason();
        if (relay.isUnavailable())
            QTest::qSkip(reason.constData(), __FILE__, __LINE__);
        else
            QTest::qVerify(false, "the relay runs", reason.constData(), __FILE__, __LINE__);
        return false;
    }

    SubmissionServerProcess m_server;
    const QByteArray m_password = nastySecret().chopped(1); // a blank at the end is refused, see below

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("python3 is not installed");
        QVERIFY(m_server.start());
    }
    void postfixRelaysByTheExport_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<bool>("isPinned");
        QTest::newRow("implicit TLS") << Security::ImplicitTls << false;
        QTest::newRow("STARTTLS") << Security::StartTls << false;
        QTest::newRow("pinned certificate") << Security::ImplicitTls << true;
        QTest::newRow("no security") << Security::None << false;
    }
    void postfixRelaysByTheExport()
    {
        QFETCH(Security, security);
        QFETCH(bool, isPinned);
        MailAccount sent = account(security);
        if (isPinned)
            sent.server.pinnedCertificate = m_server.fingerprint();
        Relay relay;
        if (!startWith(relay, {sent}))
            return;
        QVERIFY(relay.take(u"haneul@naver.com"_s));
        const QJsonObject mail = m_server.nextMail();
        QVERIFY2(!mail.isEmpty(), relay.log());
        QCOMPARE(mail.value("login"_L1).toString(), sent.login);
        QCOMPARE(mail.value("password"_L1).toString().toUtf8(), m_password);
        QCOMPARE(mail.value("secure"_L1).toBool(), security != Security::None);
    }
    void theFromAddressChoosesTheAccount()
    {
        MailAccount first = account(Security::ImplicitTls);
        MailAccount second = account(Security::ImplicitTls);
        second.login = u"second"_s;
        second.sender.address = *MailAddress::parse(u"shop@daum.net").address;
        Relay relay;
        if (!startWith(relay, {first, second}))
            return;
        for (const MailAccount &sent : {second, first}) {
            QVERIFY(relay.take(sent.sender.address.toString()));
            const QJsonObject mail = m_server.nextMail();
            QVERIFY2(!mail.isEmpty(), relay.log());
            QCOMPARE(mail.value("login"_L1).toString(), sent.login);
        }
    }
    void postfixSendsNothingToAnotherCertificate()
    {
        MailAccount sent = account(Security::StartTls);
        sent.server.pinnedCertificate = QByteArray(32, 'x');
        Relay relay;
        if (!startWith(relay, {sent}))
            return;
        QVERIFY(relay.take(u"haneul@naver.com"_s));
        QTRY_VERIFY_WITH_TIMEOUT(relay.log().contains("status=deferred") || relay.log().contains("status=bounced"),
                                 20'000);
        QVERIFY(!relay.log().contains("status=sent"));
    }
    void aBlankAtTheEndOfAPasswordIsRefused()
    {
        const Exported made = exporterCalled(u"postfix"_s)->files(orderFor({account(Security::ImplicitTls)}));
        const Secret secret(QByteArrayView("pencil "));
        QVERIFY(unfitSecret(std::get<ExportFiles>(made), [&](const QUuid &) { return &secret; }));
    }
    void ansibleTakesNoValueForATemplate()
    {
        if (QStandardPaths::findExecutable(u"ansible"_s).isEmpty())
            QSKIP("ansible is not installed");
        MailAccount sent = account(Security::StartTls);
        sent.login = u"{{ 7 * 7 }}{% raw %}"_s;
        const QTemporaryDir folder;
        const Exported made = exporterCalled(u"ansible"_s)->files(orderFor({sent}));
        const QByteArray password = "{{ lookup('env', 'HOME') }}" + nastySecret();
        const QString path = writtenTo(folder.path(), std::get<ExportFiles>(made), password).value(0);
        const Ran ran =
            run(u"ansible"_s,
                {u"localhost"_s, u"-m"_s, u"debug"_s, u"-a"_s, u"var=smtp_accounts[0]"_s, u"-e"_s, u'@' + path}, {},
                {{u"ANSIBLE_LOCAL_TEMP"_s, folder.path()}, {u"ANSIBLE_NOCOLOR"_s, u"1"_s}});
        QVERIFY2(ran.exitCode == 0, ran.errors.right(2000) + ran.output.right(2000));
        const QJsonObject shown = QJsonDocument::fromJson(ran.output.mid(ran.output.indexOf('{'))).object();
        const QJsonObject values = shown.value("smtp_accounts[0]"_L1).toObject();
        QCOMPARE(values.value("username"_L1).toString(), sent.login);
        QCOMPARE(values.value("password"_L1).toString().toUtf8(), password);
        QCOMPARE(values.value("secure"_L1).toString(), u"starttls"_s);
    }
};

QTEST_GUILESS_MAIN(TestExportsRelay)
#include "tst_exportsrelay.moc"
