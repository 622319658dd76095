// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The last two labels, or three where the last two are a registry's ("co.kr"): near enough to tell strangers apart.
QString ownerOf(const QString &host)
{
    const QStringList labels = host.toLower().split(u'.', Qt::SkipEmptyParts);
    const bool isRegistry = labels.size() > 2 && labels.last().size() == 2 && labels.at(labels.size() - 2).size() <= 3;
    return labels.mid(qMax(qsizetype(0), labels.size() - (isRegistry ? 3 : 2))).join(u'.');
}

bool isForeign(const CertificateFacts &certificate, const QString &host)
{
    return !certificate.names.isEmpty() && !host.isEmpty() &&
           std::none_of(certificate.names.begin(), certificate.names.end(),
                        [&host](const QString &name) { return ownerOf(name) == ownerOf(host); });
}

SignIn signInOf(AuthChoice choice)
{
    if (choice == AuthChoice::Auto)
        return SignIn::Unknown;
    return choice == AuthChoice::XOAuth2 || choice == AuthChoice::OAuthBearer ? SignIn::OAuth2 : SignIn::Password;
}

/// RFC 5321 section 4.2: the greeting begins with the server's name.
bool greetsAsAnother(const QString &greeting, const HostName &host)
{
    const QString name = greeting.section(u' ', 0, 0).trimmed();
    const auto banner = HostName::parse(name).host;
    return banner && name.contains(u'.') && !banner->isIpAddress() && !host.isEmpty() && !host.isIpAddress() &&
           ownerOf(banner->ascii()) != ownerOf(host.ascii());
}

Via viaOf(Stage stage)
{
    return stage == Stage::Token || stage == Stage::Send ? Via::Api : Via::Submission;
}

} // namespace

std::optional<Via> viaFromName(QStringView name)
{
    static constexpr std::array names{"submission"_L1, "api"_L1, "client"_L1, "bounce"_L1};
    const auto *found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Via>(found - names.begin() + 1));
}

std::optional<SignIn> signInFromName(QStringView name)
{
    if (name == "password"_L1)
        return SignIn::Password;
    return name == "oauth2"_L1 ? std::optional(SignIn::OAuth2) : std::nullopt;
}

QString Evidence::placeOf(Stage stage)
{
    if (stage == Stage::Token)
        return u"oauth"_s;
    return stage == Stage::Send ? u"api"_s : QString(stageName(stage));
}

Evidence Evidence::of(const Failure &failure, const MailAccount &account)
{
    Evidence made{.place = placeOf(failure.stage),
                  .kind = failure.kind,
                  .code = failure.replyCode,
                  .enhanced = failure.enhanced,
                  .text = failure.detail,
                  .provider = account.providerId,
                  .signIn = account.direct ? SignIn::OAuth2 : signInOf(account.server.auth),
                  .via = viaOf(failure.stage),
                  .port = account.server.port,
                  .isKnownServer = !account.providerId.isEmpty()};
    made.isForeignBanner = greetsAsAnother(failure.greeting, account.server.host);
    if (failure.certificate) {
        made.faults = failure.certificate->faults;
        made.issuer = failure.certificate->issuer;
        made.isForeignName = isForeign(*failure.certificate, account.server.host.ascii());
    }
    return made;
}

} // namespace sendproof
