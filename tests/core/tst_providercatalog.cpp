// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QJsonObject texts(const QString &ko, const QString &en)
{
    return {{"ko"_L1, ko}, {"en"_L1, en}};
}

QJsonObject entry()
{
    const QJsonArray ports{QJsonObject{{"port"_L1, 465}, {"security"_L1, "implicit-tls"_L1}},
                           QJsonObject{{"port"_L1, 587}, {"security"_L1, "starttls"_L1}}};
    return {{"id"_L1, "naver"_L1},
            {"name"_L1, texts(u"네이버"_s, u"Naver"_s)},
            {"domains"_L1, QJsonArray{"naver.com"_L1, "xn--wh1bz27d.kr"_L1}},
            {"host"_L1, "smtp.naver.com"_L1},
            {"ports"_L1, ports},
            {"login_form"_L1, "local_part"_L1},
            {"password_kind"_L1, "app_password"_L1},
            {"password_name"_L1, texts(u"비밀번호"_s, u"password"_s)},
            {"password_steps"_L1, QJsonObject{{"ko"_L1, QJsonArray{u"하나"_s}}, {"en"_L1, QJsonArray{"one"_L1}}}},
            {"help_url"_L1, "https://help.example.test/"_L1},
            {"note"_L1, texts(u"주의"_s, u"mind"_s)},
            {"direct"_L1, true},
            {"source"_L1, "a page"_L1},
            {"as_of"_L1, "2026-10-04"_L1}};
}

QByteArray catalogOf(const QJsonArray &entries)
{
    return QJsonDocument(QJsonObject{{"providers"_L1, entries}}).toJson();
}

Provider withLogin(LoginForm form, const QString &fixed = {})
{
    Provider provider;
    provider.loginForm = form;
    provider.fixedLogin = fixed;
    return provider;
}

} // namespace

