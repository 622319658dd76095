// SPDX-License-Identifier: GPL-3.0-or-later
#include "directcomposition.h"

#include "composition.h"
#include "oauth/oauthsignin.h"
#include "oauth/revocation.h"
#include "rest/apiprobe.h"
#include "rest/directprobe.h"
#include "wizard/signinpagewords.h"
#include "wizard/testmailwords.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::chrono::seconds usualToken(150);  ///< For getting one
constexpr std::chrono::seconds usualSending(60); ///< By a web API

QByteArray digestOf(const Secret &secret)
{
    return QCryptographicHash::hash(secret.bytes(), QCryptographicHash::Sha256);
}

SignInPageTexts pageTexts(const QString &language)
{
    const SignInPageWords words = signInPageWords();
    return {.language = language,
            .product = words.product,
            .doneTitle = words.doneTitle,
            .doneText = words.doneText,
            .failedTitle = words.failedTitle,
            .failedText = words.failedText,
            .strangeTitle = words.strangeTitle,
            .strangeText = words.strangeText};
}

/// Another sign-in, of whose grant somebody takes note.
class NotedSignIn : public DirectSignIn
{
public:
    using Note = std::function<void(const DirectGrant &grant)>;

    NotedSignIn(Story<DirectSignIn> signIn, Note note)
        : m_signIn(std::move(signIn))
        , m_note(std::move(note))
    {
        connect(m_signIn.get(), &DirectSignIn::browserWanted, this, &DirectSignIn::browserWanted);
        connect(m_signIn.get(), &DirectSignIn::deviceCodeWanted, this, &DirectSignIn::deviceCodeWanted);
        connect(m_signIn.get(), &DirectSignIn::browserReturned, this, &DirectSignIn::browserReturned);
        connect(m_signIn.get(), &DirectSignIn::finished, this, &DirectSignIn::finished);
    }
    void start() override { m_signIn->start(); }
    DirectGrant takeGrant() override
    {
        DirectGrant grant = m_signIn->takeGrant();
        m_note(grant);
        return grant;
    }

private:
    Story<DirectSignIn> m_signIn;
    Note m_note;
};

/// How much time the parts of an attempt have, where the whole has a limit.
class TimeLeft
{
public:
    explicit TimeLeft(std::optional<std::chrono::milliseconds> limit)
        : m_limit(limit)
    {
        m_clock.start();
    }
    std::chrono::milliseconds atMost(std::chrono::milliseconds usual) const
    {
        constexpr std::chrono::milliseconds least{1};
        const std::chrono::milliseconds gone(m_clock.elapsed());
        return m_limit ? std::clamp(*m_limit - gone, least, std::max(usual, least)) : usual;
    }

private:
    std::optional<std::chrono::milliseconds> m_limit;
    QElapsedTimer m_clock;
};

template<typename T> Result<T> readResource(const QString &name)
{
    QFile file(u":/sendproof/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.kind = FailureKind::NotReadable, .detail = file.fileName()};
    return T::fromJson(file.readAll());
}

QUrl apiUrlOf(const ProviderCatalog &catalog, QStringView provider)
{
    const Provider *found = catalog.byId(provider);
    return found && found->oauth ? found->oauth->apiUrl : QUrl();
}

} // namespace

Result<DirectGround> readDirectGround(const ProviderCatalog &catalog)
{
    const auto services = readResource<DirectServices>(u"directservices.json"_s);
    const auto guides = readResource<DirectGuides>(u"directguides.json"_s);
    if (!services || !guides)
        return !services ? services.error() : guides.error();
    DirectClients clients(services.value());
    for (const OverlayFile &policy : policyFiles())
        clients = clients.withPolicy(policy);
    return DirectGround{.services = services.value(),
                        .clients = clients,
                        .guides = guides.value(),
                        .apiUrls = {apiUrlOf(catalog, u"gmail"), apiUrlOf(catalog, u"microsoft365")}};
}

DirectRoom::DirectRoom(DirectGround ground, DnsResolver &dns, std::function<SecretStore &()> keychain)
    : m_ground(std::move(ground))
    , m_dns(dns)
    , m_keychain(std::move(keychain))
    , m_tokens(
          dns, [this](const DirectRoute &route) { return registrationOf(route); },
          [this](const MailAccount &account, Secret refreshToken, QObject *context,
                 std::function<void(Result<Done>)> answer) {
              keep(account, std::move(refreshToken), context, std::move(answer));
          },
          m_ground.extraAuthorities, m_ground.patience.call)
{
}

Result<DirectRegistration> DirectRoom::registrationOf(const DirectRoute &route) const
{
    const auto endpoints = m_ground.services.endpoints(route.service, m_ground.clients.tenantFor(route));
    if (!endpoints)
        return endpoints.error();
    const Result<DirectClient> client = m_ground.clients.clientFor(route);
    if (!client)
        return client.error();
    return DirectRegistration{endpoints.value(), client.value()};
}

DirectMeans DirectRoom::means()
{
    return {.signIn = [this](const SignInOrder &order) { return makeSignIn(order); },
            .problemWith = [this](const DirectRoute &route) -> std::optional<Failure> {
                const Result<DirectRegistration> found = registrationOf(route);
                return found ? std::nullopt : std::optional(found.error());
            },
            .offersDeviceCode =
                [this](const DirectRoute &route) {
                    const auto endpoints = m_ground.services.endpoints(route.service);
                    return endpoints && endpoints.value().offersDeviceCode(route.transport);
                },
            .guides = m_ground.guides};
}

