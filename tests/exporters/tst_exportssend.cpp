// SPDX-License-Identifier: GPL-3.0-or-later
// Programs send a mail by what was exported for them, over real TLS, and the server tells what they signed in with.
#include "exporters/consumers.h"
#include "support/parsemail.h"
#include "support/randomaccounts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString sendersFolder = QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/tests/exporters/senders/"_s;
const QString recipient = u"you@example.test"_s;

/// A program that sends by an export.
struct Sender
{
    QString format;
    QString program;
    QStringList arguments; ///< %1 the file, %2 the recipient, %3 the authorities
    QByteArray without;    ///< Signs of the nasty password that this program or its format can't take
    bool isAsciiOnly = false;
    bool carriesName = true;
    QString name = u"하늘, \"상사\" \\ (본점)"_s; ///< Of the sender
};

/// Django comes from Debian, for Debian's Python.
QString programPath(const QString &program)
{
    const QString debians = QStandardPaths::findExecutable(program, {u"/usr/bin"_s});
    return debians.isEmpty() ? QStandardPaths::findExecutable(program) : debians;
}

QList<Sender> senders()
{
    const QString java = u"/usr/share/java/"_s;
    return {{u"msmtprc"_s, u"msmtp"_s, {u"--file=%1"_s, u"%2"_s}, {}, false, false},
            {u"env"_s, u"node"_s, {sendersFolder + u"env.cjs"_s, u"%1"_s, u"%2"_s}, "`"},
            {u"nodemailer"_s, u"node"_s, {sendersFolder + u"nodemailer.cjs"_s, u"%1"_s, u"%2"_s}, {}},
            {u"django"_s, u"python3"_s, {sendersFolder + u"django_mail.py"_s, u"%1"_s, u"%2"_s}, {}, true},
            {u"python-smtplib"_s, u"python3"_s, {u"%1"_s, u"%2"_s, u"from Python"_s, u"text"_s}, {}},
            {u"laravel"_s,
             u"php"_s,
             {u"-d"_s, u"openssl.cafile=%3"_s, sendersFolder + u"laravel.php"_s, u"%1"_s, u"%2"_s},
             {},
             false,
             true,
             u"하늘 상사"_s}, // how Symfony encodes more than letters is its own affair

            {u"rails"_s, u"ruby"_s, {sendersFolder + u"rails_mail.rb"_s, u"%1"_s, u"%2"_s}, {}},
            {u"spring-boot"_s,
             u"java"_s,
             {u"-cp"_s, java + u"javax.mail.jar:"_s + java + u"javax.activation.jar"_s,
              sendersFolder + u"SpringMail.java"_s, u"%1"_s, u"%2"_s, u"%3"_s},
             "{",
             false,
             false}};
}

QByteArray passwordFor(const Sender &sender)
{
    QByteArray password;
    for (const char sign : nastySecret()) {
        if (!sender.without.contains(sign) && (!sender.isAsciiOnly || static_cast<unsigned char>(sign) < 0x80))
            password += sign;
    }
    return password;
}

bool isMissing(const Ran &ran)
{
    return ran.errors.contains("No module named") || ran.errors.contains("Failed opening required") ||
           ran.errors.contains("cannot load such file") || ran.errors.contains("package javax.mail does not exist");
}

} // namespace

