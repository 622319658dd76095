// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificate.h"

#include <QSslCertificateExtension>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

PracticeCertificate::Order orderFor(const QStringList &names)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {names, now.addDays(-1), now.addDays(30)};
}

PracticeAuthority authority()
{
    Result<PracticeAuthority> made = PracticeAuthority::create();
    return made ? std::move(made).value() : PracticeAuthority();
}

} // namespace

class TestPracticeCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAnAuthorityThatSignedItself()
    {
        const PracticeAuthority made = authority();
        QVERIFY(!made.certificate().isNull());
        QVERIFY(made.certificate().isSelfSigned());
        QVERIFY(made.certificatePem().startsWith("-----BEGIN CERTIFICATE-----\n"));
        QCOMPARE(QSslCertificate::fromData(made.certificatePem()).size(), 1);
    }

    void namesHostsAndAddressesInTheSubjectAltName()
    {
        const PracticeAuthority by = authority();
        const auto issued = by.issue(orderFor({u"localhost"_s, u"practice.test"_s, u"127.0.0.1"_s, u"::1"_s}));
        QVERIFY(issued);
        const auto names = issued.value().certificate.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry).size(), 2);
        QVERIFY(names.contains(QSsl::DnsEntry, u"practice.test"_s));
        QVERIFY(names.contains(QSsl::DnsEntry, u"localhost"_s));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QVERIFY(names.contains(QSsl::IpAddressEntry, u"127.0.0.1"_s));
    }

    void isSignedByTheAuthorityAndVerifiesForItsNames()
    {
        const PracticeAuthority by = authority();
        const auto issued = by.issue(orderFor({u"practice.test"_s}));
        QVERIFY(issued);
        const QSslCertificate &leaf = issued.value().certificate;
        QVERIFY(!leaf.isSelfSigned());
        QCOMPARE(leaf.issuerInfo(QSslCertificate::CommonName), QStringList{u"Sendproof practice authority"_s});
#ifdef Q_OS_WIN
        QSKIP("Qt verifies no chain outside a connection there");
#endif
        const QList<QSslCertificate> chain{leaf, by.certificate()};
        QList<QSslError> errors = QSslCertificate::verify(chain, u"practice.test"_s);
        // The authority is in no store of the system, and that must be the only complaint.
        errors.removeIf(
            [](const QSslError &error) { return error.error() == QSslError::SelfSignedCertificateInChain; });
        QVERIFY2(errors.isEmpty(), qPrintable(errors.isEmpty() ? QString() : errors.first().errorString()));
        QVERIFY(!QSslCertificate::verify({leaf}, u"practice.test"_s).isEmpty());
    }

    void keepsTheDatesItWasGivenToTheSecond()
    {
        const QDateTime from(QDate(2020, 2, 29), QTime(1, 2, 3), Qt::UTC);
        const QDateTime to(QDate(2051, 1, 1), QTime(0, 0), Qt::UTC); // past 2049 another form of time is needed
        const auto issued = authority().issue({{u"a.test"_s}, from, to});
        QVERIFY(issued);
        QCOMPARE(issued.value().certificate.effectiveDate(), from);
        QCOMPARE(issued.value().certificate.expiryDate(), to);
    }

    void signsWithItsOwnKeyWhenAskedTo()
    {
        PracticeCertificate::Order order = orderFor({u"a.test"_s});
        order.isSelfSigned = true;
        const auto issued = authority().issue(order);
        QVERIFY(issued);
        QVERIFY(issued.value().certificate.isSelfSigned());
    }

    void isAServerCertificateAndNoAuthority()
    {
        const auto issued = authority().issue(orderFor({u"a.test"_s}));
        QVERIFY(issued);
        QStringList names;
        for (const QSslCertificateExtension &extension : issued.value().certificate.extensions()) {
            names.append(extension.name());
            if (extension.name() == "basicConstraints"_L1)
                QCOMPARE(extension.value().toMap().value(u"ca"_s).toBool(), false);
        }
        for (const QString &name :
             {u"basicConstraints"_s, u"subjectAltName"_s, u"authorityKeyIdentifier"_s, u"subjectKeyIdentifier"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void givesEachCertificateItsOwnKeyAndSerialNumber()
    {
        const PracticeAuthority by = authority();
        const auto one = by.issue(orderFor({u"a.test"_s}));
        const auto other = by.issue(orderFor({u"a.test"_s}));
        QVERIFY(one && other);
        QVERIFY(one.value().certificate.serialNumber() != other.value().certificate.serialNumber());
        QVERIFY(one.value().key != other.value().key);
#ifdef Q_OS_WIN // whose TLS takes no key on a curve from memory
        QCOMPARE(one.value().key.algorithm(), QSsl::Rsa);
        QCOMPARE(one.value().key.length(), 2048);
#else
        QCOMPARE(one.value().key.algorithm(), QSsl::Ec);
        QCOMPARE(one.value().key.length(), 256);
#endif
    }

    void refusesNamesThatNoCertificateCanHold_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("empty") << QStringList{QString()};
        QTest::newRow("not ASCII") << QStringList{u"연습.test"_s};
        QTest::newRow("a blank") << QStringList{u"a b.test"_s};
    }
    void refusesNamesThatNoCertificateCanHold()
    {
        QFETCH(const QStringList, names);
        const auto issued = authority().issue(orderFor(names));
        QVERIFY(!issued);
        QCOMPARE(issued.error().kind, FailureKind::InvalidInput);
    }
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeCertificate)
#include "tst_practicecertificate.moc"
