// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directsignin.h"

#include <QPointer>
#include <utility>

namespace sendproof::test {

/// A sign-in that does what the test says, when it says so; by itself it stands still after start().
class FakeSignIn : public DirectSignIn
{
public:
    explicit FakeSignIn(SignInOrder withOrder)
        : order(std::move(withOrder))
    {
    }
    void start() override { ++starts; }
    DirectGrant takeGrant() override { return std::move(m_grant); }

    void wantBrowser(const QUrl &url = QUrl(QStringLiteral("https://accounts.example/authorize?x=1")),
                     const QDateTime &deadline = inTenMinutes())
    {
        Q_EMIT browserWanted(url, deadline);
    }
    void wantDeviceCode(const DeviceCode &code = {QStringLiteral("ABCD-EFGH"),
                                                  QUrl(QStringLiteral("https://accounts.example/device"))},
                        const QDateTime &deadline = inTenMinutes())
    {
        Q_EMIT deviceCodeWanted(code, deadline);
    }
    void comeBack() { Q_EMIT browserReturned(); }
    void fail(Failure failure) { Q_EMIT finished(Result<Done>(std::move(failure))); }
    void refuse(const QString &detail) ///< As the provider does: "access_denied: …"
    {
        fail({.kind = FailureKind::ReplyRejected, .stage = Stage::Token, .detail = detail});
    }
    void succeed(DirectGrant grant)
    {
        m_grant = std::move(grant);
        Q_EMIT finished(Result<Done>(Done{}));
    }
    void succeedAs(const QString &address) { succeed(grantOf(address)); }

    /// What a sign-in of @p address brings: "refresh of ADDRESS" and "access of ADDRESS".
    static DirectGrant grantOf(const QString &address)
    {
        DirectGrant grant;
        grant.refreshToken = Secret::fromText(QStringLiteral("refresh of ") + address);
        grant.accessToken = Secret::fromText(QStringLiteral("access of ") + address);
        grant.accessUntil = QDateTime::currentDateTimeUtc().addSecs(3600);
        grant.address = MailAddress::parse(address).address.value_or(MailAddress());
        return grant;
    }
    static QDateTime inTenMinutes() { return QDateTime::currentDateTimeUtc().addSecs(600); }

    SignInOrder order;
    int starts = 0;

private:
    DirectGrant m_grant;
};

/// Makes FakeSignIns and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeSignIns
{
    MakeSignIn maker()
    {
        return [this](const SignInOrder &order) {
            auto *signIn = new FakeSignIn(order);
            made.append(signIn);
            return Story<DirectSignIn>(signIn);
        };
    }
    FakeSignIn &last() { return *made.last(); }

    QList<QPointer<FakeSignIn>> made;
};

} // namespace sendproof::test
