// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explaincommand.h"

#include "cli/cliwords.h"
#include "cli/explanation.h"
#include "cli/optionreader.h"
#include "cli/reportedfailure.h"
#include "wizard/stagewords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestReply = 65536; ///< Bytes, as much as the SMTP parser takes

constexpr std::array explainOptions{
    OptionForm{"stage", "STAGE",
               QT_TRANSLATE_NOOP("CliWords", "Where it happened: dns, connect, tls, greeting, ehlo, auth, …")},
    OptionForm{"provider", "ID", QT_TRANSLATE_NOOP("CliWords", "Whose server it was; see: sendproof-cli providers")},
    OptionForm{"code", "CODE", QT_TRANSLATE_NOOP("CliWords", "The reply code, where the text doesn't begin with it.")},
    OptionForm{"enhanced", "CODE", QT_TRANSLATE_NOOP("CliWords", "The enhanced code, such as 5.7.8, likewise.")},
};

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
    ReportedReply reply{
        reader.stage("stage").value_or(Stage::Auth), {}, reader.replyCode("code"), reader.enhancedCode("enhanced")};
    MailAccount account;
    account.providerId = reader.text("provider").value_or(QString());
    if (!options.has("stage"))
        reader.complain("stage", CliWords::tr("Say where it happened, for example: --stage auth"));
    if (!reader.isFine())
        return endUsage(reader.problem());
    if (options.has("provider")) {
        const Result<ProviderCatalog> catalog = m_world.readCatalog();
        if (!catalog)
            return end(problemFrom(catalog.error()));
        if (!catalog.value().byId(account.providerId))
            return endUsage(CliWords::tr("--provider: There is no provider of this id. See: sendproof-cli providers"));
    }
    const QByteArray bytes = m_world.readStdin(StdinPart::Everything, longestReply + 1);
    if (bytes.size() > longestReply)
        return endUsage(CliWords::tr("The reply on standard input is longer than 64 KiB."));
    reply.text = QString::fromUtf8(bytes);
    const std::optional<Failure> failure = failureFrom(reply);
    if (!failure)
        return endUsage(
            CliWords::tr("On standard input a reply is expected that refuses something, for example: 535 5.7.8 Error"));
    print(*failure, account);
}

void ExplainCommand::print(const Failure &failure, const MailAccount &account)
{
    const Diagnosis diagnosis = diagnose(failure, account);
    const CauseText text = causeText(diagnosis, account);
    if (m_printer.isJson()) {
        QJsonObject object = explanationJson(diagnosis, text);
        object.insert(u"stage"_s, stageName(failure.stage));
        object.insert(u"code"_s, failure.replyCode ? QJsonValue(failure.replyCode) : QJsonValue(QJsonValue::Null));
        object.insert(u"enhanced"_s, enhancedJson(failure.enhanced));
        object.insert(u"language"_s, m_printer.language());
        m_printer.json(object);
    } else {
        for (const QString &line : explanationLines(text))
            m_printer.line(line);
        m_printer.line(CliWords::tr("Cause: %1").arg(diagnosis.cause));
    }
    end(ExitCode::Done);
}

} // namespace sendproof
