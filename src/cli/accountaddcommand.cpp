// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountaddcommand.h"

#include "cli/accountforms.h"
#include "cli/cliwords.h"
#include "cli/directforms.h"
#include "cli/failureforms.h"
#include "cli/secretinput.h"
#include "core/senderrule.h"
#include "wizard/directtrouble.h"
#include "wizard/language.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString clockText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm");
}

/// Where somebody signs in at @p provider, which is what a failure on the way is about.
SubmissionServer signInServer(const Provider *provider)
{
    if (!provider || !provider->oauth)
        return {};
    return {.host = HostName::parse(provider->oauth->tokenUrl.host()).host.value_or(HostName()), .port = 443};
}

QJsonValue guideJson(const DirectGuide *guide)
{
    if (!guide)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"title"_s, guide->title.in(languageCode())},
                       {u"steps"_s, QJsonArray::fromStringList(guide->steps.in(languageCode()))},
                       {u"url"_s, guide->page.toString(QUrl::FullyEncoded)}};
}

QStringList guideLines(const DirectGuide &guide)
{
    QStringList lines{QString(), guide.title.in(languageCode())};
    for (const QString &step : guide.steps.in(languageCode()))
        lines.append(u"  %1. %2"_s.arg(lines.size() - 1).arg(step));
    return lines + QStringList{u"  "_s + guide.page.toString(QUrl::FullyEncoded), QString(),
                               CliWords::tr("Then add it here: --client-id ID, at Google --client-id \"ID SECRET\".")};
}

/// Both ways of adding an account, of which each has options of its own.
std::span<const OptionForm> allAddOptions()
{
    static const std::vector<OptionForm> options = [] {
        std::vector<OptionForm> all(directOptions().begin(), directOptions().end());
        all.insert(all.end(), additionOptions().begin(), additionOptions().end());
        return all;
    }();
    return options;
}

std::span<const OptionForm> directOnlyOptions()
{
    return directOptions().last(4); // tenant, client-id, transport, device-code
}

} // namespace

const CommandForm &AccountAddCommand::form() const
{
    static const CommandForm form{
        "account add", "(--direct google|microsoft | [--provider ID | --host HOST] --password-stdin) --from ADDRESS …",
        QT_TRANSLATE_NOOP("CliWords", "Save an account with its password, or one that is signed in to in a browser."),
        allAddOptions()};
    return form;
}

void AccountAddCommand::run(const CommandOptions &options)
{
    for (const OptionForm &option : options.has("direct") ? additionOptions() : directOnlyOptions()) {
        if (options.has(option.name))
            return endUsage(u"--%1: "_s.arg(QLatin1StringView(option.name)) +
                            (options.has("direct") ? CliWords::tr("This doesn't go with --direct.")
                                                   : CliWords::tr("This goes with --direct only.")));
    }
    if (!options.has("direct"))
        return addWithPassword(options);
    Result<DirectDesk> desk = m_world.direct();
    if (!desk)
        return end(problemFrom(desk.error()));
    m_desk = std::move(desk).value();
    for (const OverlayProblem &problem : m_desk->problems)
        m_printer.warn(problem.toString());
    Planned<DirectPlan> planned = planDirect(m_world, m_desk->means, options);
    if (const Problem *problem = std::get_if<Problem>(&planned))
        return end(*problem);
    m_plan = std::get<DirectPlan>(std::move(planned));
    if (const std::optional<Failure> problem = m_desk->means.problemWith(*m_plan.account.direct))
        return fail(*problem);
    signIn();
}

void AccountAddCommand::addWithPassword(const CommandOptions &options)
{
    Planned<AccountPlan> planned = planAddition(m_world, m_printer, options);
    if (const Problem *problem = std::get_if<Problem>(&planned))
        return end(*problem);
    AccountPlan plan = std::get<AccountPlan>(std::move(planned));
    Planned<Secret> secret = plan.givesSecret ? readSecret(m_world, options) : Planned<Secret>(Secret());
    if (const Problem *problem = std::get_if<Problem>(&secret))
        return end(*problem);
    m_filing.reset(new AccountFiling(m_world, m_printer, std::move(plan)));
    connect(m_filing.get(), &AccountFiling::finished, this, [this](ExitCode exit) { end(exit); });
    m_filing->start(std::get<Secret>(std::move(secret)));
}

void AccountAddCommand::signIn()
{
    m_signIn = m_desk->means.signIn({.route = *m_plan.account.direct,
                                     .address = m_plan.account.sender.address,
                                     .language = m_printer.language(),
                                     .withDeviceCode = m_plan.withDeviceCode});
    connect(m_signIn.get(), &DirectSignIn::browserWanted, this, &AccountAddCommand::showAddress);
    connect(m_signIn.get(), &DirectSignIn::deviceCodeWanted, this, &AccountAddCommand::showCode);
    connect(m_signIn.get(), &DirectSignIn::browserReturned, this,
            [this] { say({CliWords::tr("The browser is back. Looking who signed in …")}); });
    connect(m_signIn.get(), &DirectSignIn::finished, this, &AccountAddCommand::takeGrant);
    m_world.whenInterrupted(this, [this] { letGo(); });
    m_signIn->start();
}

/// Beside a JSON document, which comes last and alone on standard output.
void AccountAddCommand::say(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (m_printer.isJson())
            m_printer.warn(line);
        else
            m_printer.line(line);
    }
}

void AccountAddCommand::showAddress(const QUrl &url, const QDateTime &deadline)
{
    const bool isOpen = m_world.openUrl(url);
    say({isOpen ? CliWords::tr("Sign in in the browser. If none has come up, open this address on this computer:")
                : CliWords::tr("To sign in, open this address in a browser on this computer:"),
         url.toString(QUrl::FullyEncoded), CliWords::tr("The sign-in waits until %1.").arg(clockText(deadline))});
}

