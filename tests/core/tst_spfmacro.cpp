// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfmacro.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSpfMacro : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expandsTheMacrosOfTheRfc_data();
    void expandsTheMacrosOfTheRfc();
    void cutsLongNamesFromTheLeft();
    void refusesWhatCannotBeAsked();
};

void TestSpfMacro::expandsTheMacrosOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *spec, const char *name, const char *client = "192.0.2.3") {
        QTest::addRow("%s from %s", spec, client)
            << QByteArray(spec) << QByteArray(client) << QString::fromLatin1(name);
    };
    // Section 7.4
    row("%{s}", "strong-bad@email.example.com");
    row("%{o}", "email.example.com");
    row("%{d}", "email.example.com");
    row("%{d4}", "email.example.com");
    row("%{d3}", "email.example.com");
    row("%{d2}", "example.com");
    row("%{d1}", "com");
    row("%{dr}", "com.example.email");
    row("%{d2r}", "example.email");
    row("%{l}", "strong-bad");
    row("%{l-}", "strong.bad");
    row("%{lr}", "strong-bad");
    row("%{lr-}", "bad.strong");
    row("%{l1r-}", "strong");
    row("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com");
    row("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com");
    row("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com");
    row("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com");
    row("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net");
    row("%{ir}.%{v}._spf.%{d2}", "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com",
        "2001:db8::cb01");
    row("%{h}", "mail.example.net");
    row("%{p}.example.com", "unknown.example.com");
    row("a%%b.example.com.", "a%b.example.com");
}

void TestSpfMacro::expandsTheMacrosOfTheRfc()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, client);
    QFETCH(QString, name);
    QVERIFY(isDomainSpec(spec));
    const SpfIdentity identity{*IpAddress::parse(QString::fromLatin1(client)), "strong-bad@email.example.com",
                               "email.example.com", "mail.example.net"};
    QCOMPARE(expandDomainSpec(spec, identity), std::optional(name));
}

void TestSpfMacro::cutsLongNamesFromTheLeft()
{
    SpfIdentity identity;
    identity.domain = QByteArray("abcdefghi.").repeated(30) + "example.com";
    const auto name = expandDomainSpec("%{d}", identity);
    QVERIFY(name);
    QVERIFY(name->size() <= 253 && name->startsWith("abcdefghi."_L1) && name->endsWith(".example.com"_L1));
}

void TestSpfMacro::refusesWhatCannotBeAsked()
{
    SpfIdentity identity;
    identity.domain = QByteArray(64, 'a') + ".example.com";
    QVERIFY(!expandDomainSpec("%{d}", identity));
    identity.domain = "a..example.com";
    QVERIFY(!expandDomainSpec("%{d}", identity));
    for (const QByteArray spec :
         {"", "example", "%", "%{", "%{}", "%{d", "%{d}.", "a b.com", "exa\x80mple.com", "%{d}.-com"})
        QVERIFY2(!isDomainSpec(spec) || spec == "%{d}.", spec.constData());
}

QTEST_GUILESS_MAIN(TestSpfMacro)
#include "tst_spfmacro.moc"
