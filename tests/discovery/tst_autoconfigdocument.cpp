// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autoconfigdocument.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QByteArray server(const QByteArray &host, const QByteArray &port = "465", const QByteArray &socket = "SSL",
                  const QByteArray &user = "%EMAILADDRESS%")
{
    return "<outgoingServer type=\"smtp\"><hostname>" + host + "</hostname><port>" + port + "</port><socketType>" +
           socket + "</socketType><username>" + user +
           "</username><authentication>password-cleartext</authentication></outgoingServer>";
}

QByteArray config(const QByteArray &inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><clientConfig version=\"1.1\"><emailProvider id=\"x\">" + inside +
           "</emailProvider></clientConfig>";
}

AutoconfigDocument read(const QByteArray &xml)
{
    const auto document = AutoconfigDocument::parse(xml, u"example.com"_s);
    if (!document)
        qWarning("%s", qPrintable(document.error().detail));
    return document ? document.value() : AutoconfigDocument{};
}

HostName host(const QString &name)
{
    return *HostName::parse(name).host;
}

} // namespace

class TestAutoconfigDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsADocumentAsProvidersPublishIt();
    void readsHowToSignIn_data();
    void readsHowToSignIn();
    void countsServersWithoutTlsAndNeverGivesThem();
    void leavesOutServersThatCannotBeUsed_data();
    void leavesOutServersThatCannotBeUsed();
    void takesTheFirstOfWhatIsThereTwice();
    void takesOnlyTheFirstProvider();
    void takesNoServersOfOtherProtocols();
    void takesKoreanNames();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void makesTheDisplayNameSafeToShow();
    void acceptsADocumentWithoutServers();
    void refusesABrokenDocument_data();
    void refusesABrokenDocument();
    void isQuickWithTheWorstThatFits_data();
    void isQuickWithTheWorstThatFits();
};

void TestAutoconfigDocument::readsADocumentAsProvidersPublishIt()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/discovery/hostersconfig.xml"));
    QVERIFY(file.open(QFile::ReadOnly));
    const AutoconfigDocument document = read(file.readAll());
    QCOMPARE(document.domains, (QStringList{u"example.com"_s, u"hoster.example"_s}));
    QCOMPARE(document.displayName, u"Hoster & Söhne"_s);
    QCOMPARE(document.insecure, 0);
    QCOMPARE(document.outgoing.size(), 2);
    const AutoconfigServer first{.server = {.host = host(u"smtp.hoster.example"_s)},
                                 .login = LoginForm::FullAddress,
                                 .authentication = {u"OAuth2"_s, u"password-cleartext"_s}};
    QVERIFY(document.outgoing.first() == first);
    const AutoconfigServer second{
        .server = {.host = host(u"smtp.example.com"_s), .port = 587, .security = Security::StartTls},
        .login = LoginForm::LocalPart,
        .authentication = {u"password-encrypted"_s}};
    QVERIFY(document.outgoing.last() == second);
    const QList<IncomingServer> incoming{{host(u"imap.example.com"_s), 993, Security::ImplicitTls},
                                         {host(u"imap.hoster.example"_s), 143, Security::StartTls}};
    QVERIFY(document.incoming == incoming);
}

