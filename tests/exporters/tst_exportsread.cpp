// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of the programs find in exported files, for accounts that nobody would think of.
#include "exporters/consumers.h"
#include "support/randomaccounts.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

struct Written
{
    MailAccount account;
    QByteArray secret;
    QString path;
};

QJsonObject whatStandsIn(const Written &written)
{
    const MailAccount &account = written.account;
    return {{u"host"_s, account.server.host.ascii()},
            {u"port"_s, account.server.port},
            {u"security"_s, securityName(account.server.security)},
            {u"login"_s, account.login},
            {u"secret"_s, account.login.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(written.secret))},
            {u"address"_s, account.sender.address.toString()},
            {u"name"_s, account.sender.name.toString()}};
}

} // namespace

class TestExportsRead : public QObject
{
    Q_OBJECT
private:
    QList<Written> writeMany(const QString &id, const QString &folder)
    {
        RandomAccounts random(qHash(id, 7));
        const std::unique_ptr<Exporter> exporter = exporterCalled(id);
        QList<Written> all;
        for (int i = 0; all.size() < 80 && i < 2000; ++i) {
            Written written{random.smtpAccount(), i % 7 == 0 ? nastySecret() : random.secret(), {}};
            const Exported made = exporter->files(orderFor({written.account}));
            const auto *files = std::get_if<ExportFiles>(&made);
            const Secret secret{QByteArrayView(written.secret)};
            if (!files || unfitSecret(*files, [&](const QUuid &) { return &secret; }))
                continue;
            written.path = writtenTo(folder, *files, written.secret, QString::number(i) + u'-').value(0);
            all.append(written);
        }
        return all;
    }

private Q_SLOTS:
    void theReaderFindsWhatTheAccountIs_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("script");
        QTest::newRow("sendproof-json") << u"python3"_s << u"read.py"_s;
        QTest::newRow("csv") << u"python3"_s << u"read.py"_s;
        QTest::newRow("django") << u"python3"_s << u"read.py"_s;
        QTest::newRow("python-smtplib") << u"python3"_s << u"read.py"_s;
        QTest::newRow("kubernetes-secret") << u"python3"_s << u"read.py"_s;
        QTest::newRow("ansible") << u"python3"_s << u"read.py"_s;
        QTest::newRow("msmtprc") << u"python3"_s << u"read.py"_s;
        QTest::newRow("spring-boot") << u"python3"_s << u"read.py"_s;
        QTest::newRow("env") << u"node"_s << u"read.cjs"_s;
        QTest::newRow("nodemailer") << u"node"_s << u"read.cjs"_s;
        QTest::newRow("laravel") << u"php"_s << u"read.php"_s;
        QTest::newRow("rails") << u"ruby"_s << u"read.rb"_s;
    }
    void theReaderFindsWhatTheAccountIs()
    {
        QFETCH(QString, program);
        QFETCH(QString, script);
        const QString id = QString::fromUtf8(QTest::currentDataTag());
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QMap<QString, QString> environment;
        if (program == u"node") {
            QString reason;
            environment[u"NODE_PATH"_s] = nodeModules(&reason);
            if (environment[u"NODE_PATH"_s].isEmpty())
                QSKIP(qPrintable(reason));
        }
        const QTemporaryDir folder;
        const QList<Written> all = writeMany(id, folder.path());
        QVERIFY(all.size() >= 60);
        QStringList arguments{QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/tests/exporters/readers/"_s + script, id};
        for (const Written &written : all)
            arguments += written.path;
        const Ran ran = run(program, arguments, {}, environment);
        if (ran.errors.contains("ModuleNotFoundError") || ran.errors.contains("Failed opening required") ||
            ran.errors.contains("cannot load such file"))
            QSKIP(ran.errors.right(300));
        QVERIFY2(ran.exitCode == 0, ran.errors.right(2000) + ran.output.right(500));
        const QByteArrayList lines = ran.output.trimmed().split('\n');
        QCOMPARE(lines.size(), all.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QJsonObject found = QJsonDocument::fromJson(lines.at(i)).object();
            QJsonObject wanted = whatStandsIn(all.at(i));
            // What a format doesn't carry reads null.
            for (const QString &field : {u"name"_s}) {
                if (found.value(field).isNull())
                    wanted[field] = QJsonValue();
            }
            if (found != wanted)
                QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(wanted).toJson());
        }
    }
};

QTEST_GUILESS_MAIN(TestExportsRead)
#include "tst_exportsread.moc"
