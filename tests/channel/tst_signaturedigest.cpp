// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/signaturedigest.h"

#include "channel/certificatecheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

// Certificates of a key on a curve, made with openssl, signed by "CN=CA"; one signed itself.
const QByteArray sha256WithEcdsa = QByteArray::fromBase64(
    "MIIBczCCARmgAwIBAgIUWaJVV2KTXNcr6bT9MwiYLAdQnlQwCgYIKoZIzj0EAwIwDTELMAkGA1UEAwwCQ0EwIBcNMjYxMTIxMTM0MzA4WhgP"
    "MjA1MTA3MTMxMzQzMDhaMA8xDTALBgNVBAMMBGxlYWYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQVxlkWa7mVm3ZW1zDSTqunqtAJQDaF"
    "dP34o1/siEMaZ4bOG4tv9kMdKyYIcScVtG/xvmyIDfj+IwQHi7d9CLmCo1MwUTAdBgNVHQ4EFgQUi6lNDueeRvO75BQP3yETzcv+JpswHwYD"
    "VR0jBBgwFoAUSE/7gNdG1erfGgcHPjZsl6Xy4ZkwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAI4JhgIrM83Gkry0f4rfeP"
    "udwN91KdEF8/lwCaC3BccwIhAKhqpKM9Ip3AID8SobjtDTTWNq5w3OVqT1EAY4P2cDLR");
const QByteArray sha1WithEcdsa = QByteArray::fromBase64(
    "MIIBcDCCARigAwIBAgIUMe80Yeje3UR26OqvI37loTpR968wCQYHKoZIzj0EATANMQswCQYDVQQDDAJDQTAgFw0yNjExMjExMzQzMDdaGA8y"
    "MDUxMDcxMzEzNDMwN1owDzENMAsGA1UEAwwEbGVhZjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJEIx/Kh4v6OHftykZVcQMaVbg8jqAwS"
    "HdEq1Eu8EP1nUpxzD2MkTnnKyWG7MX9RuTEOM6GiZzKrxMOI9MIRqoGjUzBRMB0GA1UdDgQWBBSygY45R3mJslBxmfF20J2Wo49B3jAfBgNV"
    "HSMEGDAWgBTTBLVAtaPsYLLQ5EZqHpcr6QVYkDAPBgNVHRMBAf8EBTADAQH/MAkGByqGSM49BAEDRwAwRAIgfR0jxrIPWe70zn4TRp2g5K1C"
    "jT85EVM41cWBE7dUUdwCIGziqH0cbsPM9odI2i7by+pqj6BXTIK9MKj3gBH5uw85");
const QByteArray sha1WithRsa = QByteArray::fromBase64(
    "MIIBszCCARygAwIBAgIUGdCvJYhFQy1GZyTU8Oa885THFaswDQYJKoZIhvcNAQEFBQAwDTELMAkGA1UEAwwCQ0EwIBcNMjYxMTIxMTM0MzA4"
    "WhgPMjA1MTA3MTMxMzQzMDhaMA8xDTALBgNVBAMMBGxlYWYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQG37UQIzonsjltK9NzXjhfC5rq"
    "+cAO34m4PvoM9qevIgoVtPvkfngy2Xf/LT9D8Hu20PaABY4kBzj5phSQsfjTo1MwUTAdBgNVHQ4EFgQUD1zXj9ipCRrp3R5w/uDcQUx6MKAw"
    "HwYDVR0jBBgwFoAUOO9NVtUhRdFNQ2EWp2W6Gqlb+3MwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQUFAAOBgQB+gDHqbvmEz6W9bIG4"
    "um/h2cKYCpUmp18CB0jtMPck5XeYxRn3P1Z7qFGCbS+2TCAMdWBHv2tLjgTuVKePhbgYZw3QFbLAlSjqfRty/Kx7Mki8zwNR8n5uaIN8QaIE"
    "Duaj4DCzntWlRQC1L8HxveHCGxFmcewXs5Yt0HpFwyjwVA==");
const QByteArray md5WithRsa = QByteArray::fromBase64(
    "MIIBszCCARygAwIBAgIUb6t//HEjTKH4WJ/p6jJtBRyTA3swDQYJKoZIhvcNAQEEBQAwDTELMAkGA1UEAwwCQ0EwIBcNMjYxMTIxMTM0MzA4"
    "WhgPMjA1MTA3MTMxMzQzMDhaMA8xDTALBgNVBAMMBGxlYWYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARNgKgWfbmcP8FS5ACc/Kw7gbo8"
    "qLrM3bYciy/g2/VfX0eTsX8ZnZPIjCr4ZjwxMrXYBqMvNcHPL/v33nMULBcOo1MwUTAdBgNVHQ4EFgQUFQnLBsBYEA3flEXzZUThpK3JmOgw"
    "HwYDVR0jBBgwFoAUOO9NVtUhRdFNQ2EWp2W6Gqlb+3MwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQQFAAOBgQAVpxooOXown73HRDVn"
    "GnkrHqoCtFRGq4Hk4YcH4xFbsAYW6PqI92wDiPSdW7uRxMnAauy5g31wfkFN5W1NcXlf6HIPZXx7bxQ/MynIbDboYgObV6ITevvmC5PZHQUE"
    "PwAfef749wNkSJ0uesKnv2n514prsNhTkMbhDuDofGhVsA==");
