// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/senderrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSenderRule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparesFromAndLogin_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QString &login, const QString &from, const QString &verdict) {
            QTest::newRow(name) << login << from << verdict;
        };
        row("same", u"info@naver.com"_s, u"info@naver.com"_s, u"same"_s);
        row("blanks around the login", u" info@naver.com "_s, u"info@naver.com"_s, u"same"_s);
        row("case of the domain", u"info@NAVER.com"_s, u"info@naver.com"_s, u"equivalent"_s);
        row("case of the local part", u"Info@naver.com"_s, u"info@naver.com"_s, u"equivalent"_s);
        row("IDN form", u"info@하늘.한국"_s, u"info@xn--wh1bz27d.xn--3e0b707e"_s, u"equivalent"_s);
        row("alias", u"ceo@naver.com"_s, u"info@naver.com"_s, u"other_address"_s);
        row("plus is another address", u"info+crm@gmail.com"_s, u"info@gmail.com"_s, u"other_address"_s);
        row("dots are another address", u"i.nfo@gmail.com"_s, u"info@gmail.com"_s, u"other_address"_s);
        row("other domain", u"info@naver.com"_s, u"info@hanmail.net"_s, u"other_domain"_s);
        row("sub-domain", u"info@mail.naver.com"_s, u"info@naver.com"_s, u"other_domain"_s);
        row("look-alike domain", u"info@naver.com"_s, u"info@nаver.com"_s, u"other_domain"_s);
        row("user name", u"info"_s, u"info@naver.com"_s, u"unknown"_s);
        row("fixed word", u"apikey"_s, u"info@naver.com"_s, u"unknown"_s);
        row("no login", QString(), u"info@naver.com"_s, u"unknown"_s);
        row("no sender", u"info@naver.com"_s, QString(), u"unknown"_s);
    }
    void comparesFromAndLogin()
    {
        QFETCH(QString, login);
        QFETCH(QString, from);
        QFETCH(QString, verdict);
        const MailAddress address = MailAddress::parse(from).address.value_or(MailAddress());
        QCOMPARE(address.isEmpty(), from.isEmpty());
        QCOMPARE(QString(senderVerdictName(compareSender(login, address))), verdict);
    }
};

QTEST_GUILESS_MAIN(TestSenderRule)
#include "tst_senderrule.moc"