void TestAutoconfigDocument::readsHowToSignIn_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<LoginForm>("form");
    QTest::addColumn<QString>("word");
    QTest::newRow("the address") << QByteArray("%EMAILADDRESS%") << LoginForm::FullAddress << QString();
    QTest::newRow("the address in parts")
        << QByteArray("%EMAILLOCALPART%@%EMAILDOMAIN%") << LoginForm::FullAddress << QString();
    QTest::newRow("the domain spelled out")
        << QByteArray("%EMAILLOCALPART%@example.com") << LoginForm::FullAddress << QString();
    QTest::newRow("the local part") << QByteArray(" %EMAILLOCALPART%\n") << LoginForm::LocalPart << QString();
    QTest::newRow("a word") << QByteArray("apikey") << LoginForm::FixedWord << u"apikey"_s;
    QTest::newRow("the domain") << QByteArray("%EMAILDOMAIN%") << LoginForm::FixedWord << u"example.com"_s;
    QTest::newRow("another domain") << QByteArray("%EMAILLOCALPART%@other.example") << LoginForm::Unknown << QString();
    QTest::newRow("of a Windows domain") << QByteArray("CORP\\%EMAILLOCALPART%") << LoginForm::Unknown << QString();
    QTest::newRow("another placeholder") << QByteArray("%REALNAME%") << LoginForm::Unknown << QString();
    QTest::newRow("nothing") << QByteArray() << LoginForm::Unknown << QString();
    QTest::newRow("a line break") << QByteArray("a&#10;b") << LoginForm::Unknown << QString();
    QTest::newRow("turned around") << QByteArray("a&#x202e;b") << LoginForm::Unknown << QString();
    QTest::newRow("too long") << QByteArray(300, 'a') << LoginForm::Unknown << QString();
}

void TestAutoconfigDocument::readsHowToSignIn()
{
    QFETCH(const QByteArray, user);
    const AutoconfigDocument document = read(config(server("smtp.example.com", "465", "SSL", user)));
    QCOMPARE(document.outgoing.size(), 1);
    QTEST(document.outgoing.first().login, "form");
    QTEST(document.outgoing.first().loginWord, "word");
}

void TestAutoconfigDocument::countsServersWithoutTlsAndNeverGivesThem()
{
    const AutoconfigDocument document =
        read(config(server("smtp.example.com", "25", "plain") + server("smtp.example.com", "587", "plain") +
                    "<incomingServer type=\"imap\"><hostname>imap.example.com</hostname><port>143</port>"
                    "<socketType>plain</socketType></incomingServer>"));
    QVERIFY(document.outgoing.isEmpty());
    QVERIFY(document.incoming.isEmpty());
    QCOMPARE(document.insecure, 2);
}

void TestAutoconfigDocument::leavesOutServersThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("bad");
    for (const char *name :
         {"", "localhost", "127.0.0.1", "[::1]", "192.0.2.1", "smtp", "mail.local", "smtp.internal", "router.lan",
          "%EMAILLOCALPART%.example.com", "smtp.%REALNAME%.com", "https://smtp.example.com/", "http://smtp.example.com",
          "smtp.example.com:465", "a b.example.com", "smtp.example.com&#10;x", "-.example.com", "&#x202e;moc.example"})
        QTest::addRow("host \"%s\"", name) << server(name);
    for (const char *port : {"", "0", "65536", "99999999999", "-1", "+465", "0x1d1", "465x", "4 65", "465.0", "４６５"})
        QTest::addRow("port \"%s\"", port) << server("smtp.example.com", port);
    for (const char *socket : {"", "ssl", "TLS", "SSL STARTTLS", "none"})
        QTest::addRow("socket \"%s\"", socket) << server("smtp.example.com", "465", socket);
    QTest::newRow("empty") << QByteArray("<outgoingServer type=\"smtp\"/>");
}

void TestAutoconfigDocument::leavesOutServersThatCannotBeUsed()
{
    QFETCH(const QByteArray, bad);
    const AutoconfigDocument document = read(config(bad + server("good.example.com")));
    QCOMPARE(document.outgoing.size(), 1);
    QCOMPARE(document.outgoing.first().server.host.ascii(), u"good.example.com"_s);
    QCOMPARE(document.insecure, 0);
}

void TestAutoconfigDocument::takesTheFirstOfWhatIsThereTwice()
{
    const AutoconfigDocument document = read(
        config("<displayName>A</displayName><displayName>B</displayName><outgoingServer type=\"smtp\">"
               "<hostname>a.example.com</hostname><hostname>b.example.com</hostname><port>465</port><port>25</port>"
               "<socketType>SSL</socketType><socketType>plain</socketType><username>a</username><username>b</username>"
               "</outgoingServer>"));
    QCOMPARE(document.displayName, u"A"_s);
    QCOMPARE(document.outgoing.size(), 1);
    QCOMPARE(document.outgoing.first().server.host.ascii(), u"a.example.com"_s);
    QCOMPARE(document.outgoing.first().server.port, 465);
    QCOMPARE(document.outgoing.first().loginWord, u"a"_s);
    QCOMPARE(document.insecure, 0);
}

