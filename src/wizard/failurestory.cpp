// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/failurestory.h"

#include "core/unsafetext.h"
#include "core/waittext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Values = QHash<QString, QString>;

constexpr qsizetype valueLimit = 254;

QString oneLine(const QString &text)
{
    return shownText(text, valueLimit).replace(u'\n', u' ').trimmed();
}

bool fits(const ProviderLimit &limit, const QString &cause)
{
    if (cause == "limit.daily_quota"_L1)
        return limit.per == "day"_L1;
    if (cause == "limit.rate"_L1)
        return limit.per == "second"_L1 || limit.per == "minute"_L1 || limit.per == "hour"_L1;
    return cause == "limit.message_too_large"_L1 && limit.unit == "megabytes"_L1;
}

/// The first sentence only: a provider's limits by plan and kind would be a list, not a reason.
QString limitOf(const Provider &provider, const QString &cause, QStringView language)
{
    for (const ProviderLimit &limit : provider.limits) {
        if (fits(limit, cause))
            return limit.text.in(language);
    }
    return {};
}

void addAccount(const FailureStory &story, Values &values)
{
    const MailAccount &account = story.account;
    if (!account.server.host.isEmpty()) {
        values.insert(u"host"_s, account.server.host.shown());
        values.insert(u"server"_s, serverName(account.server.host, account.server.port));
        values.insert(u"port"_s, QString::number(account.server.port));
    }
    values.insert(u"login"_s, oneLine(account.login));
    values.insert(u"from"_s, account.sender.address.shown());
    values.insert(u"from_domain"_s, account.sender.address.shownDomain());
    const auto repairs = repairsFor({{RepairKind::UseSenderAddress}, {RepairKind::ChangeLogin}},
                                    story.diagnosis.failure, account, story.provider, story.known);
    for (const Repair &repair : repairs) {
        if (const auto *sender = std::get_if<UseSenderAddress>(&repair))
            values.insert(u"account_address"_s, sender->address.shown());
        else if (const auto *login = std::get_if<ChangeLogin>(&repair))
            values.insert(u"wanted_login"_s, oneLine(login->login));
    }
    for (const SubmissionServer &other : story.known.answering) {
        const bool isAnother = other.host != account.server.host || other.port != account.server.port;
        if (isAnother && !values.contains(u"other_server"_s))
            values.insert(u"other_server"_s, serverName(other.host, other.port));
    }
}

void addProvider(const FailureStory &story, QStringView language, Values &values)
{
    if (!story.provider)
        return;
    const Provider &provider = *story.provider;
    values.insert(u"provider"_s, provider.name.in(language));
    values.insert(u"password_name"_s, provider.passwordName.in(language));
    values.insert(u"password_steps"_s, provider.passwordSteps.in(language).join(u'\n'));
    values.insert(u"login_note"_s, provider.loginNote.in(language));
    values.insert(u"from_note"_s, provider.fromRule.note.in(language));
    values.insert(u"help_url"_s, provider.helpUrl.toString());
    values.insert(u"limit"_s, limitOf(provider, story.diagnosis.cause, language));
}

/// Known of tests of our own only: what another program sent nobody can tell.
bool wasPasswordKept(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ReplyRejected:
    case FailureKind::InvalidInput:
        return false;
    case FailureKind::AuthNotOffered:
    case FailureKind::NoCommonMechanism:
        return true;
    default:
        return failure.stage < Stage::Auth;
    }
}

void addFailure(const FailureStory &story, const CauseCatalog &causes, QStringView language, Values &values)
{
    const Failure &failure = story.diagnosis.failure;
    values.insert(u"stage"_s, causes.phrase(u"stage."_s + stageName(failure.stage), language));
    if (failure.replyCode > 0)
        values.insert(u"reply_code"_s, QString::number(failure.replyCode));
    if (failure.enhanced)
        values.insert(u"enhanced"_s, failure.enhanced->toString());
    if (const auto wait = waitAskedFor(failure.detail))
        values.insert(u"wait"_s, waitName(*wait, causes, language));
    if (wasPasswordKept(failure))
        values.insert(u"unsent"_s, causes.phrase(u"unsent", language));
    if (!failure.certificate)
        return;
    const CertificateFacts &certificate = *failure.certificate;
    constexpr qsizetype fewNames = 3;
    const QStringList names = certificate.names.first(std::min(certificate.names.size(), fewNames));
    values.insert(u"issuer"_s, oneLine(certificate.issuer));
    values.insert(u"certificate_names"_s, oneLine(names.join(u", "_s)));
    values.insert(u"since"_s, dayName(certificate.notBefore, causes, language));
    if (certificate.faults.contains(CertificateFault::Expired))
        values.insert(u"until"_s, dayName(certificate.notAfter, causes, language));
    if (!story.at.isValid())
        return;
    // No day before the program's own knowledge can be today.
    const bool isClockWrong = story.at.toLocalTime().date() < causes.asOf();
    values.insert(isClockWrong ? u"wrong_today"_s : u"today"_s, dayName(story.at, causes, language));
}

} // namespace

QHash<QString, QString> causeValues(const FailureStory &story, const CauseCatalog &causes, QStringView language)
{
    Values values;
    values.insert(u"security"_s, causes.phrase(u"security."_s + securityName(story.account.server.security), language));
    addAccount(story, values);
    addProvider(story, language, values);
    addFailure(story, causes, language, values);
    return values;
}

ExplainedCause explained(const FailureStory &story, const CauseCatalog &causes, QStringView language)
{
    const QString general = u"general."_s + Evidence::placeOf(story.diagnosis.failure.stage);
    const QString cause = causes.byId(story.diagnosis.cause) ? story.diagnosis.cause : general;
    const QString provider = story.provider ? story.provider->id : QString();
    return causes.explained(cause, provider, language, causeValues(story, causes, language));
}

QString serverName(const HostName &host, int port)
{
    const QString name = host.ascii().contains(u':') ? u'[' + host.ascii() + u']' : host.shown();
    return u"%1:%2"_s.arg(name).arg(port);
}

QString waitName(std::chrono::seconds wait, const CauseCatalog &causes, QStringView language)
{
    const auto said = [&](QStringView phrase, qint64 unit) {
        return causes.phrase(phrase, language, {{u"wait"_s, QString::number((wait.count() + unit - 1) / unit)}});
    };
    // A smaller unit until there are two of the larger one, so that no language needs a singular.
    if (wait < std::chrono::minutes(2))
        return said(u"unit.seconds", 1);
    return wait < std::chrono::hours(2) ? said(u"unit.minutes", 60) : said(u"unit.hours", 3600);
}

QString dayName(const QDateTime &time, const CauseCatalog &causes, QStringView language)
{
    return QLocale(language.toString()).toString(time.toLocalTime().date(), causes.phrase(u"format.day", language));
}

} // namespace sendproof