class TestExportsSend : public QObject
{
    Q_OBJECT
private:
    MailAccount account(Security security, const Sender &sender) const
    {
        MailAccount made;
        made.id = QUuid::createUuid();
        made.name = u"가게 'Shop'"_s;
        made.server.host = *HostName::parse(u"localhost").host;
        made.server.port = m_server.port(security);
        made.server.security = security;
        made.server.clearChannelAllowed = security == Security::None;
        made.login = u" me'n\"you\\ #$%&<>=@naver.com "_s;
        made.sender.address = *MailAddress::parse(u"haneul@naver.com").address;
        made.sender.name = *HeaderText::from(sender.name);
        return made;
    }
    Ran send(const Sender &sender, const QString &path)
    {
        QStringList arguments;
        for (QString argument : sender.arguments)
            arguments +=
                argument.replace(u"%1"_s, path).replace(u"%2"_s, recipient).replace(u"%3"_s, m_server.authorities());
        QMap<QString, QString> environment{{u"SSL_CERT_FILE"_s, m_server.authorities()},
                                           {u"NODE_EXTRA_CA_CERTS"_s, m_server.authorities()}};
        if (sender.program == u"node")
            environment[u"NODE_PATH"_s] = m_nodeModules;
        return run(programPath(sender.program), arguments,
                   "From: <haneul@naver.com>\nTo: <you@example.test>\nSubject: x\n\ntext\n", environment);
    }
    /// What msmtp trusts stands in its file.
    QString trusting(const Sender &sender, const QString &path) const
    {
        QFile file(path);
        if (sender.format != u"msmtprc" || !file.open(QIODevice::ReadWrite))
            return path;
        const QByteArray exported = file.readAll();
        file.seek(0);
        file.write("defaults\ntls_trust_file " + m_server.authorities().toUtf8() + "\n" + exported);
        return path;
    }
    void checkMail(const Sender &sender, const MailAccount &account, const QByteArray &password)
    {
        const QJsonObject mail = m_server.nextMail();
        QVERIFY2(!mail.isEmpty(), "no mail came");
        QCOMPARE(mail.value("login"_L1).toString(), account.login);
        QCOMPARE(mail.value("password"_L1).toString().toUtf8(), account.login.isEmpty() ? QByteArray() : password);
        QCOMPARE(mail.value("secure"_L1).toBool(), account.server.security != Security::None);
        QVERIFY(mail.value("from"_L1).toString().contains(u"<haneul@naver.com>"));
        const QJsonObject parsed =
            parseMailIndependently(QByteArray::fromBase64(mail.value("mail"_L1).toString().toLatin1()));
        QCOMPARE(parsed.value("from_address"_L1).toString(), u"haneul@naver.com"_s);
        if (sender.carriesName)
            QCOMPARE(parsed.value("from_name"_L1).toString(), account.sender.name.toString());
    }

