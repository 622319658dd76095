// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"
#include "core/sendercases.h"
#include "core/senderrule.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSenderRule : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog;
    const QDate m_today{2026, 11, 21};

    SenderCheck check(const char *provider, const QString &login, const QString &from) const
    {
        const MailAddress address = MailAddress::parse(from).address.value();
        return checkSender(m_catalog.byId(QString::fromLatin1(provider)), login, address, m_today,
                           m_catalog.byAddress(address));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto catalog = ProviderCatalog::fromJson(file.readAll());
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = catalog.value();
    }

    void everyRowOfTheTableHolds_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(test::senderCases)); ++i)
            QTest::newRow(QByteArray(QByteArray(test::senderCases[i].provider) + ": " + test::senderCases[i].login +
                                     " as " + test::senderCases[i].from + " (" + test::senderCases[i].why + ")")
                              .constData())
                << i;
    }
    void everyRowOfTheTableHolds()
    {
        QFETCH(int, row);
        const test::SenderCase &r = test::senderCases[row];
        QVERIFY2(!*r.provider || m_catalog.byId(QString::fromLatin1(r.provider)), r.provider);
        const SenderCheck made = check(r.provider, QString::fromUtf8(r.login), QString::fromUtf8(r.from));
        QCOMPARE(senderVerdictName(made.verdict), QLatin1StringView(r.verdict));
        QCOMPARE(senderSeverityName(made.severity), QLatin1StringView(r.severity));
        static constexpr std::array outcomes{"unknown", "refused", "rewritten", "bounced_later", "accepted"};
        QCOMPARE(outcomes.at(static_cast<std::size_t>(made.consequence.outcome)), r.outcome);
        QCOMPARE(made.consequence.failsDmarc, made.consequence.outcome == MismatchOutcome::BouncedLater);
        QCOMPARE(made.repairs.isEmpty(), made.severity == SenderSeverity::Ok);
    }

    void aRefusalNamesItsCode()
    {
        const SenderCheck made = check("naver", u"haneul@naver.com"_s, u"info@haneul.kr"_s);
        QCOMPARE(made.consequence.code, u"554 5.7.1"_s);
        QVERIFY(made.consequence.text.contains("unauthorized"_L1));
        QCOMPARE(check("microsoft365", u"a@b.kr"_s, u"c@b.kr"_s).consequence.code, u"554 5.2.0"_s);
        QCOMPARE(check("sendgrid", u"apikey"_s, u"c@b.kr"_s).consequence.code, u"403"_s);
    }

    void repairsFitTheProvider()
    {
        const auto kinds = [this](const char *provider, const QString &login, const QString &from) {
            QStringList names;
            for (const SenderRepairStep &step : check(provider, login, from).repairs)
                names.append(senderRepairName(step.kind));
            return names.join(u' ');
        };
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"info@haneul.kr"_s), u"use_login set_reply_to"_s);
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"b@naver.com"_s),
                 u"use_login sign_in_as_sender set_reply_to"_s);
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"b@gmail.com"_s),
                 u"use_login send_through_owner set_reply_to"_s);
        QCOMPARE(kinds("gmail", u"haneul@gmail.com"_s, u"info@haneul.kr"_s), u"use_login register_alias"_s);
        QCOMPARE(kinds("microsoft365", u"a@b.kr"_s, u"c@b.kr"_s), u"use_login ask_administrator sign_in_as_sender"_s);
        QCOMPARE(kinds("sendgrid", u"apikey"_s, u"info@haneul.kr"_s), u"verify_sender"_s);
        QCOMPARE(kinds("sendgrid", u"apikey"_s, u"a@naver.com"_s), u"send_through_owner use_own_domain"_s);
        QCOMPARE(check("naver", u"haneul"_s, u"info@haneul.kr"_s).repairs.first().address.toString(),
                 u"haneul@naver.com"_s);
    }

    void aRuleHoldsOnlyOnItsDays()
    {
        Provider provider = *m_catalog.byId(u"naver");
        provider.fromRule.from = QDate(2026, 1, 1);
        provider.fromRule.until = QDate(2026, 12, 31);
        const MailAddress from = MailAddress::parse(u"info@haneul.kr").address.value();
        const auto verdictOn = [&](QDate day) { return checkSender(&provider, u"a@naver.com"_s, from, day).verdict; };
        QCOMPARE(verdictOn({2025, 12, 31}), SenderVerdict::OtherDomain);
        QCOMPARE(verdictOn({2026, 1, 1}), SenderVerdict::RefusedByProvider);
        QCOMPARE(verdictOn({2026, 12, 31}), SenderVerdict::RefusedByProvider);
        QCOMPARE(verdictOn({2027, 1, 1}), SenderVerdict::OtherDomain);
    }

    void withoutAnAddressNothingIsSaid()
    {
        QCOMPARE(checkSender(m_catalog.byId(u"naver"), u"a@naver.com"_s, {}, m_today).verdict, SenderVerdict::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestSenderRule)
#include "tst_senderrule.moc"