void TestAutoconfigDocument::takesOnlyTheFirstProvider()
{
    const AutoconfigDocument document =
        read("<clientConfig><emailProvider>" + server("a.example.com") + "</emailProvider><emailProvider>" +
             server("b.example.com") + "</emailProvider></clientConfig>");
    QCOMPARE(document.outgoing.size(), 1);
    QCOMPARE(document.outgoing.first().server.host.ascii(), u"a.example.com"_s);
}

void TestAutoconfigDocument::takesNoServersOfOtherProtocols()
{
    QByteArray other = server("smtp.example.com");
    other.replace("\"smtp\"", "\"ews\"");
    QByteArray nameless = server("smtp.example.com");
    nameless.replace(" type=\"smtp\"", "");
    const QByteArray nested = "<box>" + server("smtp.example.com") + "</box>";
    const AutoconfigDocument document = read(config(other + nameless + nested));
    QVERIFY(document.outgoing.isEmpty());
    QCOMPARE(document.insecure, 0);
}

void TestAutoconfigDocument::takesKoreanNames()
{
    const AutoconfigDocument document =
        read(config("<domain>하늘.한국</domain><displayName>하늘 메일</displayName>" + server("smtp.하늘.한국")));
    QCOMPARE(document.domains, QStringList{u"xn--wh1bz27d.xn--3e0b707e"_s});
    QCOMPARE(document.displayName, u"하늘 메일"_s);
    QCOMPARE(document.outgoing.first().server.host.ascii(), u"smtp.xn--wh1bz27d.xn--3e0b707e"_s);
}

void TestAutoconfigDocument::readsOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + config("<displayName>S\xc3\xb6hne</displayName>");
    QByteArray latin = config("<displayName>S\xf6hne</displayName>");
    latin.replace("UTF-8", "ISO-8859-1");
    QTest::newRow("Latin 1") << latin;
}

void TestAutoconfigDocument::readsOtherEncodings()
{
    QFETCH(const QByteArray, xml);
    QCOMPARE(read(xml).displayName, u"Söhne"_s);
}

void TestAutoconfigDocument::makesTheDisplayNameSafeToShow()
{
    const QByteArray name = "A&#x202e;B\n  C" + QByteArray(500, 'x');
    const QString shown = read(config("<displayName>" + name + "</displayName>")).displayName;
    QVERIFY(shown.startsWith(u"A\ufffdB C"));
    QVERIFY(shown.size() <= 201);
}

void TestAutoconfigDocument::acceptsADocumentWithoutServers()
{
    for (const QByteArray &xml : {QByteArray("<clientConfig/>"), config({})}) {
        const auto document = AutoconfigDocument::parse(xml, u"example.com"_s);
        QVERIFY(document);
        QVERIFY(document.value().outgoing.isEmpty());
    }
}

