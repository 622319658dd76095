// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailaccount.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array securityNames{"implicit-tls"_L1, "starttls"_L1, "none"_L1};
constexpr std::array authNames{"auto"_L1,        "plain"_L1,         "login"_L1,   "cram-md5"_L1,
                               "scram-sha-1"_L1, "scram-sha-256"_L1, "xoauth2"_L1, "oauthbearer"_L1};
constexpr std::array serviceNames{"google"_L1, "microsoft"_L1};
constexpr std::array transportNames{"api"_L1, "smtp"_L1};

template<typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<QLatin1StringView, N> &names, QStringView name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name.compare(names.at(i), Qt::CaseInsensitive) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView securityName(Security security)
{
    return securityNames.at(static_cast<std::size_t>(security));
}

std::optional<Security> securityFromName(QStringView name)
{
    return fromName<Security>(securityNames, name);
}

Security usualSecurity(int port)
{
    return port == 465 || port == 2465 ? Security::ImplicitTls : Security::StartTls;
}

int usualPort(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return 465;
    case Security::StartTls:
        return 587;
    case Security::None:
        break;
    }
    return 25;
}

QLatin1StringView authChoiceName(AuthChoice choice)
{
    return authNames.at(static_cast<std::size_t>(choice));
}

std::optional<AuthChoice> authChoiceFromName(QStringView name)
{
    return fromName<AuthChoice>(authNames, name);
}

QLatin1StringView directServiceName(DirectService service)
{
    return serviceNames.at(static_cast<std::size_t>(service));
}

std::optional<DirectService> directServiceFromName(QStringView name)
{
    return fromName<DirectService>(serviceNames, name);
}

QLatin1StringView directTransportName(DirectTransport transport)
{
    return transportNames.at(static_cast<std::size_t>(transport));
}

std::optional<DirectTransport> directTransportFromName(QStringView name)
{
    return fromName<DirectTransport>(transportNames, name);
}

} // namespace sendproof
