// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportwords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestExportWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysTheDayAndWhatIsInTheFile()
    {
        const ExportWords words = exportWords(QDate(2026, 11, 21));
        QCOMPARE(words.madeBy, u"Made by Sendproof, 2026-11-21."_s);
        QCOMPARE(words.secretGoesHere, u"PUT-THE-PASSWORD-HERE"_s);
        for (const QString &line : {words.madeBy, words.secretIsIn, words.secretIsNotIn})
            QVERIFY(!line.isEmpty() && !line.contains(u'\n'));
    }
    void everyRefusalHasAReasonOfItsOwn()
    {
        QSet<QString> seen;
        for (const ExportRefusal why :
             {ExportRefusal::DirectAccount, ExportRefusal::TooManyAccounts, ExportRefusal::NoServer,
              ExportRefusal::NoIncomingServer, ExportRefusal::NotExpressible, ExportRefusal::SecretNotExpressible,
              ExportRefusal::TooLong})
            seen.insert(refusalText({why, {}, {}}));
        for (const QString &field : {u"server.pinned_certificate"_s, u"server.auth"_s, u"server.security"_s,
                                     u"server.host"_s, u"login"_s, u"sender.name"_s, u"name"_s})
            seen.insert(refusalText({ExportRefusal::NotExpressible, {}, field}));
        QCOMPARE(seen.size(), 14);
        QVERIFY(!seen.contains(QString()));
    }
    void namesTheAccountItIsAbout()
    {
        MailAccount account;
        account.id = QUuid::createUuid();
        account.sender.address = *MailAddress::parse(u"a@b.example").address;
        const RefusedExport refused{ExportRefusal::NoServer, account.id, {}};
        QVERIFY(refusalText(refused, account).startsWith(u"a@b.example: "));
        account.name = u"Shop"_s;
        QVERIFY(refusalText(refused, account).startsWith(u"Shop: "));
        QVERIFY(!refusalText({ExportRefusal::NoServer, {}, {}}, account).contains(u"Shop"));
    }
};

QTEST_APPLESS_MAIN(TestExportWords)
#include "tst_exportwords.moc"