void AccountAddCommand::showCode(const DeviceCode &code, const QDateTime &deadline)
{
    say({CliWords::tr("To sign in, open this address in a browser, on any device:"),
         code.url.toString(QUrl::FullyEncoded), CliWords::tr("Type this code there: %1").arg(code.userCode),
         CliWords::tr("The sign-in waits until %1.").arg(clockText(deadline))});
}

/// Once the token is being saved it is too late, and soon over.
void AccountAddCommand::letGo()
{
    if (!m_signIn)
        return;
    m_signIn.reset();
    end(Problem{ExitCode::Failed, CliWords::tr("The sign-in was interrupted. Nothing was saved."),
                failureKindName(FailureKind::Cancelled)});
}

void AccountAddCommand::takeGrant(const Result<Done> &result)
{
    const Story<DirectSignIn> signIn = std::move(m_signIn);
    if (!result)
        return fail(result.error());
    DirectGrant grant = signIn->takeGrant();
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    MailAccount &account = m_plan.account;
    const Provider *provider = catalog.value().byId(account.providerId);
    if (!isFromOf(grant, provider, catalog.value().byAddress(account.sender.address)))
        return endAsAnother(grant.address);
    account.login = grant.address.toString();
    account.direct->signedInAt = QDateTime::currentDateTimeUtc();
    account.direct->endsAt = grant.endsAt;
    saveToken(std::move(grant.refreshToken));
}

bool AccountAddCommand::isFromOf(const DirectGrant &grant, const Provider *provider, const Provider *fromOwner) const
{
    const MailAddress &from = m_plan.account.sender.address;
    const SenderCheck check = checkSender(provider, grant.address.toString(), from, QDate::currentDate(), fromOwner);
    return check.verdict == SenderVerdict::Same || check.verdict == SenderVerdict::Equivalent ||
           grant.senders.contains(from);
}

void AccountAddCommand::endAsAnother(const MailAddress &who)
{
    const QString from = m_plan.account.sender.address.shown();
    //: %1 the address that signed in, %2 the one that was meant
    const QString sentence = CliWords::tr("Another account signed in: %1. Nothing was saved. Sign in once more as %2, "
                                          "or start again with --from %1.")
                                 .arg(who.shown(), from);
    end(Problem{ExitCode::Failed, sentence, u"other-account"_s});
}

void AccountAddCommand::saveToken(Secret refreshToken)
{
    m_world.keychain().save(m_plan.account.secretKey(), std::move(refreshToken), this,
                            [this](const Result<Done> &saved) {
                                if (!saved)
                                    return end(problemFrom(saved.error()));
                                saveAccount();
                            });
}

void AccountAddCommand::saveAccount()
{
    const Result<Done> saved = m_world.accounts().save(m_plan.account);
    if (saved) {
        const QList<Expiry> endings = Forecast(m_world).of(m_plan.account);
        if (m_printer.isJson())
            m_printer.json({{u"account"_s, accountJson(m_plan.account, endings)}});
        else
            say(accountLines(m_plan.account, endings));
        return end(ExitCode::Done);
    }
    const Problem problem = problemFrom(saved.error());
    if (m_plan.isKnown) // its new token is as good as the old one, which is gone
        return end(problem);
    m_world.keychain().remove(m_plan.account.secretKey(), this,
                              [this, problem](const Result<Done> &) { end(problem); });
}

void AccountAddCommand::fail(const Failure &failure)
{
    const Result<CauseBook> book = m_world.readCauseBook();
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!book || !catalog)
        return end(problemFrom(!book ? book.error() : catalog.error()));
    MailAccount account = m_plan.account;
    account.login = account.sender.address.toString();
    FailureStory story = book.value().story(failure, account, catalog.value());
    story.account.server = signInServer(story.provider);
    story.at = QDateTime::currentDateTimeUtc();
    Explanation explanation = explanationOf(signInStory(story), book.value().causes());
    explanation.diagnosis = story.diagnosis;          // the other cause is for the letter
    if (failure.kind != FailureKind::ClientIdMissing) // for which there is a guide
        explanation.told.card = signInCard(story, book.value().causes());
    printFailure(explanation);
    end(ExitCode::Failed);
}

void AccountAddCommand::printFailure(const Explanation &explanation)
{
    const Failure &failure = explanation.diagnosis.failure;
    const DirectGuide *guide = failure.kind == FailureKind::ClientIdMissing
                                   ? m_desk->means.guides.of(m_plan.account.direct->service)
                                   : nullptr;
    if (m_printer.isJson())
        return m_printer.json({{u"result"_s, u"failed"_s},
                               {u"stage"_s, stageName(failure.stage)},
                               {u"cause"_s, explanation.diagnosis.cause},
                               {u"failure"_s, failureJson(failure)},
                               {u"explanation"_s, explanationJson(explanation)},
                               {u"guide"_s, guideJson(guide)}});
    const CardView &card = explanation.told.card;
    say(guide ? QStringList{card.title, card.body} + guideLines(*guide) : failureLines(explanation, {}));
    const bool hasLetter = std::any_of(card.actions.begin(), card.actions.end(), [](const CardAction &action) {
        return repairKind(action.repair) == RepairKind::AskAdministrator;
    });
    if (hasLetter && !guide)
        say({QString(), CliWords::tr("The letter for your administrator:"), explanation.letter.subject, QString(),
             explanation.letter.body});
}

} // namespace sendproof
