// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expiryforecast.h"
#include "core/providercatalog.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount passwordAccount()
{
    MailAccount account;
    account.login = u"info@haneul.kr"_s;
    return account;
}

MailAccount directAccount(DirectService service)
{
    MailAccount account = passwordAccount();
    const QDateTime signedInAt(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC);
    account.direct = DirectRoute{.service = service, .signedInAt = signedInAt};
    return account;
}

} // namespace

class TestExpiryForecast : public QObject
{
    Q_OBJECT
    std::optional<ProviderCatalog> m_catalog;
    const Provider *provider(QStringView id) const { return m_catalog->byId(id); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = ProviderCatalog::fromJson(file.readAll());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        m_catalog = read.value();
    }

    void passwordsOverSmtpEndAtMicrosoft365()
    {
        const QList<Expiry> ends = expiryForecast(passwordAccount(), provider(u"microsoft365"));
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first().what, Ending::PasswordSmtp);
        QCOMPARE(ends.first().until, QDate(2026, 12, 31));
        QVERIFY(ends.first().source.contains("4489835"_L1));
        QCOMPARE(ends.first().asOf, u"2026-01-29"_s);
    }

    void theEndSaysTheSameAsTheNotices()
    {
        const Provider *microsoft = provider(u"microsoft365");
        QCOMPARE(noticesAt(*microsoft, microsoft->passwordSmtpEnds->on).first().id, u"password_smtp_before"_s);
        QCOMPARE(noticesAt(*microsoft, microsoft->passwordSmtpEnds->on.addDays(1)).first().id, u"password_smtp_off"_s);
    }

    void anEndThatIsPastIsToldToo()
    {
        QCOMPARE(expiryForecast(passwordAccount(), provider(u"outlook_com")).value(0).until, QDate(2024, 9, 15));
    }

    void whoHasNoPasswordThereLosesNone()
    {
        const Provider *microsoft = provider(u"microsoft365");
        QVERIFY(expiryForecast(directAccount(DirectService::Microsoft), microsoft).isEmpty());
        MailAccount account = passwordAccount();
        account.server.auth = AuthChoice::XOAuth2;
        QVERIFY(expiryForecast(account, microsoft).isEmpty());
        account = passwordAccount();
        account.login.clear();
        QVERIFY(expiryForecast(account, microsoft).isEmpty());
        account = passwordAccount();
        account.isPractice = true;
        QVERIFY(expiryForecast(account, microsoft).isEmpty());
    }

    void nothingIsGuessed()
    {
        QVERIFY(expiryForecast(passwordAccount(), nullptr).isEmpty());
        QVERIFY(expiryForecast(passwordAccount(), provider(u"naver")).isEmpty());
        QVERIFY(expiryForecast(directAccount(DirectService::Google), provider(u"gmail")).isEmpty());
    }

    void aSignInOfAnAppInTestingLastsSevenDays()
    {
        const QList<Expiry> ends =
            expiryForecast(directAccount(DirectService::Google), provider(u"gmail"), {.isTesting = true});
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first().what, Ending::SignIn);
        const QDateTime end(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);
        QCOMPARE(ends.first().until, end.toLocalTime().date());
        QVERIFY(!ends.first().source.isEmpty());
        QVERIFY(expiryForecast(directAccount(DirectService::Microsoft), nullptr, {.isTesting = true}).isEmpty());
        MailAccount never = directAccount(DirectService::Google);
        never.direct->signedInAt = {};
        QVERIFY(expiryForecast(never, nullptr, {.isTesting = true}).isEmpty());
    }

    void whatTheServiceSaidCountsMore()
    {
        const QDateTime end(QDate(2026, 12, 3), QTime(3, 0), Qt::UTC);
        const QList<Expiry> ends =
            expiryForecast(directAccount(DirectService::Google), nullptr, {.endsAt = end, .isTesting = true});
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first().until, end.toLocalTime().date());
    }

    void theFieldNeedsADay()
    {
        const QByteArray entry = R"({"providers": [{"id": "a", "name": {"ko": "가", "en": "a"}, "domains": ["a.kr"],
            "source": "s", "as_of": "2026", "password_smtp_ends": %1}]})";
        for (const QByteArray wrong : {R"({"on": "soon", "source": "s", "as_of": "2026"})",
                                       R"({"source": "s", "as_of": "2026"})", R"({"on": "2026-12-31"})"})
            QVERIFY2(!ProviderCatalog::fromJson(QByteArray(entry).replace("%1", wrong)), wrong);
    }
};

QTEST_APPLESS_MAIN(TestExpiryForecast)
#include "tst_expiryforecast.moc"
