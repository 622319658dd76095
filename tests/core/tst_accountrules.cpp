// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountrules.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// One account of a row; what isn't said is usual.
struct Sketch
{
    QString login;
    QString host = u"smtp.example.com"_s;
    QString provider;
    QString workspace = u"하늘"_s;
    QString from = u"info@haneul.kr"_s;
    bool isPractice = false;
    bool isDirect = false;
};

MailAccount made(const Sketch &sketch)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.name = sketch.login;
    account.workspace = sketch.workspace;
    account.providerId = sketch.provider;
    account.server.host = HostName::parse(sketch.host).host.value();
    account.login = sketch.login;
    account.sender.address = MailAddress::parse(sketch.from).address.value();
    account.isPractice = sketch.isPractice;
    if (sketch.isDirect)
        account.direct = DirectRoute{};
    return account;
}

Sketch lcEmail(const QString &login, const QString &workspace = u"하늘"_s)
{
    return {.login = login, .host = u"smtp.mailgun.org"_s, .provider = u"lc_email"_s, .workspace = workspace};
}

QString kindName(const std::optional<AccountConflict> &conflict)
{
    if (!conflict)
        return u"none"_s;
    switch (conflict->kind) {
    case ConflictKind::SameLogin:
        return u"login"_s;
    case ConflictKind::SameProvider:
        return u"provider"_s;
    case ConflictKind::TooManyCredentials:
        break;
    }
    return u"credentials"_s;
}

} // namespace

class TestAccountRules : public QObject
{
    Q_OBJECT
    std::optional<ProviderCatalog> m_catalog;

    std::optional<AccountConflict> conflict(const MailAccount &candidate, const QList<MailAccount> &beside)
    {
        return conflictOf(candidate, beside, *m_catalog);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_catalog = ProviderCatalog::fromJson(file.readAll()).value();
    }

