// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"
#include "rest/apidialect.h"

#include "rest/replycase.h"
#include "support/builtindiagnoser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

MailAccount accountOf(const QString &provider, DirectService service)
{
    MailAccount account;
    account.providerId = provider;
    account.direct = DirectRoute{.service = service};
    return account;
}

/// The failure that the dialect makes of a reply, or that a sign-in ends with.
Failure failureOf(const QJsonObject &entry, const ApiDialect *dialect)
{
    if (dialect)
        return dialect->answer(replyCase(entry).reply).error();
    return {.kind = FailureKind::ReplyRejected,
            .stage = Stage::Token,
            .replyCode = entry.value(u"code").toInt(),
            .detail = entry.value(u"detail").toString()};
}

} // namespace

class TestApiDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsOfTheApisAndTheSignInReachTheirCauses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("service");
        QTest::newRow("Gmail") << QByteArray("gmail") << 0;
        QTest::newRow("Graph") << QByteArray("graph") << 1;
        QTest::newRow("sign-in") << QByteArray("signin") << -1;
    }
    void errorsOfTheApisAndTheSignInReachTheirCauses()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, service);
        const QList<QJsonObject> entries = readCases(file);
        const auto dialect =
            service < 0 ? nullptr : apiDialect(static_cast<DirectService>(service), QUrl(u"https://api.example.com"_s));
        QStringList wrong;
        for (const QJsonObject &entry : entries) {
            const QString provider = service < 0 ? entry.value(u"provider").toString()
                                                 : QStringList{u"gmail"_s, u"microsoft365"_s}.at(service);
            const MailAccount account = accountOf(provider, static_cast<DirectService>(qMax(0, service)));
            const Diagnosis found = diagnose(failureOf(entry, dialect.get()), account, builtInDiagnoser());
            if (found.cause != entry.value(u"label").toString() &&
                !entry.value(u"also").toArray().contains(found.cause))
                wrong += entry.value(u"id").toString() + u": "_s + found.cause;
        }
        QVERIFY(entries.size() > 20);
        QVERIFY2(wrong.size() * 10 <= entries.size(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestApiDiagnosis)
#include "tst_apidiagnosis.moc"
