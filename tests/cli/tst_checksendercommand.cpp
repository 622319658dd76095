// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestCheckSenderCommand : public QObject
{
    Q_OBJECT

    static void useRealCatalog(CliHarness &cli)
    {
        cli.world.readCatalog = [] {
            QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
            return file.open(QIODevice::ReadOnly) ? ProviderCatalog::fromJson(file.readAll())
                                                  : Failure{.kind = FailureKind::NotReadable};
        };
    }
    static QStringList ask(const QString &provider, const QString &login, const QString &from)
    {
        return {u"check-sender"_s, u"--provider"_s, provider, u"--login"_s, login, u"--from"_s, from, u"--json"_s};
    }

private Q_SLOTS:
    void aRefusalEndsWithOne()
    {
        CliHarness cli;
        useRealCatalog(cli);
        QCOMPARE(cli.run(ask(u"naver"_s, u"haneul@naver.com"_s, u"info@haneul.kr"_s)), 1);
        const QJsonObject json = cli.json();
        QCOMPARE(json.keys().join(u' '), u"consequence language provider repairs severity title verdict"_s);
        QCOMPARE(json.value("verdict"_L1), u"refused_by_provider"_s);
        QCOMPARE(json.value("severity"_L1), u"block"_s);
        const QJsonObject consequence = json.value("consequence"_L1).toObject();
        QCOMPARE(consequence.value("outcome"_L1), u"refused"_s);
        QCOMPARE(consequence.value("code"_L1), u"554 5.7.1"_s);
        QVERIFY(consequence.value("text"_L1).toString().contains(u"info@haneul.kr"_s));
        const QJsonObject repair = json.value("repairs"_L1).toArray().at(0).toObject();
        QCOMPARE(repair.value("id"_L1), u"use_login"_s);
        QCOMPARE(repair.value("address"_L1), u"haneul@naver.com"_s);
    }

    void aWarningAndAMatchEndWithZero()
    {
        CliHarness cli;
        useRealCatalog(cli);
        QCOMPARE(cli.run(ask(u"gmail"_s, u"haneul@gmail.com"_s, u"info@haneul.kr"_s)), 0);
        QCOMPARE(cli.json().value("verdict"_L1), u"rewritten_by_provider"_s);
        QCOMPARE(cli.run(ask(u"gmail"_s, u"haneul@gmail.com"_s, u"ha.neul@gmail.com"_s)), 0);
        QCOMPARE(cli.json().value("verdict"_L1), u"equivalent"_s);
        QVERIFY(cli.json().value("repairs"_L1).toArray().isEmpty());
        QCOMPARE(cli.run(ask(u"sendgrid"_s, u"apikey"_s, u"a@naver.com"_s)), 0);
        QVERIFY(cli.json().value("consequence"_L1).toObject().value("fails_dmarc"_L1).toBool());
    }

    void peopleGetSentences()
    {
        CliHarness cli;
        useRealCatalog(cli);
        QStringList words = ask(u"naver"_s, u"haneul"_s, u"info@haneul.kr"_s);
        words.removeLast();
        QCOMPARE(cli.run(words), 1);
        QVERIFY2(cli.out.contains("554 5.7.1") && cli.out.contains("1. Send as haneul@naver.com"), cli.out);
        QVERIFY(cli.out.endsWith("Verdict: refused_by_provider\n"));
    }

    void wrongOptionsEndWithTwo()
    {
        CliHarness cli;
        useRealCatalog(cli);
        QCOMPARE(cli.run(ask(u"nobody"_s, u"a@b.kr"_s, u"a@b.kr"_s)), 2);
        QCOMPARE(cli.run(ask(u"naver"_s, u"a@b.kr"_s, u"no address"_s)), 2);
        for (qsizetype i : {1, 3, 5}) {
            QStringList words = ask(u"naver"_s, u"a@naver.com"_s, u"a@naver.com"_s);
            words.remove(i, 2);
            QCOMPARE(cli.run(words), 2);
        }
    }

    void aFaultOfAnOwnFileIsToldBeside()
    {
        CliHarness cli;
        const Result<ProviderCatalog> usual = cli.world.readCatalog();
        cli.world.readCatalog = [&usual]() -> Result<ProviderCatalog> {
            return usual.value().withOverlay({{u"mine.json"_s, "{\"providers\": [\n{}]}"}});
        };
        QCOMPARE(cli.run(ask(u"naver"_s, u"a@naver.com"_s, u"a@naver.com"_s)), 0);
        QVERIFY2(cli.error.contains("mine.json:2: providers[0].id: "), cli.error);
    }
};

QTEST_GUILESS_MAIN(TestCheckSenderCommand)
#include "tst_checksendercommand.moc"
