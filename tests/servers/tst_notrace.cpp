// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/realmailserver.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

/// The finished command line against the real Postfix, with a home of its own: whatever it writes or prints, the
/// password is not in it, in no encoding that a sign-in uses.
class TestNoTrace : public QObject
{
    Q_OBJECT

private:
    RealMailServer m_server;
    QTemporaryDir m_home;

    /// The forms in which the password of @p user could lie around.
    static QList<QByteArray> formsOf(const RealMailServer::User &user)
    {
        const QByteArray password = user.password.toUtf8();
        const QByteArray plain = '\0' + user.name.toUtf8() + '\0' + password;
        return {password, password.toBase64(), plain.toBase64(), password.toHex(), password.toPercentEncoding(),
                QJsonDocument(QJsonObject{{u"p"_s, user.password}}).toJson(QJsonDocument::Compact).mid(6).chopped(2)};
    }

    /// Name of the first place that holds one of @p forms; empty: none.
    QString placeWith(const QList<QByteArray> &forms, const QByteArray &printed) const
    {
        QList<std::pair<QString, QByteArray>> places{{u"output"_s, printed}};
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                places += {file.fileName(), file.readAll()};
        }
        for (const auto &[name, bytes] : places) {
            for (const QByteArray &form : forms) {
                if (bytes.contains(form))
                    return name;
            }
        }
        return {};
    }

    QByteArray run(const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"TMPDIR"_s})
            environment.insert(name, m_home.path());
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true;qt.*=false"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(SENDPROOF_BIN_DIR) + u"/sendproof-cli"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return "did not end";
        return process.readAll();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.isUnavailable())
                QSKIP(qPrintable(m_server.reason()));
            QFAIL(qPrintable(m_server.reason()));
        }
    }

    void leavesNoTraceOfThePassword_data()
    {
        QTest::addColumn<QString>("auth");
        QTest::addColumn<QString>("login");
        for (const char *auth : {"plain", "login", "cram-md5", "scram-sha-1", "scram-sha-256"}) {
            QTest::addRow("%s", auth) << QString::fromLatin1(auth) << m_server.users().first().name;
            QTest::addRow("%s refused", auth) << QString::fromLatin1(auth) << u"nobody@example.test"_s;
        }
    }
    void leavesNoTraceOfThePassword()
    {
        QFETCH(QString, auth);
        QFETCH(QString, login);
        const RealMailServer::User user = m_server.users().first();
        const QString transcript = m_home.filePath(u"%1-%2.txt"_s.arg(auth, login));
        const QByteArray printed =
            run({u"test"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(m_server.port("postfix/implicit_tls"_L1)),
                 u"--security"_s, u"implicit-tls"_s, u"--login"_s, login, u"--auth"_s, auth, u"--from"_s, user.name, u"--to"_s,
                 user.name, u"--ca-file"_s, m_server.caFile(), u"--password-stdin"_s, u"--transcript"_s, transcript, u"--json"_s},
                user.password.toUtf8() + "\n");
        const QJsonObject report = QJsonDocument::fromJson(printed).object();
        QCOMPARE(report.value("result"_L1).toString(), login == user.name ? u"accepted"_s : u"failed"_s);
        QCOMPARE(placeWith(formsOf({login, user.password}), printed), QString());
        QFile file(transcript);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<secret>"));
        QVERIFY2(placeWith({"<secret>"}, {}).endsWith(u".txt"_s), "the search itself finds nothing");
    }
};

QTEST_GUILESS_MAIN(TestNoTrace)
#include "tst_notrace.moc"
