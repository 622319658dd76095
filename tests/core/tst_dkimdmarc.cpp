// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dkimkey.h"
#include "core/dmarcrecord.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// A DER element with its length in the long form where it needs one.
QByteArray der(char tag, const QByteArray &content)
{
    QByteArray length(1, static_cast<char>(content.size()));
    if (content.size() > 255)
        length = QByteArray("\x82") + static_cast<char>(content.size() / 256) + static_cast<char>(content.size() % 256);
    else if (content.size() > 127)
        length = QByteArray("\x81") + static_cast<char>(content.size());
    return tag + length + content;
}

QByteArray rsaKey(int bits, bool isBare = false)
{
    const QByteArray modulus = QByteArray(1, '\0') + QByteArray(bits / 8, '\xC5');
    const QByteArray key = der(0x30, der(0x02, modulus) + der(0x02, QByteArray("\x01\x00\x01", 3)));
    const QByteArray algorithm = der(0x30, QByteArray::fromHex("06092a864886f70d0101010500"));
    return (isBare ? key : der(0x30, algorithm + der(0x03, QByteArray(1, '\0') + key))).toBase64();
}

} // namespace

class TestDkimDmarc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesDkimKeys_data();
    void judgesDkimKeys();
    void readsDmarc_data();
    void readsDmarc();
    void takesOnlyOneDmarcRecord();
    void alignsDomains();
};

void TestDkimDmarc::judgesDkimKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("bits");
    const auto row = [](const char *name, const QByteArray &text, const char *fault, int bits = 0) {
        QTest::newRow(name) << text << QString::fromLatin1(fault) << bits;
    };
    const QByteArray good = rsaKey(2048);
    row("good", "v=DKIM1; k=rsa; p=" + good, "none", 2048);
    row("only p", "p=" + good, "none", 2048);
    row("bare RSAPublicKey", "v=DKIM1; p=" + rsaKey(2048, true), "none", 2048);
    row("4096 bits", "v=DKIM1;p=" + rsaKey(4096) + ";", "none", 4096);
    row("1024 bits", "v=DKIM1; p=" + rsaKey(1024), "short", 1024);
    row("512 bits", "v=DKIM1; p=" + rsaKey(512), "too-short", 512);
    row("blanks inside", "v=DKIM1; p=" + good.first(30) + " \t" + good.sliced(30), "none", 2048);
    row("ed25519 (RFC 8463)", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "none", 256);
    row("ed25519 too long", "v=DKIM1; k=ed25519; p=" + good, "bad-key");
    row("revoked", "v=DKIM1; p=", "revoked");
    row("revoked, blank", "v=DKIM1; p= ;", "revoked");
    row("testing", "v=DKIM1; t=y:s; p=" + good, "testing", 2048);
    row("strict", "v=DKIM1; t=s; p=" + good, "none", 2048);
    row("sha1 only", "v=DKIM1; h=sha1; p=" + good, "only-sha1", 2048);
    row("sha1 and sha256", "v=DKIM1; h=sha1:sha256; p=" + good, "none", 2048);
    row("other service", "v=DKIM1; s=tlsrpt; p=" + good, "for-other-services", 2048);
    row("any service", "v=DKIM1; s=*; p=" + good, "none", 2048);
    row("not base64", "v=DKIM1; p=!!!", "bad-key");
    row("base64 of nothing", "v=DKIM1; p=" + QByteArray("hello").toBase64(), "bad-key");
    row("cut off", "v=DKIM1; p=" + good.first(200), "bad-key");
    row("other algorithm", "v=DKIM1; k=dsa; p=" + good, "unknown-algorithm");
    row("no p", "v=DKIM1; k=rsa", "not-a-record");
    row("version later", "k=rsa; v=DKIM1; p=" + good, "not-a-record");
    row("other version", "v=DKIM2; p=" + good, "not-a-record");
    row("twice", "v=DKIM1; p=" + good + "; p=" + good, "not-a-record");
    row("some other text", "google-site-verification=abc", "not-a-record");
    row("empty", "", "not-a-record");
}

