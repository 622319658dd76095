// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfcheck.h"

#include "support/fakedns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// RFC 7208 appendix A, with some more beside it.
constexpr auto zone = R"(example.com MX mail-a.example.com
example.com MX mail-b.example.com
example.com A 192.0.2.10
example.com A 192.0.2.11
amy.example.com A 192.0.2.65
bob.example.com A 192.0.2.66
mail-a.example.com A 192.0.2.129
mail-b.example.com A 192.0.2.130
www.example.com A 192.0.2.10
example.org MX mail-c.example.org
mail-c.example.org A 192.0.2.140
65.2.0.192.in-addr.arpa PTR amy.example.com
10.2.0.192.in-addr.arpa PTR example.com
140.2.0.192.in-addr.arpa PTR mail-c.example.org
66.2.0.192.in-addr.arpa PTR liar.example.com
liar.example.com A 203.0.113.1
pass.test TXT v=spf1 ip4:192.0.2.0/24 -all
neutral.test TXT v=spf1 ?all
soft.test TXT v=spf1 ~all
fail.test TXT v=spf1 -all
bad.test TXT v=spf1 ipv4:1.2.3.4 -all
two.test TXT v=spf1 -all
two.test TXT v=spf1 +all
other.test TXT google-site-verification=x
other.test TXT v=spf10 -all
temp.test TXT !temporary-error
late.test TXT !timed-out
junk.test TXT !unusable
tempa.test A !temporary-error
six.test AAAA 2001:db8::1
six.test A 203.0.113.9
loop.test TXT v=spf1 include:loop.test -all
loopa.test TXT v=spf1 include:loopb.test -all
loopb.test TXT v=spf1 redirect=loopa.test
chain0.test TXT v=spf1 include:chain1.test -all
chain1.test TXT v=spf1 a:www.example.com a:www.example.com a:www.example.com include:chain2.test -all
chain2.test TXT v=spf1 a:www.example.com a:www.example.com a:www.example.com a:example.org.test ip4:198.51.100.0/24 -all
deep.test TXT v=spf1 a:www.example.com include:chain0.test -all
redirected.test TXT v=spf1 redirect=pass.test
nowhere.test TXT v=spf1 redirect=missing.test
includesfail.test TXT v=spf1 include:fail.test ip4:192.0.2.65 -all
mid.test TXT v=spf1 include:redirected.test -all
65.2.0.192.allowed.test A 127.0.0.2
example.com.local.allowed.test A 127.0.0.2
example.org.test A 203.0.113.7
many.test MX a1.test
many.test MX a2.test
many.test MX a3.test
many.test MX a4.test
many.test MX a5.test
many.test MX a6.test
many.test MX a7.test
many.test MX a8.test
many.test MX a9.test
many.test MX a10.test
many.test MX a11.test
upper.test TXT V=SPF1 IP4:192.0.2.65 -ALL
)";

constexpr std::array resultNames{"none", "neutral", "pass", "fail", "softfail", "temperror", "permerror"};

SpfCheck checked(FakeDns &dns, const QByteArray &domain, const QByteArray &client)
{
    SpfCheck check({*IpAddress::parse(QString::fromLatin1(client)), "amy@" + domain, domain, "mail.example.net"});
    auto question = check.start();
    for (int i = 0; question; ++i) {
        if (i > 300)
            qFatal("an SPF check does not end");
        question = check.answer(dns.lookUp(*question));
    }
    return check;
}

} // namespace

class TestSpfCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decidesAsRfc7208Says_data();
    void decidesAsRfc7208Says();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void endsWhateverItIsFed();
};

