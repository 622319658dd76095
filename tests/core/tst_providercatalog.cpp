// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogsample.h"
#include "core/providercatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestProviderCatalog : public QObject
{
    Q_OBJECT
    ProviderCatalog m_base = ProviderCatalog::fromJson(test::twoProviders).value();

private Q_SLOTS:
    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("field");
        const auto row = [](const QByteArray &fields, const char *field) {
            QTest::newRow(fields.constData()) << fields << QString::fromLatin1(field);
        };
        row(R"("domains": ["Naver.com"])", ".domains");
        row(R"("domains": "naver.com")", ".domains");
        row(R"("host": "smtp.x.kr")", ".ports");
        row(R"("host": "SMTP.x.kr", "ports": [{"port": 465, "security": "implicit-tls"}])", ".host");
        row(R"("host": "smtp.x.kr", "ports": [{"port": 0, "security": "implicit-tls"}])", ".ports[0].port");
        row(R"("host": "smtp.x.kr", "ports": [{"port": 465, "security": "none"}])", ".ports[0].security");
        row(R"("host": "a.kr", "hosts": [{"host": "b.kr"}], "ports": [{"port": 465, "security": "implicit-tls"}])",
            ".hosts");
        row(R"("help_url": "http:\/\/x.kr\/")", ".help_url");
        row(R"("help_url": 5)", ".help_url");
        row(R"("note": {"ko": "가"})", ".note");
        row(R"("password_steps": {"ko": ["가"], "en": []})", ".password_steps");
        row(R"("login_form": "fixed_word")", ".fixed_login");
        row(R"("login_form": "email")", ".login_form");
        row(R"("fixed_login": "apikey")", ".fixed_login");
        row(R"("from_rule": {"rule": "equals_login"})", ".from_rule.source");
        row(R"("from_rule": {"rule": "nothing", "source": "s", "as_of": "2026"})", ".from_rule.rule");
        row(R"("from_rule": {"rule": "equals_login", "code": "554", "source": "s", "as_of": "2026"})",
            ".from_rule.code");
        row(R"("limits": [{"count": 0, "text": {"ko": "가", "en": "a"}, "source": "s", "as_of": "2026"}])",
            ".limits[0].count");
        row(R"("imap": {"available": false, "source": "s", "as_of": "2026"})", ".imap.note");
        row(R"("imap": {"available": true, "host": "imap.x.kr", "source": "s", "as_of": "2026"})", ".imap.host");
        row(R"("notices": [{"id": "n", "level": "loud", "text": {"ko": "가", "en": "a"}, "source": "s", "as_of": "2026"}])",
            ".notices[0].level");
        row(R"("notices": [{"id": "n", "level": "info", "from": "2026-02-30", "text": {"ko": "가", "en": "a"}, "source": "s", "as_of": "2026"}])",
            ".notices[0].from");
        row(R"("caveats": [{"text": {"ko": "가", "en": "a"}, "source": "s", "as_of": "2026-13"}])",
            ".caveats[0].as_of");
        row(R"("hsot": "smtp.x.kr")", ".hsot");
        row(R"("free_mail": "yes")", ".free_mail");
    }
    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, field);
        const auto catalog = ProviderCatalog::fromJson(test::oneEntry(fields));
        QVERIFY(!catalog);
        QVERIFY2(catalog.error().detail.startsWith(u"providers[0]"_s + field + u": "_s),
                 qPrintable(catalog.error().detail));
        QVERIFY(ProviderCatalog::fromJson(test::oneEntry({})));
    }

    void nullIsUnknown()
    {
        const auto catalog = ProviderCatalog::fromJson(test::oneEntry(
            R"("domains": null, "host": null, "ports": null, "from_rule": null, "imap": null, "help_url": null)"));
        QVERIFY(catalog);
        QVERIFY(!catalog.value().byId(u"x")->imap && catalog.value().byId(u"x")->fromRule.rule == FromRule::Unknown);
    }

    void aMailExchangerBelongsToTheLongestSuffix()
    {
        QCOMPARE(m_base.byMailExchanger(u"a.mx.one.kr."_s)->id, u"one"_s);
        QCOMPARE(m_base.byMailExchanger(u"MX.ONE.KR"_s)->id, u"one"_s);
        QCOMPARE(m_base.byMailExchanger(u"b.one.kr"_s)->id, u"two"_s);
        QVERIFY(!m_base.byMailExchanger(u"notone.kr"_s) && !m_base.byMailExchanger(QString()));
    }

    void theDayDecidesTheSentence()
    {
        const Provider &one = *m_base.byId(u"one");
        QCOMPARE(noticesAt(one, {2026, 12, 31}).first().id, u"soon"_s);
        QCOMPARE(noteAt(one, {2026, 12, 31}).ko, u"쪽지"_s); // information doesn't push the note aside
        QCOMPARE(noticesAt(one, {2027, 1, 1}).size(), 1);
        QCOMPARE(noteAt(one, {2027, 1, 1}).ko, u"지금"_s);
    }

    void everyServerOfAProviderIsIts()
    {
        const Provider &two = *m_base.byId(u"two");
        QVERIFY(isServerOf(two, u"a.two.kr"_s) && isServerOf(two, u"b.two.kr"_s));
        QVERIFY(!isServerOf(two, u"c.two.kr"_s) && !isServerOf(two, QString()));
    }

    void ownEntriesAreAddedAndOverrideFieldByField()
    {
        const ProviderCatalog made = m_base.withOverlay(
            {{u"a.json"_s, R"({"providers": [{"id": "one", "help_url": "https:\/\/agency.kr\/", "note": null},
                {"id": "agency", "name": {"ko": "에이전시", "en": "Agency"}, "domains": ["agency.kr"],
                 "source": "us", "as_of": "2026-11"}]})"},
             {u"b.json"_s, R"({"providers": [{"id": "one", "help_url": "https:\/\/later.kr\/"}]})"}});
        QVERIFY2(made.problems().isEmpty(),
                 made.problems().isEmpty() ? "" : qPrintable(made.problems().first().toString()));
        QCOMPARE(made.byId(u"one")->helpUrl, QUrl(u"https://later.kr/"_s));
        QVERIFY(made.byId(u"one")->note.isEmpty() && made.byId(u"one")->isOwn && !made.byId(u"two")->isOwn);
        QCOMPARE(made.byId(u"one")->host, u"smtp.one.kr"_s);
        QCOMPARE(made.providers().first().id, u"one"_s); // where it stood
        QCOMPARE(made.byAddress(MailAddress::parse(u"a@agency.kr").address.value())->id, u"agency"_s);
        QVERIFY(!m_base.byId(u"agency") && !m_base.byId(u"one")->note.isEmpty());
    }

    void aFaultNamesFileLineAndFieldAndTheRestStillLoads()
    {
        const QByteArray faulty =
            "{\"providers\": [\n"
            "  {\"id\": \"one\",\n"
            "   \"host\": \"smtp one\"},\n"
            "  {\"id\": \"good\", \"name\": {\"ko\": \"가\", \"en\": \"g\"}, \"source\": \"s\", \"as_of\": \"2026\"},\n"
            "  {\"id\": \"new\",\n"
            "   \"name\": {\"ko\": \"가\", \"en\": \"g\"}},\n"
            "  {\"id\": \"thief\", \"name\": {\"ko\": \"가\", \"en\": \"g\"}, \"source\": \"s\", \"as_of\": \"2026\",\n"
            "   \"note\": {\"ko\": \"\\\"domains\\\": {\", \"en\": \"x\"},\n"
            "   \"domains\": [\"one.kr\"]},\n"
            "  7\n]}";
        const ProviderCatalog made = m_base.withOverlay({{u"mine.json"_s, faulty}});
        QStringList told;
        for (const OverlayProblem &problem : made.problems())
            told.append(problem.toString());
        QCOMPARE(told.size(), 4);
        QVERIFY2(told.at(0).startsWith("mine.json:3: providers[0].host: "_L1), qPrintable(told.at(0)));
        QVERIFY2(told.at(1).startsWith("mine.json:5: providers[2].source: "_L1), qPrintable(told.at(1)));
        QVERIFY2(told.at(2).startsWith("mine.json:9: providers[3].domains: "_L1), qPrintable(told.at(2)));
        QVERIFY2(told.at(3).startsWith("mine.json"_L1), qPrintable(told.at(3)));
        QVERIFY(made.byId(u"good") && !made.byId(u"new") && !made.byId(u"thief"));
        QCOMPARE(made.byId(u"one")->host, u"smtp.one.kr"_s);
    }

    void aBrokenFileIsToldWithItsLine()
    {
        const ProviderCatalog made =
            m_base.withOverlay({{u"x.json"_s, "{\"providers\":\n[\n,]}"}, {u"y.json"_s, "[]"}});
        QCOMPARE(made.problems().size(), 2);
        QVERIFY2(made.problems().first().toString().startsWith("x.json:3: "_L1),
                 qPrintable(made.problems().first().toString()));
        QCOMPARE(made.problems().last().toString(), u"y.json:1: providers: a list is expected"_s);
        QCOMPARE(made.providers().size(), m_base.providers().size());
    }

    void aPolicyHidesHelpFromOutside()
    {
        QVERIFY(!m_base.withPolicy({u"p"_s, R"({"hide_help_links": false})"}).byId(u"one")->helpUrl.isEmpty());
        const ProviderCatalog hidden = m_base.withPolicy({u"p"_s, R"({"hide_help_links": true})"});
        QVERIFY(hidden.byId(u"one")->helpUrl.isEmpty() && hidden.problems().isEmpty());
        const ProviderCatalog direct = m_base.withPolicy({u"p"_s, R"({"direct": {"google": {"client_id": "a"}}})"});
        QVERIFY(!direct.byId(u"one")->helpUrl.isEmpty() && direct.problems().isEmpty()); // for DirectClients
        for (const QByteArray broken : {"", "{", R"({"hide_help_links": "yes"})"}) {
            const ProviderCatalog safe = m_base.withPolicy({u"p"_s, broken});
            QVERIFY2(safe.byId(u"one")->helpUrl.isEmpty() && safe.problems().size() == 1, broken);
        }
    }
};

QTEST_APPLESS_MAIN(TestProviderCatalog)
#include "tst_providercatalog.moc"