    SubmissionServerProcess m_server;
    QString m_nodeModules;

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("python3 is not installed");
        QVERIFY(m_server.start());
        QString reason;
        m_nodeModules = nodeModules(&reason);
    }
    void aMailLeavesByTheExport_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<Security>("security");
        QTest::addColumn<bool>("signsIn");
        const QList<Sender> all = senders();
        for (int i = 0; i < all.size(); ++i) {
            for (const Security security : {Security::ImplicitTls, Security::StartTls, Security::None})
                QTest::addRow("%s, %s", qPrintable(all.at(i).format), securityName(security).data())
                    << i << security << (security != Security::None);
        }
    }
    void aMailLeavesByTheExport()
    {
        QFETCH(int, which);
        QFETCH(Security, security);
        QFETCH(bool, signsIn);
        const Sender sender = senders().at(which);
        if (programPath(sender.program).isEmpty())
            QSKIP(qPrintable(sender.program + u" is not installed"_s));
        if (sender.program == u"node" && m_nodeModules.isEmpty())
            QSKIP("the npm packages can't be had");
        MailAccount sent = account(security, sender);
        if (!signsIn)
            sent.login.clear();
        const QByteArray password = passwordFor(sender);
        const Exported made = exporterCalled(sender.format)->files(orderFor({sent}));
        QVERIFY(std::holds_alternative<ExportFiles>(made));
        const Secret secret{QByteArrayView(password)};
        QVERIFY(!unfitSecret(std::get<ExportFiles>(made), [&](const QUuid &) { return &secret; }));
        const QTemporaryDir folder;
        const QString path = writtenTo(folder.path(), std::get<ExportFiles>(made), password).value(0);
        const Ran ran = send(sender, trusting(sender, path));
        if (isMissing(ran))
            QSKIP(ran.errors.right(300));
        QVERIFY2(ran.exitCode == 0, ran.errors.right(3000));
        checkMail(sender, sent, password);
    }
    void noMailLeavesToAServerWithoutStartTls_data()
    {
        QTest::addColumn<int>("which");
        const QList<Sender> all = senders();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).format)) << i;
    }
    void noMailLeavesToAServerWithoutStartTls()
    {
        QFETCH(int, which);
        const Sender sender = senders().at(which);
        if (programPath(sender.program).isEmpty() || (sender.program == u"node" && m_nodeModules.isEmpty()))
            QSKIP(qPrintable(sender.program + u" or its packages are not installed"_s));
        if (sender.format == u"laravel")
            QSKIP("Debian's Symfony is older than require_tls");
        MailAccount sent = account(Security::StartTls, sender);
        sent.server.port = m_server.port(Security::None); // which offers AUTH in the clear
        const QByteArray password = passwordFor(sender);
        const QTemporaryDir folder;
        const Exported made = exporterCalled(sender.format)->files(orderFor({sent}));
        const QString path = writtenTo(folder.path(), std::get<ExportFiles>(made), password).value(0);
        const Ran ran = send(sender, trusting(sender, path));
        if (isMissing(ran))
            QSKIP(ran.errors.right(300));
        QVERIFY2(ran.exitCode > 0, "it sent without TLS");
        // Had it been taken, the next mail would be that one.
        MailAccount good = account(Security::ImplicitTls, sender);
        good.login = u"next"_s;
        const Exported next = exporterCalled(sender.format)->files(orderFor({good}));
        send(sender, trusting(sender, writtenTo(folder.path(), std::get<ExportFiles>(next), password).value(0)));
        QCOMPARE(m_server.nextMail().value("login"_L1).toString(), u"next"_s);
    }
    void aKoreanMailboxSendsWhereTheFormatTakesIt_data()
    {
        QTest::addColumn<int>("which");
        const QList<Sender> all = senders();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).format)) << i;
    }
    void aKoreanMailboxSendsWhereTheFormatTakesIt()
    {
        QFETCH(int, which);
        const Sender sender = senders().at(which);
        if (programPath(sender.program).isEmpty() || (sender.program == u"node" && m_nodeModules.isEmpty()))
            QSKIP(qPrintable(sender.program + u" or its packages are not installed"_s));
        MailAccount sent = account(Security::ImplicitTls, sender);
        sent.sender.address = *MailAddress::parse(u"대표@하늘.한국").address;
        const Exported made = exporterCalled(sender.format)->files(orderFor({sent}));
        if (const auto *refused = std::get_if<RefusedExport>(&made)) {
            QCOMPARE(refused->field, u"sender.address"_s);
            return;
        }
        const QTemporaryDir folder;
        const QString path = writtenTo(folder.path(), std::get<ExportFiles>(made), passwordFor(sender)).value(0);
        const Ran ran = send(sender, trusting(sender, path));
        if (isMissing(ran))
            QSKIP(ran.errors.right(300));
        QVERIFY2(ran.exitCode == 0, ran.errors.right(2000));
        const QString from = m_server.nextMail().value("from"_L1).toString();
        QVERIFY2(from.contains(u"<대표@"_s), qPrintable(from));
    }
    void onlyThePinnedCertificateIsTaken_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("msmtprc") << 0;
        QTest::newRow("python-smtplib") << 4;
    }
    void onlyThePinnedCertificateIsTaken()
    {
        QFETCH(int, which);
        const Sender sender = senders().at(which);
        if (programPath(sender.program).isEmpty())
            QSKIP(qPrintable(sender.program + u" is not installed"_s));
        const QTemporaryDir folder;
        for (const Security security : {Security::ImplicitTls, Security::StartTls}) {
            MailAccount sent = account(security, sender);
            for (const QByteArray &pin : {QByteArray(32, 'x'), m_server.fingerprint()}) {
                sent.server.pinnedCertificate = pin;
                const Exported made = exporterCalled(sender.format)->files(orderFor({sent}));
                const QString path =
                    writtenTo(folder.path(), std::get<ExportFiles>(made), passwordFor(sender)).value(0);

                const Ran ran = send(sender, path);
                QVERIFY2((ran.exitCode == 0) == (pin == m_server.fingerprint()), ran.errors.right(2000));
            }
            checkMail(sender, sent, passwordFor(sender));
        }
    }
    void theMechanismOfTheAccountIsUsed_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("msmtprc") << 0;
        QTest::newRow("nodemailer") << 2;
        QTest::newRow("python-smtplib") << 4;
        QTest::newRow("rails") << 6;
        QTest::newRow("spring-boot") << 7;
    }
    void theMechanismOfTheAccountIsUsed()
    {
        QFETCH(int, which);
        const Sender sender = senders().at(which);
        if (programPath(sender.program).isEmpty() || (sender.program == u"node" && m_nodeModules.isEmpty()))
            QSKIP(qPrintable(sender.program + u" or its packages are not installed"_s));
        MailAccount sent = account(Security::ImplicitTls, sender);
        sent.server.auth = AuthChoice::Login;
        const QTemporaryDir folder;
        const Exported made = exporterCalled(sender.format)->files(orderFor({sent}));
        const QString path = writtenTo(folder.path(), std::get<ExportFiles>(made), passwordFor(sender)).value(0);
        const Ran ran = send(sender, trusting(sender, path));
        if (isMissing(ran))
            QSKIP(ran.errors.right(300));
        QVERIFY2(ran.exitCode == 0, ran.errors.right(2000));
        QCOMPARE(m_server.nextMail().value("mechanism"_L1).toString(), u"LOGIN"_s);
    }
};

QTEST_GUILESS_MAIN(TestExportsSend)
#include "tst_exportssend.moc"
