// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosisrules.h"
#include "core/plainreply.h"
#include "support/builtindiagnoser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QByteArray fileBytes(const QString &name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject rulesFile()
{
    return QJsonDocument::fromJson(fileBytes(u"resources/diagnosis.json"_s)).object();
}

QString first(const QJsonValue &list, const QString &otherwise = {})
{
    return list.toArray().isEmpty() ? otherwise : list.toArray().first().toString();
}

/// One text that has what @p phrase asks for; of a concept its first phrase.
QString sampleOf(const QJsonObject &words, QString phrase)
{
    if (phrase.startsWith(u'@')) {
        const QJsonObject languages = words.value(phrase.mid(1)).toObject();
        phrase = first(languages.begin().value());
    }
    return phrase.replace(u'*', u' ').replace(u"…"_s, u" "_s);
}

/// The evidence that a rule speaks of, with the least that it asks for.
Evidence evidenceFor(const QJsonObject &words, const QJsonObject &rule)
{
    Evidence made;
    made.place = first(rule.value("stage"_L1), u"auth"_s);
    made.provider = first(rule.value("provider"_L1));
    made.via = viaFromName(first(rule.value("via"_L1))).value_or(Via::Unknown);
    made.signIn = signInFromName(first(rule.value("auth"_L1))).value_or(SignIn::Unknown);
    made.code = first(rule.value("code"_L1)).replace(u'x', u'0').toInt();
    const QString enhanced =
        first(rule.value("enhanced"_L1))
            .replace(0, 1,
                     first(rule.value("enhanced"_L1)).left(1) == u"x"_s ? u"5"_s
                                                                        : first(rule.value("enhanced"_L1)).left(1));
    made.enhanced = EnhancedCode::fromStartOf(enhanced.toLatin1());
    QStringList texts{sampleOf(words, first(rule.value("any"_L1)))};
    for (const QJsonValue &one : rule.value("all"_L1).toArray())
        texts.append(sampleOf(words, one.isArray() ? first(one) : one.toString()));
    made.text = texts.join(u"\n"_s);
    for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
        if (failureKindName(static_cast<FailureKind>(kind)) == first(rule.value("kind"_L1)))
            made.kind = static_cast<FailureKind>(kind);
    }
    for (int fault = 0; fault <= static_cast<int>(CertificateFault::Missing); ++fault) {
        if (certificateFaultName(static_cast<CertificateFault>(fault)) == first(rule.value("fault"_L1)))
            made.faults.append(static_cast<CertificateFault>(fault));
    }
    made.issuer = sampleOf(words, first(rule.value("issuer"_L1)));
    made.port = first(rule.value("port"_L1)).toInt();
    made.isForeignName = rule.value("foreign_name"_L1).toBool();
    made.isForeignBanner = rule.value("foreign_banner"_L1).toBool();
    made.isKnownServer = rule.value("known_server"_L1).toBool();
    return made;
}

QString problemWith(const QByteArray &rules, const QByteArray &more = {})
{
    const auto read =
        Diagnoser::fromJson(R"({"format":1,"providers":{"google":["gmail"]},"words":{"full":{"en":["mailbox full"]}})" +
                            more + R"(,"rules":[)" + rules + "]}");
    return read ? QString() : read.error().detail;
}

} // namespace

