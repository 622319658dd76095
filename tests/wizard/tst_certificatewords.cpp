// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificatewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class CertificateWordsTest : public QObject
{
    Q_OBJECT
    static CertificateFacts facts(QList<CertificateFault> faults)
    {
        CertificateFacts made;
        made.faults = std::move(faults);
        made.names = QStringList{u"mail.example.com"_s};
        made.notBefore = QDateTime(QDate(2027, 1, 5), QTime(12, 0));
        made.notAfter = QDateTime(QDate(2026, 11, 1), QTime(12, 0));
        return made;
    }
    HostName m_host = HostName::parse(u"smtp.naver.com").host.value();

private Q_SLOTS:
    void everyFaultHasASentence()
    {
        for (int fault = 0; fault <= static_cast<int>(CertificateFault::Missing); ++fault) {
            const QString text = certificateText(facts({static_cast<CertificateFault>(fault)}), m_host);
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        }
        QCOMPARE(certificateText(facts({}), m_host), QString());
    }

    void datesAreSaidAsDays()
    {
        QCOMPARE(certificateText(facts({CertificateFault::Expired}), m_host),
                 u"The certificate expired on November 1, 2026."_s);
        QVERIFY(certificateText(facts({CertificateFault::NotYetValid}), m_host).contains(u"January 5, 2027"));
    }

    void aMismatchNamesBothSides()
    {
        CertificateFacts made = facts({CertificateFault::HostMismatch});
        QCOMPARE(certificateText(made, m_host),
                 u"The certificate is made out for mail.example.com, not for smtp.naver.com."_s);
        made.names = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
        QVERIFY(certificateText(made, m_host).contains(u"a, b, c and 2 more"));
        made.names.clear();
        QVERIFY(certificateText(made, m_host).contains(u"no server"));
        QVERIFY(certificateText(facts({CertificateFault::HostMismatch}), HostName()).contains(u"mail.example.com"));
    }

    void namesFromOutsideAreMadeSafe()
    {
        CertificateFacts made = facts({CertificateFault::UnknownIssuer});
        made.issuer = u"Evil\u202E\r\nCA %1 "_s + QString(100'000, u'x');
        const QString text = certificateText(made, m_host);
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(text.contains(u"%1"));
        QVERIFY(text.size() < 400);
        made.issuer.clear();
        QVERIFY(!certificateText(made, m_host).isEmpty());
    }

    void severalFaultsAreSeveralSentences()
    {
        const QString text = certificateText(facts({CertificateFault::Expired, CertificateFault::SelfSigned}), m_host);
        QCOMPARE(text.count(u". "), 1);
    }

    void fingerprintsAreReadable()
    {
        QCOMPARE(fingerprintText(QByteArray::fromHex("3a9c00")), u"3A:9C:00"_s);
        QCOMPARE(fingerprintText({}), QString());
    }
};

QTEST_APPLESS_MAIN(CertificateWordsTest)
#include "tst_certificatewords.moc"