    void tellsWhoCannotStandBesideWhom_data()
    {
        QTest::addColumn<MailAccount>("there");
        QTest::addColumn<MailAccount>("candidate");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Sketch &there, const Sketch &candidate, const char *expected) {
            QTest::newRow(name) << made(there) << made(candidate) << QString::fromLatin1(expected);
        };
        const QString info = u"info@haneul.kr"_s;
        row("the same", {info}, {info}, "login");
        row("another login", {info}, {u"shop@haneul.kr"_s}, "none");
        row("case of the domain", {info}, {u"info@HANEUL.kr"_s}, "login");
        row("case of the name", {info}, {u"Info@haneul.kr"_s}, "login");
        row("domain as A-labels", {u"info@하늘.한국"_s}, {u"info@xn--wh1bz27d.xn--3e0b707e"_s}, "login");
        row("full-width letters", {info}, {u"ｉｎｆｏ＠haneul.kr"_s}, "login");
        row("blanks around", {info}, {u" info@haneul.kr "_s}, "login");
        row("a key is read to the letter", {u"AKIAabc"_s}, {u"AKIAABC"_s}, "none");
        row("the same key", {u"AKIAabc"_s}, {u"AKIAabc"_s}, "login");
        row("another server", {info}, {.login = info, .host = u"smtp.haneul.kr"_s}, "none");
        row("server as A-labels", {.login = info, .host = u"메일.한국"_s},
            {.login = info, .host = u"XN--H32BQ4V.xn--3e0b707e."_s}, "login");
        row("case of the server", {info}, {.login = info, .host = u"SMTP.Example.COM"_s}, "login");
        row("another workspace", {info}, {.login = info, .workspace = u"바다"_s}, "none");
        row("practice beside real", {info}, {.login = info, .isPractice = true}, "none");
        row("practice twice", {.login = info, .isPractice = true}, {.login = info, .isPractice = true}, "login");
        row("without login, another From", {.login = {}, .from = u"a@haneul.kr"_s},
            {.login = {}, .from = u"b@haneul.kr"_s}, "none");
        row("without login, the same From", {.login = {}}, {.login = {}}, "login");
        row("with and without login", {.login = {}}, {info}, "none");
        row("direct beside a password at another service", {info}, {.login = info, .isDirect = true}, "none");
        row("dots at Gmail", {.login = u"haneul.bakery@gmail.com"_s, .provider = u"gmail"_s},
            {.login = u"haneulbakery@gmail.com"_s, .provider = u"gmail"_s}, "login");
        row("a bare name at Daum", {.login = u"haneul"_s, .provider = u"daum"_s},
            {.login = u"haneul@daum.net"_s, .provider = u"daum"_s, .from = u"haneul@daum.net"_s}, "login");
        row("Gmail twice", {.login = u"one@gmail.com"_s, .provider = u"gmail"_s},
            {.login = u"two@gmail.com"_s, .provider = u"gmail"_s}, "provider");
        row("Gmail direct and by password", {.login = u"one@gmail.com"_s, .provider = u"gmail"_s},
            {.login = u"two@gmail.com"_s, .provider = u"gmail"_s, .isDirect = true}, "provider");
        row("a business service twice", {.login = u"a@haneul.kr"_s, .provider = u"naverworks"_s},
            {.login = u"b@haneul.kr"_s, .provider = u"naverworks"_s}, "provider");
        row("Gmail and Naver", {.login = u"one@gmail.com"_s, .provider = u"gmail"_s},
            {.login = u"two@naver.com"_s, .provider = u"naver"_s}, "none");
        row("a relay twice", {.login = u"AKIA1"_s, .provider = u"amazon_ses"_s},
            {.login = u"AKIA2"_s, .provider = u"amazon_ses"_s}, "none");
        row("a hoster twice", {.login = u"a@haneul.kr"_s, .provider = u"cafe24"_s},
            {.login = u"b@haneul.kr"_s, .provider = u"cafe24"_s}, "none");
        row("an unknown service twice", {.login = u"a@haneul.kr"_s, .provider = u"nobody"_s},
            {.login = u"b@haneul.kr"_s, .provider = u"nobody"_s}, "none");
        row("Gmail in another workspace", {.login = u"one@gmail.com"_s, .provider = u"gmail"_s},
            {.login = u"two@gmail.com"_s, .provider = u"gmail"_s, .workspace = u"바다"_s}, "none");
    }
    void tellsWhoCannotStandBesideWhom()
    {
        QFETCH(MailAccount, there);
        QFETCH(MailAccount, candidate);
        QFETCH(QString, expected);
        const auto found = conflict(candidate, {there});
        QCOMPARE(kindName(found), expected);
        QVERIFY(!found || found->with == there.id);
        QCOMPARE(kindName(conflict(there, {candidate})), expected); // whoever comes second
        candidate.id = there.id;                                    // the account itself, changed
        QCOMPARE(kindName(conflict(candidate, {there})), u"none"_s);
    }

    void theSixthCredentialOfADedicatedDomainIsOneTooMany()
    {
        QList<MailAccount> there;
        for (int i = 1; i <= 5; ++i) {
            const MailAccount next = made(lcEmail(u"user%1@MG.haneul.kr"_s.arg(i), i < 3 ? u"하늘"_s : u"바다"_s));
            QCOMPARE(conflict(next, there), std::nullopt);
            there.append(next);
        }
        const MailAccount sixth = made(lcEmail(u"user6@mg.haneul.kr"_s, u"셋째"_s));
        const AccountConflict expected{
            .kind = ConflictKind::TooManyCredentials, .with = there.last().id, .limit = 5, .domain = u"mg.haneul.kr"_s};
        QCOMPARE(conflict(sixth, there), expected);
        QCOMPARE(conflict(made(lcEmail(u"user6@mg.bada.kr"_s)), there), std::nullopt);
        // A credential that is there already, in one more workspace, is no further one.
        QCOMPARE(conflict(made(lcEmail(u"USER1@mg.haneul.kr"_s, u"셋째"_s)), there), std::nullopt);
        there.removeLast();
        there.append(made(lcEmail(u"user1@mg.haneul.kr"_s, u"넷째"_s)));
        QCOMPARE(conflict(sixth, there), std::nullopt);
    }

    void otherServicesGiveOutAnyNumberOfCredentials()
    {
        QList<MailAccount> there;
        for (int i = 0; i < 20; ++i)
            there.append(made({.login = u"user%1@haneul.kr"_s.arg(i), .provider = u"mailgun"_s}));
        QCOMPARE(conflict(made({.login = u"next@haneul.kr"_s, .provider = u"mailgun"_s}), there), std::nullopt);
    }

    void theLimitStandsInTheCatalogue()
    {
        QCOMPARE(credentialsPerDomain(*m_catalog->byId(u"lc_email")), 5);
        QCOMPARE(credentialsPerDomain(*m_catalog->byId(u"gmail")), std::nullopt);
        Provider provider;
        provider.limits = {ProviderLimit{}, ProviderLimit{}};
        provider.limits[0].count = 9;
        provider.limits[0].unit = u"credentials"_s; // of another kind than "per domain"
        QCOMPARE(credentialsPerDomain(provider), std::nullopt);
        provider.limits[1].count = 2;
        provider.limits[1].unit = u"credentials"_s;
        provider.limits[1].per = u"domain"_s;
        QCOMPARE(credentialsPerDomain(provider), 2);
    }
};

QTEST_GUILESS_MAIN(TestAccountRules)
#include "tst_accountrules.moc"
