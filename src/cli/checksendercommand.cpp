// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checksendercommand.h"

#include "cli/cliwords.h"
#include "cli/optionreader.h"
#include "core/providernames.h"
#include "wizard/senderwords.h"

#include <QJsonArray>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array checkSenderOptions{
    OptionForm{"provider", "ID", QT_TRANSLATE_NOOP("CliWords", "The mail service; see: sendproof-cli providers")},
    OptionForm{"login", "LOGIN", QT_TRANSLATE_NOOP("CliWords", "What you sign in with there.")},
    OptionForm{"from", "ADDRESS", QT_TRANSLATE_NOOP("CliWords", "The From address.")},
};

QJsonObject consequenceJson(const SenderConsequence &consequence, const QString &words)
{
    return {{u"outcome"_s, nameIn(mismatchOutcomeNames, consequence.outcome)},
            {u"fails_dmarc"_s, consequence.failsDmarc},
            {u"code"_s, safeJsonOrNull(consequence.code)},
            {u"server_text"_s, safeJsonOrNull(consequence.text)},
            {u"text"_s, safeJsonOrNull(words)}};
}

} // namespace

const CommandForm &CheckSenderCommand::form() const
{
    static const CommandForm form{
        "check-sender", "--provider ID --login LOGIN --from ADDRESS",
        QT_TRANSLATE_NOOP("CliWords", "Say whether an account may send from an address, by its provider's rule."),
        checkSenderOptions};
    return form;
}

void CheckSenderCommand::run(const CommandOptions &options)
{
    OptionReader reader(options);
    const QString id = reader.text("provider").value_or(QString());
    const QString login = reader.text("login", 320).value_or(QString());
    const MailAddress from = reader.address("from").value_or(MailAddress());
    for (const char *name : {"provider", "login", "from"}) {
        if (!options.has(name))
            reader.complain(name, CliWords::tr("This option must be given."));
    }
    if (!reader.isFine())
        return endUsage(reader.problem());
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    for (const OverlayProblem &problem : catalog.value().problems())
        m_printer.warn(problem.toString());
    const Provider *provider = catalog.value().byId(id);
    if (!provider)
        return endUsage(CliWords::tr("--provider: There is no provider of this id. See: sendproof-cli providers"));
    const Provider *fromOwner = catalog.value().byAddress(from);
    const SenderCheck check = checkSender(provider, login, from, QDate::currentDate(), fromOwner);
    print(check, *provider, from, fromOwner);
    end(check.severity == SenderSeverity::Block ? ExitCode::Failed : ExitCode::Done);
}

void CheckSenderCommand::print(const SenderCheck &check, const Provider &provider, const MailAddress &from,
                               const Provider *fromOwner)
{
    const QString words = senderConsequence(check, &provider, from, fromOwner);
    QJsonArray repairs;
    QStringList lines;
    for (const SenderRepairStep &step : check.repairs) {
        const QString text = senderRepairText(step, &provider, fromOwner);
        repairs.append(QJsonObject{{u"id"_s, senderRepairName(step.kind)},
                                   {u"address"_s, safeJsonOrNull(step.address.toString())},
                                   {u"text"_s, safeJson(text)}});
        lines.append(u"  %1. %2"_s.arg(lines.size() + 1).arg(text));
    }
    if (m_printer.isJson())
        return m_printer.json({{u"verdict"_s, senderVerdictName(check.verdict)},
                               {u"severity"_s, senderSeverityName(check.severity)},
                               {u"title"_s, safeJsonOrNull(senderTitle(check, &provider))},
                               {u"consequence"_s, consequenceJson(check.consequence, words)},
                               {u"repairs"_s, repairs},
                               {u"provider"_s, provider.id},
                               {u"language"_s, m_printer.language()}});
    const QString title = senderTitle(check, &provider);
    m_printer.line(title.isEmpty() ? CliWords::tr("Nothing can be said about this From address.") : title);
    if (!words.isEmpty())
        m_printer.line(words);
    for (const QString &line : lines)
        m_printer.line(line);
    m_printer.line(CliWords::tr("Verdict: %1").arg(senderVerdictName(check.verdict)));
}

} // namespace sendproof