void TestSpfCheck::decidesAsRfc7208Says_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *record, const char *client, const char *result) {
        QTest::addRow("%s from %s", record, client) << QByteArray(record) << QByteArray(client) << QByteArray(result);
    };
    // Appendix A.1
    row("v=spf1 +all", "203.0.113.1", "pass");
    row("v=spf1 a -all", "192.0.2.10", "pass");
    row("v=spf1 a -all", "192.0.2.11", "pass");
    row("v=spf1 a -all", "192.0.2.12", "fail");
    row("v=spf1 a:example.org -all", "192.0.2.10", "fail");
    row("v=spf1 mx -all", "192.0.2.129", "pass");
    row("v=spf1 mx -all", "192.0.2.130", "pass");
    row("v=spf1 mx -all", "192.0.2.10", "fail");
    row("v=spf1 mx:example.org -all", "192.0.2.140", "pass");
    row("v=spf1 mx mx:example.org -all", "192.0.2.130", "pass");
    row("v=spf1 mx mx:example.org -all", "192.0.2.140", "pass");
    row("v=spf1 mx/30 mx:example.org/30 -all", "192.0.2.131", "pass");
    row("v=spf1 mx/30 mx:example.org/30 -all", "192.0.2.143", "pass");
    row("v=spf1 mx/30 mx:example.org/30 -all", "192.0.2.132", "fail");
    row("v=spf1 ptr -all", "192.0.2.65", "pass");
    row("v=spf1 ptr -all", "192.0.2.10", "pass");
    row("v=spf1 ptr -all", "192.0.2.140", "fail");
    row("v=spf1 ptr -all", "192.0.2.66", "fail");
    row("v=spf1 ip4:192.0.2.128/28 -all", "192.0.2.65", "fail");
    row("v=spf1 ip4:192.0.2.128/28 -all", "192.0.2.129", "pass");
    // Section 4: the record
    row("v=spf1", "192.0.2.1", "neutral");
    row("v=spf1   ip4:192.0.2.1   -all", "192.0.2.1", "pass");
    row("v=spf1 ?all", "192.0.2.1", "neutral");
    row("v=spf1 ~all", "192.0.2.1", "softfail");
    row("v=spf1 -all ip4:192.0.2.1", "192.0.2.1", "fail");
    row("v=spf1 -all a:", "192.0.2.1", "permerror");
    row("v=spf1 all:x.test", "192.0.2.1", "permerror");
    row("v=spf1 nonsense -all", "192.0.2.1", "permerror");
    row("v=spf1 !all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2.1, -all", "192.0.2.1", "permerror");
    row("v=spf1 include -all", "192.0.2.1", "permerror");
    row("v=spf1 include: -all", "192.0.2.1", "permerror");
    row("v=spf1 unknown=some/thing -all", "192.0.2.1", "fail");
    row("v=spf1 redirect=pass.test redirect=pass.test", "192.0.2.1", "permerror");
    row("v=spf1 exp=a.test exp=b.test -all", "192.0.2.1", "permerror");
    row("v=spf1 redirect=", "192.0.2.1", "permerror");
    // ip4 and ip6
    row("v=spf1 ip4:192.0.2.1 -all", "192.0.2.1", "pass");
    row("v=spf1 -ip4:192.0.2.1 +all", "192.0.2.1", "fail");
    row("v=spf1 ip4:192.0.2.0/0 -all", "203.0.113.1", "pass");
    row("v=spf1 ip4:192.0.2.0/33 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2.0/024 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2.0/ -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2.256 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip6:2001:db8::/32 -all", "2001:db8:1::25", "pass");
    row("v=spf1 ip6:2001:db8::/32 -all", "2001:db9::1", "fail");
    row("v=spf1 ip6:2001:db8::1/128 -all", "2001:db8::1", "pass");
    row("v=spf1 ip6:2001:db8::1/129 -all", "2001:db8::1", "permerror");
    row("v=spf1 ip6:192.0.2.1 -all", "192.0.2.1", "permerror");
    row("v=spf1 ip4:192.0.2.1 -all", "::ffff:192.0.2.1", "pass");
    // a and mx
    row("v=spf1 a:www.example.com/24 -all", "192.0.2.77", "pass");
    row("v=spf1 a:www.example.com//64 -all", "192.0.2.10", "pass");
    row("v=spf1 a:six.test//64 -all", "2001:db8::77", "pass");
    row("v=spf1 a:six.test/8//128 -all", "2001:db8::77", "fail");
    row("v=spf1 a:six.test/8// -all", "2001:db8::77", "permerror");
    row("v=spf1 a/33 -all", "192.0.2.10", "permerror");
    row("v=spf1 a:localhost -all", "192.0.2.10", "permerror");
    row("v=spf1 a:example.123 -all", "192.0.2.10", "permerror");
    row("v=spf1 a:tempa.test -all", "192.0.2.10", "temperror");
    row("v=spf1 mx:many.test -all", "192.0.2.10", "permerror");
    row("v=spf1 mx:missing.test -all", "192.0.2.10", "fail");
    // include and redirect
    row("v=spf1 include:pass.test -all", "192.0.2.1", "pass");
    row("v=spf1 ~include:pass.test -all", "192.0.2.1", "softfail");
    row("v=spf1 include:pass.test -all", "203.0.113.1", "fail");
    row("v=spf1 include:fail.test ip4:192.0.2.1 ~all", "192.0.2.1", "pass");
    row("v=spf1 include:soft.test ip4:192.0.2.1 -all", "192.0.2.1", "pass");
    row("v=spf1 include:neutral.test -all", "192.0.2.1", "fail");
    row("v=spf1 include:other.test -all", "192.0.2.1", "permerror");
    row("v=spf1 include:missing.test -all", "192.0.2.1", "permerror");
    row("v=spf1 include:bad.test -all", "192.0.2.1", "permerror");
    row("v=spf1 include:two.test -all", "192.0.2.1", "permerror");
    row("v=spf1 include:temp.test -all", "192.0.2.1", "temperror");
    row("v=spf1 include:late.test -all", "192.0.2.1", "temperror");
    row("v=spf1 include:junk.test -all", "192.0.2.1", "temperror");
    row("v=spf1 include:redirected.test -all", "192.0.2.1", "pass");
    row("v=spf1 include:mid.test ?all", "203.0.113.1", "neutral");
    row("v=spf1 include:includesfail.test ~all", "192.0.2.65", "pass");
    row("v=spf1 redirect=pass.test", "192.0.2.1", "pass");
    row("v=spf1 redirect=redirected.test", "203.0.113.1", "fail");
    row("v=spf1 redirect=nowhere.test", "192.0.2.1", "permerror");
    row("v=spf1 redirect=fail.test ip4:192.0.2.1", "192.0.2.1", "pass");
    row("v=spf1 redirect=pass.test -all", "192.0.2.1", "fail");
    row("v=spf1 include:upper.test -all", "192.0.2.65", "pass");
    row("v=spf1 INCLUDE:PASS.TEST -ALL", "192.0.2.1", "pass");
    // exists and macros (appendix A.3, section 7)
    row("v=spf1 exists:%{ir}.allowed.test -all", "192.0.2.65", "pass");
    row("v=spf1 exists:%{ir}.allowed.test -all", "65.2.0.192", "fail");
    row("v=spf1 exists:65.2.0.192.allowed.test -all", "2001:db8::1", "pass");
    row("v=spf1 exists:%{d}.local.allowed.test -all", "203.0.113.1", "pass");
    row("v=spf1 exists:%{x}.test -all", "203.0.113.1", "permerror");
    row("v=spf1 exists:%{d0}.test -all", "203.0.113.1", "permerror");
    row("v=spf1 exists:%(d).test -all", "203.0.113.1", "permerror");
    row("v=spf1 exists:%{t}.test -all", "203.0.113.1", "permerror");
    // Limits (section 4.6.4)
    row("v=spf1 include:chain0.test -all", "198.51.100.1", "pass");
    row("v=spf1 include:deep.test -all", "198.51.100.1", "permerror");
    row("v=spf1 include:loop.test -all", "192.0.2.1", "permerror");
    row("v=spf1 include:loopa.test -all", "192.0.2.1", "permerror");
    row("v=spf1 a:n1.test a:n2.test ip4:192.0.2.1 -all", "192.0.2.1", "pass");
    row("v=spf1 a:n1.test a:n2.test a:n3.test ip4:192.0.2.1 -all", "192.0.2.1", "permerror");
    row("v=spf1 exists:n1.test exists:n2.test mx:n3.test -all", "192.0.2.1", "permerror");
}

