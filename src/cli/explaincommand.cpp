// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explaincommand.h"

#include "cli/cliwords.h"
#include "cli/optionreader.h"
#include "cli/reportedevidence.h"
#include "cli/reportedfailure.h"
#include "core/replytext.h"
#include "core/strictjson.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestReply = 4 * 1024 * 1024; ///< Bytes
constexpr qsizetype longestLine = 16 * 1024 * 1024; ///< Bytes; escaped in JSON a byte may take six

constexpr std::array explainOptions{
    OptionForm{"stage", "STAGE",
               QT_TRANSLATE_NOOP("CliWords", "Where it happened: dns, connect, tls, greeting, ehlo, auth, …")},
    OptionForm{"provider", "ID",
               QT_TRANSLATE_NOOP("CliWords",
                                 "Whose server it was; any name, those of sendproof-cli providers are known best.")},
    OptionForm{"code", "CODE", QT_TRANSLATE_NOOP("CliWords", "The reply code, where the text doesn't begin with it.")},
    OptionForm{"enhanced", "CODE", QT_TRANSLATE_NOOP("CliWords", "The enhanced code, such as 5.7.8, likewise.")},
    OptionForm{"auth-method", "METHOD", QT_TRANSLATE_NOOP("CliWords", "How one signed in: password or oauth2.")},
    OptionForm{
        "via", "SOURCE",
        QT_TRANSLATE_NOOP("CliWords", "Who said it: submission (the server signed in to), api, client or bounce.")},
    OptionForm{"jsonl", nullptr,
               QT_TRANSLATE_NOOP("CliWords", "Read many records, one JSON object a line, and print one a line.")},
};

/// "Naver Works" for "naver_works": names that other programs write.
QString catalogueId(const QString &provider)
{
    static const QRegularExpression separators(u"[-. ]"_s);
    return provider.toLower().replace(separators, u"_"_s);
}

} // namespace

const CommandForm &ExplainCommand::form() const
{
    static const CommandForm form{
        "explain", "--stage STAGE [--provider ID] … < REPLY",
        QT_TRANSLATE_NOOP("CliWords", "Explain a mail server's reply, read from standard input."), explainOptions};
    return form;
}

void ExplainCommand::run(const CommandOptions &options)
{
    OptionReader reader(options);
    const Evidence told = readEvidence(options, reader);
    if (!reader.isFine())
        return endUsage(reader.problem());
    Result<CauseBook> book = m_world.readCauseBook();
    if (!book)
        return end(problemFrom(book.error()));
    Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    m_book.emplace(std::move(book).value());
    m_catalog.emplace(std::move(catalog).value());
    if (options.has("jsonl"))
        explainLines(told);
    else
        explainReply(told);
}

Evidence ExplainCommand::readEvidence(const CommandOptions &options, OptionReader &reader) const
{
    Evidence told;
    told.place = placeFromName(options.value("stage"));
    told.provider = reader.text("provider").value_or(QString());
    told.code = reader.replyCode("code").value_or(0);
    told.enhanced = reader.enhancedCode("enhanced");
    told.signIn = signInFromName(options.value("auth-method")).value_or(SignIn::Unknown);
    told.via = viaFromName(options.value("via")).value_or(Via::Unknown);
    if (options.has("stage") && told.place.isEmpty())
        reader.complain("stage", CliWords::tr("There is no stage of this name."));
    if (!options.has("stage") && !options.has("jsonl"))
        reader.complain("stage", CliWords::tr("Say where it happened, for example: --stage auth"));
    if (options.has("auth-method") && told.signIn == SignIn::Unknown)
        reader.complain("auth-method", CliWords::tr("Either password or oauth2 is expected."));
    if (options.has("via") && told.via == Via::Unknown)
        reader.complain("via", CliWords::tr("One of submission, api, client, bounce is expected."));
    return told;
}

void ExplainCommand::explainReply(Evidence told)
{
    const QByteArray bytes = m_world.readStdin(StdinPart::Everything, longestReply + 1);
    if (bytes.size() > longestReply)
        return endUsage(CliWords::tr("The reply on standard input is longer than 4 MiB."));
    told.text = replyText(bytes);
    const std::optional<Diagnosis> diagnosis = diagnoseReported(told, m_book->diagnoser());
    if (!diagnosis)
        return endUsage(
            CliWords::tr("On standard input a reply is expected that refuses something, for example: 535 5.7.8 Error"));
    if (m_printer.isJson()) {
        m_printer.json(json(*diagnosis, told));
    } else {
        for (const QString &line : explanationLines(explained(*diagnosis, told)))
            m_printer.line(line);
        m_printer.line(CliWords::tr("Cause: %1").arg(diagnosis->cause));
    }
    end(ExitCode::Done);
}

void ExplainCommand::explainLines(const Evidence &told)
{
    for (int number = 1;; ++number) {
        const QByteArray line = m_world.readStdin(StdinPart::NextLine, longestLine);
        if (line.isEmpty() || !m_printer.isIntact())
            break;
        if (!line.trimmed().isEmpty())
            m_printer.json(explainLine(line, number, told));
        // The rest of a line that is too long is not another line.
        for (QByteArray rest = line; rest.size() == longestLine && !rest.endsWith('\n');)
            rest = m_world.readStdin(StdinPart::NextLine, longestLine);
    }
    end(ExitCode::Done);
}

QJsonObject ExplainCommand::explainLine(const QByteArray &line, int number, const Evidence &told) const
{
    const auto problem = [number](const QString &sentence) {
        const QJsonObject error{{u"kind"_s, u"usage"_s}, {u"message"_s, sentence}};
        return QJsonObject{{u"line"_s, number}, {u"error"_s, error}};
    };
    const Result<QJsonDocument> document = parseStrictJson(line);
    if (!document || !document.value().isObject())
        return problem(CliWords::tr("A JSON object is expected on each line."));
    const QJsonObject record = document.value().object();
    const auto read = evidenceFromRecord(record, told);
    if (const QString *sentence = std::get_if<QString>(&read))
        return problem(*sentence);
    const Evidence &evidence = std::get<Evidence>(read);
    const std::optional<Diagnosis> diagnosis = diagnoseReported(evidence, m_book->diagnoser());
    if (!diagnosis)
        return problem(CliWords::tr("raw: What the server said is expected here."));
    QJsonObject object = json(*diagnosis, evidence);
    object.insert(u"line"_s, number);
    if (record.contains("id"_L1))
        object.insert(u"id"_s, safeJson(record.value("id"_L1).toVariant().toString()));
    return object;
}

Explanation ExplainCommand::explained(const Diagnosis &diagnosis, const Evidence &evidence) const
{
    MailAccount account;
    account.providerId = catalogueId(evidence.provider);
    FailureStory story = m_book->story(diagnosis, account, *m_catalog);
    story.known.isDirect = evidence.signIn == SignIn::OAuth2;
    story.at = QDateTime::currentDateTimeUtc();
    return explanationOf(story, m_book->causes());
}

QJsonObject ExplainCommand::json(const Diagnosis &diagnosis, const Evidence &evidence) const
{
    const Failure &failure = diagnosis.failure;
    QJsonObject object = explanationJson(explained(diagnosis, evidence));
    object.insert(u"stage"_s, evidence.place);
    object.insert(u"code"_s, failure.replyCode ? QJsonValue(failure.replyCode) : QJsonValue(QJsonValue::Null));
    object.insert(u"enhanced"_s, enhancedJson(failure.enhanced));
    object.insert(u"language"_s, m_printer.language());
    return object;
}

} // namespace sendproof