void TestDkimDmarc::judgesDkimKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    QFETCH(int, bits);
    const DkimKey key = DkimKey::parse(text);
    QCOMPARE(QString(dkimFaultName(key.fault)), fault);
    QCOMPARE(key.bits, bits);
    QCOMPARE(key.isUsable(), fault == "none"_L1 || fault == "short"_L1 || fault == "testing"_L1);
}

void TestDkimDmarc::readsDmarc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); ///< policy, sp, pct, aspf, adkim, bad value; or the number of the fault
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(read);
    };
    row("v=DMARC1; p=none", "none none 100 r r");
    row("v=DMARC1; p=quarantine;", "quarantine quarantine 100 r r");
    row("v=DMARC1;p=reject;sp=none;pct=25", "reject none 25 r r");
    row("v=DMARC1; p=reject; aspf=s; adkim=s", "reject reject 100 s s");
    row("v=DMARC1; p=REJECT; aspf=S", "reject reject 100 s r");
    row(" v = DMARC1 ; p = none", "none none 100 r r");
    row("v=DMARC1; p=none; pct=101", "none none 100 r r bad");
    row("v=DMARC1; p=none; pct=x", "none none 100 r r bad");
    row("v=DMARC1; p=none; adkim=strict", "none none 100 r r bad");
    row("v=DMARC1; p=none; unknown=1; fo=1; ri=86400", "none none 100 r r");
    row("v=DMARC1; p=monitor; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; p=reject; sp=never; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; p=monitor", "fault 1");
    row("v=DMARC1; p=", "fault 1");
    row("v=DMARC1", "fault 1");
    row("v=DMARC1; p=none; p=reject", "fault 0");
    row("v=dmarc1; p=none", "fault 0");
    row("p=none; v=DMARC1", "fault 0");
    row("v=DMARC2; p=none", "fault 0");
    row("v=spf1 -all", "fault 0");
    row("", "fault 0");
}

void TestDkimDmarc::readsDmarc()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    const auto parsed = DmarcRecord::parse(text);
    if (const auto *const fault = std::get_if<DmarcFault>(&parsed)) {
        QCOMPARE("fault " + QByteArray::number(static_cast<int>(*fault)), read);
        return;
    }
    const auto &record = std::get<DmarcRecord>(parsed);
    const QString made =
        u"%1 %2 %3 %4 %5%6"_s.arg(dmarcPolicyName(record.policy), dmarcPolicyName(record.subdomainPolicy))
            .arg(record.percent)
            .arg(record.isSpfStrict ? "s"_L1 : "r"_L1)
            .arg(record.isDkimStrict ? "s"_L1 : "r"_L1)
            .arg(record.hasBadValue ? " bad"_L1 : ""_L1);
    QCOMPARE(made.toLatin1(), read);
}

void TestDkimDmarc::takesOnlyOneDmarcRecord()
{
    QCOMPARE(std::get<DmarcFault>(DmarcRecord::choose({})), DmarcFault::NotARecord);
    QCOMPARE(std::get<DmarcFault>(DmarcRecord::choose({"v=DMARC1; p=none", "v=DMARC1; p=none"})),
             DmarcFault::SeveralRecords);
    QCOMPARE(std::get<DmarcRecord>(DmarcRecord::choose({"hello", "v=DMARC1; p=reject"})).policy, DmarcPolicy::Reject);
}

void TestDkimDmarc::alignsDomains()
{
    const AlignedDomain from{u"news.example.com"_s, u"example.com"_s};
    QVERIFY(isAligned(from, {u"example.com"_s, u"example.com"_s}, false));
    QVERIFY(!isAligned(from, {u"example.com"_s, u"example.com"_s}, true));
    QVERIFY(isAligned(from, from, true));
    QVERIFY(!isAligned(from, {u"news.example.net"_s, u"example.net"_s}, false));
}

QTEST_GUILESS_MAIN(TestDkimDmarc)
#include "tst_dkimdmarc.moc"
