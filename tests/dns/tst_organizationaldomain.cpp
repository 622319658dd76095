// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/organizationaldomain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestOrganizationalDomain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheSuffixAndOneLabelMore_data()
    {
        QTest::addColumn<QString>("organizational");
        QTest::newRow("example.com") << u"example.com"_s;
        QTest::newRow("a.b.example.com") << u"example.com"_s;
        QTest::newRow("mail.example.co.kr") << u"example.co.kr"_s;
        QTest::newRow("example.co.kr") << u"example.co.kr"_s;
        QTest::newRow("co.kr") << u"co.kr"_s;
        QTest::newRow("com") << u"com"_s;
        QTest::newRow("a.example.pe.kr") << u"example.pe.kr"_s;
        QTest::newRow("a.b.unknown-suffix") << u"b.unknown-suffix"_s;
        QTest::newRow("user.github.io") << u"user.github.io"_s;
        QTest::newRow("news.xn--oj4b21j.xn--3e0b707e") << u"xn--oj4b21j.xn--3e0b707e"_s;
        QTest::newRow("") << QString();
    }
    void isTheSuffixAndOneLabelMore()
    {
        QFETCH(QString, organizational);
        QCOMPARE(organizationalDomain(QString::fromLatin1(QTest::currentDataTag())), organizational);
    }
};

QTEST_GUILESS_MAIN(TestOrganizationalDomain)
#include "tst_organizationaldomain.moc"