void TestAutoconfigDocument::refusesABrokenDocument_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray good = config(server("smtp.example.com"));
    const auto with = [&good](const QByteArray &doctype) { return doctype + good.mid(good.indexOf("<clientConfig")); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \n");
    QTest::newRow("a page") << QByteArray("<html><head><title>404</title></head></html>");
    QTest::newRow("another root") << "<config>" + good.mid(good.indexOf("<clientConfig")) + "</config>";
    QTest::newRow("another version") << QByteArray("<clientConfig version=\"2.0\"/>");
    QTest::newRow("cut short") << good.chopped(5);
    QTest::newRow("more behind it") << good + "<more/>";
    QTest::newRow("crossed elements") << QByteArray("<clientConfig><a><b></a></b></clientConfig>");
    QTest::newRow("document type") << with("<!DOCTYPE clientConfig>");
    QTest::newRow("foreign document type") << with("<!DOCTYPE clientConfig SYSTEM \"https://example.com/x.dtd\">");
    QTest::newRow("entity bomb") << with("<!DOCTYPE c [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                                         "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>");
    QTest::newRow("external entity") << QByteArray(
        "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><clientConfig>"
        "<emailProvider><displayName>&x;</displayName></emailProvider></clientConfig>");
    QTest::newRow("parameter entity") << with("<!DOCTYPE c [<!ENTITY % x SYSTEM \"https://example.com/\">%x;]>");
    QTest::newRow("undeclared entity") << config("<displayName>&x;</displayName>");
    QTest::newRow("too deep") << config(QByteArray("<a>").repeated(31) + QByteArray("</a>").repeated(31));
    QTest::newRow("10,000 deep") << config(QByteArray("<a>").repeated(10'000) + QByteArray("</a>").repeated(10'000));
    QTest::newRow("10 MB") << config("<displayName>" + QByteArray(10'000'000, 'x') + "</displayName>");
    QTest::newRow("a little too large") << good + QByteArray(256 * 1024 + 1 - good.size(), ' ');
    QTest::newRow("too many servers") << config(server("a.example.com").repeated(65));
    QTest::newRow("broken UTF-8") << config("<displayName>\xff\xfe\xc3</displayName>");
    QTest::newRow("surrogates as UTF-8") << config("<displayName>\xed\xa0\x80</displayName>");
    QTest::newRow("NUL") << config(QByteArray("<displayName>a\0b</displayName>", 29));
    QTest::newRow("NUL as a reference") << config("<displayName>&#0;</displayName>");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0c\0", 6);
    QByteArray korean = good;
    QTest::newRow("an encoding that Qt doesn't know") << korean.replace("UTF-8", "x-unheard-of");
    QTest::newRow("too many attributes") << config(QByteArray("<a b=\"\"/>").repeated(3000));
    QTest::newRow("the same attribute twice") << config("<a b=\"1\" b=\"2\"/>");
}

void TestAutoconfigDocument::refusesABrokenDocument()
{
    QFETCH(const QByteArray, xml);
    const auto document = AutoconfigDocument::parse(xml, u"example.com"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, FailureKind::Damaged);
    QVERIFY(!document.error().detail.isEmpty());
}

void TestAutoconfigDocument::isQuickWithTheWorstThatFits_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::newRow("elements") << QByteArray("<a/>").repeated(60'000);
    QByteArray attributes = "<a";
    for (int i = 0; i < 1990; ++i)
        attributes += " b" + QByteArray::number(i) + "=\"\"";
    QTest::newRow("attributes") << attributes + "/>";
    QByteArray spaces = "<a";
    for (int i = 0; i < 1990; ++i)
        spaces += " xmlns:b" + QByteArray::number(i) + "=\"x\"";
    QTest::newRow("name spaces") << spaces + ">" + QByteArray("<b5:a/>").repeated(20'000) + "</a>";
    QTest::newRow("references") << "<displayName>" + QByteArray("&amp;").repeated(50'000) + "</displayName>";
    QTest::newRow("domains") << QByteArray("<domain>a.b</domain>").repeated(12'000);
    QByteArray domains;
    for (int i = 0; i < 9'000; ++i)
        domains += "<domain>a" + QByteArray::number(i) + ".b</domain>";
    QTest::newRow("different domains") << domains;
    QTest::newRow("words") << "<outgoingServer type=\"smtp\">" +
                                  QByteArray("<authentication>a</authentication>").repeated(7000) + "</outgoingServer>";
}

void TestAutoconfigDocument::isQuickWithTheWorstThatFits()
{
    QFETCH(const QByteArray, inside);
    QElapsedTimer clock;
    clock.start();
    const auto document = AutoconfigDocument::parse(config(inside), u"example.com"_s);
    const qint64 took = clock.elapsed();
    QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
    QVERIFY2(took < 10000, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestAutoconfigDocument)
#include "tst_autoconfigdocument.moc"