void TestSpfCheck::decidesAsRfc7208Says()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, result);
    FakeDns dns;
    dns.add(zone);
    dns.add("example.com TXT " + record);
    const SpfCheck check = checked(dns, "example.com", client);
    QCOMPARE(QByteArray(resultNames.at(static_cast<std::size_t>(check.result()))), result);
    QVERIFY(check.lookups() <= mostSpfLookups + 1);
}

void TestSpfCheck::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("term");
    const auto row = [](const char *domain, const char *problem, const char *where, const char *term) {
        QTest::newRow(domain) << QByteArray(domain) << QString::fromLatin1(problem) << QString::fromLatin1(where)
                              << QByteArray(term);
    };
    row("missing.test", "no-record", "missing.test", "");
    row("other.test", "no-record", "other.test", "");
    row("two.test", "several-records", "two.test", "");
    row("bad.test", "bad-term", "bad.test", "ipv4:1.2.3.4");
    row("deeper.test", "too-many-lookups", "chain2.test", "a:example.org.test");
    row("loop.test", "loop", "loop.test", "");
    row("loopa.test", "loop", "loopa.test", "");
    row("nowhere.test", "include-without-record", "missing.test", "");
    row("late.test", "no-answer", "late.test", "");
}

void TestSpfCheck::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, domain);
    QFETCH(QString, problem);
    QFETCH(QString, where);
    QFETCH(QByteArray, term);
    FakeDns dns;
    dns.add(zone);
    dns.add("deeper.test TXT v=spf1 a:www.example.com include:chain0.test -all");
    const SpfCheck check = checked(dns, domain, "203.0.113.77");
    QCOMPARE(spfProblemName(check.trouble().problem), problem);
    QCOMPARE(check.trouble().domain, where);
    QCOMPARE(check.trouble().term, term);
}

void TestSpfCheck::endsWhateverItIsFed()
{
    // A liar whose every name includes another one and has ten mail servers.
    SpfCheck check({*IpAddress::parse(u"192.0.2.1"), "a@b.test", "b.test", "b.test"});
    auto question = check.start();
    int count = 0;
    for (; question && count < 1000; ++count) {
        const QByteArray number = QByteArray::number(count);
        DnsAnswer answer{.outcome = DnsOutcome::Found};
        answer.texts = {"v=spf1 mx:m" + number + ".test include:n" + number + ".test"};
        for (int i = 0; i < 10; ++i)
            answer.mailServers.append({u"h%1.test"_s.arg(i), i});
        answer.addresses = QList<IpAddress>(64);
        question = check.answer(answer);
    }
    QCOMPARE(check.result(), SpfResult::PermError);
    QVERIFY(count < 200);
}

QTEST_GUILESS_MAIN(TestSpfCheck)
#include "tst_spfcheck.moc"