Story<DirectSignIn> DirectRoom::makeSignIn(const SignInOrder &order)
{
    const Result<DirectRegistration> registration = registrationOf(order.route);
    // Without one the sign-in says that the client id is missing; who wants to know more asks problemWith before.
    SignInPlan plan{.registration = registration ? registration.value() : DirectRegistration(),
                    .pages = pageTexts(order.language),
                    .patience = m_ground.patience,
                    .extraAuthorities = m_ground.extraAuthorities};
    Story<DirectSignIn> signIn(new OAuthSignIn(m_dns, order, std::move(plan)));
    return Story<DirectSignIn>(new NotedSignIn(std::move(signIn), [this](const DirectGrant &grant) {
        m_fresh = FreshToken{digestOf(grant.refreshToken), grant.accessToken.duplicate(), grant.accessUntil};
    }));
}

Story<MailProbe> DirectRoom::makeProbe(const MailAccount &account, Secret refreshToken, const TestOrder &order,
                                       std::optional<std::chrono::milliseconds> limit)
{
    if (m_fresh && m_fresh->refreshDigest == digestOf(refreshToken)) {
        m_tokens.remember(account, refreshToken, std::move(m_fresh->token), m_fresh->until);
        m_fresh.reset();
    }
    if (account.id.isNull() && !m_unsaved.digests.contains(digestOf(refreshToken)))
        m_unsaved = {account, {digestOf(refreshToken)}, {}};
    const TimeLeft left(limit);
    const auto send = [this, order, left](const MailAccount &direct, Secret token) -> Story<MailProbe> {
        if (direct.direct->transport == DirectTransport::Api)
            return makeApiProbe(direct, std::move(token), order, left.atMost(usualSending));
        SmtpDeadlines deadlines;
        deadlines.overall = left.atMost(deadlines.overall);
        MailAccount bearer = direct;
        bearer.server.auth = AuthChoice::XOAuth2;
        return makeSmtpProbe(bearer, std::move(token), order, m_ground.extraAuthorities, deadlines);
    };
    return Story<MailProbe>(new DirectProbe(m_tokens, account, std::move(refreshToken), send, left.atMost(usualToken)));
}

Story<MailProbe> DirectRoom::makeApiProbe(MailAccount account, Secret token, const TestOrder &order,
                                          std::chrono::milliseconds deadline)
{
    const QUrl url = m_ground.apiUrls.at(static_cast<std::size_t>(account.direct->service));
    account.server.host = HostName::parse(url.host()).host.value_or(account.server.host); // for the words of the mail
    const QString code = TestMessage::makeArrivalCode();
    const TestMailWords words = testMailWords(account, code);
    ApiPlan plan{.dialect = apiDialect(account.direct->service, url),
                 .message = {account.sender, order.recipient, words.subject, words.body, order.language},
                 .arrivalCode = code,
                 .dryRun = order.dryRun,
                 .extraAuthorities = m_ground.extraAuthorities,
                 .deadline = deadline};
    return Story<MailProbe>(new ApiProbe(m_dns, std::move(plan), std::move(token)));
}

/// Only where the account is saved there is a key to replace.
void DirectRoom::keep(const MailAccount &account, Secret refreshToken, QObject *context,
                      std::function<void(Result<Done>)> answer)
{
    const auto later = [context, answer](const Result<Done> &result) {
        QMetaObject::invokeMethod(
            context, [answer, result] { answer(result); }, Qt::QueuedConnection);
    };
    if (account.id.isNull()) {
        // A late one of another sign-in must not take the place of this one's.
        if (account.login == m_unsaved.account.login && account.direct == m_unsaved.account.direct) {
            m_unsaved.digests.append(digestOf(refreshToken));
            m_unsaved.successor = std::move(refreshToken);
        }
        return later(Done{});
    }
    const QString key = account.secretKey();
    const auto successor = std::make_shared<Secret>(std::move(refreshToken));
    m_keychain().load(key, context, [this, key, successor, context, answer](const Result<Secret> &old) {
        if (old)
            return m_keychain().save(key, std::move(*successor), context, answer);
        const bool isNowhere =
            old.error().kind == FailureKind::SecretMissing || old.error().kind == FailureKind::KeychainUnavailable;
        answer(isNowhere ? Result<Done>(Done{}) : Result<Done>(old.error()));
    });
}

Secret DirectRoom::newest(Secret refreshToken) const
{
    const bool isOld = !m_unsaved.successor.isEmpty() && m_unsaved.digests.contains(digestOf(refreshToken));
    return isOld ? m_unsaved.successor.duplicate() : std::move(refreshToken);
}

void DirectRoom::revoke(const MailAccount &account, Secret refreshToken, QObject *context,
                        std::function<void(const Result<Done> &)> answer)
{
    m_tokens.forget(account.id);
    const DirectRoute route = account.direct.value_or(DirectRoute());
    const auto endpoints = m_ground.services.endpoints(route.service, m_ground.clients.tenantFor(route));
    const Result<DirectClient> client = m_ground.clients.clientFor(route);
    DirectRegistration registration{endpoints ? endpoints.value() : DirectEndpoints(),
                                    client ? client.value() : DirectClient()};
    auto *call = new Revocation(m_dns, std::move(registration), std::move(refreshToken), m_ground.extraAuthorities,
                                m_ground.patience.call, context);
    QObject::connect(call, &Revocation::finished, context,
                     [call, answer = std::move(answer)](const Result<Done> &result) {
                         call->deleteLater();
                         answer(result);
                     });
    call->start();
}

} // namespace sendproof
