// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directclients.h"
#include "core/mailprobe.h"
#include "core/secretstore.h"
#include "oauth/consent.h"
#include "oauth/refreshingtokens.h"
#include "wizard/directmeans.h"

// The part of the composition root (composition.h) that is about signing in at Google and Microsoft.
namespace sendproof {

/// Where and as whom this program signs in, and where mails are posted to. Tests put a world of their own in here; what
/// is shipped comes from readDirectGround() alone.
struct DirectGround
{
    DirectServices services;
    DirectClients clients;
    DirectGuides guides;
    std::array<QUrl, 2> apiUrls;             ///< By DirectService
    QList<QSslCertificate> extraAuthorities; ///< Trusted beside the system's
    SignInPatience patience;
};

/// What is built into the program, under the policy files. Fails with NotReadable or Damaged.
Result<DirectGround> readDirectGround(const ProviderCatalog &catalog);

/// The direct route of one run of a program: sign-ins, the tokens of all accounts, and their attempts to send.
class DirectRoom
{
public:
    /// Both @p dns and what @p keychain gives (asked only for a changed token) outlive it, and it what it makes.
    DirectRoom(DirectGround ground, DnsResolver &dns, std::function<SecretStore &()> keychain);

    DirectMeans means();
    /// What is wrong with the client ids of the build or a policy; they were left out.
    const QList<OverlayProblem> &problems() const { return m_ground.clients.problems(); }

    /// An attempt of @p account, whose secret is @p refreshToken. @p limit: for all of it; nothing: the usual
    /// deadlines. What a sign-in of this run brought is used first.
    Story<MailProbe> makeProbe(const MailAccount &account, Secret refreshToken, const TestOrder &order,
                               std::optional<std::chrono::milliseconds> limit = {});

    /// The refresh token that has taken the place of @p refreshToken in an account that isn't saved yet, else itself.
    Secret newest(Secret refreshToken) const;
    /// Gives the permission back. One answer, later; none once @p context is gone. Fails as Revocation does, with
    /// AuthNotOffered where only the person can do that.
    void revoke(const MailAccount &account, Secret refreshToken, QObject *context,
                std::function<void(const Result<Done> &)> answer);

private:
    struct FreshToken
    {
        QByteArray refreshDigest;
        Secret token;
        QDateTime until;
    };
    struct UnsavedToken
    {
        MailAccount account;
        QList<QByteArray> digests; ///< Of it and of those before it
        Secret successor;          ///< Empty: it is still the first
    };
    Result<DirectRegistration> registrationOf(const DirectRoute &route) const;
    Story<DirectSignIn> makeSignIn(const SignInOrder &order);
    Story<MailProbe> makeApiProbe(MailAccount account, Secret token, const TestOrder &order,
                                  std::chrono::milliseconds deadline);
    void keep(const MailAccount &account, Secret refreshToken, QObject *context,
              std::function<void(Result<Done>)> answer);

    DirectGround m_ground;
    DnsResolver &m_dns;
    std::function<SecretStore &()> m_keychain;
    RefreshingTokens m_tokens;
    std::optional<FreshToken> m_fresh; ///< Of the last sign-in, until it is used
    UnsavedToken m_unsaved;            ///< Of the account that is being set up
};

} // namespace sendproof
