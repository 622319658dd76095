// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslchoice.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QList<QByteArray> automatic(SaslChannel channel)
{
    if (channel == SaslChannel::Protected)
        return {"PLAIN"_ba, "SCRAM-SHA-256"_ba, "SCRAM-SHA-1"_ba, "LOGIN"_ba, "CRAM-MD5"_ba};
    return {"SCRAM-SHA-256"_ba, "SCRAM-SHA-1"_ba, "CRAM-MD5"_ba, "PLAIN"_ba, "LOGIN"_ba};
}

QList<QByteArray> candidates(AuthChoice choice, SaslChannel channel)
{
    switch (choice) {
    case AuthChoice::Auto:
        return automatic(channel);
    case AuthChoice::Plain:
        return {"PLAIN"_ba};
    case AuthChoice::Login:
        return {"LOGIN"_ba};
    case AuthChoice::CramMd5:
        return {"CRAM-MD5"_ba};
    case AuthChoice::ScramSha1:
        return {"SCRAM-SHA-1"_ba};
    case AuthChoice::ScramSha256:
        return {"SCRAM-SHA-256"_ba};
    case AuthChoice::XOAuth2:
        return {"XOAUTH2"_ba};
    case AuthChoice::OAuthBearer:
        return {"OAUTHBEARER"_ba};
    }
    return {};
}

} // namespace

Result<QByteArray> chooseMechanism(const QList<QByteArray> &offered, AuthChoice choice, SaslChannel channel)
{
    QList<QByteArray> names;
    for (const QByteArray &name : offered)
        if (!name.isEmpty())
            names.append(name.toUpper());
    if (names.isEmpty())
        return Failure{.kind = FailureKind::AuthNotOffered, .stage = Stage::Auth};
    const QList<QByteArray> wanted = candidates(choice, channel);
    for (const QByteArray &name : wanted)
        if (names.contains(name))
            return name;
    return Failure{
        .kind = FailureKind::NoCommonMechanism, .stage = Stage::Auth, .detail = QString::fromLatin1(names.join(' '))};
}

} // namespace sendproof
