// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientscene.h"
#include "exporters/qrpayload.h"
#include "exporters/thunderbirdexporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Thunderbird itself, without a window: what its account assistant makes of the autoconfig file, and whether its own
/// code for the phone says the same of the account as ours.
class TestThunderbirdProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thunderbirdSetsTheAccountsUpAndExportsThemAsWeDo()
    {
        if (!isInstalled(u"thunderbird"_s) || !isInstalled(u"python3"_s))
            QSKIP("Thunderbird or python3 is not installed");
        const ProviderCatalog catalog = catalogOfTheProgram();
        const ThunderbirdExporter exporter(catalog);
        MailAccount localPart = accountAt(u"daum"_s, u"sky@daum.net"_s, u"smtp.daum.net"_s);
        localPart.login = u"sky"_s;
        MailAccount cram = accountAt(u"hostinger"_s, u"sky@example.kr"_s, u"smtp.hostinger.com"_s, 587);
        cram.server.auth = AuthChoice::CramMd5;
        cram.login = u"a&<b>'c\"`$#%;\\"_s;
        const QList<MailAccount> accounts{naverAccount(), localPart, cram, googleAccount()};
        const QTemporaryDir folder;
        const QString scripts = QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/exporters/");
        QStringList arguments{scripts + u"thunderbird.py"_s, scripts + u"readautoconfig.js"_s};
        for (const MailAccount &account : accounts) {
            const QString address = account.sender.address.toString();
            const ExportFiles files = filesOf(exporter.files(orderOf({account})));
            QCOMPARE(files.size(), 1);
            arguments.append(written(folder, address + u".xml"_s, bytesOf(files.first())));
            arguments.append(written(folder, address + u".txt"_s, address.toUtf8()));
        }
        const QByteArray answer = outputOf(u"python3"_s, arguments, {}, 110000);
        const QJsonArray seen = QJsonDocument::fromJson(answer).array();
        QVERIFY2(seen.size() == accounts.size(), answer.constData());
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            const auto client = std::get<ClientAccount>(clientAccount(accounts.at(i), catalog, true));
            const QJsonArray ours = QJsonDocument::fromJson(QrPayload({client}, 1, 1).withoutSecret()).array();
            QCOMPARE(seen.at(i)["name"_L1], u"하늘베이커리"_s);
            QCOMPARE(seen.at(i)["exported"_L1].toArray(), (QJsonArray{ours.at(2), ours.at(3)}));
        }
    }
};

QTEST_GUILESS_MAIN(TestThunderbirdProgram)
#include "tst_thunderbirdprogram.moc"
