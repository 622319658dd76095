// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unsafetext.h"
#include "practice/practiceserver.h"
#include "smtp/sessionfixture.h"
#include "support/builtindiagnoser.h"
#include "wizard/practicewords.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Every cause of docs/causes.md on the practice server, met by a real session.
class TestPracticeGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(bool(m_server.start())); }

    void hasAScenarioForEveryCauseAndNoOther()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/docs/causes.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression row(u"^\\| `([a-z]+\\.[a-z_]+)` \\|"_s, QRegularExpression::MultilineOption);
        QSet<QString> documented;
        for (auto found = row.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
            documented.insert(found.next().captured(1));
        documented.removeIf([](const QString &id) { return id.startsWith("general."_L1); });
        QCOMPARE(documented.size(), 42);
        QSet<QString> played;
        for (const PracticeScenario &scenario : PracticeScenario::all().subspan(1))
            played.insert(scenario.cause);
        QCOMPARE((documented - played).values(), QStringList());
        QCOMPARE((played - documented).values(), QStringList());
    }

    void tellsEachScenarioInWordsOfItsOwn()
    {
        QStringList ids;
        QSet<QString> texts;
        for (const PracticeScenario &scenario : PracticeScenario::all()) {
            ids.append(scenario.id);
            texts.insert(practiceText(scenario.id));
            QVERIFY2(practiceText(scenario.id).size() <= 60, scenario.id.data());
        }
        QCOMPARE(practiceScenariosWithWords(), ids);
        QCOMPARE(texts.size(), ids.size());
    }

    void failsAtItsStageForItsCause_data()
    {
        QTest::addColumn<QString>("id");
        for (const PracticeScenario &scenario : PracticeScenario::all().subspan(1))
            QTest::newRow(scenario.id.data()) << QString(scenario.id);
    }
    void failsAtItsStageForItsCause()
    {
        QFETCH(QString, id);
        const PracticeScenario &scenario = *PracticeScenario::byId(id);
        QElapsedTimer took;
        took.start();
        const std::optional<Failure> failure = provoke(scenario);
        QVERIFY(failure);
        QCOMPARE(stageName(failure->stage), stageName(scenario.stage));
        QVERIFY(took.elapsed() < 8000); // the deadlines of the plan end it, not those of this test
        const MailAccount account{.server = m_server.endpointFor(scenario.login()), .login = scenario.login()};
        const Diagnosis diagnosis = diagnose(*failure, account, builtInDiagnoser());
        QStringList others;
        for (const RankedCause &other : diagnosis.others)
            others.append(other.id);
        QVERIFY2(diagnosis.cause == scenario.cause,
                 qPrintable(u"%1 in place of %2; then %3"_s.arg(diagnosis.cause, scenario.cause, others.join(u", "))));
    }

    void hostileRepliesAreShownSafely_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("readable");
        for (const auto &[id, readable] :
             {std::pair("hostile-html", u"<script>alert(1)</script>"_s), std::pair("hostile-nul", u" failed"_s),
              std::pair("hostile-utf8", u"Authentication failed"_s), std::pair("hostile-cp949", u"비밀번호가"_s),
              std::pair("hostile-iso2022kr", u"비밀번호가"_s), std::pair("hostile-bidi", u"Authentication failed"_s),
              std::pair("hostile-terminal", u"Authentication failed"_s),
              std::pair("hostile-echo", u"Authentication failed: the password"_s)})
            QTest::newRow(id) << QString::fromLatin1(id) << readable;
    }
    void hostileRepliesAreShownSafely()
    {
        QFETCH(QString, id);
        QFETCH(QString, readable);
        const std::optional<Failure> failure = provoke(*PracticeScenario::byId(id));
        QVERIFY(failure);
        QCOMPARE(failure->replyCode, 535);
        const QString shown = shownText(failure->detail);
        QVERIFY2(shown.contains(readable), qPrintable(shown));
        QVERIFY2(!hasUnsafeCharacter(shown), qPrintable(shown));
        QVERIFY(!shown.contains(QString::fromLatin1(PracticeCredentials().password)));
    }

private:
    /// How a test with the login of @p scenario fails; nothing where it does not, or breaks a promise.
    std::optional<Failure> provoke(const PracticeScenario &scenario)
    {
        const SubmissionServer endpoint = m_server.endpointFor(scenario.login());
        SmtpSessionPlan plan = planFor(endpoint.port, endpoint.security);
        plan.server.host = endpoint.host;
        plan.login = scenario.login();
        plan.extraAuthorities = QSslCertificate::fromData(m_server.caCertificatePem());
        const QByteArray password = PracticeCredentials().password;
        ProbeWatch watch(Story<MailProbe>(new SmtpSession(plan, Secret(password))), password);
        const bool failed = watch.run() && watch.brokenPromise().isEmpty() && !*watch.result();
        return failed ? std::optional(watch.result()->error()) : std::nullopt;
    }

    PracticeServer m_server;
};

QTEST_GUILESS_MAIN(TestPracticeGallery)
#include "tst_practicegallery.moc"