class TestProviderCatalog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField()
    {
        const Result<ProviderCatalog> read = ProviderCatalog::fromJson(catalogOf({entry()}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read.value().providers().size(), 1);
        const Provider &provider = read.value().providers().first();
        QCOMPARE(provider.id, u"naver"_s);
        QCOMPARE(provider.name.in(u"ko_KR"), u"네이버"_s);
        QCOMPARE(provider.name.in(u"de"), u"Naver"_s);
        QCOMPARE(provider.domains, (QStringList{u"naver.com"_s, u"xn--wh1bz27d.kr"_s}));
        QCOMPARE(provider.host, u"smtp.naver.com"_s);
        QCOMPARE(provider.ports.size(), 2);
        QCOMPARE(provider.ports.first().port, 465);
        QCOMPARE(provider.ports.first().security, Security::ImplicitTls);
        QCOMPARE(provider.ports.last().security, Security::StartTls);
        QCOMPARE(provider.loginForm, LoginForm::LocalPart);
        QCOMPARE(provider.passwordKind, PasswordKind::AppPassword);
        QCOMPARE(provider.passwordName.en, u"password"_s);
        QCOMPARE(provider.passwordSteps.in(u"ko"), QStringList{u"하나"_s});
        QCOMPARE(provider.helpUrl.toString(), u"https://help.example.test/"_s);
        QCOMPARE(provider.note.en, u"mind"_s);
        QVERIFY(provider.directAvailable);
        QCOMPARE(provider.source, u"a page"_s);
        QCOMPARE(provider.asOf, u"2026-10-04"_s);
    }

    void namesTheEntryAndFieldThatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
            QTest::newRow(name) << field << value;
        };
        const auto port = [](const QJsonValue &number, const QString &security) {
            return QJsonArray{QJsonObject{{"port"_L1, number}, {"security"_L1, security}}};
        };
        row("no id", u"id"_s, QJsonValue::Undefined);
        row("empty id", u"id"_s, QString());
        row("id is a number", u"id"_s, 1);
        row("no name", u"name"_s, QJsonValue::Undefined);
        row("one language", u"name"_s, QJsonObject{{"ko"_L1, "x"_L1}});
        row("name is a text", u"name"_s, u"Naver"_s);
        row("domain is a text", u"domains"_s, u"naver.com"_s);
        row("domain is a number", u"domains"_s, QJsonArray{1});
        row("domain in capitals", u"domains"_s, QJsonArray{"Naver.com"_L1});
        row("domain as U-labels", u"domains"_s, QJsonArray{u"하늘.kr"_s});
        row("host is a URL", u"host"_s, u"https://smtp.naver.com"_s);
        row("no ports", u"ports"_s, QJsonArray());
        row("ports is an object", u"ports"_s, QJsonObject());
        row("port 0", u"ports"_s, port(0, u"starttls"_s));
        row("port 65536", u"ports"_s, port(65536, u"starttls"_s));
        row("port as text", u"ports"_s, port(u"465"_s, u"starttls"_s));
        row("no TLS", u"ports"_s, port(25, u"none"_s));
        row("unknown security", u"ports"_s, port(465, u"ssl"_s));
        row("unknown login form", u"login_form"_s, u"nickname"_s);
        row("unknown password kind", u"password_kind"_s, u"pin"_s);
        row("steps in one language", u"password_steps"_s, QJsonObject{{"ko"_L1, QJsonArray{"x"_L1}}});
        row("http", u"help_url"_s, u"http://help.example.test/"_s);
        row("script", u"help_url"_s, u"javascript:alert(1)"_s);
        row("fixed login without its form", u"fixed_login"_s, u"apikey"_s);
        row("direct as text", u"direct"_s, u"yes"_s);
        row("no source", u"source"_s, QString());
        row("no date", u"as_of"_s, QJsonValue::Undefined);
        row("bad date", u"as_of"_s, u"2026-13-01"_s);
    }
    void namesTheEntryAndFieldThatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject changed = entry();
        changed[field] = value;
        QJsonObject other = entry();
        other["id"_L1] = "other"_L1;
        other["domains"_L1] = QJsonArray();
        const Result<ProviderCatalog> read = ProviderCatalog::fromJson(catalogOf({other, changed}));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
        QVERIFY2(read.error().detail.startsWith(u"providers[1].%1: "_s.arg(field)), qPrintable(read.error().detail));
    }

    void refusesWhatIsNoCatalogue_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no providers") << QByteArray("{}");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an object instead of the list") << QByteArray(R"({"providers":{}})");
        QTest::newRow("a number as entry") << QByteArray(R"({"providers":[1]})");
        QTest::newRow("cut off") << catalogOf({entry()}).chopped(5);
        QTest::newRow("an id twice") << catalogOf({entry(), entry()});
        QJsonObject sameDomain = entry();
        sameDomain["id"_L1] = "other"_L1;
        QTest::newRow("a domain twice") << catalogOf({entry(), sameDomain});
    }
    void refusesWhatIsNoCatalogue()
    {
        QFETCH(QByteArray, json);
        const Result<ProviderCatalog> read = ProviderCatalog::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
    }

    void findsByIdAndByTheExactDomain()
    {
        const Result<ProviderCatalog> read = ProviderCatalog::fromJson(catalogOf({entry()}));
        QVERIFY(read);
        const ProviderCatalog &catalog = read.value();
        const auto byAddress = [&catalog](QStringView address) {
            return catalog.byAddress(*MailAddress::parse(address).address);
        };
        QVERIFY(catalog.byId(u"naver"));
        QVERIFY(!catalog.byId(u"Naver"));
        QVERIFY(!catalog.byId(u""));
        QVERIFY(byAddress(u"a@NAVER.com"));
        QVERIFY(byAddress(u"a@하늘.kr"));
        QVERIFY(!byAddress(u"a@mail.naver.com"));
        QVERIFY(!byAddress(u"a@naver.com.evil.test"));
        QVERIFY(!catalog.byAddress(MailAddress()));
    }

    void knowsTheLoginEachFormWants()
    {
        const MailAddress address = *MailAddress::parse(u"info@naver.com").address;
        QCOMPARE(ProviderCatalog::loginFor(withLogin(LoginForm::FullAddress), address), u"info@naver.com"_s);
        QCOMPARE(ProviderCatalog::loginFor(withLogin(LoginForm::Unknown), address), u"info@naver.com"_s);
        QCOMPARE(ProviderCatalog::loginFor(withLogin(LoginForm::LocalPart), address), u"info"_s);
        QCOMPARE(ProviderCatalog::loginFor(withLogin(LoginForm::FixedWord, u"apikey"_s), address), u"apikey"_s);
        QCOMPARE(ProviderCatalog::loginFor(withLogin(LoginForm::ProviderIssued), address), QString());
    }

    void theCatalogueOfTheProductKeepsItsRules()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<ProviderCatalog> read = ProviderCatalog::fromJson(file.readAll());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(!read.value().providers().isEmpty());
        for (const Provider &provider : read.value().providers()) {
            QCOMPARE(read.value().byId(provider.id), &provider);
            QVERIFY2(!provider.source.contains(u"TODO"_s), qPrintable(provider.id));
        }
    }
};

QTEST_GUILESS_MAIN(TestProviderCatalog)
#include "tst_providercatalog.moc"