const QByteArray sha1BySelf = QByteArray::fromBase64(
    "MIIBbjCCARagAwIBAgIUE9v2qh8utz8U40e/4RS7eJ7mBTcwCQYHKoZIzj0EATANMQswCQYDVQQDDAJDQTAgFw0yNjExMjExMzQzMDdaGA8y"
    "MDUxMDcxMzEzNDMwN1owDTELMAkGA1UEAwwCQ0EwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQmV9PRctjNK8agxJ2uzt8Kpf3lk52eDK6n"
    "1+sbUhRMHCN1i9IlddHeT7c8oKOiTUHKRyq9xJPO9pvLhi/QMUino1MwUTAdBgNVHQ4EFgQU0wS1QLWj7GCy0ORGah6XK+kFWJAwHwYDVR0j"
    "BBgwFoAU0wS1QLWj7GCy0ORGah6XK+kFWJAwDwYDVR0TAQH/BAUwAwEB/zAJBgcqhkjOPQQBA0cAMEQCIAmUNRjL8huLB26U2CixE86A5CJz"
    "iU19+5GIOfndBRrGAiAlFbRReWvhwuLvpSQ/oK6MTaHYgbsSZ1/asHDQH49fUg==");

const QByteArray pssWithSha256 = QByteArray::fromBase64(
    "MIIBtjCB8QIUZAtyblREGa3SDc/6bb1TMmxdsnAwPAYJKoZIhvcNAQEKMC+gDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghk"
    "gBZQMEAgEFADANMQswCQYDVQQDDAJDQTAgFw0yNjExMjExNTI4NDlaGA8yMDUxMDcxMzE1Mjg0OVowDzENMAsGA1UEAwwEbGVhZjBZMBMGByqG"
    "SM49AgEGCCqGSM49AwEHA0IABOBZtE/LO0T4PsvYy+h5Z9cDuS5da/fYGYdU3IHhcrfmbVc3RC+RqOVfiC0/PNPrcG5hX9noSkUA3Q3/wTgwMh"
    "gwPAYJKoZIhvcNAQEKMC+gDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgEFAAOBgQAX0TxW3JmD/p2mIRMB48Ei"
    "xTCZSpOH7Iyt/oWmVHXiAYBJskaWm7XFDvuALRMpMLKku4qAh0hjmLtD48qa+/fFbyXSj/eHL/LKACWnKSJx8WVY9Hdylqi1VwGVRu0ymLvxEo"
    "mJdQ7lXEn0a5A8SdgMWZ4XswHxuW8Qfrhy7+568w==");
const QByteArray pssWithSha1 = QByteArray::fromBase64(
    "MIIBWDCBwgIUb3dI4BdNLXvZMG+8xMWoGhLTlhAwDQYJKoZIhvcNAQEKMAAwDTELMAkGA1UEAwwCQ0EwIBcNMjYxMTIxMTUyODQ5WhgPMjA1MT"
    "A3MTMxNTI4NDlaMA8xDTALBgNVBAMMBGxlYWYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATgWbRPyztE+D7L2MvoeWfXA7kuXWv32BmHVNyB"
    "4XK35m1XN0QvkajlX4gtPzzT63BuYV/Z6EpFAN0N/8E4MDIYMA0GCSqGSIb3DQEBCjAAA4GBAJj1Vav0pMKNrbJ6LpVjAwUaXyx/FuLdKDzBzW"
    "Lvkf1QjrF7Jcv7uEvdzi+Z14qiV2I+7crk55xk7nJ89USEmqtfVozWhqE8EUPmPXKxX7nVlRA4Diqpw8jFY8o7PViAbEO+GiF0ekVU2McdNa06"
    "gQw2Pmmqnu/YM+z2Uu91yjXa");

} // namespace

class TestSignatureDigest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsDigestsThatCanBeForged_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("SHA-256") << sha256WithEcdsa << true;
        QTest::newRow("SHA-1, ECDSA") << sha1WithEcdsa << false;
        QTest::newRow("SHA-1, RSA") << sha1WithRsa << false;
        QTest::newRow("MD5, RSA") << md5WithRsa << false;
        QTest::newRow("PSS, SHA-256") << pssWithSha256 << true;
        QTest::newRow("PSS, SHA-1") << pssWithSha1 << false;
        QTest::newRow("SHA-1 by itself") << sha1BySelf << false;
    }
    void tellsDigestsThatCanBeForged()
    {
        QFETCH(const QByteArray, der);
        QFETCH(const bool, isGood);
        const QSslCertificate certificate(der, QSsl::Der);
        QVERIFY(!certificate.isNull());
        QCOMPARE(isSignedOverSha2(certificate), isGood);
    }

    void countsInTheWholeOfAVerifiedPathOnly_data()
    {
        QTest::addColumn<bool>("isVerifiedPath");
        QTest::addColumn<bool>("isAtTheEnd");
        QTest::addColumn<bool>("isFault");
        QTest::newRow("between, on Windows") << true << false << true;
        QTest::newRow("the authority itself, on Windows") << true << true << false;
        QTest::newRow("sent for nothing, elsewhere") << false << false << false;
    }
    void countsInTheWholeOfAVerifiedPathOnly()
    {
        QFETCH(const bool, isVerifiedPath);
        QFETCH(const bool, isAtTheEnd);
        QFETCH(const bool, isFault);
        const QSslCertificate leaf(sha256WithEcdsa, QSsl::Der);
        const QSslCertificate old(isAtTheEnd ? sha1BySelf : sha1WithEcdsa, QSsl::Der);
        const CertificateFacts facts = describeCertificate({leaf, old}, {}, *HostName::parse(u"leaf"_s).host,
                                                           QDateTime::currentDateTimeUtc(), isVerifiedPath);
        QCOMPARE(facts.faults.contains(CertificateFault::Other), isFault);
    }

    void trustsNothingThatItCanNotRead() { QVERIFY(!isSignedOverSha2(QSslCertificate())); }
};

QTEST_GUILESS_MAIN(TestSignatureDigest)
#include "tst_signaturedigest.moc"