class TestDiagnoser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCauseOfTheRulesIsInTheDocument()
    {
        const QString document = QString::fromUtf8(fileBytes(u"docs/causes.md"_s));
        const auto rules = DiagnosisRules::fromJson(fileBytes(u"resources/diagnosis.json"_s));
        QVERIFY2(bool(rules), rules ? "" : qPrintable(rules.error().detail));
        QCOMPARE(rules.value().causes.size(), 42);
        for (const QString &cause : rules.value().causes)
            QVERIFY2(document.contains(u"`%1`"_s.arg(cause)), qPrintable(cause));
    }

    void everyRuleCanBeReached()
    {
        const QJsonObject root = rulesFile();
        const QJsonObject words = root.value("words"_L1).toObject();
        QStringList deaf;
        for (const QJsonValue &value : root.value("rules"_L1).toArray()) {
            const QJsonObject rule = value.toObject();
            const auto causes = test::builtInDiagnoser().weigh(evidenceFor(words, rule));
            bool isHeard = false;
            for (const RankedCause &cause : causes) {
                for (const SpokenRule &spoken : cause.rules)
                    isHeard = isHeard || spoken.id == rule.value("id"_L1).toString();
            }
            if (!isHeard)
                deaf.append(rule.value("id"_L1).toString());
        }
        QVERIFY2(deaf.isEmpty(), qPrintable(deaf.join(u' ')));
    }

    void noPhraseOfAListMakesAnotherOneUseless()
    {
        const QJsonObject words = rulesFile().value("words"_L1).toObject();
        for (auto one = words.begin(); one != words.end(); ++one) {
            const QJsonObject languages = one.value().toObject();
            for (auto language = languages.begin(); language != languages.end(); ++language) {
                QSet<QByteArray> plain;
                for (const QJsonValue &phrase : language.value().toArray()) {
                    const QByteArray text = plainReply(phrase.toString()).words +
                                            (phrase.toString().endsWith(u'*') ? "*" : "") +
                                            (phrase.toString().contains(u'…') ? "…" : "");
                    QVERIFY2(!plain.contains(text), qPrintable(one.key() + u' ' + phrase.toString()));
                    plain.insert(text);
                }
            }
        }
    }

    void refusesRulesThatAreWrong_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *rule, const char *complaint) {
            QTest::newRow(rule) << QByteArray(rule) << QString::fromLatin1(complaint);
        };
        row(R"({"tier":"words","causes":{"a.b":1}})", "id");
        row(R"({"id":"x","causes":{"a.b":1}})", "tier");
        row(R"({"id":"x","tier":"loud","causes":{"a.b":1}})", "tier");
        row(R"({"id":"x","tier":"words"})", "causes");
        row(R"({"id":"x","tier":"words","causes":{"a.b":0}})", "weight");
        row(R"({"id":"x","tier":"words","causes":{"a.b":999}})", "weight");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"stage":["later"]})", "stage");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"code":["35"]})", "code");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"enhanced":["5.7"]})", "enhanced");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"provider":["nobody"]})", "provider");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"any":["@nothing"]})", "concept");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"any":["535 5.7.8"]})", "no letter");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"any":["a","a"]})", "twice");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"anny":["a"]})", "no such field");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1},"source":"a page"})", "as_of");
        row(R"({"id":"x","tier":"words","causes":{"a.b":1}},{"id":"x","tier":"words","causes":{"a.b":1}})", "twice");
        row("{", "byte");
    }
    void refusesRulesThatAreWrong()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, complaint);
        QCOMPARE(
            problemWith(R"({"id":"y","tier":"words","causes":{"a.b":1},"any":["@full","b … c"],"provider":["gmail"]})"),
            QString());
        QVERIFY2(problemWith(rule).contains(complaint), qPrintable(problemWith(rule)));
    }

    void saysTheSameEveryTime()
    {
        const Evidence evidence{.place = u"data"_s, .text = u"550 5.7.1 spam blacklisted rate limit relay denied"_s};
        const auto once = test::builtInDiagnoser().explain(evidence);
        for (int i = 0; i < 5; ++i) {
            const auto again = Diagnoser::fromJson(fileBytes(u"resources/diagnosis.json"_s)).value().explain(evidence);
            QCOMPARE(again.size(), once.size());
            for (qsizetype j = 0; j < once.size(); ++j)
                QVERIFY(once.at(j).id == again.at(j).id &&
                        qFuzzyCompare(once.at(j).confidence, again.at(j).confidence));
        }
    }

    void isModestWhereNothingIsKnown()
    {
        const auto causes = test::builtInDiagnoser().explain({.place = u"accepted"_s, .text = u"zzz"_s});
        QCOMPARE(causes.first().id, u"general.accepted"_s);
        QVERIFY(causes.first().confidence < 0.5);
        QCOMPARE(test::builtInDiagnoser().explain({}).first().id, u"general.unknown"_s);
    }

    void unknownProvidersAreGeneric()
    {
        const Evidence known{.place = u"auth"_s, .text = u"535 5.7.8 authentication failed"_s};
        Evidence strange = known;
        strange.provider = u"no such provider"_s;
        QCOMPARE(test::builtInDiagnoser().explain(strange).first().id,
                 test::builtInDiagnoser().explain(known).first().id);
        Evidence alias = known;
        for (const char16_t *name : {u"Outlook.com", u"outlook_com", u"hotmail"}) {
            alias.provider = QString::fromUtf16(name);
            alias.text = u"535 5.7.3 Authentication unsuccessful"_s;
            QCOMPARE(test::builtInDiagnoser().explain(alias).first().id, u"auth.basic_auth_retired"_s);
        }
    }

    void survivesHostileTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a phrase a thousand times") << u"535 authentication failed "_s.repeated(40000);
        QTest::newRow("parts of phrases") << u"user name or password "_s.repeated(40000) + u"incorrect"_s;
        QTest::newRow("NUL") << QString(1000000, QChar(0));
        QTest::newRow("lines") << u"550-5.1.1 a\n"_s.repeated(100000);
        QTest::newRow("HTML") << u"<a href=\"x\">550</a>"_s.repeated(50000);
        QTest::newRow("bidi") << QString(100000, QChar(0x202E));
    }
    void survivesHostileTexts()
    {
        QFETCH(QString, text);
        const auto causes = test::builtInDiagnoser().explain({.place = u"data"_s, .text = text});
        QVERIFY(!causes.isEmpty());
        QVERIFY(causes.first().confidence >= 0 && causes.first().confidence <= 1);
    }
};

QTEST_GUILESS_MAIN(TestDiagnoser)
#include "tst_diagnoser.moc"
